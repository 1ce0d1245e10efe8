//! Position of a piece of source in the whole text.

use crate::dsl::diagnostic::Extent;

/// Position of a piece of source in the text that diagnostics refer to.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    /// The piece occurs verbatim, from this offset on.
    Verbatim(u32),
    /// The piece was decoded from this extent, which represents each of its parts.
    Decoded(Extent),
}

impl Place {
    /// Returns the extent in the text for an extent of the piece.
    pub fn map(self, local: Extent) -> Extent {
        match self {
            Self::Verbatim(base) => Extent::new(local.start.saturating_add(base), local.end.saturating_add(base)),
            Self::Decoded(whole) => whole,
        }
    }
}
