//! Interface `ip-pool`.

use std::cell::RefCell;

use super::{
    Component,
    convert::{address, ip_pool as convert},
    exports::{ip_pool as wit, types},
};
use crate::ip::IpPool;

/// The handle behind WIT `ip-pool`.
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
        IpPool::from_definition(convert::read_definition(definition)).map(Self::handle).map_err(convert::wire_error)
    }

    fn name(&self) -> String {
        self.pool.borrow().name()
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

    fn get_binding(&self, address: types::IpAddress) -> Option<types::IpBinding> {
        self.pool.borrow().get_binding(address::read(address)).map(convert::wire_binding)
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
        cursor: Option<String>,
        limit: u32,
    ) -> Result<wit::BindingPage> {
        let resource_type = convert::read_resource_type(resource_type);
        let page = self.pool.borrow().find_by_resource(resource_type, cursor, limit);
        page.map(convert::wire_binding_page).map_err(convert::wire_error)
    }

    fn list_by_subinstance(&self, subinstance: String, cursor: Option<String>, limit: u32) -> Result<wit::BindingPage> {
        let page = self.pool.borrow().list_by_subinstance(&subinstance, cursor, limit);
        page.map(convert::wire_binding_page).map_err(convert::wire_error)
    }

    fn list_bindings(&self, cursor: Option<String>, limit: u32) -> Result<wit::BindingPage> {
        let page = self.pool.borrow().list_bindings(cursor, limit);
        page.map(convert::wire_binding_page).map_err(convert::wire_error)
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

    fn stats(&self) -> wit::PoolStats {
        convert::wire_stats(self.pool.borrow().stats())
    }
}
