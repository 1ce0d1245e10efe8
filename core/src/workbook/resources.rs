//! Resources: their properties, holders and waiting requests.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::{
    dsl::expr::Value,
    error::workflow::{WorkflowError, invalid, not_found, within},
    limits::workflow as limits,
    snapshot_text::{Fields, Writer},
};

use super::NamedValue;

/// The status of a resource.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ResourceStatus {
    /// The id.
    pub id: String,
    /// The kind, free text.
    pub kind: String,
    /// The capacity. If none, it is unlimited.
    pub capacity: Option<u64>,
    /// The amount that is held.
    pub held: u64,
    /// Number of holders.
    pub holders: u32,
    /// Number of waiting requests.
    pub queued: u32,
    /// The properties, in source order.
    pub properties: Vec<NamedValue>,
}

/// Result of a request for a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Acquisition {
    /// The amount is held now.
    Granted,
    /// The amount is not available. The payload is the number of waiting requests before this one.
    Queued(u32),
}

/// An amount of a resource, held or requested by a holder.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Holding {
    /// The id of the resource.
    pub resource_id: String,
    /// The holder.
    pub holder: String,
    /// The amount.
    pub amount: u64,
}

#[derive(Debug, Clone)]
struct Resource {
    id: String,
    kind: String,
    capacity: Option<u64>,
    properties: Vec<(String, Value)>,
    held: u64,
    holders: BTreeMap<String, u64>,
    queue: VecDeque<(String, u64)>,
}

/// All resources, with their indexes by name, kind and holder.
#[derive(Debug, Clone, Default)]
pub struct Resources {
    all: Vec<Resource>,
    by_id: BTreeMap<String, usize>,
    by_kind: BTreeMap<String, Vec<usize>>,
    /// Indexes of the resources that a holder holds or waits for.
    by_holder: BTreeMap<String, BTreeSet<usize>>,
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Resource {
    /// Returns whether this amount is available.
    fn has(&self, amount: u64) -> bool {
        self.capacity.is_none_or(|capacity| self.held.saturating_add(amount) <= capacity)
    }

    fn grant(&mut self, holder: &str, amount: u64) {
        self.held = self.held.saturating_add(amount);
        let own = self.holders.entry(holder.to_owned()).or_insert(0);
        *own = own.saturating_add(amount);
    }

    /// Grants waiting requests, in order, as far as the available amount allows. Returns them.
    fn serve(&mut self) -> Vec<Holding> {
        let mut served = Vec::new();
        while self.queue.front().is_some_and(|(_, amount)| self.has(*amount)) {
            let Some((holder, amount)) = self.queue.pop_front() else { break };
            self.grant(&holder, amount);
            served.push(Holding { resource_id: self.id.clone(), holder, amount });
        }
        served
    }

    fn conflict(&self, held: u64) -> WorkflowError {
        WorkflowError::ResourceConflict { subject: self.id.clone(), maximum: self.capacity, actual: held }
    }

    fn concerns(&self, holder: &str) -> bool {
        self.holders.contains_key(holder) || self.queue.iter().any(|(other, _)| other == holder)
    }
}

impl Resources {
    pub fn add(
        &mut self,
        id: &str,
        kind: &str,
        capacity: Option<u64>,
        properties: Vec<(String, Value)>,
    ) -> Result<(), WorkflowError> {
        if id.is_empty() || id.len() > limits::NAME_BYTES {
            return Err(invalid("id", "a name of 1 to 255 bytes"));
        }
        if self.by_id.contains_key(id) {
            return Err(WorkflowError::Duplicate { item: "resource".to_owned(), subject: id.to_owned() });
        }
        let mut names = BTreeSet::new();
        if let Some((name, _)) = properties.iter().find(|(name, _)| !names.insert(name)) {
            return Err(WorkflowError::Duplicate { item: "property".to_owned(), subject: format!("{id}.{name}") });
        }
        let place = self.all.len();
        self.by_id.insert(id.to_owned(), place);
        self.by_kind.entry(kind.to_owned()).or_default().push(place);
        self.all.push(Resource {
            id: id.to_owned(),
            kind: kind.to_owned(),
            capacity,
            properties,
            held: 0,
            holders: BTreeMap::new(),
            queue: VecDeque::new(),
        });
        Ok(())
    }

