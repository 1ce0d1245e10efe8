//! Numbers of metrics and tenants.

/// The number of a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MetricId(pub(super) usize);

/// The number of a tenant; 0 is for values without a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TenantId(pub(super) u32);

impl TenantId {
    /// Returns the index in the list of tenants; none for values without a tenant.
    pub const fn place(self) -> Option<usize> {
        match self.0.checked_sub(1) {
            Some(place) => Some(place as usize),
            None => None,
        }
    }
}
