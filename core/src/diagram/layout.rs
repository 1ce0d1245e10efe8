//! Positions for the nodes of a graph, layer by layer, so that edges lead down. Source: Sugiyama,
//! Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981):
//! break cycles, assign layers, order each layer by the middle of its neighbors, then assign
//! coordinates.

/// Positions of all nodes and edges.
#[derive(Debug, Default)]
pub struct Layout {
    /// By node: its center.
    pub centers: Vec<(i64, i64)>,
    /// By edge: its points, from center to center; none for a backward edge.
    pub ways: Vec<Vec<(i64, i64)>>,
    pub width: i64,
    pub height: i64,
}

/// Input of the layout.
pub struct Task<'a> {
    pub sizes: &'a [(i64, i64)],
    pub edges: &'a [(usize, usize)],
    /// By edge: the width of its label.
    pub labels: &'a [i64],
    pub start: usize,
    pub gap: (i64, i64),
}

/// Nodes, and points where a long edge passes a layer.
struct Slots {
    layers: Vec<usize>,
    widths: Vec<i64>,
    below: Vec<Vec<usize>>,
    above: Vec<Vec<usize>>,
}

const SWEEPS: usize = 12;

impl Layout {
    pub fn of(task: &Task<'_>) -> Self {
        let forward = forward_edges(task);
        let mut slots = Slots {
            layers: layers(task, &forward, &spans(task)),
            widths: task.sizes.iter().map(|(width, _)| *width).collect(),
            below: vec![Vec::new(); task.sizes.len()],
            above: vec![Vec::new(); task.sizes.len()],
        };
        let mut chains: Vec<Vec<usize>> = Vec::with_capacity(task.edges.len());
        for ((edge, forward), label) in task.edges.iter().zip(&forward).zip(task.labels) {
            let chain = if *forward { slots.thread(*edge) } else { Vec::new() };
            // A label is above the first point after the source, which must have room for it.
            if let Some(width) = chain.get(1).and_then(|slot| slots.widths.get_mut(*slot)) {
                *width = (*width).max(*label);
            }
            chains.push(chain);
        }
        let rows = slots.rows(task.start);
        let xs = slots.coordinates(&rows, task.gap.0);
        let ys = heights(task, &slots.layers, rows.len());
        let point = |slot: usize| {
            let layer = slots.layers.get(slot).copied().unwrap_or(0);
            (xs.get(slot).copied().unwrap_or(0), ys.get(layer).copied().unwrap_or(0))
        };
        let right = |slot: usize| {
            let half = slots.widths.get(slot).copied().unwrap_or(0).wrapping_div(2);
            point(slot).0.saturating_add(half)
        };
        Self {
            centers: (0..task.sizes.len()).map(point).collect(),
            ways: chains.iter().map(|chain| chain.iter().map(|slot| point(*slot)).collect()).collect(),
            width: (0..slots.layers.len()).map(right).max().unwrap_or(0),
            height: ys
                .last()
                .copied()
                .unwrap_or(0)
                .saturating_add(tallest(task, &slots.layers, rows.len().saturating_sub(1)).wrapping_div(2)),
        }
    }
}

impl Layout {
    /// Returns whether no node is to the right of this one, in its layer.
    pub fn is_last(&self, node: usize) -> bool {
        let own = self.centers.get(node).copied().unwrap_or_default();
        self.centers.iter().all(|(x, y)| *y != own.1 || *x <= own.0)
    }
}

/// Returns by edge whether it leads forward. In a depth-first search from the start, an edge to a
/// node that is still open leads back.
fn forward_edges(task: &Task<'_>) -> Vec<bool> {
    let count = task.sizes.len();
    let mut forward = vec![true; task.edges.len()];
    let mut state = vec![0_u8; count];
    let out = |node: usize| {
        task.edges.iter().enumerate().filter(move |(_, edge)| edge.0 == node).map(|(place, edge)| (place, edge.1))
    };
    let rows: Vec<Vec<(usize, usize)>> = (0..count).map(|node| out(node).collect()).collect();
    for root in std::iter::once(task.start).chain(0..count) {
        if state.get(root) != Some(&0) {
            continue;
        }
        let mut open = vec![(root, 0_usize)];
        while let Some((node, next)) = open.last_mut() {
            let (node, place) = (*node, *next);
            *next = next.saturating_add(1);
            if let Some(own) = state.get_mut(node) {
                *own = 1;
            }
            match rows.get(node).and_then(|row| row.get(place)) {
                None => {
                    if let Some(own) = state.get_mut(node) {
                        *own = 2;
                    }
                    open.pop();
                }
                Some((edge, target)) => match state.get(*target) {
                    Some(0) => open.push((*target, 0)),
                    Some(1) => {
                        if let Some(own) = forward.get_mut(*edge) {
                            *own = false;
                        }
                    }
                    _ => {}
                },
            }
        }
    }
    forward
}

