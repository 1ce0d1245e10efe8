//! Results that are kept from run to run, because this program is not optimized.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    time::SystemTime,
};

use anyhow::{Context, Result};

/// Returns what `make` returned from the same inputs, if this program has left it at `path`. Otherwise calls `make` and leaves
/// its result there. The key of a result is next to it.
pub fn kept(path: &Path, inputs: impl Hash, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let mut hasher = DefaultHasher::new();
    (stamp(&env::current_exe()?)?, inputs).hash(&mut hasher);
    let key = format!("{:016x}", hasher.finish());
    let key_file = path.with_extension("key");
    if fs::read_to_string(&key_file).is_ok_and(|old| old == key)
        && let Ok(result) = fs::read(path)
    {
        return Ok(result);
    }
    let result = make()?;
    // The key goes first and comes last: a run that ends in between leaves no key to another result.
    let _ = fs::remove_file(&key_file);
    fs::write(path, &result).with_context(|| format!("writing {}", path.display()))?;
    fs::write(&key_file, key).with_context(|| format!("writing {}", key_file.display()))?;
    Ok(result)
}

/// Returns what identifies the content of a file without reading it.
pub fn stamp(path: &Path) -> Result<(SystemTime, u64)> {
    let about = fs::metadata(path).with_context(|| format!("reading {}", path.display()))?;
    Ok((about.modified()?, about.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_is_made_again_for_other_inputs_and_when_it_is_gone() {
        let folder = env::temp_dir().join(format!("xtask-kept-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("result.wasm");
        let mut made = 0_u8;
        let mut result = |inputs: &str| {
            kept(&path, inputs, || {
                made += 1;
                Ok(vec![made])
            })
            .unwrap()
        };
        assert_eq!([result("a"), result("a"), result("b"), result("a")], [[1], [1], [2], [3]]);
        fs::remove_file(&path).unwrap();
        assert_eq!(result("a"), [4]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
