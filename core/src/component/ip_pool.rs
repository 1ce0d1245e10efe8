//! Interface `ip-pool`.

use std::{cell::RefCell, time::Duration};

use crate::ip::IpPool;

use super::{
    Component,
    convert::{address, ip_pool as convert},
    exports::{ip_pool as wit, types},
};

/// The resource of WIT `ip-pool`.
pub struct IpPoolResource {
    pool: RefCell<IpPool>,
}

impl IpPoolResource {
    fn handle(pool: IpPool) -> wit::IpPool {
        wit::IpPool::new(Self { pool: RefCell::new(pool) })
    }
}

impl wit::Guest for Component {
    type IpPool = IpPoolResource;
}

type Result<T> = std::result::Result<T, wit::IpPoolError>;

impl wit::GuestIpPool for IpPoolResource {
    fn new(name: String) -> Self {
        Self { pool: RefCell::new(IpPool::new(&name)) }
    }

    fn with_options(name: String, options: wit::PoolOptions) -> Result<wit::IpPool> {
        IpPool::with_options(&name, convert::read_options(options)).map(Self::handle).map_err(convert::wire_error)
    }

    fn from_definition(definition: types::PoolDefinition) -> Result<wit::IpPool> {
        let pool = convert::read_definition(definition).and_then(|definition| IpPool::from_definition(&definition));
        pool.map(Self::handle).map_err(convert::wire_error)
    }

    fn name(&self) -> String {
        self.pool.borrow().name().to_owned()
    }

    fn revision(&self) -> u64 {
        self.pool.borrow().revision()
    }

    fn add_cidr_range(&self, cidr: String) -> Result<types::IpNetwork> {
        self.pool.borrow_mut().add_cidr_range(&cidr).map(convert::wire_network).map_err(convert::wire_error)
    }

    fn add_cidr_range_with(&self, cidr: String, exclusion: wit::EdgeExclusion) -> Result<types::IpNetwork> {
        let added = self.pool.borrow_mut().add_cidr_range_with(&cidr, convert::read_exclusion(exclusion));
        added.map(convert::wire_network).map_err(convert::wire_error)
    }

    fn add_range(
        &self,
        first: types::IpAddress,
        last: types::IpAddress,
        exclusion: Option<wit::EdgeExclusion>,
    ) -> Result<()> {
        let (first, last) = (address::read(first), address::read(last));
        let exclusion = exclusion.map(convert::read_exclusion);
        self.pool.borrow_mut().add_range(first, last, exclusion).map_err(convert::wire_error)
    }

    fn remove_range(&self, first: types::IpAddress, mode: wit::RangeRemoval) -> Result<wit::RemovalReport> {
        let removed = self.pool.borrow_mut().paged_remove_range(address::read(first), convert::read_removal(mode));
        removed
            .map(|report| wit::RemovalReport { cut: convert::wire_binding_page(report.cut), removed: report.removed })
            .map_err(convert::wire_error)
    }

    fn resume_range(&self, first: types::IpAddress) -> Result<bool> {
        self.pool.borrow_mut().resume_range(address::read(first)).map_err(convert::wire_error)
    }

    fn ranges(&self) -> Vec<wit::IpRange> {
        self.pool.borrow().ranges().into_iter().map(convert::wire_range).collect()
    }

    fn allocate(
        &self,
        subinstance: String,
        subid: String,
        resource_type: types::ResourceType,
    ) -> Result<types::IpAddress> {
        let resource_type = convert::read_resource_type(resource_type);
        let allocated = self.pool.borrow_mut().allocate(&subinstance, &subid, resource_type);
        allocated.map(address::wire).map_err(convert::wire_error)
    }

    fn allocate_with(
        &self,
        subinstance: String,
        subid: String,
        resource_type: types::ResourceType,
        options: wit::AllocationOptions,
    ) -> Result<types::IpBinding> {
        let resource_type = convert::read_resource_type(resource_type);
        convert::read_allocation_options(options)
            .and_then(|options| self.pool.borrow_mut().allocate_with(&subinstance, &subid, resource_type, &options))
            .map(convert::wire_binding)
            .map_err(convert::wire_error)
    }

