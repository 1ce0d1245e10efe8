//! Content codings: decoding of compressed bodies. (RFC 9110 section 8.4)
//!
//! The component has gzip and deflate. Zstandard and Brotli would add 80 kB to its download, so
//! only native builds have them.

use miniz_oxide::{
    DataFormat, MZError, MZFlush, MZStatus,
    inflate::stream::{InflateState, inflate},
};

/// The value of `Accept-Encoding`: the codings that this build decodes, the best first.
#[cfg(not(target_family = "wasm"))]
pub const ACCEPTED: &str = "zstd, br, gzip, deflate";
/// The value of `Accept-Encoding`: the codings that this build decodes, the best first.
#[cfg(target_family = "wasm")]
pub const ACCEPTED: &str = "gzip, deflate";

/// Maximum number of codings of one body.
const LAYERS: usize = 4;

/// Number of bytes decoded at a time.
const PIECE: usize = 32 * 1024;

/// Why a body cannot be decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undecodable {
    /// This build does not support the coding of this name.
    Unknown(String),
    /// The bytes are invalid in the coding of this name.
    Invalid(&'static str),
    /// The decoded body is longer than the limit.
    TooLong,
}

/// Decodes a body of at most `limit` decoded bytes. `codings` is the value of `Content-Encoding`:
/// the coding that was applied last is at the end.
///
/// # Errors
/// Why the body cannot be decoded.
pub fn decode(codings: &str, coded: Vec<u8>, limit: usize) -> Result<Vec<u8>, Undecodable> {
    let mut body = coded;
    let words = || codings.rsplit(',').map(str::trim).filter(|word| !word.is_empty());
    if words().count() > LAYERS {
        return Err(Undecodable::Unknown(codings.to_owned()));
    }
    for word in words() {
        body = match word.to_ascii_lowercase().as_str() {
            "identity" => body,
            // An empty body is empty in every coding.
            _ if body.is_empty() => body,
            "gzip" | "x-gzip" => gunzip(&body, limit)?,
            "deflate" => inflated(&body, limit)?,
            #[cfg(not(target_family = "wasm"))]
            "br" => native::brotli(&body, limit)?,
            #[cfg(not(target_family = "wasm"))]
            "zstd" => native::zstd(&body, limit)?,
            _ => return Err(Undecodable::Unknown(word.to_owned())),
        };
    }
    Ok(body)
}

/// Decodes a zlib stream, or a raw one as old servers send it. (RFC 1950, RFC 1951)
fn inflated(body: &[u8], limit: usize) -> Result<Vec<u8>, Undecodable> {
    let mut out = Vec::new();
    let wrapped = inflate_into(body, DataFormat::Zlib, &mut out, limit);
    let done = match wrapped {
        Err(Undecodable::Invalid(_)) => {
            out.clear();
            inflate_into(body, DataFormat::Raw, &mut out, limit)
        }
        decided => decided,
    };
    done.map(|_| out).map_err(|error| named(error, "deflate"))
}

fn named(error: Undecodable, name: &'static str) -> Undecodable {
    match error {
        Undecodable::Invalid(_) => Undecodable::Invalid(name),
        other => other,
    }
}

/// Decodes one member or several. (RFC 1952)
fn gunzip(body: &[u8], limit: usize) -> Result<Vec<u8>, Undecodable> {
    let mut out = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        rest = member(rest, &mut out, limit).ok_or(Undecodable::Invalid("gzip"))??;
    }
    Ok(out)
}

