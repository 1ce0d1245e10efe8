//! A chart of bars over time, with the usage of resources below it.

use super::svg::{Anchor, Svg, shortened, width_of};

/// Kind of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarKind {
    /// A task.
    Task,
    /// A task without slack.
    Critical,
    /// A task with subtasks.
    Group,
}

/// A row of the chart.
#[derive(Debug, Clone)]
pub struct Bar {
    pub name: String,
    /// Number of levels above it.
    pub depth: u32,
    pub start: i64,
    pub end: i64,
    pub kind: BarKind,
    /// Resources that it needs; may be empty.
    pub note: String,
}

/// Usage of a resource over time.
#[derive(Debug, Clone)]
pub struct Usage {
    pub name: String,
    pub capacity: u64,
    /// Start of each step, and the amount in use from then on.
    pub steps: Vec<(i64, u64)>,
}

/// The chart. Times are milliseconds.
#[derive(Debug, Clone, Default)]
pub struct Gantt {
    pub title: String,
    pub note: String,
    pub length: i64,
    pub bars: Vec<Bar>,
    pub usage: Vec<Usage>,
}

const ROW: i64 = 26;
const CHART: i64 = 760;
const BAND: i64 = 84;

/// Returns `part` of `whole`, scaled to `width`.
fn scaled(part: i64, whole: i64, width: i64) -> i64 {
    let product = i128::from(part).saturating_mul(i128::from(width));
    i64::try_from(product.checked_div(i128::from(whole)).unwrap_or(0)).unwrap_or(0)
}

impl Gantt {
    pub fn svg(&self) -> String {
        let mut svg = Svg::default();
        let indent = |bar: &Bar| i64::from(bar.depth).saturating_mul(14);
        let names = self.bars.iter().map(|bar| width_of(&shortened(&bar.name, 32)).saturating_add(indent(bar)));
        let names =
            names.chain(self.usage.iter().map(|usage| width_of(&shortened(&usage.name, 26)))).max().unwrap_or(0);
        let left = names.saturating_add(48);
        let whole = self.length.max(1);
        let x = |time: i64| left.saturating_add(scaled(time, whole, CHART));
        svg.text(24, 32, Anchor::Start, "title", &self.title);
        svg.text(24, 52, Anchor::Start, "small", &self.note);
        let top = 92_i64;
        let rows = i64::try_from(self.bars.len()).unwrap_or(0).saturating_mul(ROW);
        let bands = i64::try_from(self.usage.len()).unwrap_or(0).saturating_mul(BAND);
        let bottom = top.saturating_add(rows).saturating_add(bands);
        self.axis(&mut svg, top, bottom, &x);
        let mut y = top;
        for (bar, odd) in self.bars.iter().zip([false, true].into_iter().cycle()) {
            if odd {
                svg.rect(
                    [24, y, left.saturating_add(CHART).saturating_sub(24), ROW],
                    0,
                    "fill=\"#1b2733\" fill-opacity=\"0.03\"",
                );
            }
            let class = if bar.kind == BarKind::Group { "strong" } else { "" };
            svg.text(
                indent(bar).saturating_add(28),
                y.saturating_add(17),
                Anchor::Start,
                class,
                &shortened(&bar.name, 32),
            );
            let (from, to) = (x(bar.start), x(bar.end));
            let wide = to.saturating_sub(from);
            match bar.kind {
                BarKind::Group => {
                    svg.line(format_args!(
                        "<path d=\"M{from} {y0}H{to}v12l-5 -6H{inner}l-5 6z\" fill=\"#33475b\"/>",
                        y0 = y.saturating_add(7),
                        inner = from.saturating_add(5)
                    ));
                }
                _ if wide < 2 => {
                    let middle = y.saturating_add(13);
                    let fill = if bar.kind == BarKind::Critical { "#cf222e" } else { "#1f6feb" };
                    svg.line(format_args!(
                        "<path d=\"M{from} {}l6 6l-6 6l-6 -6z\" fill=\"{fill}\"/>",
                        middle.saturating_sub(6)
                    ));
                }
                BarKind::Critical => svg.rect([from, y.saturating_add(5), wide, 16], 3, "fill=\"#cf222e\""),
                BarKind::Task => svg.rect([from, y.saturating_add(5), wide, 16], 3, "fill=\"#1f6feb\""),
            }
            let note = shortened(&bar.note, 40);
            if !note.is_empty() {
                let inside = width_of(&note).saturating_add(8) < wide;
                let at = if inside { from.saturating_add(6) } else { to.saturating_add(8) };
                let class = if inside { "small inverse" } else { "small" };
                svg.text(at, y.saturating_add(17), Anchor::Start, class, &note);
            }
            y = y.saturating_add(ROW);
        }
        for usage in &self.usage {
            usage.draw(&mut svg, y, &x, whole);
            y = y.saturating_add(BAND);
        }
        svg.width = left.saturating_add(CHART).saturating_add(190);
        svg.height = bottom.saturating_add(52);
        legend(&mut svg, bottom.saturating_add(30), !self.usage.is_empty());
        svg.finish(&self.title)
    }

