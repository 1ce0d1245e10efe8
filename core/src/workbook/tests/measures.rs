//! Percentiles, metrics of actions, and measured values of thresholds.

use crate::dsl::{Syntax, parse};

use super::*;

/// xorshift64*, so that a failure can be reproduced by its seed.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % end
    }
}

fn histogram(values: &[f64]) -> Workbook {
    let book = Workbook::new();
    book.define_metric("latency", MetricKind::Histogram).unwrap();
    book.record_many("latency", None, values).unwrap();
    book
}

#[test]
fn every_percentile_with_one_decimal_is_the_value_at_its_exact_rank() {
    let seed = 0x5eed_2026;
    println!("seed {seed:#x}");
    let mut random = Random(seed);
    let mut counts = vec![1, 2, 3, 9, 10, 11, 99, 100, 101, 999, 1_000, 1_001, 2_000, 7_000, 10_000];
    counts.extend((0..12).map(|_| 1 + random.below(20_000)));
    let percentiles: Vec<f64> = (0..=1_000).map(|tenths| f64::from(tenths) / 10.0).collect();
    for count in counts {
        // Below 2048 thousandths, a histogram with three significant digits keeps every value.
        let mut thousandths: Vec<u64> = (0..count).map(|_| random.below(2_048)).collect();
        let values: Vec<f64> = thousandths.iter().map(|value| *value as f64 / 1_000.0).collect();
        thousandths.sort_unstable();
        let found = histogram(&values).percentiles("latency", None, &percentiles).unwrap();
        for (tenths, found) in (0_u64..).zip(found) {
            let rank = (count * tenths).div_ceil(1_000).max(1);
            let exact = thousandths[usize::try_from(rank - 1).unwrap()] as f64 / 1_000.0;
            assert_eq!(found, exact, "p{} of {count} values, seed {seed:#x}", tenths as f64 / 10.0);
        }
    }
}

#[test]
fn the_last_of_a_thousand_is_not_within_99_9_percent() {
    for thousands in 1..=20_usize {
        let mut values = vec![1.0; thousands * 999];
        values.extend(vec![100.0; thousands]);
        let book = histogram(&values);
        assert_eq!(book.percentiles("latency", None, &[99.9]), Ok(vec![1.0]), "{thousands} thousands");
        assert_eq!(book.metric("latency", None).unwrap().p999, 1.0, "{thousands} thousands");
    }
}

#[test]
fn more_decimals_select_ranks_that_are_further_out() {
    let mut values = vec![1.0; 99_999];
    values.push(2.0);
    assert_eq!(histogram(&values).percentiles("latency", None, &[99.99, 99.999, 99.9991]), Ok(vec![1.0, 1.0, 2.0]));
    values.extend([2.0; 9]);
    assert_eq!(histogram(&values).percentiles("latency", None, &[99.98, 99.99, 99.999]), Ok(vec![1.0, 1.0, 2.0]));
}

#[test]
fn the_first_and_the_last_rank_are_the_least_and_the_greatest_value() {
    let values = [1_234.567_4, 1_234.999, 98_765.432_1];
    let found = histogram(&values).percentiles("latency", None, &[0.0, 33.0, 66.0, 67.0, 100.0]).unwrap();
    assert_eq!((found[0], found[1], found[3], found[4]), (values[0], values[0], values[2], values[2]));
    assert!((found[2] - values[1]).abs() <= values[1] / 1_000.0, "{found:?}");
    for wrong in [-0.1, 100.1, f64::NAN, f64::INFINITY] {
        assert!(matches!(
            histogram(&values).percentiles("latency", None, &[wrong]),
            Err(WorkflowError::InvalidArgument { .. })
        ));
    }
}

#[test]
fn the_mean_lies_within_the_least_and_the_greatest_value() {
    for value in [0.000_4, 0.1, 1.0 / 3.0, 1_234.567_89, 1e12] {
        for count in [1, 3, 10] {
            let summary = histogram(&vec![value; count]).metric("latency", None).unwrap();
            assert!(summary.min <= summary.mean && summary.mean <= summary.max, "{summary:?}");
        }
    }
    let book = Workbook::new();
    book.define_metric("depth", MetricKind::Gauge).unwrap();
    book.record_many("depth", None, &[0.1; 10]).unwrap();
    assert_eq!(book.metric("depth", None).unwrap().mean, 0.1);
}

/// Two requests, a pause and thresholds.
fn measured(thresholds: &str) -> Workbook {
    let source = format!(
        "scenario \"s\" version \"1\"\n\
        metric orders counter metric hits rate metric depth gauge metric sizes histogram\n\
        action probe = get {{ url = \"http://127.0.0.1/\" }}\n\
        action push = post {{ url = \"http://127.0.0.1/\" }}\n\
        action nap = sleep {{ for = 1s }}\n\
        workflow {{ start: probe {{ -> next }} next: push {{ -> rest }} rest: nap {{ -> end }} end }}\n{thresholds}"
    );
    Workbook::from_scenario(&parse(&source, Syntax::Text).unwrap()).unwrap()
}

