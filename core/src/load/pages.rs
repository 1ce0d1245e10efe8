//! Arrivals and due users in columns, for the component.

use crate::{error::workflow::WorkflowError, paging::page};

use super::{LoadPlan, LoadRun};

/// A page of arrivals, in columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct ArrivalPage {
    /// Arrival of each user, in milliseconds from the start.
    pub at_ms: Vec<u64>,
    /// Group of each user.
    pub groups: Vec<u32>,
    /// Tenant of each user.
    pub tenants: Vec<u32>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

/// Users that start now, in columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct PagedDue {
    /// The users.
    pub users: Vec<u32>,
    /// Intended start of each user, in milliseconds from the start.
    pub intended_ms: Vec<u64>,
    /// Group of each user.
    pub groups: Vec<u32>,
    /// Tenant of each user.
    pub tenants: Vec<u32>,
    /// Arrival of the next user, in milliseconds from the start. None if all users have arrived.
    pub next_ms: Option<u64>,
}

#[doc(hidden)]
impl LoadPlan {
    /// Returns a page of [`arrivals`](Self::arrivals).
    #[must_use]
    pub fn paged_arrivals(&self, offset: u32, max: u32) -> ArrivalPage {
        let (range, next) = page(offset, max, self.arrivals_ms().len());
        let mut columns = ArrivalPage { next, ..ArrivalPage::default() };
        for arrival in self.arrivals_ms().get(range).unwrap_or_default() {
            columns.at_ms.push(arrival.at_ms);
            columns.groups.push(arrival.group);
            columns.tenants.push(arrival.tenant);
        }
        columns
    }
}

#[doc(hidden)]
impl LoadRun {
    /// Returns a page of [`due`](Self::due).
    pub fn paged_due(&mut self, now_ms: u64, max: u32) -> Result<PagedDue, WorkflowError> {
        let mut due = PagedDue::default();
        due.next_ms = self.take_due(now_ms, max, |user, arrival| {
            due.users.push(user);
            due.intended_ms.push(arrival.at_ms);
            due.groups.push(arrival.group);
            due.tenants.push(arrival.tenant);
        })?;
        Ok(due)
    }
}
