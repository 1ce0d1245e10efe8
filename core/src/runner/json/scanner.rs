//! A scanner for the grammar of RFC 8259: it moves ahead and builds nothing.

/// Maximum nesting depth. A text that is nested deeper is rejected.
const MAX_DEPTH: usize = 64;

/// Returns the text of a body; none if it is not UTF-8. A byte order mark is skipped, as RFC 8259
/// section 8.1 allows.
pub fn source(body: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(body).ok()?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// A position in a text. Every method returns none if the text is not JSON.
#[derive(Debug, Clone)]
pub struct Scanner<'s> {
    source: &'s str,
    at: usize,
}

/// Contents of a string between its quotes.
#[derive(Debug, Clone, Copy)]
pub struct Text<'s> {
    raw: &'s str,
    escaped: bool,
}

/// The digits of a number.
#[derive(Debug, Clone, Copy)]
pub struct Number<'s> {
    pub digits: &'s str,
    /// Whether it has neither fraction nor exponent.
    pub whole: bool,
}

impl<'s> Scanner<'s> {
    pub fn new(source: &'s str) -> Self {
        Self { source, at: 0 }
    }

    /// Returns the offset in the source, in bytes.
    pub fn offset(&self) -> usize {
        self.at
    }

    pub fn peek(&self) -> Option<u8> {
        #[cfg(test)]
        super::tests::LOOKS.set(super::tests::LOOKS.get().saturating_add(1));
        self.source.as_bytes().get(self.at).copied()
    }

    /// Skips one byte.
    pub fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    pub fn blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.step();
        }
    }

    /// Skips the blanks at the end of the text; nothing else may follow.
    pub fn end(&mut self) -> Option<()> {
        self.blanks();
        self.peek().is_none().then_some(())
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek() == Some(byte)).then(|| self.step())
    }

    /// Skips the opening bracket. Returns whether an element or member follows.
    pub fn open(&mut self, close: u8) -> Option<bool> {
        self.step();
        self.blanks();
        match self.take(close) {
            Some(()) => Some(false),
            None => Some(true),
        }
    }

    /// Skips the separator or bracket after an element or member. Returns whether another one
    /// follows.
    pub fn another(&mut self, close: u8) -> Option<bool> {
        self.blanks();
        let next = self.peek()?;
        self.step();
        match next {
            b',' => Some(true),
            other => (other == close).then_some(false),
        }
    }

    /// Reads a member's name and the colon after it.
    pub fn name(&mut self) -> Option<Text<'s>> {
        self.blanks();
        let name = self.text()?;
        self.blanks();
        self.take(b':')?;
        Some(name)
    }

    /// Skips a value at a nesting level; that of the whole text is 0.
    pub fn skip(&mut self, level: usize) -> Option<()> {
        self.blanks();
        match self.peek()? {
            b'{' => {
                let mut more = self.open(b'}')?;
                while more {
                    self.name()?;
                    self.skip(deeper(level)?)?;
                    more = self.another(b'}')?;
                }
                Some(())
            }
            b'[' => {
                let mut more = self.open(b']')?;
                while more {
                    self.skip(deeper(level)?)?;
                    more = self.another(b']')?;
                }
                Some(())
            }
            b'"' => self.text().map(|_| ()),
            b'-' | b'0'..=b'9' => self.number().map(|_| ()),
            _ => self.word().map(|_| ()),
        }
    }

    /// Reads `true`, `false`, or `null`, which is none.
    pub fn word(&mut self) -> Option<Option<bool>> {
        for (word, value) in [("true", Some(true)), ("false", Some(false)), ("null", None)] {
            let end = self.at.saturating_add(word.len());
            if self.source.as_bytes().get(self.at..end) == Some(word.as_bytes()) {
                self.at = end;
                return Some(value);
            }
        }
        None
    }

    pub fn number(&mut self) -> Option<Number<'s>> {
        let start = self.at;
        let _ = self.take(b'-');
        let leading_zero = self.peek() == Some(b'0');
        if self.digits()? > 1 && leading_zero {
            return None;
        }
        let mut whole = true;
        if self.take(b'.').is_some() {
            whole = false;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.step();
            whole = false;
            if let Some(b'+' | b'-') = self.peek() {
                self.step();
            }
            self.digits()?;
        }
        Some(Number { digits: self.source.get(start..self.at)?, whole })
    }

    /// Skips at least one digit.
    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.step();
        }
        self.at.checked_sub(start).filter(|count| *count > 0)
    }

    pub fn text(&mut self) -> Option<Text<'s>> {
        self.take(b'"')?;
        let start = self.at;
        let mut escaped = false;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    self.step();
                    match self.peek()? {
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => self.step(),
                        b'u' => {
                            let end = self.at.saturating_add(5);
                            let digits = self.source.as_bytes().get(self.at.saturating_add(1)..end)?;
                            if !digits.iter().all(u8::is_ascii_hexdigit) {
                                return None;
                            }
                            self.at = end;
                        }
                        _ => return None,
                    }
                }
                // Control characters must be escaped.
                0..=0x1f => return None,
                _ => self.step(),
            }
        }
        let raw = self.source.get(start..self.at)?;
        self.step();
        Some(Text { raw, escaped })
    }
}

