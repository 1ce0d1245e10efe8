//! Leases and metadata of bindings.

use std::{net::IpAddr, time::Duration};

use crate::{
    ip::{AllocationOptions, BindingDetails, IpPoolError, MetadataEntry, PoolEventKind, error::invalid, family},
    limits::ip as limits,
    sort,
};

use super::{IpPool, event_log::Detail, lease_terms::NEVER, validate::check_name};

impl IpPool {
    /// Returns the binding of an address with its lease and metadata, or none if it is not bound.
    pub fn binding_details(&self, address: IpAddr) -> Option<BindingDetails> {
        let (id, grant) = self.grant_of(address)?;
        let terms = self.terms(id);
        Some(BindingDetails {
            binding: self.binding(grant),
            allocated_at_ms: terms.map(|terms| terms.allocated_at).filter(|&at| at != NEVER),
            expires_at_ms: self.expires_at(grant.terms),
            ttl: Duration::from_millis(terms.map_or(0, |terms| terms.ttl_ms)),
            metadata: terms.map_or_else(Vec::new, |terms| terms.metadata.clone()),
        })
    }

    /// Replaces the metadata of a binding.
    ///
    /// # Errors
    /// [`IpPoolError::NotFound`] if the address is not bound; [`IpPoolError::Stale`] if it was
    /// granted again after the grant with `expected_generation`; [`IpPoolError::InvalidArgument`]
    /// if the metadata is too large or contains a key twice.
    ///
    /// ```
    /// use scheduler_core::{IpPool, ResourceType, ip::MetadataEntry};
    ///
    /// let mut pool = IpPool::new("p");
    /// pool.add_cidr_range("10.0.0.0/24")?;
    /// let address = pool.allocate("t", "a", ResourceType::Vm)?;
    /// let host = MetadataEntry { key: "host".into(), value: "h-17".into() };
    /// pool.set_metadata(address, &[host.clone()], None)?;
    /// assert_eq!(pool.binding_details(address).unwrap().metadata, [host]);
    /// # Ok::<(), scheduler_core::IpPoolError>(())
    /// ```
    pub fn set_metadata(
        &mut self,
        address: IpAddr,
        metadata: &[MetadataEntry],
        expected_generation: Option<u64>,
    ) -> Result<(), IpPoolError> {
        let id = self.expect_grant(address, expected_generation)?;
        check_metadata(metadata)?;
        let metadata = sorted(metadata);
        self.change_terms(id, |terms| terms.metadata.clone_from(&metadata));
        self.log_grant(PoolEventKind::Changed, id, Detail::Metadata(&metadata));
        Ok(())
    }
}

/// Returns the entries in the order of their keys.
pub(super) fn sorted(metadata: &[MetadataEntry]) -> Vec<MetadataEntry> {
    let mut metadata = metadata.to_vec();
    sort::sort_by(&mut metadata, |a, b| a.key.cmp(&b.key));
    metadata
}

/// Checks the options of an allocation.
pub(super) fn check_options(options: &AllocationOptions) -> Result<(), IpPoolError> {
    if let (Some(asked), Some(network)) = (options.family, options.within)
        && asked != family::bounds(network).0
    {
        return Err(invalid("within", &network.to_string(), &format!("an {asked} network to match `family`")));
    }
    check_metadata(&options.metadata)
}

fn check_metadata(metadata: &[MetadataEntry]) -> Result<(), IpPoolError> {
    if metadata.len() > limits::METADATA_ENTRIES {
        return Err(invalid("metadata", &format!("{} entries", metadata.len()), "at most 64 entries"));
    }
    let mut bytes = 0usize;
    for entry in metadata {
        check_name("metadata", &entry.key)?;
        if entry.value.len() > limits::METADATA_VALUE_BYTES {
            return Err(invalid("metadata", &entry.key, "a value of at most 4096 bytes"));
        }
        bytes = bytes.saturating_add(entry.key.len()).saturating_add(entry.value.len());
    }
    if bytes > limits::METADATA_BYTES {
        return Err(invalid("metadata", &format!("{bytes} bytes"), "at most 8192 bytes of keys and values"));
    }
    let ordered = sorted(metadata);
    let twice = ordered.iter().zip(ordered.iter().skip(1)).find(|(a, b)| a.key == b.key);
    twice.map_or(Ok(()), |(entry, _)| Err(invalid("metadata", &entry.key, "each key once")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::ResourceType;

    fn entry(key: &str, value: &str) -> MetadataEntry {
        MetadataEntry { key: key.into(), value: value.into() }
    }

    #[test]
    fn metadata_comes_back_in_the_order_of_its_keys() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        let options = AllocationOptions::default().metadata(vec![entry("b", "2"), entry("a", "1")]);
        let binding = pool.allocate_with("t", "a", ResourceType::Vm, &options).unwrap();
        let details = pool.binding_details(binding.address).unwrap();
        assert_eq!(details.metadata, [entry("a", "1"), entry("b", "2")]);
        pool.set_metadata(binding.address, &[], Some(1)).unwrap();
        assert!(pool.binding_details(binding.address).unwrap().metadata.is_empty());
        assert_eq!(pool.lease_terms.len(), 0);
    }

    #[test]
    fn metadata_has_limits() {
        let many = (0..65).map(|n| entry(&n.to_string(), "")).collect::<Vec<_>>();
        let long = [entry("a", &"x".repeat(4097))];
        let sum = [entry("a", &"x".repeat(4096)), entry("b", &"x".repeat(4095))];
        for bad in [&many[..], &long, &sum, &[entry("a", "1"), entry("b", ""), entry("a", "2")], &[entry("", "")]] {
            assert!(check_metadata(bad).is_err());
        }
        assert!(check_metadata(&many[..64]).is_ok());
    }

    #[test]
    fn family_and_network_must_agree() {
        let options =
            AllocationOptions::default().family(crate::ip::IpFamily::Ipv6).within("10.0.0.0/24".parse().unwrap());
        assert!(check_options(&options).is_err());
    }

    #[test]
    fn within_keeps_to_a_network() {
        let mut pool = IpPool::new("p");
        pool.add_cidr_range("10.0.0.0/24").unwrap();
        let within = |cidr: &str| AllocationOptions::default().within(cidr.parse().unwrap());
        let mut ask = |subid, cidr| pool.allocate_with("t", subid, ResourceType::Vm, &within(cidr));
        assert_eq!(ask("a", "10.0.0.64/31").unwrap().address.to_string(), "10.0.0.64");
        assert_eq!(ask("b", "10.0.0.64/31").unwrap().address.to_string(), "10.0.0.65");
        assert!(matches!(ask("c", "10.0.0.64/31"), Err(IpPoolError::Exhausted { allocated: 2, .. })));
        assert!(matches!(ask("a", "10.0.0.0/31"), Err(IpPoolError::Conflict { .. })));
        assert!(matches!(ask("c", "10.9.0.0/16"), Err(IpPoolError::Exhausted { .. })));
    }
}
