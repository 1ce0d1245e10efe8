//! Expected shapes of values at each position of a YAML text, known while it is being read.
//!
//! The reader of the tree reports every misplaced value, but only after the whole text has been read. To avoid
//! reading a megabyte of misplaced values, [`Misfits`] counts them during reading, so that it can stop.

use super::schema;
use crate::limits::{
    ip::{RANGES, RESERVATIONS},
    scenario::EDGES,
};

/// Maximum number of misplaced values; more are not slips.
const MOST: usize = 1000;

/// Expected value at a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// The map of a part of the scenario.
    Part(Part),
    /// A list of such maps.
    List(Part),
    /// A list of strings, with its maximum length.
    Texts(usize),
    /// A string or a number.
    Scalar,
    /// A map with any keys and values.
    Settings,
    /// Any value.
    Any,
    /// Nothing: the surrounding value is already misplaced.
    Nothing,
}

/// A part of a scenario with its own keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Scenario,
    Workbook,
    Pool,
    Resource,
    Metric,
    Action,
    Export,
    Workflow,
    Node,
    Retry,
    Edge,
    Trigger,
    Load,
    Spawn,
    Limits,
    Threshold,
}

/// Kind of value that is written at a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    Scalar,
    /// An omitted value.
    Null,
    List,
    Map,
}

impl Part {
    fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Scenario => schema::SCENARIO,
            Self::Workbook => schema::WORKBOOK,
            Self::Pool => schema::POOL,
            Self::Resource => schema::RESOURCE,
            Self::Metric => schema::METRIC,
            Self::Action => schema::ACTION,
            Self::Export => schema::EXPORT,
            Self::Workflow => schema::WORKFLOW,
            Self::Node => schema::NODE,
            Self::Retry => schema::RETRY,
            Self::Edge => schema::EDGE,
            Self::Trigger => schema::TRIGGER,
            Self::Load => schema::LOAD,
            Self::Spawn => schema::SPAWN,
            Self::Limits => schema::LIMITS,
            Self::Threshold => schema::THRESHOLD,
        }
    }

    /// Returns whether it has a short form: `edges: [end]`, `retry: 3`, `trigger: otherwise`.
    fn has_short_form(self) -> bool {
        matches!(self, Self::Edge | Self::Retry | Self::Trigger)
    }
}

impl Shape {
    /// Returns the expected shape of a key's value.
    fn behind(self, key: &str) -> Self {
        let part = match self {
            Self::Part(part) => part,
            Self::Settings | Self::Any => return Self::Any,
            _ => return Self::Nothing,
        };
        match (part, key) {
            (Part::Scenario, "workbook") => Self::Part(Part::Workbook),
            (Part::Scenario, "actions") => Self::List(Part::Action),
            (Part::Scenario, "workflows") => Self::List(Part::Workflow),
            (Part::Scenario, "load") => Self::Part(Part::Load),
            (Part::Scenario, "thresholds") => Self::List(Part::Threshold),
            (Part::Workbook, "ip_pools") => Self::List(Part::Pool),
            (Part::Workbook, "resources") => Self::List(Part::Resource),
            (Part::Workbook, "metrics") => Self::List(Part::Metric),
            (Part::Pool, "ranges") => Self::Texts(RANGES),
            (Part::Pool, "reserved") => Self::Texts(RESERVATIONS),
            (Part::Resource, "properties") | (Part::Action, "parameters") => Self::Settings,
            (Part::Action, "exports") => Self::List(Part::Export),
            (Part::Export, "default") => Self::Any,
            (Part::Workflow, "nodes") => Self::List(Part::Node),
            (Part::Node, "retry") => Self::Part(Part::Retry),
            (Part::Node, "edges") => Self::List(Part::Edge),
            (Part::Edge, "trigger") => Self::Part(Part::Trigger),
            (Part::Load, "spawns") => Self::List(Part::Spawn),
            (Part::Load, "limits") => Self::Part(Part::Limits),
            (part, key) if part.keys().contains(&key) => Self::Scalar,
            _ => Self::Nothing,
        }
    }

