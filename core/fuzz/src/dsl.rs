//! What must hold of any text that the scenario language is handed:
//!
//! - it is answered, with a bounded number of diagnostics whose places are in the text;
//! - one without errors is formatted to a text that says the same, and formatting that changes nothing;
//! - it says the same in the other syntaxes;
//! - an editor's questions about any place of it are answered;
//! - an expression's value does not depend on which way it is evaluated twice.
//!
//! Bytes that are no UTF-8 are read with replacement characters.

use scheduler_core::dsl::{
    Diagnostic, ParserError, ParserLimits, Syntax, Template, complete, convert, definition,
    diagnostic::explain,
    expr::{Declarations, Dialect, Expression, Value, ValueKind},
    format, hover, parse, validate,
};

/// A text in one of the syntaxes: lexer, parser or reader, checks, printers, editor.
pub fn document(data: &[u8], syntax: Syntax) {
    let text = String::from_utf8_lossy(data);
    let Ok(found) = validate(&text, syntax) else { return };
    places(&text, &found);
    assert!(explain(&text, &found).len() <= 1 << 20);
    let middle = u32::try_from(text.len() / 2).unwrap_or(u32::MAX);
    for offset in [middle, u32::MAX] {
        assert!(complete(&text, syntax, offset).is_ok_and(|names| names.len() <= 200));
        assert!(hover(&text, syntax, offset).is_ok());
        assert!(definition(&text, syntax, offset).is_ok());
    }
    let Ok(scenario) = parse(&text, syntax) else {
        assert!(!found.is_empty());
        return;
    };
    for target in [Syntax::Text, Syntax::Yaml, Syntax::Json] {
        match convert(&text, syntax, target) {
            Ok(written) => {
                let again = parse(&written, target).unwrap_or_else(|error| panic!("{target:?}: {error}\n{written}"));
                // A NaN is unlike itself.
                let nan = format!("{:?}", scenario.model()).contains("NaN");
                assert!(nan || again.model() == scenario.model(), "{target:?}:\n{written}");
                assert_eq!(format(&written, target).ok().as_ref(), Some(&written), "{target:?}");
            }
            Err(error) => assert!(matches!(error, ParserError::LimitExceeded { .. }), "{target:?}: {error}"),
        }
    }
}

fn places(text: &str, found: &[Diagnostic]) {
    assert!(found.len() <= ParserLimits::default().diagnostics);
    for finding in found {
        let fix = finding.fix.iter().map(|fix| fix.span);
        for span in finding.related.iter().map(|related| related.span).chain(fix).chain([finding.span]) {
            let (start, end) = (span.start.offset as usize, span.end.offset as usize);
            assert!(start <= end && text.get(start..end).is_some(), "{finding}");
        }
        assert!(finding.message.len() < 600, "{finding}");
    }
}

/// An expression in both dialects, and a template.
pub fn expression(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let values = [
        ("a", ValueKind::Any, Value::Int(7)),
        ("b.c", ValueKind::String, Value::String("x".into())),
        ("n", ValueKind::Double, Value::Double(0.5)),
        ("l", ValueKind::List, Value::List(vec![Value::Int(1), Value::Null, Value::Bool(true)])),
    ];
    let declared: Declarations = values.iter().map(|(name, kind, _)| (*name, *kind)).collect();
    let slots = |variables: &[String]| -> Vec<&Value> {
        variables
            .iter()
            .filter_map(|wanted| values.iter().find(|(name, ..)| name == wanted))
            .map(|(_, _, value)| value)
            .collect()
    };
    for dialect in [Dialect::Scenario, Dialect::Cel] {
        match Expression::compile(&text, &declared, dialect) {
            Ok(expression) => {
                let slots = slots(expression.variables());
                let owned: Vec<Value> = slots.iter().map(|value| (*value).clone()).collect();
                let (once, twice) = (expression.evaluate(&owned), expression.evaluate(&owned));
                assert_eq!(format!("{once:?}"), format!("{twice:?}"));
                if let Ok(value) = &once {
                    assert_eq!(
                        expression.holds(&slots).ok(),
                        if let Value::Bool(truth) = value { Some(*truth) } else { None }
                    );
                }
            }
            Err(error) => {
                let found = rejected(error);
                assert!(!found.is_empty());
                places(&text, &found);
            }
        }
    }
    match Template::compile(&text, &declared) {
        Ok(template) => {
            let owned: Vec<Value> = slots(template.variables()).into_iter().cloned().collect();
            drop(template.evaluate(&owned));
        }
        Err(error) => places(&text, &rejected(error)),
    }
}

/// What a text was rejected for.
fn rejected(error: ParserError) -> Vec<Diagnostic> {
    let ParserError::Rejected { diagnostics } = error else { panic!("{error}") };
    diagnostics
}
