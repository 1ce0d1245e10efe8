//! Builds a value from a part of a JSON text, within an allowance of memory.

use crate::limits::runner::{JSON_BYTES, JSON_TIMES};

use crate::{dsl::expr::Value, sort};

use super::scanner::{Number, Scanner, deeper};

/// Bytes that a value takes, without what it refers to. The same on every platform, so that the
/// same body is rejected everywhere.
const VALUE: usize = 32;
const _: () = assert!(size_of::<Value>() <= VALUE);

/// Bytes that a member takes in addition to its name's characters: two values, and a number while
/// the names are sorted.
const MEMBER: usize = 2 * VALUE + 8;

/// Bytes of a list or map beyond its elements: its size is noted while it is built, in a list that grows by doubling.
const COLLECTION: usize = 12;

/// Objects with at most this many members are searched linearly for duplicate names.
const FEW: usize = 16;

/// Memory that the values of one body may take: 4 × its size, and 1 MiB if that is more.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    all: usize,
    left: usize,
}

/// The values would take more memory than is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge {
    /// Bytes that are allowed.
    pub allowed: usize,
}

impl Allowance {
    /// Returns the allowance of a body of `size` bytes.
    pub fn of(size: usize) -> Self {
        let all = size.saturating_mul(JSON_TIMES).max(JSON_BYTES);
        Self { all, left: all }
    }

    /// Takes `bytes` from the allowance.
    ///
    /// # Errors
    /// [`TooLarge`]
    pub fn take(&mut self, bytes: usize) -> Result<(), TooLarge> {
        self.left = self.left.checked_sub(bytes).ok_or(TooLarge { allowed: self.all })?;
        Ok(())
    }
}

/// Builds the value of a JSON text. Its memory is taken from the allowance before anything is
/// built. Returns none if the text is not JSON.
///
/// # Errors
/// [`TooLarge`]
pub fn build(source: &str, allowance: &mut Allowance) -> Result<Option<Value>, TooLarge> {
    let mut measure = Measure { scanner: Scanner::new(source), allowance, counts: Vec::new() };
    measure.allowance.take(VALUE)?;
    if measure.value(0)?.is_none() {
        return Ok(None);
    }
    let mut builder = Builder { scanner: Scanner::new(source), counts: measure.counts.into_iter() };
    Ok(builder.value())
}

struct Measure<'s, 'a> {
    scanner: Scanner<'s>,
    allowance: &'a mut Allowance,
    /// Number of elements or members of each list and map, in the order of their opening brackets.
    counts: Vec<u32>,
}

type Measured = Result<Option<()>, TooLarge>;

impl Measure<'_, '_> {
    fn value(&mut self, level: usize) -> Measured {
        self.scanner.blanks();
        match self.scanner.peek() {
            Some(b'{') => self.collection(level, b'}', MEMBER),
            Some(b'[') => self.collection(level, b']', VALUE),
            Some(b'"') => self.text(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Ok(self.scanner.skip(level)),
        }
    }

    fn text(&mut self) -> Measured {
        let Some(text) = self.scanner.text() else { return Ok(None) };
        self.allowance.take(heap(text.len()))?;
        Ok(Some(()))
    }

    /// A number that does not fit 64 bits becomes a string.
    fn number(&mut self) -> Measured {
        let Some(number) = self.scanner.number() else { return Ok(None) };
        if number.whole && exact(number.digits).is_none() {
            self.allowance.take(heap(number.digits.len()))?;
        }
        Ok(Some(()))
    }

    fn collection(&mut self, level: usize, close: u8, each: usize) -> Measured {
        self.allowance.take(COLLECTION)?;
        let place = self.counts.len();
        self.counts.push(0);
        let Some(mut more) = self.scanner.open(close) else { return Ok(None) };
        while more {
            self.allowance.take(each)?;
            if close == b'}' {
                let Some(name) = self.scanner.name() else { return Ok(None) };
                self.allowance.take(heap(name.len()))?;
            }
            let Some(level) = deeper(level) else { return Ok(None) };
            if self.value(level)?.is_none() {
                return Ok(None);
            }
            if let Some(count) = self.counts.get_mut(place) {
                *count = count.saturating_add(1);
            }
            let Some(another) = self.scanner.another(close) else { return Ok(None) };
            more = another;
        }
        Ok(Some(()))
    }
}

/// Returns about how many bytes an allocator takes: it rounds up and adds a header.
fn heap(bytes: usize) -> usize {
    if bytes == 0 { 0 } else { bytes.div_ceil(16).saturating_add(1).saturating_mul(16) }
}

/// Builds what was measured, so that each list has the capacity that it needs from the start.
struct Builder<'s> {
    scanner: Scanner<'s>,
    counts: std::vec::IntoIter<u32>,
}

