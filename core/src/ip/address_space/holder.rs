//! The holder of an address, and the number that the map stores for it.

/// The holder of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// A grant, by its number.
    Grant(u32),
    /// A quarantine, or the probation of a declined address, by its number.
    Quarantine {
        /// Its number.
        id: u32,
        /// Whether the address was declined.
        declined: bool,
    },
    /// The policy of its range.
    Excluded,
    /// A reservation or child prefix. Only a mark, which may be missing or left over within a
    /// blocked stretch.
    Blocked,
}

const TAG: u32 = 0b11 << 30;
const QUARANTINE: u32 = 0b01 << 30;
const EXCLUDED: u32 = 0b10 << 30;
const DECLINED: u32 = 1 << 29;

impl Holder {
    pub(super) fn encode(self) -> u32 {
        match self {
            Self::Grant(id) => id & !TAG,
            Self::Quarantine { id, declined } => {
                QUARANTINE | (id & !TAG & !DECLINED) | if declined { DECLINED } else { 0 }
            }
            Self::Excluded => EXCLUDED,
            Self::Blocked => TAG,
        }
    }

    pub(super) fn decode(code: u32) -> Self {
        match code & TAG {
            0 => Self::Grant(code),
            QUARANTINE => Self::Quarantine { id: code & !TAG & !DECLINED, declined: code & DECLINED != 0 },
            EXCLUDED => Self::Excluded,
            _ => Self::Blocked,
        }
    }
}