    /// Draws lines at round times.
    fn axis(&self, svg: &mut Svg, top: i64, bottom: i64, x: &impl Fn(i64) -> i64) {
        let step = round_step(self.length);
        let mut time = 0_i64;
        while time <= self.length {
            let at = x(time);
            svg.path(&format!("M{at} {}V{bottom}", top.saturating_sub(6)), "stroke=\"#dfe4ea\"");
            svg.text(at, top.saturating_sub(12), Anchor::Middle, "small", &spoken(time));
            time = time.saturating_add(step);
        }
    }
}

impl Usage {
    fn draw(&self, svg: &mut Svg, top: i64, x: &impl Fn(i64) -> i64, length: i64) {
        let (base, tall) = (top.saturating_add(BAND).saturating_sub(12), BAND.saturating_sub(34));
        let y = |used: u64| {
            let used = i64::try_from(used).unwrap_or(i64::MAX);
            base.saturating_sub(scaled(used, i64::try_from(self.capacity).unwrap_or(i64::MAX).max(1), tall))
        };
        svg.text(28, base.saturating_sub(tall.wrapping_div(2)), Anchor::Start, "", &shortened(&self.name, 26));
        let mut path = format!("M{} {base}", x(0));
        let mut most = 0_u64;
        for (place, (time, used)) in self.steps.iter().enumerate() {
            let end = place.checked_add(1).and_then(|next| self.steps.get(next)).map_or(length, |(time, _)| *time);
            let (from, to) = ((*time).max(0), end.min(length));
            if from < to {
                path.push_str(&format!("L{} {}H{}", x(from), y(*used), x(to)));
                most = most.max(*used);
            }
        }
        svg.line(format_args!("<path d=\"{path}V{base}z\" fill=\"#9cc4f5\" stroke=\"#1f6feb\"/>"));
        let full = y(self.capacity);
        svg.path(&format!("M{} {full}H{}", x(0), x(length)), "stroke=\"#cf222e\" stroke-dasharray=\"6 4\"");
        svg.path(&format!("M{} {base}H{}", x(0), x(length)), "stroke=\"#5b6b7b\"");
        let text = format!("capacity {}, peak {most}", self.capacity);
        svg.text(x(length).saturating_add(8), full.saturating_add(4), Anchor::Start, "small", &text);
    }
}

/// Draws the legend of the colors. Only charts with resources have `in use`.
fn legend(svg: &mut Svg, y: i64, resources: bool) {
    let mut x = 28_i64;
    let colors = [("#1f6feb", "task"), ("#cf222e", "critical"), ("#9cc4f5", "in use")];
    for (fill, text) in colors.into_iter().take(if resources { 3 } else { 2 }) {
        svg.rect([x, y.saturating_sub(10), 14, 12], 2, &format!("fill=\"{fill}\""));
        svg.text(x.saturating_add(20), y, Anchor::Start, "small", text);
        x = x.saturating_add(width_of(text)).saturating_add(44);
    }
}

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60_000;
const HOUR: i64 = 3_600_000;
const DAY: i64 = 86_400_000;

/// Divisions of a clock and a calendar, which a reader can add up easily.
const ROUND_STEPS: [i64; 26] = [
    1,
    2,
    5,
    10,
    20,
    50,
    100,
    200,
    500,
    SECOND,
    2 * SECOND,
    5 * SECOND,
    10 * SECOND,
    15 * SECOND,
    30 * SECOND,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
];

/// Returns a round length that fits at most ten times.
fn round_step(length: i64) -> i64 {
    let fits = |step: i64| length.checked_div(step).unwrap_or(0) <= 10;
    if let Some(step) = ROUND_STEPS.into_iter().find(|step| fits(*step)) {
        return step;
    }
    let mut unit = DAY;
    loop {
        if let Some(step) = [1, 2, 5].map(|factor| unit.saturating_mul(factor)).into_iter().find(|step| fits(*step)) {
            return step;
        }
        unit = unit.saturating_mul(10);
    }
}

/// Returns a time in words. Example: `1.5 s`.
pub fn spoken(time: i64) -> String {
    let (unit, name) = match time.unsigned_abs() {
        0 => return "0".to_owned(),
        1..1_000 => return format!("{time} ms"),
        1_000..60_000 => (SECOND, "s"),
        60_000..3_600_000 => (MINUTE, "min"),
        3_600_000..86_400_000 => (HOUR, "h"),
        _ => (DAY, "d"),
    };
    let tenths = scaled(time, unit, 10);
    match (tenths.wrapping_div(10), tenths.wrapping_rem(10)) {
        (whole, 0) => format!("{whole} {name}"),
        (whole, tenth) => format!("{whole}.{tenth} {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY, HOUR, MINUTE, SECOND, round_step};

    #[test]
    fn the_marks_of_the_axis_are_whole_units_of_a_clock() {
        let cases = [
            (0, 1),
            (10, 1),
            (11, 2),
            (7 * SECOND, SECOND),
            (45 * SECOND, 5 * SECOND),
            (7 * MINUTE, MINUTE),
            (90 * MINUTE, 10 * MINUTE),
            (7 * HOUR, HOUR),
            (3 * DAY, 12 * HOUR),
            (7 * DAY, DAY),
            (365 * DAY, 50 * DAY),
        ];
        for (length, step) in cases {
            assert_eq!(round_step(length), step, "{length} ms");
        }
        assert!(round_step(i64::MAX) > 0);
    }
}