    fn allocate_specific(
        &self,
        subinstance: String,
        subid: String,
        resource_type: types::ResourceType,
        address: types::IpAddress,
    ) -> Result<types::IpBinding> {
        let resource_type = convert::read_resource_type(resource_type);
        let address = address::read(address);
        let allocated = self.pool.borrow_mut().allocate_specific(&subinstance, &subid, resource_type, address);
        allocated.map(convert::wire_binding).map_err(convert::wire_error)
    }

    fn allocate_many(
        &self,
        subinstance: String,
        subids: Vec<String>,
        resource_type: types::ResourceType,
        options: wit::AllocationOptions,
    ) -> Result<wit::AllocationBatch> {
        let resource_type = convert::read_resource_type(resource_type);
        convert::read_allocation_options(options)
            .and_then(|options| {
                self.pool.borrow_mut().paged_allocate_many(&subinstance, &subids, resource_type, &options)
            })
            .map(|batch| wit::AllocationBatch { addresses: batch.addresses, generations: batch.generations })
            .map_err(convert::wire_error)
    }

    fn allocate_dual(
        &self,
        subinstance: String,
        subid: String,
        resource_type: types::ResourceType,
        options: wit::AllocationOptions,
    ) -> Result<wit::DualBinding> {
        let resource_type = convert::read_resource_type(resource_type);
        convert::read_allocation_options(options)
            .and_then(|options| self.pool.borrow_mut().allocate_dual(&subinstance, &subid, resource_type, &options))
            .map(|pair| wit::DualBinding {
                ipv4: convert::wire_binding(pair.ipv4),
                ipv6: convert::wire_binding(pair.ipv6),
            })
            .map_err(convert::wire_error)
    }

    fn release_by_ip(&self, address: types::IpAddress, expected_generation: Option<u64>) -> Result<bool> {
        let address = address::read(address);
        self.pool.borrow_mut().release_by_ip(address, expected_generation).map_err(convert::wire_error)
    }

    fn release_by_subid(
        &self,
        subinstance: String,
        subid: String,
        family: Option<types::IpFamily>,
    ) -> Result<Vec<types::IpAddress>> {
        let family = family.map(convert::read_family);
        let released = self.pool.borrow_mut().release_by_subid(&subinstance, &subid, family);
        released.map(|released| released.into_iter().map(address::wire).collect()).map_err(convert::wire_error)
    }

    fn release_by_subinstance(&self, subinstance: String) -> Result<u64> {
        self.pool.borrow_mut().release_by_subinstance(&subinstance).map_err(convert::wire_error)
    }

    fn release_many(&self, subinstance: String, subids: Vec<String>) -> Result<u64> {
        self.pool.borrow_mut().release_many(&subinstance, &subids).map_err(convert::wire_error)
    }

    fn get_binding(&self, address: types::IpAddress) -> Option<types::IpBinding> {
        self.pool.borrow().get_binding(address::read(address)).map(convert::wire_binding)
    }

    fn binding_details(&self, address: types::IpAddress) -> Option<wit::BindingDetails> {
        self.pool.borrow().binding_details(address::read(address)).map(convert::wire_details)
    }

    fn address_state(&self, address: types::IpAddress) -> wit::AddressState {
        convert::wire_address_state(self.pool.borrow().address_state(address::read(address)))
    }

    fn find_by_subid(&self, subinstance: String, subid: String) -> Vec<types::IpBinding> {
        self.pool.borrow().find_by_subid(&subinstance, &subid).into_iter().map(convert::wire_binding).collect()
    }

    fn find_by_resource(
        &self,
        resource_type: types::ResourceType,
        page: types::PageRequest,
    ) -> Result<wit::BindingPage> {
        let resource_type = convert::read_resource_type(resource_type);
        let page = self.pool.borrow().paged_bindings_for(&resource_type, page.cursor, page.limit);
        page.map(convert::wire_binding_page).map_err(convert::wire_error)
    }

