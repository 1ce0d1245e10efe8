//! Functions of the expression language: CEL's standard functions, its `strings` and `encoders`
//! extensions, and functions for URLs.
//!
//! `SIGNATURES` is the only list of functions. Every name and arity in it is implemented here, and
//! completion and diagnostics use the same list.

mod arguments;
mod charge;
mod convert;
mod encode;
mod format;
mod signatures;
mod size;
mod text;
mod time;

use std::borrow::Cow;

use arguments::{Arguments, argument};
pub(super) use charge::charge;
pub(crate) use convert::plain_text;
#[cfg(feature = "runner")]
pub(crate) use encode::{base64_encode, percent_encode};
#[cfg(test)]
pub(crate) use signatures::SIGNATURES;
pub(crate) use signatures::{Function, MAX_ARGUMENTS, find, list, named, names, of_namespace, type_named};
pub(crate) use time::{parse_timestamp, timestamp_text};

use super::{EvaluationError, EvaluationFault, Value};

/// Calls a function.
pub(crate) fn call(function: Function, arguments: Arguments<'_, '_>) -> Result<Value, EvaluationError> {
    use Function as F;
    let first = argument(arguments, 0);
    match function {
        F::Size | F::SizeOf => size::size(first),
        F::TypeOf => Ok(Value::TypeName(first.type_name().to_owned())),
        F::Dyn => Ok(first.clone()),
        F::ToBool => convert::to_bool(first),
        F::ToInt => convert::to_int(first),
        F::ToUint => convert::to_uint(first),
        F::ToDouble => convert::to_double(first),
        F::ToString => convert::to_string(first),
        F::ToBytes => convert::to_bytes(first),
        F::ToDuration => time::to_duration(first),
        F::ToTimestamp => time::to_timestamp(first),
        F::Contains
        | F::StartsWith
        | F::EndsWith
        | F::CharAt
        | F::IndexOf
        | F::IndexOfFrom
        | F::LastIndexOf
        | F::LastIndexOfFrom
        | F::LowerAscii
        | F::UpperAscii
        | F::Replace
        | F::ReplaceSome
        | F::Split
        | F::SplitSome
        | F::Substring
        | F::SubstringTo
        | F::Trim
        | F::Reverse
        | F::Quote => text::call(function, arguments),
        F::Join | F::JoinWith => text::join(first, arguments.get(1).map(Cow::as_ref)),
        F::Base64Encode | F::Base64EncodeBytes | F::Base64Decode | F::UrlEncode | F::UrlDecode | F::UrlQuery => {
            encode::call(function, arguments)
        }
        F::Format => format::format(first, argument(arguments, 1)),
        // The evaluator searches for patterns, because it charges for that.
        F::Matches | F::MatchesOf | F::Unknown => {
            Err(EvaluationError::new(EvaluationFault::WrongType, "there is no function or variable of that name"))
        }
        _ => time::part(function, first, arguments.get(1).map(Cow::as_ref)),
    }
}