fn set(book: &Workbook, action: &str, tenant: &str, counts: &ActionCounts<'_>) -> Result<(), WorkflowError> {
    let mut book = book.open();
    let tenant = book.metrics.tenant(tenant)?;
    let metrics = book.action_metrics(action).unwrap();
    book.set_action_counts(action, &metrics, tenant, counts)
}

/// Returns the measured value of a threshold, and its verdict.
fn outcomes(book: &Workbook) -> Vec<(String, Verdict)> {
    book.thresholds().into_iter().map(|result| (result.measured_text, result.verdict)).collect()
}

#[test]
fn counts_of_nothing_and_rates_of_no_attempts_are_zero() {
    let book = measured(
        "threshold count(probe.failures) == 0\n threshold sum(probe.attempts) == 0\n\
        threshold rate(probe.failures) <= 0\n threshold rate(all.status(5xx)) < 0.01\n\
        threshold rate(user.failures) == 0\n threshold count(user.count) == 0\n\
        threshold count(probe.duration) < 2\n threshold count(probe.success) == 0\n\
        threshold count(orders) == 0\n threshold rate(hits) == 0\n\
        threshold rate(probe.success) > 0.5\n threshold rate(all.success) > 0.5\n\
        threshold p99(probe.duration) < 1s\n threshold max(all.duration) < 1s\n\
        threshold value(depth) < 1\n threshold mean(sizes) < 1",
    );
    let zero = ("0".to_owned(), Verdict::Passed);
    let nothing = ("nothing".to_owned(), Verdict::NoData);
    assert_eq!(outcomes(&book), [vec![zero; 10], vec![nothing; 6]].concat());
    assert_eq!(book.summary().verdict, Verdict::NoData, "nothing at all was recorded");
    book.record("probe.duration", None, 5.04).unwrap();
    assert_eq!(book.summary().verdict, Verdict::Passed);
    assert_eq!(book.thresholds()[12].measured_text, "5.04 ms");
    assert_eq!(book.thresholds()[12].threshold, "p99(probe.duration) < 1s");
}

#[test]
fn rates_are_shares_of_attempts() {
    let book = measured(
        "threshold rate(probe.failures) <= 0.5\n threshold rate(probe.timeouts) < 0.2\n\
        threshold rate(probe.repeats) < 0.01\n threshold rate(probe.success) >= 0.5\n\
        threshold rate(probe.status(5xx)) < 0.4\n threshold rate(probe.status(500)) < 0.4\n\
        threshold rate(all.failures) < 0.3\n threshold count(all.status(2xx)) == 17\n threshold count(all.attempts) == 20",
    );
    let statuses = [(503, 1), (200, 5), (500, 2)];
    let counts = ActionCounts { succeeded: 5, failed: 3, timed_out: 2, repeats: 1, statuses: &statuses };
    set(&book, "probe", "a", &counts).unwrap();
    let pushed = ActionCounts { succeeded: 10, statuses: &[(201, 10), (204, 2)], ..ActionCounts::default() };
    set(&book, "push", "b", &pushed).unwrap();
    let found: Vec<String> = outcomes(&book).into_iter().map(|(text, verdict)| format!("{text} {verdict:?}")).collect();
    let expected = [
        "0.5 Passed",
        "0.2 Failed",
        "0.1 Failed",
        "0.5 Passed",
        "0.3 Passed",
        "0.2 Passed",
        "0.25 Passed",
        "17 Passed",
        "20 Passed",
    ];
    assert_eq!(found, expected);
}

#[test]
fn metrics_over_all_actions_are_kept_for_each_tenant() {
    let book = measured("");
    let statuses = [(200, 1), (500, 2)];
    let counts = ActionCounts { succeeded: 1, failed: 2, statuses: &statuses, ..ActionCounts::default() };
    set(&book, "probe", "a", &counts).unwrap();
    set(&book, "push", "a", &counts).unwrap();
    set(&book, "push", "b", &ActionCounts { succeeded: 4, ..ActionCounts::default() }).unwrap();
    for (action, tenant, milliseconds) in [("probe", "a", 10.0), ("push", "a", 20.0), ("push", "b", 40.0)] {
        let mut book = book.open();
        let tenant = book.metrics.tenant(tenant).unwrap();
        let metrics = book.action_metrics(action).unwrap();
        book.record_duration(&metrics, tenant, milliseconds);
    }
    let sum = |name: &str, tenant| book.metric(name, tenant).unwrap().sum;
    assert_eq!(
        (sum("all.attempts", None), sum("all.attempts", Some("a")), sum("all.attempts", Some("b"))),
        (10.0, 6.0, 4.0)
    );
    assert_eq!((sum("all.status(5xx)", Some("a")), sum("all.status(5xx)", Some("b"))), (4.0, 0.0));
    assert_eq!(sum("push.status(500)", None), 2.0);
    assert_eq!(book.metric("all.success", None).unwrap().mean, 0.6);
    assert_eq!(book.percentiles("all.duration", Some("a"), &[50.0, 100.0]), Ok(vec![10.0, 20.0]));
    assert_eq!(book.percentiles("all.duration", None, &[100.0]), Ok(vec![40.0]));
    assert!(matches!(book.metric("all.attempts", Some("c")), Err(WorkflowError::NotFound { .. })));
    // Former counts are replaced.
    set(&book, "push", "a", &ActionCounts::default()).unwrap();
    assert_eq!((sum("all.attempts", Some("a")), sum("push.status(500)", None)), (3.0, 0.0));
}

