//! Multipart bodies, as used by forms with files. (RFC 7578)

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<'p> {
    /// The name of the field.
    pub name: &'p str,
    /// Name of the file, if the part is one.
    pub filename: Option<&'p str>,
    /// Media type, if given.
    pub media: Option<&'p str>,
    /// Content of the part.
    pub content: &'p [u8],
}

/// Encodes the parts as one body. Also returns the media type with its boundary.
pub fn encode(parts: &[Part<'_>]) -> (Vec<u8>, String) {
    let boundary = boundary(parts);
    let size = parts.iter().fold(0_usize, |sum, part| sum.saturating_add(part.content.len()).saturating_add(256));
    let mut body = Vec::with_capacity(size);
    for part in parts {
        let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(part.name));
        if let Some(filename) = part.filename {
            head.push_str(&format!("; filename=\"{}\"", quoted(filename)));
        }
        if let Some(media) = part.media {
            head.push_str(&format!("\r\nContent-Type: {media}"));
        }
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(b"\r\n\r\n");
        body.extend_from_slice(part.content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (body, format!("multipart/form-data; boundary={boundary}"))
}

/// Escapes a name for use between quotation marks, as browsers do. (WHATWG HTML,
/// multipart/form-data encoding algorithm)
fn quoted(name: &str) -> String {
    name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}

/// Returns a line that occurs in none of the parts. The same parts give the same line, so that a
/// run can be repeated.
fn boundary(parts: &[Part<'_>]) -> String {
    let bytes = parts.iter().flat_map(|part| part.content.iter().chain(part.name.as_bytes()));
    // FNV-1a, 64 bits.
    let mut hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    loop {
        let boundary = format!("form-{hash:016x}");
        let found = parts.iter().any(|part| contains(part.content, boundary.as_bytes()));
        if !found {
            return boundary;
        }
        hash = hash.wrapping_add(1);
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    // A hyphen is rare, and the search for one byte is fast.
    haystack
        .split(|byte| *byte == b'-')
        .skip(1)
        .any(|rest| needle.strip_prefix(b"form-").is_some_and(|own| rest.starts_with(own)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_between_boundaries() {
        let parts = [
            Part { name: "a\"b\r\n", filename: None, media: None, content: b"1" },
            Part { name: "f", filename: Some("x.txt"), media: Some("text/plain"), content: b"two\r\n" },
        ];
        let (body, media) = encode(&parts);
        let boundary = media.strip_prefix("multipart/form-data; boundary=").unwrap();
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"a%22b%0D%0A\"\r\n\r\n1\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.txt\"\r\nContent-Type: text/plain\r\n\r\ntwo\r\n\r\n\
             --{boundary}--\r\n"
        );
        assert_eq!(String::from_utf8(body).unwrap(), expected);
    }

    #[test]
    fn no_part_contains_the_boundary() {
        let plain = [Part { name: "a", filename: None, media: None, content: b"x" }];
        let first = boundary(&plain);
        assert!(contains(format!("x-{first}").as_bytes(), first.as_bytes()));
        assert!(!contains(first.trim_end_matches(char::is_alphanumeric).as_bytes(), first.as_bytes()));
        assert_eq!(boundary(&plain), first);
    }
}
