//! Files next to a file: temporary files, and what a path leads to.

use std::{
    ffi::OsString,
    fs::{self, File, Metadata, OpenOptions},
    hash::{BuildHasher, RandomState},
    io,
    path::{Path, PathBuf},
};

use scheduler_core::printable;

/// Returns a path as it is printed, at the start of a line too, where CI systems read commands such as `::error::`.
pub fn shown(path: &Path) -> String {
    let name = printable(&path.to_string_lossy());
    if name.trim_start().starts_with("::") { format!("./{name}") } else { name }
}

/// Maximum number of links that a path may lead through, as on Linux.
const LINKS: usize = 40;
/// Maximum number of names to try for a temporary file.
const NAMES: usize = 16;
/// Extension of temporary files.
const NEW: &str = "new";

/// Returns the path without links. The last part does not need to exist; if it is a link to a missing file, returns
/// the path of that file. Two paths to the same file give the same result.
///
/// # Errors
/// The folder does not exist, or the links form a cycle.
pub fn resolved(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        match fs::canonicalize(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            whole => return whole,
        }
        let folder = folder_of(&path).to_owned();
        match fs::read_link(&path) {
            Ok(target) => path = folder.join(target),
            Err(_) => {
                let name = path.file_name().ok_or(io::ErrorKind::NotFound)?;
                return Ok(fs::canonicalize(folder)?.join(name));
            }
        }
    }
    Err(io::ErrorKind::InvalidInput.into())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Creates a temporary file that can replace `target`: in the same folder, with a random name and the permissions of
/// `replaced`. It never opens a file that exists. The file is locked as long as it is open.
///
/// # Errors
/// The file cannot be created.
pub fn temporary(target: &Path, replaced: Option<&Metadata>) -> io::Result<(File, PathBuf)> {
    let mut options = File::options();
    options.write(true).create_new(true);
    if replaced.is_some() {
        // Nobody else may read it before it has its permissions.
        private(&mut options);
    }
    let mut last = io::ErrorKind::AlreadyExists.into();
    for _ in 0..NAMES {
        // The keys of each state are random.
        let random = RandomState::new().hash_one(std::process::id());
        let path = target.with_file_name(hidden(target, &format!("{random:016x}.{NEW}")));
        match options.open(&path) {
            Ok(file) => {
                // The lock shows others that this process lives. One that found the file before it had the lock has
                // removed it.
                if file.try_lock().is_err() || fs::symlink_metadata(&path).is_err() {
                    continue;
                }
                let kept = replaced.map_or(Ok(()), |replaced| file.set_permissions(replaced.permissions()));
                return match kept {
                    Ok(()) => Ok((file, path)),
                    Err(error) => {
                        let _ = fs::remove_file(&path);
                        Err(error)
                    }
                };
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}

/// Removes the temporary files of `target` that processes left when they were killed: those without a lock.
pub fn remove_temporaries(target: &Path) {
    let Ok(entries) = fs::read_dir(folder_of(target)) else { return };
    let prefix = hidden(target, "");
    for entry in entries.flatten() {
        let is_ours =
            entry.file_name().as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes()).is_some_and(|rest| {
                let random = rest.strip_suffix(NEW.as_bytes()).and_then(|rest| rest.strip_suffix(b"."));
                random.is_some_and(|random| random.len() == 16 && random.iter().all(u8::is_ascii_hexdigit))
            });
        if !is_ours || !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            continue;
        }
        // The lock is held until the file is gone: a process that has just created it then takes another name.
        if let Ok(file) = open_regular(&entry.path(), File::options().read(true))
            && file.try_lock().is_ok()
        {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Returns the name of a hidden file next to `target`: `.NAME.ENDING`.
pub fn hidden(target: &Path, ending: &str) -> OsString {
    let mut name = OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(".");
    name.push(ending);
    name
}

/// Opens a regular file without following a link at its end and without waiting, for example for the other end of a
/// pipe.
///
/// # Errors
/// The file cannot be opened, or it is not a regular file.
pub fn open_regular(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    at_once(options);
    let file = options.open(path)?;
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"))
    }
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
fn private(_options: &mut OpenOptions) {}

#[cfg(unix)]
fn at_once(options: &mut OpenOptions) {
    use rustix::fs::OFlags;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
    std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags.bits().cast_signed());
}

#[cfg(not(unix))]
fn at_once(_options: &mut OpenOptions) {}