    fn list_by_subinstance(&self, subinstance: String, page: types::PageRequest) -> Result<wit::BindingPage> {
        let page = self.pool.borrow().paged_bindings_of(&subinstance, page.cursor, page.limit);
        page.map(convert::wire_binding_page).map_err(convert::wire_error)
    }

    fn list_bindings(&self, page: types::PageRequest) -> Result<wit::BindingPage> {
        let page = self.pool.borrow().paged_bindings(page.cursor, page.limit);
        page.map(convert::wire_binding_page).map_err(convert::wire_error)
    }

    fn list_tenants(&self, page: types::PageRequest) -> Result<wit::TenantPage> {
        let page = self.pool.borrow().paged_tenants(page.cursor, page.limit);
        page.map(|page| wit::TenantPage {
            subinstances: page.subinstances,
            allocated: page.allocated,
            prefixes: page.prefixes,
            next: page.next,
        })
        .map_err(convert::wire_error)
    }

    fn reserve_ip(&self, address: types::IpAddress) -> Result<bool> {
        self.pool.borrow_mut().reserve_ip(address::read(address)).map_err(convert::wire_error)
    }

    fn unreserve_ip(&self, address: types::IpAddress) -> Result<bool> {
        self.pool.borrow_mut().unreserve_ip(address::read(address)).map_err(convert::wire_error)
    }

    fn reserve_cidr(&self, cidr: String) -> Result<types::IpNetwork> {
        self.pool.borrow_mut().reserve_cidr(&cidr).map(convert::wire_network).map_err(convert::wire_error)
    }

    fn unreserve_cidr(&self, cidr: String) -> Result<bool> {
        self.pool.borrow_mut().unreserve_cidr(&cidr).map_err(convert::wire_error)
    }

    fn list_reservations(&self, page: types::PageRequest) -> Result<wit::NetworkPage> {
        let page = self.pool.borrow().paged_reservations(page.cursor, page.limit);
        page.map(|page| wit::NetworkPage { networks: page.networks, next: page.next }).map_err(convert::wire_error)
    }

    fn stats(&self) -> wit::PoolStats {
        convert::wire_stats(self.pool.borrow().stats())
    }

    fn family_stats(&self, family: types::IpFamily) -> wit::PoolStats {
        convert::wire_stats(self.pool.borrow().family_stats(convert::read_family(family)))
    }

    fn tenant_stats(&self, subinstance: String) -> wit::TenantStats {
        convert::wire_tenant_stats(self.pool.borrow().tenant_stats(&subinstance))
    }

    fn set_strategy(&self, strategy: types::Strategy) {
        self.pool.borrow_mut().set_strategy(convert::read_strategy(strategy));
    }

    fn set_quota(&self, subinstance: String, addresses: Option<u64>, prefixes: Option<u64>) -> Result<()> {
        self.pool.borrow_mut().set_quota(&subinstance, addresses, prefixes).map_err(convert::wire_error)
    }

    fn set_metadata(
        &self,
        address: types::IpAddress,
        metadata: Vec<wit::MetadataEntry>,
        expected_generation: Option<u64>,
    ) -> Result<()> {
        let (address, metadata) = (address::read(address), convert::read_metadata(metadata));
        self.pool.borrow_mut().set_metadata(address, &metadata, expected_generation).map_err(convert::wire_error)
    }

    fn tick(&self, now_ms: u64, budget: Option<u32>) -> Result<wit::TickReport> {
        let report = self.pool.borrow_mut().tick(now_ms, budget);
        report
            .map(|report| wit::TickReport { expired: report.expired, freed: report.freed, more: report.more })
            .map_err(convert::wire_error)
    }

    fn now_ms(&self) -> Option<u64> {
        self.pool.borrow().now_ms()
    }

    fn renew(&self, address: types::IpAddress, expected_generation: Option<u64>, ttl_ms: Option<u64>) -> Result<()> {
        let address = address::read(address);
        self.pool
            .borrow_mut()
            .renew(address, expected_generation, ttl_ms.map(Duration::from_millis))
            .map_err(convert::wire_error)
    }

    fn decline(&self, address: types::IpAddress, expected_generation: Option<u64>) -> Result<()> {
        let address = address::read(address);
        self.pool.borrow_mut().decline(address, expected_generation).map_err(convert::wire_error)
    }

