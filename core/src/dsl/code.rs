//! The codes of all rules. A code names a rule for good: the same mistake has the
//! same code in all three syntaxes and in every release. `doc/DSL.md` shows a wrong
//! and a right form for each.

macro_rules! codes {
    ($($(#[$doc:meta])+ $name:ident = $code:literal;)+) => {
        $($(#[$doc])+ pub const $name: &str = $code;)+

        /// Every code, in the order of this file.
        pub const ALL: &[&str] = &[$($code),+];
    };
}

codes! {
    /// The text does not follow the grammar (or YAML's, or JSON's).
    SYNTAX = "syntax";
    /// The name of a file in the place of its text.
    FILE_NAME = "file-name";
    /// A bracket without its partner.
    UNCLOSED = "unclosed-bracket";
    /// A quoted text without its end.
    UNTERMINATED_TEXT = "unterminated-text";
    /// A character that no token begins with.
    UNKNOWN_CHARACTER = "unknown-character";
    /// An escape sequence that does not exist.
    INVALID_ESCAPE = "invalid-escape";
    /// A number out of the range of its type.
    NUMBER_OUT_OF_RANGE = "number-out-of-range";
    /// A value that is not what it looks like.
    AMBIGUOUS_VALUE = "ambiguous-value";
    /// Nested too deep.
    LIMIT_DEPTH = "limit-depth";
    /// Too many of something.
    LIMIT_COUNT = "limit-count";
    /// A name with letters that names may not have.
    INVALID_NAME = "invalid-name";
    /// A key or statement that does not exist there.
    UNKNOWN_KEY = "unknown-key";
    /// A key or statement that must be there and is not.
    MISSING_KEY = "missing-key";
    /// The same key or statement twice.
    DUPLICATE_KEY = "duplicate-key";
    /// Two things of one kind with one name.
    DUPLICATE_ID = "duplicate-id";
    /// No action has that name.
    UNKNOWN_ACTION = "unknown-action";
    /// No node of the workflow has that name.
    UNKNOWN_NODE = "unknown-node";
    /// No workflow has that name.
    UNKNOWN_WORKFLOW = "unknown-workflow";
    /// No resource or variable has that name.
    UNKNOWN_NAME = "unknown-name";
    /// No pool has that name.
    UNKNOWN_POOL = "unknown-pool";
    /// The action does not export that.
    UNDECLARED_EXPORT = "undeclared-export";
    /// No function has that name.
    UNKNOWN_FUNCTION = "unknown-function";
    /// No metric has that name.
    UNKNOWN_METRIC = "unknown-metric";
    /// An aggregate that makes no sense for the kind of the metric.
    AGGREGATE_MISMATCH = "aggregate-mismatch";
    /// A value or operand of the wrong type.
    WRONG_TYPE = "wrong-type";
    /// A value that is not one of those that can stand there.
    INVALID_VALUE = "invalid-value";
    /// An export that nothing gives a value.
    EXPORT_WITHOUT_SOURCE = "export-without-source";
    /// A kind of action that is not built in, and looks like one that is.
    CUSTOM_KIND = "custom-kind";
    /// A regular expression that RE2 does not read.
    INVALID_PATTERN = "invalid-pattern";
    /// A content coding that not every build decodes.
    UNSUPPORTED_CODING = "unsupported-coding";
    /// Not an address, a network or a range.
    INVALID_RANGE = "invalid-range";
    /// Two ranges of one pool share addresses.
    OVERLAPPING_RANGES = "overlapping-ranges";
    /// Not a duration, or one that must be positive and is not.
    INVALID_DURATION = "invalid-duration";
    /// Nothing leads to the node.
    UNREACHABLE_NODE = "unreachable-node";
    /// Nothing leads out of the node, and it is no end.
    DEAD_END = "dead-end";
    /// Every edge of the node has a condition.
    MISSING_FALLBACK = "missing-fallback";
    /// An edge that can never be taken, because one before it always is.
    SHADOWED_EDGE = "shadowed-edge";
    /// A condition whose value is always the same.
    CONSTANT_CONDITION = "constant-condition";
    /// `{{ }}` in a condition, which is an expression already.
    TEMPLATE_IN_CONDITION = "template-in-condition";
    /// A parameter that refers to what its own action exports.
    SELF_REFERENCE = "self-reference";
    /// Actions whose parameters take from each other what they report.
    TEMPLATE_CYCLE = "template-cycle";
    /// A workflow that runs itself, at once or through others.
    WORKFLOW_CYCLE = "workflow-cycle";
    /// Fewer addresses in a pool than the load takes from it.
    POOL_TOO_SMALL = "pool-too-small";
    /// A comment for this program that cannot be followed.
    INVALID_SUPPRESSION = "invalid-suppression";
    /// A comment that ignores a diagnostic which is not there.
    UNUSED_SUPPRESSION = "unused-suppression";
}
