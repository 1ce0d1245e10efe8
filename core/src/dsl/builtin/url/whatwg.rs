//! The web platform's test cases for URLs, which crate `url` ships with its source.
//! (urltestdata.json)

use std::{path::PathBuf, process::Command};

use serde_json::Value;

use super::*;

/// Returns the folder where cargo keeps the source of crate `url`.
fn source() -> PathBuf {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--manifest-path", manifest])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let is_url = |package: &&Value| package["name"] == "url" && package["source"].is_string();
    let package = metadata["packages"].as_array().unwrap().iter().find(is_url).unwrap();
    PathBuf::from(package["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned()
}

/// Whether a case covers something deliberately unsupported: non-ASCII hosts, and port 0, which
/// cannot be a destination.
fn is_left_out(case: &Value) -> bool {
    let has = |key: &str, words: &[&str]| {
        let text = case[key].as_str().unwrap_or("").to_ascii_lowercase();
        !text.is_ascii() || words.iter().any(|word| text.contains(word))
    };
    has("input", &["xn--", "%c", "%e"]) || has("host", &["xn--"]) || case["port"] == "0"
}

#[test]
fn redirects_lead_where_the_web_platform_says() {
    let text = std::fs::read_to_string(source().join("tests/urltestdata.json")).unwrap();
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    let (mut followed, mut refused, mut left_out) = (0, 0, 0);
    let mut wrong = Vec::new();
    for case in cases.iter().filter(|case| case.is_object()) {
        let Some(input) = case["input"].as_str() else { continue };
        let base = case["base"].as_str().unwrap_or("http://base.test/");
        let Ok(base) = Url::parse(base) else { continue };
        // Without a base in the case, a relative input is a failure by itself.
        let found = match case["base"].is_string() {
            true => base.join(input.as_bytes()),
            false => Url::parse(input),
        };
        let failure = case["failure"] == true;
        let http = case["protocol"] == "http:";
        match found {
            Ok(url) if !failure && http => {
                // Without credentials and fragment; `search` does not distinguish an empty query
                // from none.
                let href = case["href"].as_str().and_then(|href| href.strip_prefix("http://")).unwrap_or("");
                let whole = href.split('#').next().unwrap_or("");
                let target = whole.find('/').and_then(|place| whole.get(place..)).unwrap_or("");
                let host = case["host"].as_str().unwrap_or("");
                if (host, target) == (url.authority.as_str(), url.target.as_str()) {
                    followed += 1;
                } else {
                    wrong.push(format!("{input:?}: {} {} of {case}", url.authority, url.target));
                }
            }
            Err(_) if failure || !http => refused += 1,
            _ if is_left_out(case) => left_out += 1,
            // They are allowed in a redirect, but not in a scenario's URL.
            Err(wrong) if wrong.what.contains("leading zeros") => left_out += 1,
            found => wrong.push(format!("{input:?}: {found:?} of {case}")),
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(
        followed > 180 && refused > 450 && left_out < 20,
        "{followed} followed, {refused} refused, {left_out} left out"
    );
}
