//! The chunked transfer coding. (RFC 9112 section 7.1)

/// Maximum length of a line with a chunk's size and extensions, or of a trailer field.
const LONGEST_LINE: usize = 8 * 1024;

/// Maximum number of bytes in all lines with sizes of a body that say nothing: extensions, leading zeros. The maximum
/// size of the body does not bound them.
const MOST_OVERHEAD: usize = 16 * 1024;

/// Number of digits of the largest size.
const SIZE_DIGITS: usize = 16;

/// Position of the reader in a chunked body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chunks {
    state: State,
    line: Vec<u8>,
    trailers: usize,
    /// Bytes of [`MOST_OVERHEAD`] so far.
    overhead: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Size,
    Data(u64),
    AfterData,
    Trailer,
    Done,
}

impl Chunks {
    pub const fn new() -> Self {
        Self { state: State::Size, line: Vec::new(), trailers: 0, overhead: 0 }
    }

    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// Reads on. Passes the data to `sink` and returns the bytes after the body.
    ///
    /// # Errors
    /// Why the coding is invalid, as a message.
    pub fn feed<'b>(&mut self, mut bytes: &'b [u8], mut sink: impl FnMut(&'b [u8])) -> Result<&'b [u8], String> {
        while !bytes.is_empty() && self.state != State::Done {
            if let State::Data(left) = self.state {
                let count = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
                let (data, rest) = bytes.split_at_checked(count).unwrap_or((bytes, &[]));
                sink(data);
                bytes = rest;
                let left = left.saturating_sub(count as u64);
                self.state = if left == 0 { State::AfterData } else { State::Data(left) };
                continue;
            }
            let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else {
                self.extend_line(bytes)?;
                return Ok(&[]);
            };
            let (line, rest) = bytes.split_at_checked(end.saturating_add(1)).unwrap_or((bytes, &[]));
            self.extend_line(line)?;
            bytes = rest;
            self.end_of_line()?;
        }
        Ok(bytes)
    }

    fn extend_line(&mut self, bytes: &[u8]) -> Result<(), String> {
        if self.line.len().saturating_add(bytes.len()) > LONGEST_LINE {
            return Err(format!("a line between chunks is longer than {LONGEST_LINE} bytes"));
        }
        self.line.extend_from_slice(bytes);
        Ok(())
    }

    fn end_of_line(&mut self) -> Result<(), String> {
        let line = std::mem::take(&mut self.line);
        // Recipients that disagree on where such a line ends can be made to disagree on where the body ends.
        let line = line
            .strip_suffix(b"\r\n")
            .filter(|line| !line.contains(&b'\r'))
            .ok_or("a line between chunks does not end with CR LF")?;
        self.state = match self.state {
            State::Size => {
                self.overhead = self.overhead.saturating_add(line.len().saturating_sub(SIZE_DIGITS));
                if self.overhead > MOST_OVERHEAD {
                    return Err(format!("the chunk extensions of the body are longer than {MOST_OVERHEAD} bytes"));
                }
                match size(line)? {
                    0 => State::Trailer,
                    size => State::Data(size),
                }
            }
            State::AfterData if line.is_empty() => State::Size,
            State::AfterData => return Err("a chunk is longer than its size".to_owned()),
            State::Trailer if line.is_empty() => State::Done,
            State::Trailer => {
                self.trailers = self.trailers.saturating_add(line.len());
                if self.trailers > LONGEST_LINE {
                    return Err(format!("the trailer of the body is longer than {LONGEST_LINE} bytes"));
                }
                State::Trailer
            }
            other => other,
        };
        Ok(())
    }
}

fn size(line: &[u8]) -> Result<u64, String> {
    let digits = line.split(|byte| *byte == b';').next().unwrap_or(line);
    let end = digits.iter().rposition(|byte| !matches!(byte, b' ' | b'\t')).map_or(0, |last| last.saturating_add(1));
    let digits = digits.get(..end).unwrap_or_default();
    let text = std::str::from_utf8(digits).unwrap_or("");
    // `from_str_radix` would take a sign.
    let proper = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let size = if proper { u64::from_str_radix(text, 16).ok() } else { None };
    size.ok_or_else(|| format!("invalid chunk size {:?}", String::from_utf8_lossy(line)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = b"5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nX: y\r\n\r\nrest";

    #[test]
    fn chunks_are_joined_wherever_the_network_cuts_them() {
        for cut in 0..BODY.len() {
            let (mut chunks, mut data, mut behind) = (Chunks::new(), Vec::new(), Vec::new());
            let (first, second) = BODY.split_at(cut);
            for piece in [first, second] {
                behind.extend_from_slice(chunks.feed(piece, |part| data.extend_from_slice(part)).unwrap());
            }
            assert_eq!((data.as_slice(), behind.as_slice()), (&b"hello world"[..], &b"rest"[..]), "cut at {cut}");
            assert!(chunks.is_done());
        }
    }

    #[test]
    fn a_line_feed_alone_ends_no_line_between_chunks() {
        for bad in [
            &b"1\na\r\n0\r\n\r\n"[..],
            b"1\r\na\n0\r\n\r\n",
            b"0\r\n\n",
            b"0\r\nX: y\n\r\n",
            b"1;a=b\r\r\n",
            b"1\r\na\r\r\n",
        ] {
            let error = Chunks::new().feed(bad, |_| {}).unwrap_err();
            assert!(error.contains("CR LF"), "{bad:?}: {error}");
        }
    }

    #[test]
    fn endless_extensions_end_at_a_limit() {
        for chunk in ["1;".to_owned() + &"x".repeat(1_000) + "\r\na\r\n", "0".repeat(1_000) + "1\r\na\r\n"] {
            let mut chunks = Chunks::new();
            let result =
                (1..100_u32).find_map(|count| chunks.feed(chunk.as_bytes(), |_| {}).err().map(|error| (count, error)));
            let (count, error) = result.expect("an error");
            assert!(count <= 17, "after {count} chunks");
            assert!(error.contains("longer than 16384 bytes"), "{error}");
        }
        // Small extensions, such as signatures of uploads, are usual.
        let mut chunks = Chunks::new();
        for _ in 0..1_000 {
            chunks.feed(b"1;a=b\r\nx\r\n", |_| {}).unwrap();
        }
    }

    #[test]
    fn what_is_no_chunk_is_said_so() {
        for bad in [&b"x\r\n"[..], b"\r\n", b"+5\r\n", b"-1\r\n", b"fffffffffffffffff\r\n", b"1\r\nab\r\n", b" 1\r\n"] {
            assert!(Chunks::new().feed(bad, |_| {}).is_err(), "{bad:?}");
        }
        assert!(Chunks::new().feed(&[b'1'; LONGEST_LINE + 1], |_| {}).is_err());
    }
}
