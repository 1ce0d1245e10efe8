//! What a pool costs in memory.

use super::{
    ip_pool::Ours,
    owners::subid,
    peers::Peers,
    support::{
        memory::{kept, live as live_bytes, peak, reset_peak},
        progress,
        report::{Report, Row, Unit},
        table::count,
    },
};

/// Pools with nothing in them, the structure itself included.
pub fn empty(report: &mut Report) {
    for (name, network) in [("empty /8", "10.0.0.0/8"), ("empty IPv6 /32", "2001:db8::/32")] {
        let (_pool, bytes) = kept(|| Ours::new(network));
        let bytes = bytes + size_of::<Ours>();
        report.row(Row::exact(name, "native", Unit::Bytes, bytes as f64).target(4096.0));
    }
}

/// What each of `live` bindings costs beyond the bytes of its subid.
pub fn bindings(report: &mut Report, live: u64, peers: &Peers) {
    progress("native: memory");
    let texts: usize = (0..live).map(|number| subid(number).len()).sum();
    let before = live_bytes();
    reset_peak();
    let (pool, bytes) = kept(|| Ours::with_live(live));
    let highest = peak() - before;
    let each = (bytes - texts) as f64 / live as f64;
    let row = Row::exact(format!("bytes a binding but its subid, {} live", count(live)), "native", Unit::Bytes, each);
    // go-ipam is measured with the owners that its user has to keep.
    report.row(row.target(64.0).peer(&peers.go_ipam.version, peers.go_ipam.median("bytes", live)));
    let most = highest as f64 / live as f64;
    report.row(Row::exact("the same at its highest, while tables grow, subid included", "native", Unit::Bytes, most));
    drop(pool);
}
