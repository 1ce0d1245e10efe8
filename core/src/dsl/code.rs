//! Codes of all rules. A code is stable: the same mistake has the
//! same code in all three syntaxes and in every release. `doc/DSL.md` shows a wrong
//! and a right form for each.

macro_rules! codes {
    ($($(#[$doc:meta])+ $name:ident = $code:literal;)+) => {
        $($(#[$doc])+ pub const $name: &str = $code;)+

        /// All codes, in the order of this file.
        pub const ALL: &[&str] = &[$($code),+];
    };
}

codes! {
    /// The source text does not follow the grammar of its syntax.
    SYNTAX = "syntax";
    /// A file name instead of the file's content.
    FILE_NAME = "file-name";
    /// A bracket without its partner.
    UNCLOSED = "unclosed-bracket";
    /// A string without its closing quote.
    UNTERMINATED_TEXT = "unterminated-text";
    /// A character that does not begin any token.
    UNKNOWN_CHARACTER = "unknown-character";
    /// An escape sequence that does not exist.
    INVALID_ESCAPE = "invalid-escape";
    /// A number out of the range of its type.
    NUMBER_OUT_OF_RANGE = "number-out-of-range";
    /// A value that is easily misread.
    AMBIGUOUS_VALUE = "ambiguous-value";
    /// Nested too deeply.
    LIMIT_DEPTH = "limit-depth";
    /// Too many of something.
    LIMIT_COUNT = "limit-count";
    /// A name with characters that are not allowed in names.
    INVALID_NAME = "invalid-name";
    /// A key or statement that is not known at this position.
    UNKNOWN_KEY = "unknown-key";
    /// A required key or statement is missing.
    MISSING_KEY = "missing-key";
    /// The same key or statement occurs twice.
    DUPLICATE_KEY = "duplicate-key";
    /// Two definitions of one kind with the same name.
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
    /// The action has no such export.
    UNDECLARED_EXPORT = "undeclared-export";
    /// No function has that name.
    UNKNOWN_FUNCTION = "unknown-function";
    /// No metric has that name.
    UNKNOWN_METRIC = "unknown-metric";
    /// An aggregate that does not fit the kind of the metric.
    AGGREGATE_MISMATCH = "aggregate-mismatch";
    /// A value or operand of the wrong type.
    WRONG_TYPE = "wrong-type";
    /// A value that is not allowed at this position.
    INVALID_VALUE = "invalid-value";
    /// An export without a source for its value.
    EXPORT_WITHOUT_SOURCE = "export-without-source";
    /// A kind of action that is not built in but resembles a built-in kind.
    CUSTOM_KIND = "custom-kind";
    /// A regular expression that is not valid RE2.
    INVALID_PATTERN = "invalid-pattern";
    /// A content coding that not every build decodes.
    UNSUPPORTED_CODING = "unsupported-coding";
    /// Not an address, network or range.
    INVALID_RANGE = "invalid-range";
    /// Two ranges of one pool share addresses.
    OVERLAPPING_RANGES = "overlapping-ranges";
    /// Not a duration, or one that must be positive and is not.
    INVALID_DURATION = "invalid-duration";
    /// No edge leads to the node.
    UNREACHABLE_NODE = "unreachable-node";
    /// The node has no edges and is not an end.
    DEAD_END = "dead-end";
    /// Every edge of the node has a condition.
    MISSING_FALLBACK = "missing-fallback";
    /// An edge that is never taken because an earlier one always is.
    SHADOWED_EDGE = "shadowed-edge";
    /// A condition whose value is always the same.
    CONSTANT_CONDITION = "constant-condition";
    /// `{{ }}` in a condition, which is already an expression.
    TEMPLATE_IN_CONDITION = "template-in-condition";
    /// A parameter that refers to an export of its own action.
    SELF_REFERENCE = "self-reference";
    /// Actions whose parameters use each other's exports.
    TEMPLATE_CYCLE = "template-cycle";
    /// A workflow that runs itself, directly or through others.
    WORKFLOW_CYCLE = "workflow-cycle";
    /// A pool with fewer addresses than the load needs.
    POOL_TOO_SMALL = "pool-too-small";
    /// An invalid `scheduler-core:` comment.
    INVALID_SUPPRESSION = "invalid-suppression";
    /// A comment that ignores a diagnostic that does not occur.
    UNUSED_SUPPRESSION = "unused-suppression";
}
