//! File descriptors: each connection needs one, and their number per process is limited.

#[cfg(unix)]
use crate::run::live::grouped;
use crate::{connections::OTHERS, failure::Failure};

/// Raises the limit of open descriptors as far as the system allows.
///
/// # Errors
/// The limit is below what the run needs.
pub fn raise(document: &str, needed: u64) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let limit = getrlimit(Resource::Nofile);
        let Some(hard) = limit.maximum else {
            let _ = setrlimit(Resource::Nofile, Rlimit { current: None, maximum: None });
            return Ok(());
        };
        // Only root can raise the hard limit.
        if hard >= needed || setrlimit(Resource::Nofile, both(needed)).is_err() {
            let _ = setrlimit(Resource::Nofile, both(hard));
        }
        // Some systems allow less than the hard limit, and some allow more.
        let limit = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
        if limit < needed {
            return Err(Failure::new(too_few(document, limit, needed)));
        }
    }
    #[cfg(not(unix))]
    let _ = (document, needed);
    Ok(())
}

#[cfg(unix)]
const fn both(limit: u64) -> rustix::process::Rlimit {
    rustix::process::Rlimit { current: Some(limit), maximum: Some(limit) }
}

#[cfg(unix)]
fn too_few(document: &str, limit: u64, needed: u64) -> String {
    format!(
        "{document}: the run may need {} file descriptors, but the limit of this process is {}; {}",
        grouped(needed),
        grouped(limit),
        how_to_raise(limit, needed)
    )
}

/// Returns the command that raises the limit, and what to do without it.
pub fn how_to_raise(limit: u64, needed: u64) -> String {
    let spare = limit.saturating_sub(OTHERS).max(1);
    let command = if cfg!(target_os = "linux") {
        format!("sudo prlimit --pid $$ --nofile={needed}:{needed}")
    } else {
        format!("ulimit -n {needed}")
    };
    format!("raise the limit for this shell with `{command}` or use `--max-connections {spare}`")
}

/// Returns the number of descriptors that this process may open at most; none if there is no limit.
pub fn limit() -> Option<u64> {
    #[cfg(unix)]
    return rustix::process::getrlimit(rustix::process::Resource::Nofile).maximum;
    #[cfg(not(unix))]
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_with_a_command_and_what_fits() {
        let told = too_few("a.scenario", 4_096, 10_064);
        assert!(told.starts_with(
            "a.scenario: the run may need 10,064 file descriptors, but the limit of this process is 4,096"
        ));
        assert!(told.contains("=10064") || told.contains(" 10064"), "{told}");
        assert!(told.ends_with("`--max-connections 4032`"), "{told}");
    }
}
