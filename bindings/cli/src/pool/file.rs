//! The file of a pool: its snapshot, replaced whole, under a lock.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use scheduler_core::{IpPool, IpPoolError};

use crate::{failure::Failure, output};

/// Holds others back who would change the same pool.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Waits until nobody else has it.
    ///
    /// # Errors
    /// The file beside the pool cannot be made.
    pub fn of(path: &Path) -> Result<Self, Failure> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let beside: PathBuf = path.with_file_name(format!(".{name}.lock"));
        let told = |error: std::io::Error| Failure::of_file("write", &beside, &error);
        let file = File::options().create(true).truncate(false).write(true).open(&beside).map_err(told)?;
        file.lock().map_err(told)?;
        Ok(Self { _file: file })
    }
}

/// The pool, at the present time: what has expired is free.
///
/// # Errors
/// There is no such file, or it is no snapshot of a pool.
pub fn read(path: &Path) -> Result<IpPool, Failure> {
    let text = fs::read_to_string(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(format!(
            "there is no file {0}: make it by `scheduler-core pool create {0} 10.0.1.0/24`",
            path.display()
        )),
        std::io::ErrorKind::InvalidData => no_pool(path, "it is not even text"),
        _ => Failure::of_file("read", path, &error),
    })?;
    let mut pool = IpPool::from_snapshot(&text).map_err(|error| no_pool(path, &error.to_string()))?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    let now = u64::try_from(now.as_millis()).unwrap_or(u64::MAX);
    // A clock that was set back lets nothing expire until it has caught up.
    if pool.now_ms().is_none_or(|before| before <= now) {
        while pool.tick(now, None).map_err(|error| refused(&pool, &error))?.more {}
    }
    Ok(pool)
}

fn no_pool(path: &Path, why: &str) -> Failure {
    Failure::new(format!(
        "{}: it is not the snapshot of a pool: {why}; make a new one by `scheduler-core pool create`",
        path.display()
    ))
}

/// Writes the pool whole or not at all.
///
/// # Errors
/// It cannot be written.
pub fn write(path: &Path, pool: &IpPool) -> Result<(), Failure> {
    output::write_file(path, pool.to_snapshot().as_bytes())
}

/// What the pool said.
pub fn refused(pool: &IpPool, error: &IpPoolError) -> Failure {
    Failure::Refused(format!("pool {}: {error}", pool.name()))
}
