//! One condition over columns of numbers, so that the cost of a call across a component boundary is
//! paid once for all rows.

use super::{EvaluationError, EvaluationFault, Expression, Value};
use crate::{
    dsl::{error::ParserError, expr::ValueKind as Kind, limits},
    limits::scenario::FILTER_NUMBERS,
};

impl Expression {
    /// Evaluates the condition for many rows at once. `columns` has one column per variable, in the
    /// order of [`Self::variables`]. Returns one bit per row, starting with the least significant
    /// bit of the first byte.
    ///
    /// Each number is converted to its variable's type: int and uint (whole numbers only), double,
    /// duration (nanoseconds), bool (0 is false), and double if the type is `any`.
    ///
    /// ```
    /// use scheduler_core::dsl::{expr::{Dialect, Expression}, ValueKind};
    ///
    /// let declared = [("n", ValueKind::Int)].into_iter().collect();
    /// let expression = Expression::compile("n > 2", &declared, Dialect::Scenario)?;
    /// assert_eq!(expression.filter(&[vec![1.0, 3.0, 2.0, 5.0]])?, [0b1010]);
    /// # Ok::<(), scheduler_core::ParserError>(())
    /// ```
    ///
    /// # Errors
    /// [`ParserError::EvaluationFailed`] if the evaluation of a row fails or its value is not a
    /// bool, or if the columns do not match the variables; [`ParserError::LimitExceeded`] for more
    /// than 131,072 numbers.
    pub fn filter(&self, columns: &[Vec<f64>]) -> Result<Vec<u8>, ParserError> {
        let numbers = columns.iter().fold(0_usize, |sum, column| sum.saturating_add(column.len()));
        if numbers > FILTER_NUMBERS {
            return Err(limits::too_large("values", FILTER_NUMBERS, numbers));
        }
        let rows = columns.first().map_or(0, Vec::len);
        if columns.len() < self.variables().len() {
            let name = self.variables().get(columns.len()).map_or("", String::as_str);
            return Err(fault(EvaluationFault::MissingVariable, format!("there is no column for {name}")));
        }
        if let Some(other) = columns.iter().find(|column| column.len() != rows) {
            let detail = format!("columns have different lengths: {rows} and {}", other.len());
            return Err(fault(EvaluationFault::InvalidArgument, detail));
        }
        let kinds = &self.program.kinds;
        let mut bits = vec![0_u8; rows.div_ceil(8)];
        let mut slots = vec![Value::Null; kinds.len()];
        for row in 0..rows {
            for ((slot, column), kind) in slots.iter_mut().zip(columns).zip(kinds) {
                *slot = value(column.get(row).copied().unwrap_or(f64::NAN), *kind)?;
            }
            match self.evaluate(&slots)? {
                Value::Bool(false) => {}
                Value::Bool(true) => {
                    if let Some(byte) = bits.get_mut(row / 8) {
                        *byte |= 1 << (row % 8);
                    }
                }
                other => {
                    let detail = format!("row {row} must be a bool, not {}", other.type_name());
                    return Err(fault(EvaluationFault::WrongType, detail));
                }
            }
        }
        Ok(bits)
    }
}

/// Converts a number to a value of a type.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::as_conversions)]
fn value(number: f64, kind: Kind) -> Result<Value, ParserError> {
    /// 2⁶³ and 2⁶⁴: the first doubles that an int and a uint cannot hold.
    const INT_END: f64 = 9_223_372_036_854_775_808.0;
    const UINT_END: f64 = 18_446_744_073_709_551_616.0;
    let whole = number.fract() == 0.0;
    match kind {
        Kind::Double | Kind::Any => Ok(Value::Double(number)),
        Kind::Bool => Ok(Value::Bool(number != 0.0)),
        Kind::Int if whole && (-INT_END..INT_END).contains(&number) => Ok(Value::Int(number as i64)),
        Kind::Uint if whole && (0.0..UINT_END).contains(&number) => Ok(Value::Uint(number as u64)),
        Kind::Duration if whole && (-INT_END..INT_END).contains(&number) => Ok(Value::Duration(number as i64)),
        Kind::Int | Kind::Uint | Kind::Duration => {
            let detail = format!("{number} is not a valid {}", kind.name());
            Err(fault(EvaluationFault::InvalidArgument, detail))
        }
        other => {
            let detail = format!("a column of numbers cannot represent {}", other.label());
            Err(fault(EvaluationFault::WrongType, detail))
        }
    }
}

fn fault(fault: EvaluationFault, detail: String) -> ParserError {
    EvaluationError::new(fault, detail).into()
}

#[cfg(test)]
mod tests {
    use super::{EvaluationFault, Kind, ParserError};
    use crate::dsl::expr::{Dialect, Expression};

    fn compiled(source: &str, declared: &[(&str, Kind)]) -> Expression {
        Expression::compile(source, &declared.iter().copied().collect(), Dialect::Scenario).unwrap()
    }

    fn fault_of(outcome: Result<Vec<u8>, ParserError>) -> EvaluationFault {
        match outcome {
            Err(ParserError::EvaluationFailed { fault, .. }) => fault,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn bits_follow_the_rows_across_bytes() {
        let expression = compiled("a == 1 && b < 0.5", &[("a", Kind::Int), ("b", Kind::Double)]);
        let a: Vec<f64> = (0..9).map(|row| f64::from(row % 2)).collect();
        assert_eq!(expression.filter(&[a.clone(), vec![0.0; 9]]).unwrap(), [0b1010_1010, 0]);
        assert_eq!(expression.filter(&[a, vec![1.0; 9]]).unwrap(), [0, 0]);
        assert_eq!(expression.filter(&[vec![], vec![]]).unwrap(), [] as [u8; 0]);
    }

    #[test]
    fn columns_that_do_not_fit_are_rejected() {
        let expression = compiled("a == 1 && b == 2u", &[("a", Kind::Int), ("b", Kind::Uint)]);
        assert_eq!(fault_of(expression.filter(&[vec![1.0]])), EvaluationFault::MissingVariable);
        assert_eq!(fault_of(expression.filter(&[vec![1.0], vec![]])), EvaluationFault::InvalidArgument);
        assert_eq!(fault_of(expression.filter(&[vec![0.5], vec![1.0]])), EvaluationFault::InvalidArgument);
        assert_eq!(fault_of(expression.filter(&[vec![1.0], vec![-1.0]])), EvaluationFault::InvalidArgument);
        assert_eq!(
            fault_of(compiled("s == 'a'", &[("s", Kind::String)]).filter(&[vec![1.0]])),
            EvaluationFault::WrongType
        );
        assert_eq!(fault_of(compiled("a + 1", &[("a", Kind::Int)]).filter(&[vec![1.0]])), EvaluationFault::WrongType);
        assert!(matches!(
            expression.filter(&[vec![0.0; 65_537], vec![0.0; 65_537]]),
            Err(ParserError::LimitExceeded { maximum: 131_072, actual: 131_074, .. })
        ));
    }
}
