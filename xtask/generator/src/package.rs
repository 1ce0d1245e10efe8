//! The WIT package for the backends: without planned parts, in a fixed order.

use std::path::Path;

use anyhow::{Context, Result};
use wit_parser::{Interface, InterfaceId, PackageId, Resolve, WorldItem};

/// Package `scheduler:core`, without planned parts.
pub struct Package {
    /// The result of wit-parser.
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

    /// Returns the interfaces that world `world` exports, in its order.
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