/// Decodes a member of a gzip file. Returns the bytes after it.
fn member<'b>(body: &'b [u8], out: &mut Vec<u8>, limit: usize) -> Option<Result<&'b [u8], Undecodable>> {
    let [31, 139, 8, flags, _, _, _, _, _, _, rest @ ..] = body else { return None };
    let mut rest = rest;
    if flags & 4 != 0 {
        let [low, high, behind @ ..] = rest else { return None };
        rest = behind.get(usize::from(u16::from_le_bytes([*low, *high]))..)?;
    }
    for text in [8, 16] {
        if flags & text != 0 {
            let end = rest.iter().position(|byte| *byte == 0)?;
            rest = rest.get(end.saturating_add(1)..)?;
        }
    }
    if flags & 2 != 0 {
        rest = rest.get(2..)?;
    }
    let from = out.len();
    let consumed = match inflate_into(rest, DataFormat::Raw, out, limit) {
        Ok(consumed) => consumed,
        Err(error) => return Some(Err(named(error, "gzip"))),
    };
    let (trailer, behind) = rest.get(consumed..)?.split_at_checked(8)?;
    let (sum, size) = trailer.split_at_checked(4)?;
    let made = out.get(from..)?;
    let right = sum == crc32(made).to_le_bytes() && size == (made.len() as u32).to_le_bytes();
    right.then_some(Ok(behind))
}

/// Returns the checksum of gzip. (RFC 1952 section 8)
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    let nibbles: [u32; 16] = std::array::from_fn(|nibble| (0..4).fold(nibble as u32, |sum, _| step(sum)));
    let fold = |sum: u32| sum >> 4 ^ nibbles.get((sum & 15) as usize).copied().unwrap_or(0);
    !bytes.iter().fold(u32::MAX, |sum, byte| fold(fold(sum ^ u32::from(*byte))))
}

/// Appends the decoded stream. Returns the length of the encoded one.
fn inflate_into(body: &[u8], format: DataFormat, out: &mut Vec<u8>, limit: usize) -> Result<usize, Undecodable> {
    let mut state = InflateState::new_boxed(format);
    let mut consumed = 0_usize;
    loop {
        let from = out.len();
        // One byte more than the limit, to detect that it is exceeded.
        let piece = PIECE.min(body.len().saturating_mul(4).max(512)).min(limit.saturating_add(1).saturating_sub(from));
        if piece == 0 {
            return Err(Undecodable::TooLong);
        }
        out.resize(from.saturating_add(piece), 0);
        let room = out.get_mut(from..).unwrap_or_default();
        let done = inflate(&mut state, body.get(consumed..).unwrap_or_default(), room, MZFlush::None);
        consumed = consumed.saturating_add(done.bytes_consumed);
        out.truncate(from.saturating_add(done.bytes_written));
        match done.status {
            Ok(MZStatus::StreamEnd) if out.len() > limit => return Err(Undecodable::TooLong),
            Ok(MZStatus::StreamEnd) => return Ok(consumed),
            Ok(_) if done.bytes_written > 0 || done.bytes_consumed > 0 => {}
            Err(MZError::Buf) if done.bytes_written > 0 => {}
            _ => return Err(Undecodable::Invalid("")),
        }
    }
}

#[cfg(not(target_family = "wasm"))]
mod native {
    //! Codings whose crates are too large for the component.

    use std::io::Read;

    use super::{PIECE, Undecodable};

    /// Decodes Brotli. (RFC 7932)
    pub fn brotli(body: &[u8], limit: usize) -> Result<Vec<u8>, Undecodable> {
        read("br", brotli_decompressor::Decompressor::new(body, PIECE), limit)
    }

    /// Decodes Zstandard, with a window of at most 8 MiB. (RFC 8878, RFC 9659)
    pub fn zstd(body: &[u8], limit: usize) -> Result<Vec<u8>, Undecodable> {
        const WINDOW: u64 = 8 << 20;
        let mut out = Vec::new();
        let mut rest = body;
        while !rest.is_empty() {
            let decoder = ruzstd::decoding::StreamingDecoder::new_with_max_window_size(&mut rest, WINDOW);
            let decoder = decoder.map_err(|_| Undecodable::Invalid("zstd"))?;
            out.extend(read("zstd", decoder, limit.saturating_sub(out.len()))?);
        }
        Ok(out)
    }

    fn read(name: &'static str, source: impl Read, limit: usize) -> Result<Vec<u8>, Undecodable> {
        let mut out = Vec::new();
        let most = (limit as u64).saturating_add(1);
        source.take(most).read_to_end(&mut out).map_err(|_| Undecodable::Invalid(name))?;
        if out.len() > limit { Err(Undecodable::TooLong) } else { Ok(out) }
    }
}

#[cfg(test)]
mod tests;
