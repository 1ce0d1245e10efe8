//! Metrics and tenants by number.

/// A metric, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MetricId(pub(super) usize);

/// A tenant, by number; 0 is for what belongs to none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TenantId(pub(super) u32);

impl TenantId {
    /// Its place in the list of tenants; none for what belongs to none.
    pub const fn place(self) -> Option<usize> {
        match self.0.checked_sub(1) {
            Some(place) => Some(place as usize),
            None => None,
        }
    }
}
