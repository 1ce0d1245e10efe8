//! Replacement for the YAML reader without feature `yaml`. Printing YAML needs no reader and still works.

use super::{
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    keyed::Keyed,
    limits::ParserLimits,
};

/// Rejects every source text and names the missing feature.
pub(crate) fn read<'s>(source: &'s str, _: &ParserLimits, _: &DiagnosticSink) -> Result<Keyed<'s>, DiagnosticBuilder> {
    let all = Extent { start: 0, end: u32::try_from(source.len()).unwrap_or(u32::MAX) };
    Err(DiagnosticBuilder::error(
        code::SYNTAX,
        all,
        "this build cannot read YAML; enable feature `yaml` of crate scheduler-core",
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
