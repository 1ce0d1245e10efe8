//! Signatures of all functions: name, form and types.

use crate::dsl::expr::ValueKind as Kind;

/// Maximum number of arguments of a function, including its target.
pub(crate) const MAX_ARGUMENTS: usize = 4;

macro_rules! functions {
    ($($name:literal $form:ident ($($takes:ident),*) -> $gives:ident = $function:ident;)*) => {
        /// Operation of a call.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Function {
            $(#[allow(dead_code)] $function,)*
            /// An unknown function or variable: fails when it is evaluated.
            Unknown,
        }

        /// All functions, by name and form.
        pub(crate) static SIGNATURES: &[Signature] = &[$(Signature {
            name: $name,
            method: functions!(@ $form),
            takes: &[$(Kind::$takes),*],
            gives: Kind::$gives,
            function: Function::$function,
        }),*];
    };
    (@ method) => { true };
    (@ global) => { false };
}

/// One form of a function.
#[derive(Debug)]
pub(crate) struct Signature {
    pub name: &'static str,
    /// Whether it is called as `target.name(…)`; the target is its first argument.
    pub method: bool,
    pub takes: &'static [Kind],
    pub gives: Kind,
    pub function: Function,
}

functions! {
    "size" global (Any) -> Int = Size;
    "size" method (Any) -> Int = SizeOf;
    "type" global (Any) -> Any = TypeOf;
    "dyn" global (Any) -> Any = Dyn;
    "bool" global (Any) -> Bool = ToBool;
    "int" global (Any) -> Int = ToInt;
    "uint" global (Any) -> Uint = ToUint;
    "double" global (Any) -> Double = ToDouble;
    "string" global (Any) -> String = ToString;
    "bytes" global (Any) -> Bytes = ToBytes;
    "duration" global (Any) -> Duration = ToDuration;
    "timestamp" global (Any) -> Timestamp = ToTimestamp;
    "contains" method (String, String) -> Bool = Contains;
    "startsWith" method (String, String) -> Bool = StartsWith;
    "endsWith" method (String, String) -> Bool = EndsWith;
    "matches" method (String, String) -> Bool = Matches;
    "matches" global (String, String) -> Bool = MatchesOf;
    "charAt" method (String, Int) -> String = CharAt;
    "indexOf" method (String, String) -> Int = IndexOf;
    "indexOf" method (String, String, Int) -> Int = IndexOfFrom;
    "lastIndexOf" method (String, String) -> Int = LastIndexOf;
    "lastIndexOf" method (String, String, Int) -> Int = LastIndexOfFrom;
    "lowerAscii" method (String) -> String = LowerAscii;
    "upperAscii" method (String) -> String = UpperAscii;
    "replace" method (String, String, String) -> String = Replace;
    "replace" method (String, String, String, Int) -> String = ReplaceSome;
    "split" method (String, String) -> List = Split;
    "split" method (String, String, Int) -> List = SplitSome;
    "substring" method (String, Int) -> String = Substring;
    "substring" method (String, Int, Int) -> String = SubstringTo;
    "trim" method (String) -> String = Trim;
    "reverse" method (String) -> String = Reverse;
    "join" method (List) -> String = Join;
    "join" method (List, String) -> String = JoinWith;
    "format" method (String, List) -> String = Format;
    "strings.quote" global (String) -> String = Quote;
    "base64.encode" global (String) -> String = Base64Encode;
    "base64.encode" global (Bytes) -> String = Base64EncodeBytes;
    "base64.decode" global (String) -> Bytes = Base64Decode;
    "url.encode" global (String) -> String = UrlEncode;
    "url.decode" global (String) -> String = UrlDecode;
    "url.query" global (Map) -> String = UrlQuery;
    "getFullYear" method (Timestamp) -> Int = FullYear;
    "getFullYear" method (Timestamp, String) -> Int = FullYearIn;
    "getMonth" method (Timestamp) -> Int = Month;
    "getMonth" method (Timestamp, String) -> Int = MonthIn;
    "getDate" method (Timestamp) -> Int = Date;
    "getDate" method (Timestamp, String) -> Int = DateIn;
    "getDayOfMonth" method (Timestamp) -> Int = DayOfMonth;
    "getDayOfMonth" method (Timestamp, String) -> Int = DayOfMonthIn;
    "getDayOfWeek" method (Timestamp) -> Int = DayOfWeek;
    "getDayOfWeek" method (Timestamp, String) -> Int = DayOfWeekIn;
    "getDayOfYear" method (Timestamp) -> Int = DayOfYear;
    "getDayOfYear" method (Timestamp, String) -> Int = DayOfYearIn;
    "getHours" method (Any) -> Int = Hours;
    "getHours" method (Timestamp, String) -> Int = HoursIn;
    "getMinutes" method (Any) -> Int = Minutes;
    "getMinutes" method (Timestamp, String) -> Int = MinutesIn;
    "getSeconds" method (Any) -> Int = Seconds;
    "getSeconds" method (Timestamp, String) -> Int = SecondsIn;
    "getMilliseconds" method (Any) -> Int = Milliseconds;
    "getMilliseconds" method (Timestamp, String) -> Int = MillisecondsIn;
}