    fn place(&self, id: &str) -> Result<usize, WorkflowError> {
        self.by_id.get(id).copied().ok_or_else(|| not_found("resource", id, self.by_id.keys()))
    }

    fn get(&self, id: &str) -> Result<&Resource, WorkflowError> {
        let place = self.place(id)?;
        self.all.get(place).ok_or_else(|| not_found("resource", id, self.by_id.keys()))
    }

    fn get_mut(&mut self, id: &str) -> Result<(usize, &mut Resource), WorkflowError> {
        let place = self.place(id)?;
        let error = || not_found::<_, str>("resource", id, []);
        self.all.get_mut(place).map(|resource| (place, resource)).ok_or_else(error)
    }

    pub fn count(&self) -> u32 {
        count(self.all.len())
    }

    pub fn held_count(&self) -> u32 {
        count(self.all.iter().filter(|resource| resource.held > 0).count())
    }

    /// Returns the capacity of every resource. If none, it is unlimited.
    pub fn capacities(&self) -> impl Iterator<Item = (&str, Option<u64>)> {
        self.all.iter().map(|resource| (resource.id.as_str(), resource.capacity))
    }

    pub fn status(&self, id: &str) -> Result<ResourceStatus, WorkflowError> {
        let resource = self.get(id)?;
        Ok(ResourceStatus {
            id: resource.id.clone(),
            kind: resource.kind.clone(),
            capacity: resource.capacity,
            held: resource.held,
            holders: count(resource.holders.len()),
            queued: count(resource.queue.len()),
            properties: resource.properties.iter().map(|(name, value)| NamedValue::new(name, value.clone())).collect(),
        })
    }

    /// Returns the names of the resources of a kind, or of all resources.
    pub fn names(&self, kind: Option<&str>) -> impl Iterator<Item = &String> {
        let all = kind.is_none().then(|| self.all.iter()).into_iter().flatten();
        let places = kind.and_then(|kind| self.by_kind.get(kind)).into_iter().flatten();
        all.chain(places.filter_map(|place| self.all.get(*place))).map(|resource| &resource.id)
    }

    /// Returns every property of every resource with its name in expressions, such as `api.ip`.
    pub fn variables(&self) -> impl Iterator<Item = (String, &Value)> {
        self.all.iter().flat_map(|resource| {
            resource.properties.iter().map(move |(name, value)| (format!("{}.{name}", resource.id), value))
        })
    }

    pub fn property(&self, id: &str, name: &str) -> Result<Option<&Value>, WorkflowError> {
        let properties = &self.get(id)?.properties;
        Ok(properties.iter().find(|(other, _)| other == name).map(|(_, value)| value))
    }

    pub fn set_property(&mut self, id: &str, name: &str, value: Value) -> Result<(), WorkflowError> {
        if name.is_empty() || name.len() > limits::NAME_BYTES {
            return Err(invalid("name", "a name of 1 to 255 bytes"));
        }
        let (_, resource) = self.get_mut(id)?;
        match resource.properties.iter_mut().find(|(other, _)| other == name) {
            Some((_, own)) => *own = value,
            None => resource.properties.push((name.to_owned(), value)),
        }
        Ok(())
    }

    pub fn acquire(&mut self, id: &str, holder: &str, amount: u64) -> Result<Acquisition, WorkflowError> {
        if amount == 0 {
            return Err(invalid("amount", "at least 1"));
        }
        if holder.is_empty() || holder.len() > limits::NAME_BYTES {
            return Err(invalid("holder", "a name of 1 to 255 bytes"));
        }
        let (place, resource) = self.get_mut(id)?;
        if resource.capacity.is_some_and(|capacity| amount > capacity) || resource.held.checked_add(amount).is_none() {
            return Err(resource.conflict(resource.held));
        }
        let involved = resource.holders.len().saturating_add(resource.queue.len()).saturating_add(1);
        within("holders", limits::HOLDERS, involved as u64)?;
        // First come, first served: a new request joins the end of a queue.
        let acquisition = if resource.queue.is_empty() && resource.has(amount) {
            resource.grant(holder, amount);
            Acquisition::Granted
        } else {
            let before = count(resource.queue.len());
            resource.queue.push_back((holder.to_owned(), amount));
            Acquisition::Queued(before)
        };
        self.by_holder.entry(holder.to_owned()).or_default().insert(place);
        Ok(acquisition)
    }

