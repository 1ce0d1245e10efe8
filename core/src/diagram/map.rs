//! A map of a pool: each range is a grid of cells, and a cell is an address or an aligned block of them.

use std::fmt::Write;

use super::svg::{Anchor, Svg, shortened, width_of};

/// Content of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Only free addresses.
    Free,
    /// Bound addresses.
    Bound {
        /// The tenant with the most of them, as an index in the list of tenants; an index past its
        /// end means another tenant.
        tenant: usize,
        /// Bound part of the cell, in quarters, rounded up: 1–4.
        quarters: u8,
    },
    /// Addresses in quarantine or probation.
    Resting,
    /// A part of a child prefix.
    Delegated,
    /// Reserved addresses.
    Reserved,
    /// The excluded edge of a range.
    Excluded,
}

/// A range, or the visible part of it.
#[derive(Debug, Clone)]
pub struct Stretch {
    /// Example: `10.0.1.0/24`.
    pub title: String,
    /// Example: `each cell is an address`.
    pub note: String,
    /// The cells in the order of addresses.
    pub cells: Vec<Cell>,
    /// The first address of each row of [`COLUMNS`] cells.
    pub rows: Vec<String>,
}

/// The map.
#[derive(Debug, Clone, Default)]
pub struct PoolMap {
    pub title: String,
    pub notes: Vec<String>,
    pub stretches: Vec<Stretch>,
    /// Tenants with a separate color, and their numbers of addresses.
    pub tenants: Vec<(String, u64)>,
}

/// Cells per row.
pub const COLUMNS: usize = 64;
/// Colors of the tenants that have a separate one.
pub const COLORS: [&str; 8] = ["#1f6feb", "#2da44e", "#bf8700", "#8250df", "#cf222e", "#1b7c83", "#bc4c00", "#d63384"];
const OTHERS: &str = "#57606a";
const STEP: i64 = 12;
const LEFT: i64 = 24;
const GRID: i64 = STEP * COLUMNS as i64;

/// Returns the attributes of a cell.
fn look(cell: Cell) -> (&'static str, &'static str) {
    match cell {
        Cell::Free => ("#e9edf1", ""),
        Cell::Bound { tenant, quarters } => {
            let shade = match quarters {
                0 | 1 => " fill-opacity=\".4\"",
                2 => " fill-opacity=\".6\"",
                3 => " fill-opacity=\".8\"",
                _ => "",
            };
            (COLORS.get(tenant).copied().unwrap_or(OTHERS), shade)
        }
        Cell::Resting => ("#ffe58a", " stroke=\"#d4a72c\""),
        Cell::Delegated => ("#ffffff", " stroke=\"#57606a\""),
        Cell::Reserved => ("url(#\u{1}hatch)", ""),
        Cell::Excluded => ("#1b2733", ""),
    }
}

impl PoolMap {
    pub fn svg(&self) -> String {
        let labels = self.stretches.iter().flat_map(|stretch| &stretch.rows).map(|row| width_of(row)).max();
        let grid = LEFT.saturating_add(labels.unwrap_or(0)).saturating_add(12);
        let mut svg = Svg::wide(grid.saturating_add(GRID).saturating_add(LEFT));
        svg.text(LEFT, 32, Anchor::Start, "title", &shortened(&self.title, 80));
        let mut y = 52_i64;
        for note in &self.notes {
            svg.text(LEFT, y, Anchor::Start, "small", note);
            y = y.saturating_add(16);
        }
        y = self.legend(&mut svg, y.saturating_add(14)).saturating_add(36);
        for stretch in &self.stretches {
            svg.text(LEFT, y, Anchor::Start, "strong", &stretch.title);
            let beside = LEFT.saturating_add(width_of(&stretch.title)).saturating_add(24);
            svg.text(beside, y, Anchor::Start, "small", &stretch.note);
            y = stretch.draw(&mut svg, grid, y.saturating_add(12)).saturating_add(32);
        }
        svg.height = y;
        svg.finish(&self.title)
    }

    /// Draws the legend from `y` on and returns its bottom.
    fn legend(&self, svg: &mut Svg, mut y: i64) -> i64 {
        let fixed = [
            (Cell::Free, "free"),
            (Cell::Reserved, "reserved"),
            (Cell::Resting, "resting"),
            (Cell::Delegated, "child prefix"),
            (Cell::Excluded, "excluded"),
        ];
        let mut entries: Vec<(Cell, String)> = fixed.into_iter().map(|(cell, name)| (cell, name.to_owned())).collect();
        for (tenant, (name, addresses)) in self.tenants.iter().enumerate() {
            let name = format!("{} ({addresses})", shortened(name, 24));
            entries.push((Cell::Bound { tenant, quarters: 4 }, name));
        }
        let mut x = LEFT;
        for (cell, name) in entries {
            let wide = width_of(&name).saturating_add(30);
            if x > LEFT && x.saturating_add(wide) > svg.width {
                x = LEFT;
                y = y.saturating_add(20);
            }
            let (fill, more) = look(cell);
            svg.line(format_args!(
                "<rect x=\"{x}\" y=\"{}\" width=\"11\" height=\"11\" fill=\"{fill}\"{more}/>",
                y.saturating_sub(10)
            ));
            svg.text(x.saturating_add(17), y, Anchor::Start, "small", &name);
            x = x.saturating_add(wide);
        }
        y
    }
}

impl Stretch {
    /// Draws the cells from `top` on, one path for all that look alike, and returns their bottom.
    fn draw(&self, svg: &mut Svg, left: i64, top: i64) -> i64 {
        let mut looks: Vec<(Cell, String)> = Vec::new();
        let mut y = top;
        for (row, cells) in self.cells.chunks(COLUMNS).enumerate() {
            if let Some(label) = self.rows.get(row) {
                svg.text(LEFT, y.saturating_add(9), Anchor::Start, "small", label);
            }
            let mut x = left;
            for cell in cells {
                let place = match looks.iter().position(|look| look.0 == *cell) {
                    Some(place) => place,
                    None => {
                        looks.push((*cell, String::new()));
                        looks.len().saturating_sub(1)
                    }
                };
                if let Some((_, path)) = looks.get_mut(place) {
                    let _ = write!(path, "M{x} {y}h10v10h-10z");
                }
                x = x.saturating_add(STEP);
            }
            y = y.saturating_add(STEP);
        }
        for (cell, path) in looks {
            let (fill, more) = look(cell);
            svg.line(format_args!("<path d=\"{path}\" fill=\"{fill}\"{more}/>"));
        }
        y
    }
}
