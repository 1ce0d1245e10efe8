//! The file of a pool: a snapshot that is replaced as a whole, under a lock.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use scheduler_core::{IpPool, IpPoolError, printable};

use crate::{
    failure::Failure,
    files::{self, shown},
    output,
    output::Terminal,
};

/// How long a command waits for the lock before it says so.
const QUIET: Duration = Duration::from_secs(1);

/// The file of a pool under its exclusive lock.
pub struct Locked<'p> {
    /// The path as given, for messages.
    path: &'p Path,
    /// The path without links. The lock belongs to the file, not to one of its names.
    target: PathBuf,
    _lock: File,
}

impl<'p> Locked<'p> {
    /// Waits for the lock of a pool file and takes it. Says so if it takes long, and gives up after `wait`.
    ///
    /// # Errors
    /// The lock file next to the pool file cannot be opened, or the lock is not free in time.
    pub fn new(path: &'p Path, wait: Duration, terminal: Terminal) -> Result<Self, Failure> {
        let target = files::resolved(path).map_err(|error| Failure::of_file("write", path, &error))?;
        let lock = target.with_file_name(files::hidden(&target, "lock"));
        let told = |error: io::Error| Failure::of_file("lock", &lock, &error);
        let file = open_lock(&lock, &target).map_err(told)?;
        let file = match file.try_lock() {
            Ok(()) => file,
            Err(TryLockError::Error(error)) => return Err(told(error)),
            Err(TryLockError::WouldBlock) => waited(file, path, wait, terminal)?.map_err(told)?,
        };
        files::remove_temporaries(&target);
        Ok(Self { path, target, _lock: file })
    }

    /// Returns whether the pool file exists.
    pub fn exists(&self) -> bool {
        self.target.exists()
    }

    /// Reads the pool.
    ///
    /// # Errors
    /// Those of [`read`].
    pub fn read(&self) -> Result<IpPool, Failure> {
        read_as(self.path, &self.target)
    }

    /// Writes the pool as a whole or not at all.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, pool: &IpPool) -> Result<(), Failure> {
        output::write_file(&self.target, pool.to_snapshot().as_bytes())
    }
}

/// Opens or creates a lock file. It gets the permissions of the pool file: a user who cannot use the pool cannot hold
/// its lock.
fn open_lock(lock: &Path, target: &Path) -> io::Result<File> {
    let file = files::open_regular(lock, File::options().write(true).create(true).truncate(false))?;
    if let Ok(pool) = fs::metadata(target)
        && file.metadata()?.permissions() != pool.permissions()
    {
        // Only the owner of the lock file may do it; for others it is usable as it is.
        let _ = file.set_permissions(pool.permissions());
    }
    Ok(file)
}

/// Waits for a lock, in a thread because the wait has no timeout of its own.
fn waited(file: File, path: &Path, wait: Duration, terminal: Terminal) -> Result<io::Result<File>, Failure> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(file.lock().map(|()| file)));
    let quiet = QUIET.min(wait);
    if let Ok(locked) = receiver.recv_timeout(quiet) {
        return Ok(locked);
    }
    let name = shown(path);
    terminal.tell(&format!("waiting for another process that uses {name}\n"));
    receiver.recv_timeout(wait.saturating_sub(quiet)).map_err(|_| {
        Failure::new(format!(
            "cannot lock {name}: another process has used it for {} s; try again, or end that process",
            wait.as_secs_f64()
        ))
    })
}

/// Reads the pool and advances it to the current time, so that expired addresses are free.
///
/// # Errors
/// The file does not exist, is not a regular file or is not a pool snapshot.
pub fn read(path: &Path) -> Result<IpPool, Failure> {
    read_as(path, &files::resolved(path).unwrap_or_else(|_| path.to_owned()))
}

fn read_as(path: &Path, target: &Path) -> Result<IpPool, Failure> {
    let mut text = String::new();
    let opened = files::open_regular(target, File::options().read(true));
    opened.and_then(|mut file| file.read_to_string(&mut text)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::new(format!(
            "cannot read {0}: no such file; create it with `scheduler-core pool create {0} 10.0.1.0/24`",
            shown(path)
        )),
        io::ErrorKind::InvalidData => no_pool(path, "invalid UTF-8"),
        _ => Failure::of_file("read", path, &error),
    })?;
    let mut pool = IpPool::from_snapshot(&text).map_err(|error| no_pool(path, &printable(&error.to_string())))?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    let now = u64::try_from(now.as_millis()).unwrap_or(u64::MAX);
    // If the clock was set back, nothing expires until it has caught up.
    if pool.now_ms().is_none_or(|before| before <= now) {
        while pool.tick(now, None).map_err(|error| refused(&pool, &error))?.more {}
    }
    Ok(pool)
}

fn no_pool(path: &Path, why: &str) -> Failure {
    Failure::new(format!("cannot read {}: {why}; create a pool with `scheduler-core pool create`", shown(path)))
}

/// Creates the failure for an error of the pool.
pub fn refused(pool: &IpPool, error: &IpPoolError) -> Failure {
    Failure::Refused(printable(&format!("pool {}: {error}", pool.name())))
}
