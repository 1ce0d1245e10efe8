//! Runs the built command and looks at what it says, what it writes and how it ends.

mod check;
mod doctor;
mod documentation;
mod files;
mod folder;
mod hostile;
mod init;
#[cfg(unix)]
mod interrupt;
mod plan;
mod pool;
mod run;
mod server;
mod shell;
mod texts;
mod troubleshooting;

pub use folder::{Folder, Said};

/// A scenario without a mistake, in canonical form.
pub const SOUND: &str = r#"scenario "sound"

pool red {
  range 127.10.1.0/24
}

# who answers
resource server http_server {
  port = 8080
}

action probe = get {
  url = "http://127.0.0.1:{{server.port}}/"
  timeout = 5s
  expect_status = 200
}

workflow {
  start: probe { -> end }
  end
}

load {
  at 0s spawn 10 tenant "a" from red
}
"#;

/// The same with an edge to nowhere.
pub fn unsound() -> String {
    SOUND.replace("-> end", "-> edn")
}
