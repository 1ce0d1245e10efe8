//! Reader of `workbook` (resources, pools, metrics) and of `thresholds`.

use super::{Keyed, KeyedKind, reader::Reader, schema};
use crate::dsl::{
    ast::{Item, Metric, Pool, PoolItem, Resource, ResourceItem, Setting, Text, Threshold},
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    model::Comparison,
};

impl<'t, 's: 't> Reader<'t, '_> {
    pub(super) fn workbook(&mut self, tree: &'t Keyed<'s>, items: &mut Vec<Item<'t>>) {
        let Some(fields) = self.fields(tree, "the workbook", schema::WORKBOOK) else {
            self.damaged = true;
            return;
        };
        for pool in self.list(fields.get("ip_pools"), "ip_pools") {
            let pool = self.pool(pool);
            items.extend(self.keep(pool.map(Item::Pool)));
        }
        for resource in self.list(fields.get("resources"), "resources") {
            let resource = self.resource(resource);
            items.extend(self.keep(resource.map(Item::Resource)));
        }
        for metric in self.list(fields.get("metrics"), "metrics") {
            let metric = self.metric(metric);
            items.extend(self.keep(metric.map(Item::Metric)));
        }
    }

    fn pool(&mut self, tree: &'t Keyed<'s>) -> Option<Pool<'t>> {
        let fields = self.fields(tree, "a pool", schema::POOL)?;
        let name = self.required_name(&fields, "id");
        let description = fields.get("description").and_then(|tree| self.string(tree, "the description"));
        let mut items = Vec::new();
        if fields.astray || fields.get("ranges").is_some_and(|tree| !matches!(tree.kind, KeyedKind::List(_))) {
            items.push(PoolItem::Broken);
        }
        for range in self.list(fields.get("ranges"), "ranges") {
            let at = range.at;
            items.push(match self.text(range, "a range") {
                Some(text) => range_item(text, at),
                None => PoolItem::Broken,
            });
        }
        for reserved in self.list(fields.get("reserved"), "reserved") {
            let at = reserved.at;
            items.push(match self.text(reserved, "a reserved address") {
                Some(what) => PoolItem::Reserve { what, at },
                None => PoolItem::Broken,
            });
        }
        if let Some(strategy) = fields.get("strategy") {
            items.extend(self.name(strategy, "the strategy").map(|name| PoolItem::Strategy { name, at: strategy.at }));
        }
        Some(Pool { name: name?, description, items, at: tree.at })
    }

    fn resource(&mut self, tree: &'t Keyed<'s>) -> Option<Resource<'t>> {
        let fields = self.fields(tree, "a resource", schema::RESOURCE)?;
        let name = self.required_name(&fields, "id");
        let kind = self.required_name(&fields, "type");
        let mut items = Vec::new();
        if let Some(capacity) = fields.get("capacity") {
            items.push(ResourceItem::Capacity { value: self.literal(capacity), at: capacity.at });
        }
        items.extend(self.settings(fields.get("properties"), "properties").into_iter().map(ResourceItem::Property));
        Some(Resource { name: name?, kind: kind?, items, at: tree.at })
    }

    /// Reads a map with any keys and values.
    pub(super) fn settings(&self, tree: Option<&'t Keyed<'s>>, what: &str) -> Vec<Setting<'t>> {
        match tree.map(|tree| (tree, &tree.kind)) {
            None => Vec::new(),
            Some((_, KeyedKind::Map(entries))) => entries
                .iter()
                .map(|(key, value)| Setting { key: super::reader::borrow(key), value: self.any(value) })
                .collect(),
            Some((tree, _)) => {
                self.push(super::reader::wrong_type(tree, &format!("`{what}` must be a map")));
                Vec::new()
            }
        }
    }

    fn metric(&mut self, tree: &'t Keyed<'s>) -> Option<Metric<'t>> {
        let fields = self.fields(tree, "a metric", schema::METRIC)?;
        let name = self.required_name(&fields, "id");
        let kind = self.required_name(&fields, "type");
        Some(Metric { name: name?, kind: kind?, at: tree.at })
    }

    pub(super) fn threshold(&mut self, tree: &'t Keyed<'s>) -> Option<Threshold<'t>> {
        let fields = self.fields(tree, "a threshold", schema::THRESHOLD)?;
        let aggregate = self.required_name(&fields, "aggregate");
        let metric = self.required_name(&fields, "metric");
        let comparison = self.required_name(&fields, "comparison").and_then(|name| {
            const COMPARISONS: [(&str, Comparison); 6] = [
                ("<", Comparison::Less),
                ("<=", Comparison::LessOrEqual),
                (">", Comparison::Greater),
                (">=", Comparison::GreaterOrEqual),
                ("==", Comparison::Equal),
                ("!=", Comparison::NotEqual),
            ];
            let found = COMPARISONS.into_iter().find(|(word, _)| *word == name.text).map(|(_, comparison)| comparison);
            if found.is_none() {
                self.push(
                    DiagnosticBuilder::error(
                        code::INVALID_VALUE,
                        name.at,
                        format!("`{}` is not a comparison", name.text),
                    )
                    .help("use <, <=, >, >=, == or !="),
                );
            }
            found
        });
        let limit = self.required(&fields, "limit").map(|tree| self.literal(tree));
        Some(Threshold { aggregate: aggregate?, metric: metric?, comparison: comparison?, limit: limit?, at: tree.at })
    }
}

/// Parses `10.0.2.10 - 10.0.2.99`, or a network.
fn range_item(text: Text<'_>, at: Extent) -> PoolItem<'_> {
    let std::borrow::Cow::Borrowed(value) = text.value else {
        return PoolItem::Range { first: text, last: None, at };
    };
    let Some((first, last)) = value.split_once('-') else {
        return PoolItem::Range { first: text, last: None, at };
    };
    let part = |piece: &'_ str, from: usize| -> (Extent, Option<u32>) {
        let blank = piece.len().saturating_sub(piece.trim_start().len());
        match text.verbatim {
            Some(start) => {
                let place = |offset: usize| start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
                let start = from.saturating_add(blank);
                (Extent::new(place(start), place(start.saturating_add(piece.trim().len()))), Some(place(start)))
            }
            None => (text.at, None),
        }
    };
    let (first_at, first_verbatim) = part(first, 0);
    let (last_at, last_verbatim) = part(last, first.len().saturating_add(1));
    PoolItem::Range {
        first: Text { value: first.trim().into(), at: first_at, verbatim: first_verbatim },
        last: Some(Text { value: last.trim().into(), at: last_at, verbatim: last_verbatim }),
        at,
    }
}