    fn end_quarantine(&self, address: types::IpAddress) -> bool {
        self.pool.borrow_mut().end_quarantine(address::read(address))
    }

    fn allocate_prefix(
        &self,
        subinstance: String,
        subid: String,
        family: types::IpFamily,
        prefix_length: u8,
    ) -> Result<wit::PrefixBinding> {
        let family = convert::read_family(family);
        let allocated = self.pool.borrow_mut().allocate_prefix(&subinstance, &subid, family, prefix_length);
        allocated.map(convert::wire_prefix).map_err(convert::wire_error)
    }

    fn release_prefix(&self, network: types::IpNetwork, expected_generation: Option<u64>) -> Result<bool> {
        convert::read_network(network)
            .and_then(|network| self.pool.borrow_mut().release_prefix(network, expected_generation))
            .map_err(convert::wire_error)
    }

    fn find_prefixes(&self, subinstance: String, subid: String) -> Vec<wit::PrefixBinding> {
        self.pool.borrow().find_prefixes(&subinstance, &subid).into_iter().map(convert::wire_prefix).collect()
    }

    fn list_prefixes(&self, page: types::PageRequest) -> Result<wit::PrefixPage> {
        let page = self.pool.borrow().paged_prefixes(page.cursor, page.limit);
        page.map(|page| wit::PrefixPage {
            networks: page.networks,
            subinstances: page.subinstances,
            subids: page.subids,
            generations: page.generations,
            next: page.next,
        })
        .map_err(convert::wire_error)
    }

    fn prefix_pool(&self, network: types::IpNetwork, name: String) -> Result<wit::IpPool> {
        convert::read_network(network)
            .and_then(|network| self.pool.borrow().prefix_pool(network, &name))
            .map(Self::handle)
            .map_err(convert::wire_error)
    }

    fn events_since(&self, revision: u64, limit: u32) -> Result<wit::EventPage> {
        let page = self.pool.borrow().paged_events(revision, limit);
        page.map(convert::wire_event_page).map_err(convert::wire_error)
    }

    fn journal_since(&self, revision: u64) -> Result<wit::JournalPage> {
        let page = self.pool.borrow().paged_journal(revision).map_err(convert::wire_error)?;
        Ok(wit::JournalPage { text: page.text, revision: page.revision, more: page.more })
    }

    fn apply_events(&self, journal: String) -> Result<wit::AppliedEvents> {
        let applied = self.pool.borrow_mut().paged_apply(&journal).map_err(convert::wire_error)?;
        Ok(wit::AppliedEvents { bytes: applied.bytes, events: applied.events, revision: applied.revision })
    }

    fn render(&self, within: Option<types::IpNetwork>) -> Result<String> {
        let within = within.map(convert::read_network).transpose();
        within.and_then(|within| self.pool.borrow().render(within)).map_err(convert::wire_error)
    }

    fn snapshot(&self, cursor: Option<String>) -> Result<types::TextPage> {
        let page = self.pool.borrow_mut().paged_snapshot(cursor);
        page.map(|page| types::TextPage { text: page.text, next: page.next }).map_err(convert::wire_error)
    }

    fn restore(&self, text: String, last: bool) -> Result<()> {
        self.pool.borrow_mut().restore_part(&text, last).map_err(convert::wire_error)
    }

    fn export_block(&self, address: types::IpAddress) -> Result<wit::PoolBlock> {
        let block = self.pool.borrow_mut().export_block(address::read(address));
        block
            .map(|block| wit::PoolBlock {
                network: convert::wire_network(block.network),
                version: block.version,
                text: block.text,
            })
            .map_err(convert::wire_error)
    }

    fn claim_block(&self, text: String) -> Result<types::IpNetwork> {
        self.pool.borrow_mut().claim_block(&text).map(convert::wire_network).map_err(convert::wire_error)
    }

    fn drop_block(&self, network: types::IpNetwork) -> bool {
        convert::read_network(network).is_ok_and(|network| self.pool.borrow_mut().drop_block(network))
    }
}
