//! Bodies that other programs have made: Python's `gzip` and `zlib`, Node's `zlib`, `zstd`.

use super::*;

const TEXT: &[u8] = b"hello hello hello hello";
const GZIP: &[u8] =
    b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x27\x01\xe3\x51\x3d\x8d\x17\x00\x00\x00";
/// The same with an extra field, a name, a comment and a checksum of the head.
const GZIP_FIELDS: &[u8] = b"\x1f\x8b\x08\x1e\x00\x00\x00\x00\x00\x03\x02\x00\x78\x78\x6e\x61\x6d\x65\x00\x63\x6f\x6d\x6d\x65\x6e\x74\x00\x12\x34\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x27\x01\xe3\x51\x3d\x8d\x17\x00\x00\x00";
const ZLIB: &[u8] = b"\x78\x9c\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x27\x01\x68\x03\x08\xb1";
const DEFLATE: &[u8] = b"\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x27\x01";
const BROTLI: &[u8] = b"\x1b\x16\x00\xf8\x8d\x94\x6e\xde\x44\x55\x86\x96\x6c\x20\x6f\x21\x4f\x1c\xe0\x38";
const ZSTD: &[u8] =
    b"\x28\xb5\x2f\xfd\x04\x58\x65\x00\x00\x30\x68\x65\x6c\x6c\x6f\x20\x01\x00\x99\x4b\x11\x17\x5e\xae\x0d";

fn decoded(codings: &str, coded: &[u8]) -> Result<Vec<u8>, Undecodable> {
    decode(codings, coded.to_vec(), 100)
}

#[test]
fn bodies_of_each_coding_are_decoded() {
    let all = [
        ("gzip", GZIP),
        ("X-GZip", GZIP_FIELDS),
        ("deflate", ZLIB),
        ("deflate", DEFLATE),
        ("br", BROTLI),
        ("zstd", ZSTD),
        ("identity", TEXT),
        (" , identity ,", TEXT),
    ];
    for (codings, coded) in all {
        assert_eq!(decoded(codings, coded).as_deref(), Ok(TEXT), "{codings}");
    }
}

#[test]
fn members_follow_one_another_and_codings_lie_over_one_another() {
    assert_eq!(decoded("gzip", &[GZIP, GZIP_FIELDS].concat()), Ok(TEXT.repeat(2)));
    assert_eq!(decoded("zstd", &[ZSTD, ZSTD].concat()), Ok(TEXT.repeat(2)));
    let stored = |bytes: &[u8]| {
        // A zlib stream of one stored block. (RFC 1951 section 3.2.4)
        let length = u16::try_from(bytes.len()).unwrap().to_le_bytes();
        let (mut a, mut b) = (1_u32, 0_u32);
        bytes.iter().for_each(|byte| {
            a = (a + u32::from(*byte)) % 65_521;
            b = (b + a) % 65_521;
        });
        let sum = (b << 16 | a).to_be_bytes();
        [&[0x78, 1, 1], &length[..], &length.map(|byte| !byte), bytes, &sum].concat()
    };
    assert_eq!(decoded("gzip, deflate", &stored(GZIP)).as_deref(), Ok(TEXT));
}

#[test]
fn an_empty_body_is_empty_in_every_coding() {
    for coding in ["gzip", "deflate", "br", "zstd", "unheard-of"] {
        assert_eq!(decoded(coding, b""), Ok(Vec::new()), "{coding}");
    }
}

#[test]
fn what_cannot_be_decoded_is_named() {
    for (codings, words) in
        [("compress", "compress"), ("gzip, aes128gcm", "aes128gcm"), ("a, a, a, a, a", "a, a, a, a, a")]
    {
        assert_eq!(decoded(codings, GZIP), Err(Undecodable::Unknown(words.to_owned())));
    }
}

#[test]
fn broken_bodies_are_errors_wherever_they_break() {
    for (coding, coded) in [("gzip", GZIP), ("gzip", GZIP_FIELDS), ("deflate", ZLIB), ("br", BROTLI), ("zstd", ZSTD)] {
        for length in 1..coded.len() {
            // Frames may end early without a sign in Brotli alone: its last bytes can be padding.
            let found = decoded(coding, coded.get(..length).unwrap());
            let whole = found.as_deref() == Ok(TEXT);
            assert!(found.is_err() || whole && length + 4 >= coded.len(), "{coding} cut at {length}: {found:?}");
        }
    }
    let mut wrong = GZIP.to_vec();
    *wrong.get_mut(GZIP.len() - 8).unwrap() ^= 1;
    assert_eq!(decoded("gzip", &wrong), Err(Undecodable::Invalid("gzip")));
    assert_eq!(decoded("gzip", b"no"), Err(Undecodable::Invalid("gzip")));
    assert_eq!(decoded("gzip", &[GZIP, b"behind"].concat()), Err(Undecodable::Invalid("gzip")));
}

#[test]
fn a_small_body_cannot_stand_for_more_than_is_kept() {
    for (coding, coded) in [("gzip", GZIP), ("deflate", ZLIB), ("br", BROTLI), ("zstd", ZSTD)] {
        assert_eq!(decode(coding, coded.to_vec(), TEXT.len()).as_deref(), Ok(TEXT), "{coding}");
        assert_eq!(decode(coding, coded.to_vec(), TEXT.len() - 1), Err(Undecodable::TooLong), "{coding}");
    }
}
