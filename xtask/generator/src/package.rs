//! The WIT package as the backends see it: what is built, in a fixed order.

use std::path::Path;

use anyhow::{Context, Result};
use wit_parser::{Interface, InterfaceId, PackageId, Resolve, WorldItem};

/// Package `scheduler:core`, without what is only planned.
pub struct Package {
    /// Everything that wit-parser knows.
    pub resolve: Resolve,
    /// The package.
    pub id: PackageId,
}

impl Package {
    /// Reads the WIT files in `folder` and its `deps`. What is gated by
    /// `@unstable(feature = planned)` is left out.
    pub fn load(folder: &Path) -> Result<Self> {
        let mut resolve = Resolve::default();
        let (id, _) = resolve.push_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
        Ok(Self { resolve, id })
    }

    /// The interfaces that world `world` exports, in the order in which it names them.
    pub fn exports(&self, world: &str) -> Result<Vec<(InterfaceId, &Interface)>> {
        let world = self.resolve.select_world(&[self.id], Some(world))?;
        Ok(self.resolve.worlds[world]
            .exports
            .values()
            .filter_map(|item| match item {
                WorldItem::Interface { id, .. } => Some((*id, &self.resolve.interfaces[*id])),
                WorldItem::Function(_) | WorldItem::Type { .. } => None,
            })
            .collect())
    }
}