/// Returns the nesting level of the contents of a value.
pub fn deeper(level: usize) -> Option<usize> {
    level.checked_add(1).filter(|level| *level <= MAX_DEPTH)
}

impl Text<'_> {
    /// Returns the number of bytes as written; the decoded string is not longer.
    pub fn len(&self) -> usize {
        self.raw.len()
    }

    /// Returns whether it is `text`, decoded.
    pub fn is(&self, text: &str) -> bool {
        if !self.escaped {
            return self.raw == text;
        }
        let mut rest = text;
        let matches = self.pieces(&mut |piece| match rest.strip_prefix(piece) {
            Some(behind) => {
                rest = behind;
                true
            }
            None => false,
        });
        matches && rest.is_empty()
    }

    /// Decodes it. Half of a surrogate pair, which RFC 8259 section 8.2 leaves open, becomes
    /// U+FFFD.
    pub fn decode(&self) -> String {
        if !self.escaped {
            return self.raw.to_owned();
        }
        let mut out = String::with_capacity(self.raw.len());
        self.pieces(&mut |piece| {
            out.push_str(piece);
            true
        });
        out.shrink_to_fit();
        out
    }

    /// Passes its decoded pieces on in order until one is rejected. Returns whether all were
    /// accepted.
    fn pieces(&self, accept: &mut dyn FnMut(&str) -> bool) -> bool {
        let mut rest = self.raw;
        while let Some((plain, escape)) = rest.split_once('\\') {
            let (letter, behind) = unescape(escape);
            if !accept(plain) || !accept(letter.encode_utf8(&mut [0; 4])) {
                return false;
            }
            rest = behind;
        }
        accept(rest)
    }
}

/// Returns the character of a valid escape, without its backslash, and what follows it.
fn unescape(escape: &str) -> (char, &str) {
    let mut letters = escape.chars();
    let letter = match letters.next() {
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('u') => return unicode(letters.as_str()),
        other => other.unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    (letter, letters.as_str())
}

fn unicode(digits: &str) -> (char, &str) {
    let (first, behind) = unit(digits);
    if let 0xd800..=0xdbff = first
        && let Some((second @ 0xdc00..=0xdfff, behind)) = behind.strip_prefix("\\u").map(unit)
    {
        let code = 0x10000_u32.saturating_add((first & 0x3ff) << 10).saturating_add(second & 0x3ff);
        return (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), behind);
    }
    (char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER), behind)
}

/// Returns a code unit of UTF-16 and what follows it.
fn unit(digits: &str) -> (u32, &str) {
    let (unit, behind) = digits.split_at_checked(4).unwrap_or(("", ""));
    (u32::from_str_radix(unit, 16).unwrap_or(0xfffd), behind)
}
