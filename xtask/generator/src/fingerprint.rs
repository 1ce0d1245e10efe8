//! A fingerprint of the WIT package, stored in the components and in the façades.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// The name of the custom section that ends a component. Its content is the [`fingerprint`].
pub const SECTION: &str = "scheduler-core:wit";

/// Returns 16 hexadecimal digits for the WIT files in `folder`. Comments and spaces do not count.
pub fn fingerprint(folder: &Path) -> Result<String> {
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "wit"));
    paths.sort();
    let mut hash = FNV_OFFSET;
    for path in paths {
        let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        hash = mixed(hash, &text);
    }
    Ok(format!("{hash:016x}"))
}

/// FNV-1a. It only has to detect accidental differences.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn mixed(hash: u64, text: &str) -> u64 {
    let words = text.lines().flat_map(|line| line.split("//").next().unwrap_or_default().split_whitespace());
    words
        .flat_map(|word| word.bytes().chain([b' ']))
        .fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_spaces_do_not_count() {
        let of = |text| mixed(FNV_OFFSET, text);
        assert_eq!(of("a: u8,\n"), of("/// Docs.\n  a:  u8, // more\n\n"));
        assert_ne!(of("a: u8,\n"), of("a: u16,\n"));
    }
}
