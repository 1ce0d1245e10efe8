//! A condition of two terms: compiled, and evaluated.

use std::{hint::black_box, time::Duration};

use scheduler_core::dsl::expr::{Declarations, Dialect, Expression, Value, ValueKind};

use crate::support::{
    quick,
    report::{Report, Row, Unit},
    samples::{Repetitions, Samples, time_each},
};

const SOURCE: &str = "status == 200 && retries < 3";

fn each(mut once: impl FnMut()) -> Samples {
    let (repetitions, operations) = if quick() { (5, 2_000) } else { (101, 20_000) };
    Repetitions::of(repetitions)
        .within(Duration::from_secs(3))
        .run(|| time_each(operations, || (0..operations).for_each(|_| once())))
}

pub fn measure(report: &mut Report) {
    let declared: Declarations = [("status", ValueKind::Int), ("retries", ValueKind::Int)].into_iter().collect();
    let compile = each(|| {
        black_box(Expression::compile(black_box(SOURCE), &declared, Dialect::Scenario).is_ok());
    });
    let cel_compile = each(|| {
        black_box(cel::Program::compile(black_box(SOURCE)).is_ok());
    });
    let micro = |samples: &Samples| samples.scaled(|nanoseconds| nanoseconds / 1000.0);
    report.row(
        Row::new("compile a condition of two terms", "native", Unit::Microseconds, &micro(&compile))
            .target(5.0)
            .peer("cel", Some(cel_compile.median() / 1000.0)),
    );

    let expression = Expression::compile(SOURCE, &declared, Dialect::Scenario).expect("a condition");
    let slots = [Value::Int(200), Value::Int(1)];
    let evaluate = each(|| {
        black_box(expression.evaluate(black_box(&slots)).is_ok());
    });
    let program = cel::Program::compile(SOURCE).expect("a condition");
    let mut context = cel::Context::default();
    context.add_variable_from_value("status", 200_i64);
    context.add_variable_from_value("retries", 1_i64);
    let cel_evaluate = each(|| {
        black_box(program.execute(black_box(&context)).is_ok());
    });
    report.row(
        Row::new("evaluate it", "native", Unit::Nanoseconds, &evaluate)
            .target(15.0)
            .peer("cel", Some(cel_evaluate.median())),
    );

    let column = |value: f64| vec![value; 1024];
    let columns = [column(200.0), column(1.0)];
    let rows = each_of(1024, || {
        black_box(expression.filter(black_box(&columns)).is_ok());
    });
    report.row(Row::new("filter 1,024 rows by it, a row", "native", Unit::Nanoseconds, &rows));
}

fn each_of(parts: usize, mut once: impl FnMut()) -> Samples {
    Repetitions::of(51).run(|| time_each(100 * parts, || (0..100).for_each(|_| once())))
}
