//! Stands in for the reader of YAML where feature `yaml` is off. Printing YAML needs no reader and works all the same.

use super::{
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    keyed::Keyed,
    limits::ParserLimits,
};

/// Refuses every text, and says what is missing.
pub(crate) fn read<'s>(source: &'s str, _: &ParserLimits, _: &DiagnosticSink) -> Result<Keyed<'s>, DiagnosticBuilder> {
    let all = Extent { start: 0, end: u32::try_from(source.len()).unwrap_or(u32::MAX) };
    Err(DiagnosticBuilder::error(
        code::SYNTAX,
        all,
        "this build reads no YAML: crate scheduler-core has feature `yaml` for it",
    ))
}

#[cfg(test)]
mod tests {
    use crate::dsl::{ParserError, Syntax, parse};

    #[test]
    fn a_text_in_yaml_is_refused_and_the_feature_named() {
        let Err(ParserError::Rejected { diagnostics }) = parse("version: 1", Syntax::Yaml) else {
            panic!("it was read")
        };
        assert!(diagnostics[0].message.contains("feature `yaml`"));
    }
}