/// Returns by edge the minimum number of layers that it leads down. Parallel edges between two
/// nodes pass a separate layer, where they are apart and each has room for its label.
fn spans(task: &Task<'_>) -> Vec<usize> {
    let mut pairs = task.edges.to_vec();
    crate::sort::sort(&mut pairs);
    let many = |edge: &(usize, usize)| {
        let first = pairs.partition_point(|other| other < edge);
        pairs.get(first.saturating_add(1)) == Some(edge)
    };
    task.edges.iter().map(|edge| if many(edge) { 2 } else { 1 }).collect()
}

/// Returns by node the longest path to it. At most as many rounds as there are nodes are needed,
/// because forward edges have no cycle.
fn layers(task: &Task<'_>, forward: &[bool], spans: &[usize]) -> Vec<usize> {
    let mut layers = vec![0_usize; task.sizes.len()];
    for _ in 0..task.sizes.len() {
        let mut moved = false;
        for (((source, target), _), span) in
            task.edges.iter().zip(forward).zip(spans).filter(|((_, forward), _)| **forward)
        {
            let wanted = layers.get(*source).copied().unwrap_or(0).saturating_add(*span);
            if let Some(own) = layers.get_mut(*target).filter(|own| **own < wanted) {
                *own = wanted;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    layers
}

impl Slots {
    /// Returns the slots of an edge, with new ones for the layers between its ends.
    fn thread(&mut self, (source, target): (usize, usize)) -> Vec<usize> {
        let (from, to) = (self.layer(source), self.layer(target));
        let mut chain = vec![source];
        for layer in from.saturating_add(1)..to {
            chain.push(self.layers.len());
            self.layers.push(layer);
            self.widths.push(12);
            self.below.push(Vec::new());
            self.above.push(Vec::new());
        }
        chain.push(target);
        for pair in chain.windows(2) {
            if let [above, below] = *pair {
                if let Some(row) = self.below.get_mut(above) {
                    row.push(below);
                }
                if let Some(row) = self.above.get_mut(below) {
                    row.push(above);
                }
            }
        }
        chain
    }

    fn layer(&self, slot: usize) -> usize {
        self.layers.get(slot).copied().unwrap_or(0)
    }

    /// Returns the order within each layer.
    fn rows(&self, start: usize) -> Vec<Vec<usize>> {
        let count = self.layers.iter().max().map_or(0, |last| last.saturating_add(1));
        let mut rows: Vec<Vec<usize>> = vec![Vec::new(); count];
        // Breadth first, so that related nodes start next to each other.
        let mut seen = vec![false; self.layers.len()];
        let mut queue: std::collections::VecDeque<usize> = std::iter::once(start).chain(0..self.layers.len()).collect();
        while let Some(slot) = queue.pop_front() {
            let Some(own) = seen.get_mut(slot).filter(|seen| !**seen) else { continue };
            *own = true;
            if let Some(row) = rows.get_mut(self.layer(slot)) {
                row.push(slot);
            }
            for below in self.below.get(slot).into_iter().flatten().rev() {
                queue.push_front(*below);
            }
        }
        let mut places = vec![0_i64; self.layers.len()];
        for sweep in 0..SWEEPS {
            let down = sweep & 1 == 0;
            for step in 0..count {
                let layer = if down { step } else { count.saturating_sub(1).saturating_sub(step) };
                let Some(row) = rows.get_mut(layer) else { continue };
                let neighbors = if down { &self.above } else { &self.below };
                let mut keyed: Vec<(i64, usize, usize)> = row
                    .iter()
                    .enumerate()
                    .map(|(place, slot)| {
                        let nearby = neighbors.get(*slot).map_or(&[][..], Vec::as_slice);
                        let sum = nearby
                            .iter()
                            .filter_map(|other| places.get(*other))
                            .fold(0_i64, |sum, own| sum.saturating_add(*own));
                        let own = i64::try_from(place).unwrap_or(0).saturating_mul(1_000);
                        let middle = sum.checked_div(i64::try_from(nearby.len()).unwrap_or(1));
                        (middle.unwrap_or(own), place, *slot)
                    })
                    .collect();
                crate::sort::sort(&mut keyed);
                for ((_, _, slot), place) in keyed.iter().zip(0_i64..) {
                    if let Some(own) = places.get_mut(*slot) {
                        *own = place.saturating_mul(1_000);
                    }
                }
                *row = keyed.into_iter().map(|(_, _, slot)| slot).collect();
            }
        }
        rows
    }

    /// Returns the x coordinates: next to each other, then pulled toward the middle of the
    /// neighbors, and apart where they would overlap.
    fn coordinates(&self, rows: &[Vec<usize>], gap: i64) -> Vec<i64> {
        let mut xs = vec![0_i64; self.layers.len()];
        for row in rows {
            self.spread(row, &vec![0; row.len()], gap, &mut xs);
        }
        for sweep in 0..SWEEPS {
            let neighbors = if sweep & 1 == 0 { &self.above } else { &self.below };
            for step in 0..rows.len() {
                let layer = if sweep & 1 == 0 { step } else { rows.len().saturating_sub(1).saturating_sub(step) };
                let Some(row) = rows.get(layer) else { continue };
                let wanted: Vec<i64> = row
                    .iter()
                    .map(|slot| {
                        let nearby = neighbors.get(*slot).map_or(&[][..], Vec::as_slice);
                        let sum = nearby
                            .iter()
                            .filter_map(|other| xs.get(*other))
                            .fold(0_i64, |sum, x| sum.saturating_add(*x));
                        let own = xs.get(*slot).copied().unwrap_or(0);
                        sum.checked_div(i64::try_from(nearby.len()).unwrap_or(1)).unwrap_or(own)
                    })
                    .collect();
                self.spread(row, &wanted, gap, &mut xs);
            }
        }
        let left = (0..xs.len()).map(|slot| xs.get(slot).copied().unwrap_or(0).saturating_sub(self.half(slot))).min();
        let left = left.unwrap_or(0);
        xs.iter().map(|x| x.saturating_sub(left)).collect()
    }

    fn half(&self, slot: usize) -> i64 {
        self.widths.get(slot).copied().unwrap_or(0).wrapping_div(2)
    }

    /// Puts a row at the wanted positions, in its order and without overlap: pushed from the left
    /// and from the right, then the middle of both.
    fn spread(&self, row: &[usize], wanted: &[i64], gap: i64, xs: &mut [i64]) {
        let distance = |left: usize, right: usize| self.half(left).saturating_add(self.half(right)).saturating_add(gap);
        let mut pushed: Vec<i64> = Vec::with_capacity(row.len());
        for (place, (slot, want)) in row.iter().zip(wanted).enumerate() {
            let least = place.checked_sub(1).and_then(|before| Some((*row.get(before)?, *pushed.get(before)?)));
            pushed.push(least.map_or(*want, |(before, x)| (*want).max(x.saturating_add(distance(before, *slot)))));
        }
        let mut pulled: Vec<i64> = vec![0; row.len()];
        let mut behind: Option<(usize, i64)> = None;
        for ((slot, want), own) in row.iter().zip(wanted).zip(&mut pulled).rev() {
            *own = behind.map_or(*want, |(after, x)| (*want).min(x.saturating_sub(distance(*slot, after))));
            behind = Some((*slot, *own));
        }
        for ((slot, left), right) in row.iter().zip(&pushed).zip(&pulled) {
            if let Some(x) = xs.get_mut(*slot) {
                *x = left.saturating_add(*right).wrapping_div(2);
            }
        }
    }
}

fn tallest(task: &Task<'_>, layers: &[usize], layer: usize) -> i64 {
    task.sizes.iter().zip(layers).filter(|(_, own)| **own == layer).map(|((_, height), _)| *height).max().unwrap_or(0)
}

/// Returns the middle of each layer.
fn heights(task: &Task<'_>, layers: &[usize], count: usize) -> Vec<i64> {
    let mut heights: Vec<i64> = Vec::with_capacity(count);
    let mut top = 0_i64;
    for layer in 0..count {
        let tall = tallest(task, layers, layer);
        heights.push(top.saturating_add(tall.wrapping_div(2)));
        top = top.saturating_add(tall).saturating_add(task.gap.1);
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_between_the_same_nodes_are_apart() {
        let edges = [(0, 1), (0, 1), (0, 1), (1, 2)];
        let task = Task { sizes: &[(80, 36); 3], edges: &edges, labels: &[60; 4], start: 0, gap: (34, 62) };
        let layout = Layout::of(&task);
        let mut middles: Vec<i64> = layout.ways.iter().take(3).map(|way| way[1].0).collect();
        middles.sort_unstable();
        assert!(middles.windows(2).all(|pair| pair[1] - pair[0] >= 60), "{middles:?}: labels have room");
        assert_eq!(layout.ways[3].len(), 2, "a single edge leads straight on");
    }
}
