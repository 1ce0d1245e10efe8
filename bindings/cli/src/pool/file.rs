//! The file of a pool: a snapshot that is replaced as a whole, under a lock.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use scheduler_core::{IpPool, IpPoolError};

use crate::{failure::Failure, output};

/// Exclusive lock of a pool file.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Waits for the lock of a pool file and takes it.
    ///
    /// # Errors
    /// The lock file next to the pool file cannot be created.
    pub fn of(path: &Path) -> Result<Self, Failure> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let beside: PathBuf = path.with_file_name(format!(".{name}.lock"));
        let told = |error: std::io::Error| Failure::of_file("write", &beside, &error);
        let file = File::options().create(true).truncate(false).write(true).open(&beside).map_err(told)?;
        file.lock().map_err(told)?;
        Ok(Self { _file: file })
    }
}

/// Reads the pool and advances it to the current time, so that expired addresses are free.
///
/// # Errors
/// The file does not exist or is not a pool snapshot.
pub fn read(path: &Path) -> Result<IpPool, Failure> {
    let text = fs::read_to_string(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(format!(
            "cannot read {0}: no such file; create it with `scheduler-core pool create {0} 10.0.1.0/24`",
            path.display()
        )),
        std::io::ErrorKind::InvalidData => no_pool(path, "invalid UTF-8"),
        _ => Failure::of_file("read", path, &error),
    })?;
    let mut pool = IpPool::from_snapshot(&text).map_err(|error| no_pool(path, &error.to_string()))?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    let now = u64::try_from(now.as_millis()).unwrap_or(u64::MAX);
    // If the clock was set back, nothing expires until it has caught up.
    if pool.now_ms().is_none_or(|before| before <= now) {
        while pool.tick(now, None).map_err(|error| refused(&pool, &error))?.more {}
    }
    Ok(pool)
}

fn no_pool(path: &Path, why: &str) -> Failure {
    Failure::new(format!("cannot read {}: {why}; create a pool with `scheduler-core pool create`", path.display()))
}

/// Writes the pool as a whole or not at all.
///
/// # Errors
/// The file cannot be written.
pub fn write(path: &Path, pool: &IpPool) -> Result<(), Failure> {
    output::write_file(path, pool.to_snapshot().as_bytes())
}

/// Creates the failure for an error of the pool.
pub fn refused(pool: &IpPool, error: &IpPoolError) -> Failure {
    Failure::Refused(format!("pool {}: {error}", pool.name()))
}
