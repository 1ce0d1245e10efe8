//! Where a piece of source lies in the whole text.

use crate::dsl::diagnostic::Extent;

/// Where a piece of source lies in the text that diagnostics speak of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    /// It is there as it stands, from this offset on.
    Verbatim(u32),
    /// It was decoded from this stretch, which stands for each of its parts.
    Decoded(Extent),
}

impl Place {
    /// The extent in the text of a stretch of the piece.
    pub fn map(self, local: Extent) -> Extent {
        match self {
            Self::Verbatim(base) => Extent::new(local.start.saturating_add(base), local.end.saturating_add(base)),
            Self::Decoded(whole) => whole,
        }
    }
}