    pub fn release(&mut self, id: &str, holder: &str, amount: Option<u64>) -> Result<Vec<Holding>, WorkflowError> {
        let (place, resource) = self.get_mut(id)?;
        let held = resource.holders.get(holder).copied().unwrap_or(0);
        let returned = match amount {
            None => {
                resource.queue.retain(|(other, _)| other != holder);
                held
            }
            Some(amount) if amount <= held => amount,
            Some(_) => return Err(resource.conflict(held)),
        };
        resource.held = resource.held.saturating_sub(returned);
        if returned == held {
            resource.holders.remove(holder);
        } else if let Some(own) = resource.holders.get_mut(holder) {
            *own = held.saturating_sub(returned);
        }
        let served = resource.serve();
        if !resource.concerns(holder) {
            self.forget(holder, place);
        }
        Ok(served)
    }

    fn forget(&mut self, holder: &str, place: usize) {
        if let Some(places) = self.by_holder.get_mut(holder) {
            places.remove(&place);
            if places.is_empty() {
                self.by_holder.remove(holder);
            }
        }
    }

    pub fn release_holder(&mut self, holder: &str) -> Vec<Holding> {
        let places = self.by_holder.get(holder).cloned().unwrap_or_default();
        let ids: Vec<String> =
            places.iter().filter_map(|place| self.all.get(*place)).map(|resource| resource.id.clone()).collect();
        ids.iter().flat_map(|id| self.release(id, holder, None).unwrap_or_default()).collect()
    }

    pub fn holdings(&self, id: Option<&str>, holder: Option<&str>) -> impl Iterator<Item = Holding> {
        let everywhere = || (0..self.all.len()).collect::<Vec<_>>();
        let places: Vec<usize> = match (id, holder) {
            (Some(id), _) => self.by_id.get(id).copied().into_iter().collect(),
            (None, Some(holder)) => self.by_holder.get(holder).into_iter().flatten().copied().collect(),
            (None, None) => everywhere(),
        };
        places.into_iter().filter_map(|place| self.all.get(place)).flat_map(move |resource| {
            let one = holder.and_then(|holder| resource.holders.get_key_value(holder));
            let all = holder.is_none().then(|| resource.holders.iter()).into_iter().flatten();
            one.into_iter().chain(all).map(|(holder, amount)| Holding {
                resource_id: resource.id.clone(),
                holder: holder.clone(),
                amount: *amount,
            })
        })
    }

    pub fn queue(&self, id: &str) -> Result<impl Iterator<Item = Holding>, WorkflowError> {
        let resource = self.get(id)?;
        Ok(resource.queue.iter().map(|(holder, amount)| Holding {
            resource_id: resource.id.clone(),
            holder: holder.clone(),
            amount: *amount,
        }))
    }

    /// Writes all resources into a snapshot.
    pub fn write(&self, out: &mut Writer) {
        for resource in &self.all {
            out.begin("resource").say(&resource.id).say(&resource.kind).maybe(resource.capacity).end();
            for (name, value) in &resource.properties {
                out.begin("property").say(name).value(value).end();
            }
            for (holder, amount) in &resource.holders {
                out.begin("held").say(holder).put(amount).end();
            }
            for (holder, amount) in &resource.queue {
                out.begin("queued").say(holder).put(amount).end();
            }
        }
    }

    /// Reads one line of a snapshot: a resource, or data of the previous one.
    pub fn read(&mut self, line: &mut Fields<'_>) -> Result<(), WorkflowError> {
        if line.word == "resource" {
            let (id, kind, capacity) = (line.text()?, line.text()?, line.maybe()?);
            return self.add(&id, &kind, capacity, Vec::new()).map_err(|error| line.wrong(&error.to_string()));
        }
        let place = self.all.len().saturating_sub(1);
        let name = line.text()?;
        let Some(resource) = self.all.last_mut() else { return Err(line.wrong("a line after a resource")) };
        if line.word == "property" {
            resource.properties.push((name, line.value()?));
            return Ok(());
        }
        let amount: u64 = line.number()?;
        if line.word == "held" {
            if amount == 0 || !resource.has(amount) || resource.holders.contains_key(&name) {
                return Err(line.wrong("a holder listed once, within the capacity"));
            }
            resource.grant(&name, amount);
        } else {
            resource.queue.push_back((name.clone(), amount));
        }
        self.by_holder.entry(name).or_default().insert(place);
        Ok(())
    }
}