    /// Returns the expected shape of an item of this list.
    fn within(self) -> Self {
        match self {
            Self::List(part) => Self::Part(part),
            Self::Texts(_) => Self::Scalar,
            Self::Any => Self::Any,
            _ => Self::Nothing,
        }
    }

    fn admits(self, written: Written) -> bool {
        match (self, written) {
            (Self::Any, _)
            | (Self::Part(_) | Self::List(_) | Self::Texts(_) | Self::Settings | Self::Scalar, Written::Null)
            | (Self::Part(_) | Self::Settings, Written::Map)
            | (Self::List(_) | Self::Texts(_), Written::List)
            | (Self::Scalar, Written::Scalar) => true,
            (Self::Part(part), Written::Scalar) => part.has_short_form(),
            _ => false,
        }
    }
}

/// Number of misplaced values so far.
#[derive(Debug, Default)]
pub(crate) struct Misfits(usize);

impl Misfits {
    /// Records a value at a position and returns the expected shape of its content.
    pub fn value(&mut self, place: Shape, written: Written) -> Shape {
        if place.admits(written) {
            return place;
        }
        self.0 = self.0.saturating_add(1);
        Shape::Nothing
    }

    /// Records a key of a map that has `before` entries, and returns the expected shape of its value.
    pub fn key(&mut self, map: Shape, key: &str, before: usize) -> Shape {
        let behind = map.behind(key);
        // If the map already has as many entries as there are keys, the next one is a duplicate or unknown.
        if behind == Shape::Nothing || matches!(map, Shape::Part(part) if before >= part.keys().len()) {
            self.0 = self.0.saturating_add(1);
        }
        behind
    }

    /// Records an item of a list that has `before` items, and returns its expected shape.
    pub fn item(&mut self, list: Shape, before: usize) -> Shape {
        let most = match list {
            Shape::Texts(most) => most,
            Shape::List(Part::Edge) => EDGES,
            _ => usize::MAX,
        };
        if before >= most {
            self.0 = self.0.saturating_add(1);
        }
        list.within()
    }

    /// Returns the maximum if it is exceeded, so that reading on is useless.
    pub fn too_many(&self) -> Option<usize> {
        (self.0 > MOST).then_some(MOST)
    }
}

#[cfg(test)]
mod tests {
    use crate::dsl::keyed::shape::*;

    #[test]
    fn every_key_of_the_schema_has_a_place() {
        let parts = [
            Part::Scenario,
            Part::Workbook,
            Part::Pool,
            Part::Resource,
            Part::Metric,
            Part::Action,
            Part::Export,
            Part::Workflow,
            Part::Node,
            Part::Retry,
            Part::Edge,
            Part::Trigger,
            Part::Load,
            Part::Spawn,
            Part::Limits,
            Part::Threshold,
        ];
        for part in parts {
            for key in part.keys() {
                assert_ne!(Shape::Part(part).behind(key), Shape::Nothing, "`{key}` of {part:?}");
            }
            assert_eq!(Shape::Part(part).behind("nothing of the kind"), Shape::Nothing);
        }
    }

    #[test]
    fn what_is_around_a_value_decides() {
        let mut misfits = Misfits::default();
        let root = misfits.value(Shape::Part(Part::Scenario), Written::Map);
        let actions = misfits.key(root, "actions", 0);
        let list = misfits.value(actions, Written::List);
        let action = misfits.item(list, 0);
        assert_eq!(misfits.value(action, Written::Map), Shape::Part(Part::Action));
        assert_eq!(misfits.0, 0);
        let lost = misfits.value(action, Written::List);
        let item = misfits.item(lost, 0);
        assert_eq!(misfits.value(item, Written::Scalar), Shape::Nothing);
        assert_eq!(misfits.0, 2, "the list, and what is in it");
        misfits.key(action, "id", 5);
        assert_eq!(misfits.0, 3, "an action has five keys: a sixth is one too many, whatever it is");
    }
}