impl Builder<'_> {
    fn value(&mut self) -> Option<Value> {
        self.scanner.blanks();
        match self.scanner.peek()? {
            b'{' => {
                let mut members = Vec::with_capacity(self.count()?);
                let mut more = self.scanner.open(b'}')?;
                while more {
                    let name = Value::String(self.scanner.name()?.decode());
                    members.push((name, self.value()?));
                    more = self.scanner.another(b'}')?;
                }
                keep_last(&mut members);
                Some(Value::Map(members))
            }
            b'[' => {
                let mut items = Vec::with_capacity(self.count()?);
                let mut more = self.scanner.open(b']')?;
                while more {
                    items.push(self.value()?);
                    more = self.scanner.another(b']')?;
                }
                Some(Value::List(items))
            }
            b'"' => self.scanner.text().map(|text| Value::String(text.decode())),
            b'-' | b'0'..=b'9' => self.scanner.number().and_then(number),
            _ => self.scanner.word().map(|word| word.map_or(Value::Null, Value::Bool)),
        }
    }

    fn count(&mut self) -> Option<usize> {
        self.counts.next().and_then(|count| usize::try_from(count).ok())
    }
}

/// Converts a number. An integer becomes an int or uint if it fits one, otherwise a string with all
/// of its digits. A number with a fraction or an exponent becomes the nearest double; infinity if
/// it is larger than all of them.
fn number(number: Number<'_>) -> Option<Value> {
    let Number { digits, whole } = number;
    if whole {
        return Some(exact(digits).unwrap_or_else(|| Value::String(digits.to_owned())));
    }
    digits.parse().ok().map(Value::Double)
}

/// Returns an integer that fits 64 bits.
fn exact(digits: &str) -> Option<Value> {
    digits.parse().map(Value::Int).or_else(|_| digits.parse().map(Value::Uint)).ok()
}

/// Returns the digits of a text that is an integer and nothing else.
pub fn integer(source: &str) -> Option<&str> {
    let mut scanner = Scanner::new(source);
    scanner.peek().filter(|first| matches!(first, b'-' | b'0'..=b'9'))?;
    scanner.number().filter(|number| number.whole && number.digits.len() == source.len()).map(|number| number.digits)
}

/// Returns the digits of an integer as a string.
///
/// # Errors
/// [`TooLarge`]
pub fn digits(integer: &str, allowance: &mut Allowance) -> Result<Value, TooLarge> {
    allowance.take(VALUE.saturating_add(heap(integer.len())))?;
    Ok(Value::String(integer.to_owned()))
}

/// Keeps the last value of several members of one name, at the position of the first.
fn keep_last(members: &mut Vec<(Value, Value)>) {
    let mut twice = false;
    if members.len() <= FEW {
        for place in 1..members.len() {
            let first = (0..place).find(|first| name(members, *first) == name(members, place));
            twice |= first.is_some_and(|first| replace(members, first, place));
        }
    } else {
        let mut places =
            sort::sorted_indices(members.len(), &|a, b| name(members, a).cmp(&name(members, b))).into_iter();
        let mut first = places.next().unwrap_or(0);
        for place in places {
            if name(members, first) == name(members, place) {
                twice |= replace(members, first, place);
            } else {
                first = place;
            }
        }
    }
    if twice {
        members.retain(|(name, _)| *name != Value::Null);
        members.shrink_to_fit();
    }
}

/// Returns the name of a member; none if it was moved.
fn name(members: &[(Value, Value)], place: usize) -> Option<&str> {
    match members.get(place) {
        Some((Value::String(name), _)) => Some(name),
        _ => None,
    }
}

/// Moves the value of a later member to an earlier one of its name.
fn replace(members: &mut [(Value, Value)], first: usize, place: usize) -> bool {
    let later = members.get_mut(place).map(std::mem::take);
    if let (Some(member), Some((_, value))) = (members.get_mut(first), later) {
        member.1 = value;
    }
    true
}
