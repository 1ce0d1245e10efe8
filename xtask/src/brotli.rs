//! The size of a download, as Node's Brotli compresses it.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};

/// Reads standard input and prints the size of its compressed form. Level 11 is what content networks store.
const SCRIPT: &str = r#"
const { brotliCompressSync, constants } = require("node:zlib");
const input = require("node:fs").readFileSync(0);
const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: input.length };
console.log(brotliCompressSync(input, { params }).length);
"#;

/// Returns the size of `bytes` after compression at level 11, in bytes.
pub fn size(bytes: &[u8]) -> Result<u64> {
    let mut node = Command::new("node")
        .args(["--eval", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("running node")?;
    node.stdin.take().context("node has no standard input")?.write_all(bytes)?;
    let output = node.wait_with_output()?;
    ensure!(output.status.success(), "node could not compress");
    String::from_utf8(output.stdout)?.trim().parse().context("the size that node printed")
}
