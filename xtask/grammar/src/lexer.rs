//! The lexer, by logos.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use proc_macro2::TokenStream;

/// Returns the enum of the tokens, without the attributes of logos, and its lexer.
///
/// # Errors
/// The file cannot be read, or logos reports errors in it.
pub fn lexer(tokens: &Path) -> Result<String> {
    let source = fs::read_to_string(tokens).with_context(|| format!("reading {}", tokens.display()))?;
    let source: TokenStream = source.parse().map_err(|error| anyhow::anyhow!("{error}"))?;
    let tokens = logos_codegen::strip_attributes(source.clone());
    let lexer = logos_codegen::generate(source);
    let text = prettyplease::unparse(&syn::parse2(tokens.into_iter().chain(lexer).collect())?);
    // logos writes its errors as code, for rustc to report.
    ensure!(!text.contains("compile_error!"), "{text}");
    Ok(text)
}
