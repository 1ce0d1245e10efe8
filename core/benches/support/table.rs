//! Prints rows of text in columns.

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

/// The rows below the heads, each column as wide as its widest item.
pub fn render(heads: &[(&str, Align)], rows: &[Vec<String>]) -> String {
    let widths: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(column, (head, _))| {
            rows.iter().filter_map(|row| row.get(column)).map(|item| width(item)).fold(width(head), usize::max)
        })
        .collect();
    let mut text = line(heads.iter().map(|(head, _)| (*head).to_owned()).collect(), heads, &widths);
    text.push_str(&line(widths.iter().map(|width| "─".repeat(*width)).collect(), heads, &widths));
    for row in rows {
        text.push_str(&line(row.clone(), heads, &widths));
    }
    text
}

fn line(items: Vec<String>, heads: &[(&str, Align)], widths: &[usize]) -> String {
    let mut text = String::new();
    for ((item, width_of_column), (_, align)) in items.iter().zip(widths).zip(heads) {
        let padding = " ".repeat(width_of_column.saturating_sub(width(item)));
        match align {
            Align::Left => text.push_str(&format!("{item}{padding}  ")),
            Align::Right => text.push_str(&format!("{padding}{item}  ")),
        }
    }
    format!("{}\n", text.trim_end())
}

fn width(item: &str) -> usize {
    item.chars().count()
}

/// A number with three significant digits and thousands set apart: `1,234,567`, `12.3`, `0.00456`.
pub fn number(value: f64) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    if value.abs() >= 100.0 || value == 0.0 {
        return thousands(value.round());
    }
    let magnitude = value.abs().log10().floor() as i32;
    format!("{value:.*}", usize::try_from(2 - magnitude).unwrap_or(0))
}

/// A count in a name: `100`, `10k`, `16M`; anything that is not a round thousand in full.
pub fn count(value: u64) -> String {
    match value {
        0 => "0".to_owned(),
        value if value.is_multiple_of(1_000_000) => format!("{}M", value / 1_000_000),
        value if value.is_multiple_of(1000) => format!("{}k", value / 1000),
        value => thousands(value as f64),
    }
}

fn thousands(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut text = String::from(if value < 0.0 { "−" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