/// Returns the function with a name, form and number of arguments (without the target). If several
/// differ only in their types, returns the first.
pub(crate) fn find(name: &str, method: bool, arguments: usize) -> Option<&'static Signature> {
    let takes = arguments.saturating_add(usize::from(method));
    SIGNATURES
        .iter()
        .find(|signature| signature.method == method && signature.takes.len() == takes && signature.name == name)
}

impl Signature {
    /// Returns the types of the argument at `index`, across all functions with this name, form and
    /// number of arguments.
    pub fn takes_at(&self, index: usize) -> Vec<Kind> {
        let alike = |other: &&Self| {
            other.name == self.name && other.method == self.method && other.takes.len() == self.takes.len()
        };
        SIGNATURES.iter().filter(alike).filter_map(|other| other.takes.get(index).copied()).collect()
    }
}

/// Returns the functions of a namespace such as `base64`: the name after the dot, and the form in
/// words.
pub(crate) fn of_namespace(space: &str) -> impl Iterator<Item = (&'static str, String)> {
    SIGNATURES.iter().filter(|signature| !signature.method).filter_map(move |signature| {
        let name = signature.name.strip_prefix(space)?.strip_prefix('.')?;
        Some((name, form(signature)))
    })
}

/// Returns the names of all functions of one form, without duplicates.
pub(crate) fn names(method: bool) -> Vec<&'static str> {
    let mut names: Vec<&str> =
        SIGNATURES.iter().filter(|signature| signature.method == method).map(|signature| signature.name).collect();
    if !method {
        names.push("has");
    } else {
        names.extend(["all", "exists", "exists_one", "filter", "map"]);
    }
    names.dedup();
    names
}

/// Returns one form of a function in words. Example: `string.contains(string) -> bool`.
fn form(signature: &Signature) -> String {
    let kind = |kind: &Kind| kind.name();
    let (target, takes) = match signature.takes.split_first() {
        Some((target, rest)) if signature.method => (format!("{}.", kind(target)), rest),
        _ => (String::new(), signature.takes),
    };
    let takes: Vec<&str> = takes.iter().map(kind).collect();
    format!("{target}{}({}) -> {}", signature.name, takes.join(", "), kind(&signature.gives))
}

/// Macros: name, whether they are called on a target, and signature.
const MACROS: [(&str, bool, &str); 6] = [
    ("has", false, "has(value.field) -> bool"),
    ("all", true, "list.all(x, condition) -> bool"),
    ("exists", true, "list.exists(x, condition) -> bool"),
    ("exists_one", true, "list.exists_one(x, condition) -> bool"),
    ("filter", true, "list.filter(x, condition) -> list"),
    ("map", true, "list.map(x, value) -> list"),
];

/// Returns all forms of the function or macro with a name.
pub(crate) fn named(name: &str) -> Vec<String> {
    let functions = SIGNATURES.iter().filter(|signature| signature.name == name).map(form);
    functions
        .chain(MACROS.iter().filter(|(other, _, _)| *other == name).map(|(_, _, form)| (*form).to_owned()))
        .collect()
}

/// Returns the functions and macros, each with its first form: either those called on a target of a
/// type, or the global ones.
pub(crate) fn list(method: bool, target: Kind) -> Vec<(&'static str, String)> {
    let fits = |signature: &&Signature| {
        let takes = signature.takes.first().copied().unwrap_or(Kind::Any);
        signature.method == method && (!method || target == Kind::Any || takes == Kind::Any || takes == target)
    };
    let collection = matches!(target, Kind::Any | Kind::List | Kind::Map);
    let macros = MACROS.iter().filter(|(_, of, _)| *of == method && (!method || collection));
    let functions = SIGNATURES.iter().filter(fits).map(|signature| (signature.name, form(signature)));
    functions.chain(macros.map(|(name, _, form)| (*name, (*form).to_owned()))).collect()
}

/// Returns the full name of a CEL type.
pub(crate) fn type_named(name: &str) -> Option<&'static str> {
    const TYPES: [&str; 12] = [
        "bool",
        "int",
        "uint",
        "double",
        "string",
        "bytes",
        "list",
        "map",
        "null_type",
        "type",
        "google.protobuf.Duration",
        "google.protobuf.Timestamp",
    ];
    TYPES.into_iter().find(|known| *known == name)
}