#[test]
fn pauses_have_no_metrics() {
    let book = measured("");
    assert!(book.open().action_metrics("nap").is_none());
    assert!(matches!(book.metric("nap.duration", None), Err(WorkflowError::NotFound { .. })));
    assert!(matches!(book.metric("nap.status(200)", None), Err(WorkflowError::NotFound { .. })));
}

#[test]
fn derived_metrics_are_found_proposed_and_not_recorded() {
    let book = measured("");
    let suggestion = |name: &str| match book.metric(name, None) {
        Err(WorkflowError::NotFound { suggestion, .. }) => suggestion,
        other => panic!("{other:?}"),
    };
    assert_eq!(suggestion("all.failure").as_deref(), Some("all.failures"));
    assert_eq!(suggestion("probe.status(5x)").as_deref(), Some("probe.status(5xx)"));
    assert_eq!(suggestion("prob.repeats").as_deref(), Some("probe.repeats"));
    assert!(matches!(book.record("all.failures", None, 1.0), Err(WorkflowError::InvalidArgument { .. })));
    assert!(matches!(book.record("probe.status(500)", None, 1.0), Err(WorkflowError::InvalidArgument { .. })));
    assert!(matches!(
        book.define_metric("all.failures", MetricKind::Gauge),
        Err(WorkflowError::InvalidArgument { .. })
    ));
    set(&book, "probe", "a", &ActionCounts { failed: 3, statuses: &[(500, 2), (404, 1)], ..ActionCounts::default() })
        .unwrap();
    let listed: Vec<String> =
        book.paged_metrics(Some("a"), 0, 10).metrics.into_iter().map(|metric| metric.name).collect();
    let expected = ["probe.attempts", "probe.failures", "probe.status(404)", "probe.status(500)", "probe.success"];
    assert_eq!(listed, expected);
}

#[test]
fn statuses_are_bounded_and_set_whole_or_not_at_all() {
    let book = measured("");
    let wrong = ActionCounts { succeeded: 1, statuses: &[(200, 1), (99, 1)], ..ActionCounts::default() };
    assert!(matches!(set(&book, "probe", "a", &wrong), Err(WorkflowError::InvalidArgument { .. })));
    let all: Vec<(u16, u64)> = (100..=999).map(|code| (code, 1)).collect();
    let counts = ActionCounts { succeeded: 1, statuses: &all, ..ActionCounts::default() };
    let error = (0..2_000).find_map(|tenant| set(&book, "probe", &format!("t{tenant}"), &counts).err());
    assert!(
        matches!(error, Some(WorkflowError::LimitExceeded { ref subject, .. }) if subject == "statuses"),
        "{error:?}"
    );
    // 900 codes each for 1,111 tenants are within 1,000,000.
    assert_eq!(book.metric("probe.attempts", None).unwrap().sum, 1_111.0);
    assert_eq!(book.metric("probe.status(9xx)", None).unwrap().sum, 111_100.0);
}

#[test]
fn snapshots_and_merges_keep_statuses_repeats_and_actions() {
    let (book, other) = (measured("threshold rate(all.status(5xx)) < 0.5"), measured(""));
    let counts = ActionCounts { succeeded: 3, failed: 1, repeats: 2, statuses: &[(200, 3), (502, 1)], timed_out: 0 };
    set(&book, "probe", "a", &counts).unwrap();
    set(&other, "probe", "b", &counts).unwrap();
    set(&other, "push", "a", &counts).unwrap();
    let text = book.to_snapshot();
    let restored = Workbook::new();
    restored.restore(&text).unwrap();
    assert_eq!(restored.to_snapshot(), text);
    assert_eq!(restored.thresholds(), book.thresholds());
    let empty = Workbook::new();
    for book in [&restored, &empty] {
        book.merge(&other).unwrap();
    }
    let sum = |book: &Workbook, name: &str, tenant| book.metric(name, tenant).unwrap().sum;
    assert_eq!((sum(&empty, "all.repeats", None), sum(&empty, "all.status(502)", Some("b"))), (4.0, 1.0));
    assert_eq!((sum(&restored, "all.status(2xx)", Some("a")), sum(&restored, "all.status(2xx)", None)), (6.0, 9.0));
    restored.merge(&other).unwrap();
    assert_eq!((sum(&restored, "probe.status(200)", None), sum(&restored, "probe.repeats", Some("b"))), (9.0, 4.0));
}
