//! What is known of names, and which are looked up.

use std::{collections::VecDeque, net::IpAddr, time::Duration};

use crate::socket::{Fault, SocketErrorKind};

use super::{lookups::AT_ONCE, *};

/// Answers when the test does.
#[derive(Debug, Default)]
struct Desk {
    asked: Vec<(u64, String)>,
    answers: VecDeque<(u64, Result<Vec<IpAddr>, Fault>)>,
}

impl NameLookups for Desk {
    fn begin(&mut self, number: u64, name: &str) {
        self.asked.push((number, name.to_owned()));
    }

    fn take(&mut self) -> Option<(u64, Result<Vec<IpAddr>, Fault>)> {
        self.answers.pop_front()
    }
}

fn cache() -> HostCache<Desk> {
    HostCache::new(Given::default(), EVERY)
}

const fn at(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

fn ips(addresses: &[&str]) -> Vec<IpAddr> {
    addresses.iter().map(|address| address.parse().unwrap()).collect()
}

/// The names that are being asked for, in order.
fn asked(cache: &HostCache<Desk>) -> Vec<&str> {
    cache.host.iter().flat_map(|desk| desk.asked.iter().map(|(_, name)| name.as_str())).collect()
}

/// The first lookup of this name is answered.
fn answer(
    cache: &mut HostCache<Desk>,
    host: &str,
    found: Result<&[&str], SocketErrorKind>,
    now: Duration,
) -> Vec<LookupId> {
    let desk = cache.host.as_mut().unwrap();
    let position = desk.asked.iter().position(|(_, name)| name == host).unwrap();
    let (number, _) = desk.asked.remove(position);
    desk.answers.push_back((number, found.map(ips).map_err(Fault::from)));
    cache.take_answers(now)
}

fn addresses(cache: &mut HostCache<Desk>, host: &str, now: Duration) -> Vec<IpAddr> {
    match cache.find(host, None, now).unwrap() {
        Found::Addresses(_, addresses) => addresses.to_vec(),
        other => panic!("{host}: {other:?}"),
    }
}

fn lookup(cache: &mut HostCache<Desk>, host: &str, now: Duration) -> LookupId {
    match cache.find(host, None, now).unwrap() {
        Found::Wait(lookup) => lookup,
        other => panic!("{host}: {other:?}"),
    }
}

fn reason(cache: &mut HostCache<Desk>, host: &str, now: Duration) -> String {
    let failure = cache.find(host, None, now).unwrap_err();
    assert_eq!(failure.kind, FailureKind::Name);
    failure.reason
}

#[test]
fn a_literal_is_neither_kept_nor_looked_up() {
    let mut cache = cache();
    for literal in ["127.0.0.1", "::1", "[::1]", "::ffff:10.0.0.1"] {
        assert!(matches!(cache.find(literal, None, at(0)), Ok(Found::Address(_))), "{literal}");
    }
    assert_eq!((cache.table.len(), cache.host.is_some()), (0, false));
}

#[test]
fn all_who_want_a_name_wait_for_one_lookup_whatever_its_case() {
    let mut cache = cache();
    let first = lookup(&mut cache, "API.test", at(0));
    assert_eq!(lookup(&mut cache, "api.TEST", at(1)), first);
    assert_eq!(asked(&cache), ["api.test"]);
    assert_eq!(answer(&mut cache, "api.test", Ok(&["10.0.0.1"]), at(2)), [first]);
    assert_eq!(addresses(&mut cache, "Api.Test", at(3)), ips(&["10.0.0.1"]));
    assert!(cache.under_way().is_none());
}

#[test]
fn what_is_no_host_name_is_refused_without_asking() {
    let mut cache = cache();
    assert!(reason(&mut cache, "a..b", at(0)).contains("not a host name"));
    assert_eq!((cache.table.len(), cache.host.is_some()), (0, false));
}

#[test]
fn a_failure_counts_for_a_second() {
    let mut cache = cache();
    lookup(&mut cache, "late.test", at(0));
    answer(&mut cache, "late.test", Err(SocketErrorKind::NameUnresolvable), at(100));
    assert!(reason(&mut cache, "late.test", at(1_099)).contains("late.test"));
    lookup(&mut cache, "late.test", at(1_100));
    answer(&mut cache, "late.test", Ok(&["10.0.0.1"]), at(1_200));
    assert_eq!(addresses(&mut cache, "late.test", at(1_200)), ips(&["10.0.0.1"]));
}

#[test]
fn an_old_name_is_looked_up_again_while_its_addresses_go_on_being_used() {
    let mut cache = cache();
    lookup(&mut cache, "api.test", at(0));
    answer(&mut cache, "api.test", Ok(&["10.0.0.1"]), at(0));
    let due = at(30_000);
    addresses(&mut cache, "api.test", due - at(1));
    assert!(asked(&cache).is_empty());
    for _ in 0..3 {
        assert_eq!(addresses(&mut cache, "api.test", due), ips(&["10.0.0.1"]));
    }
    assert_eq!(asked(&cache), ["api.test"]);
    answer(&mut cache, "api.test", Ok(&["10.0.0.2"]), due + at(5));
    assert_eq!(addresses(&mut cache, "api.test", due + at(5)), ips(&["10.0.0.2"]));
    addresses(&mut cache, "api.test", due + at(30_004));
    assert!(asked(&cache).is_empty(), "its time counts from the answer");
}

#[test]
fn a_name_server_that_fails_takes_no_address_away_and_one_that_knows_no_such_name_does() {
    let mut cache = cache();
    lookup(&mut cache, "api.test", at(0));
    answer(&mut cache, "api.test", Ok(&["10.0.0.1"]), at(0));
    addresses(&mut cache, "api.test", at(30_000));
    answer(&mut cache, "api.test", Err(SocketErrorKind::TemporaryResolverFailure), at(31_000));
    assert_eq!(addresses(&mut cache, "api.test", at(31_500)), ips(&["10.0.0.1"]));
    assert!(asked(&cache).is_empty(), "it is asked again a second later");
    addresses(&mut cache, "api.test", at(32_000));
    answer(&mut cache, "api.test", Err(SocketErrorKind::NameUnresolvable), at(32_000));
    reason(&mut cache, "api.test", at(32_001));
}

/// The route of a new connection.
fn route(cache: &mut HostCache<Desk>, source: Option<&str>, now: Duration) -> Route {
    match cache.find("api.test", None, now).unwrap() {
        Found::Addresses(id, addresses) => {
            Route::new(id, addresses, 80, source.map(|source| source.parse().unwrap())).unwrap()
        }
        other => panic!("{other:?}"),
    }
}

fn known(found: &[&str]) -> HostCache<Desk> {
    let mut cache = cache();
    lookup(&mut cache, "api.test", at(0));
    answer(&mut cache, "api.test", Ok(found), at(0));
    cache
}

#[test]
fn the_address_that_worked_comes_first_and_those_that_did_not_last() {
    let mut cache = known(&["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
    let mut own = route(&mut cache, None, at(1));
    cache.missed(&own, !own.has_more());
    assert_eq!(addresses(&mut cache, "api.test", at(1)), ips(&["10.0.0.2", "10.0.0.3", "10.0.0.1"]));
    // Another attempt that began before finds the same, which changes nothing more.
    assert!(own.go_on() && own.go_on());
    cache.reached(&own);
    assert_eq!(addresses(&mut cache, "api.test", at(1)), ips(&["10.0.0.3", "10.0.0.2", "10.0.0.1"]));
    // The same addresses in another order are the same addresses.
    addresses(&mut cache, "api.test", at(30_000));
    answer(&mut cache, "api.test", Ok(&["10.0.0.1", "10.0.0.3", "10.0.0.2"]), at(30_000));
    assert_eq!(addresses(&mut cache, "api.test", at(30_001)), ips(&["10.0.0.3", "10.0.0.2", "10.0.0.1"]));
}

#[test]
fn after_all_addresses_have_failed_the_next_one_waits_for_a_new_lookup_at_most_once_a_second() {
    let mut cache = known(&["10.0.0.1"]);
    let own = route(&mut cache, None, at(10));
    cache.missed(&own, !own.has_more());
    assert_eq!(addresses(&mut cache, "api.test", at(999)), ips(&["10.0.0.1"]));
    let again = lookup(&mut cache, "api.test", at(1_000));
    assert_eq!(answer(&mut cache, "api.test", Ok(&["10.0.0.2"]), at(1_001)), [again]);
    assert_eq!(addresses(&mut cache, "api.test", at(1_001)), ips(&["10.0.0.2"]));
    // One that works needs no new lookup.
    let own = route(&mut cache, None, at(1_002));
    cache.missed(&own, true);
    cache.reached(&own);
    addresses(&mut cache, "api.test", at(5_000));
}

#[test]
fn a_route_has_the_family_of_its_source_and_each_address_its_share_of_the_time() {
    let mut cache = known(&["::1", "10.0.0.1", "::2", "10.0.0.2"]);
    let peers = |route: &Route| route.peers().map(|peer| peer.to_string()).collect::<Vec<_>>();
    let mut v6 = route(&mut cache, Some("::9"), at(1));
    assert_eq!(peers(&v6), ["[::1]:80", "[::2]:80"]);
    assert_eq!(peers(&route(&mut cache, Some("10.9.9.9"), at(1))), ["10.0.0.1:80", "10.0.0.2:80"]);
    assert_eq!(peers(&route(&mut cache, None, at(1))).len(), 4);
    v6.wait(at(100), at(1_100));
    assert_eq!(v6.until, Some(at(600)));
    v6.wait(at(100), at(60_000));
    assert_eq!(v6.until, Some(at(2_100)));
    assert!(v6.go_on());
    v6.wait(at(100), at(1_100));
    assert_eq!((v6.until, v6.has_more(), v6.go_on()), (None, false, false));
}

#[test]
fn lookups_under_way_are_bounded_and_those_that_attempts_wait_for_come_first() {
    let mut cache = known(&["10.0.0.1"]);
    for number in 0..AT_ONCE {
        lookup(&mut cache, &format!("n{number}.test"), at(0));
    }
    addresses(&mut cache, "api.test", at(30_000));
    lookup(&mut cache, "urgent.test", at(30_000));
    assert_eq!((asked(&cache).len(), cache.lookups.counts()), (AT_ONCE, (AT_ONCE, 2)));
    answer(&mut cache, "n3.test", Ok(&["10.0.0.3"]), at(30_001));
    assert_eq!(asked(&cache).last(), Some(&"urgent.test"));
    answer(&mut cache, "n4.test", Ok(&["10.0.0.4"]), at(30_002));
    assert_eq!(asked(&cache).last(), Some(&"api.test"));
}

#[test]
fn a_lookup_that_no_attempt_waits_for_any_more_is_not_begun() {
    let mut cache = cache();
    for number in 0..AT_ONCE {
        lookup(&mut cache, &format!("n{number}.test"), at(0));
    }
    for round in 0..1_000 {
        let own = lookup(&mut cache, &format!("late{round}.test"), at(round));
        assert_eq!(lookup(&mut cache, &format!("late{round}.test"), at(round)), own);
        cache.leave(own);
        assert_eq!(cache.lookups.counts().1, 1);
        cache.leave(own);
        assert_eq!(cache.lookups.counts().1, 0);
    }
    // It is looked up if it is wanted again.
    let own = lookup(&mut cache, "late1.test", at(2_000));
    answer(&mut cache, "n0.test", Ok(&["10.0.0.1"]), at(2_001));
    assert_eq!(answer(&mut cache, "late1.test", Ok(&["10.0.0.2"]), at(2_002)), [own]);
}

#[test]
fn of_too_many_names_those_that_were_used_last_are_kept() {
    let mut cache = cache();
    for number in 0..20_000_u64 {
        let host = format!("n{number}.test");
        lookup(&mut cache, &host, at(number));
        answer(&mut cache, &host, Ok(&["10.0.0.1"]), at(number));
        assert!(cache.table.len() <= 10_000);
    }
    addresses(&mut cache, "n19999.test", at(20_000));
    addresses(&mut cache, "n16000.test", at(20_000));
    lookup(&mut cache, "n3.test", at(20_000));
}

#[test]
fn given_addresses_are_not_looked_up_and_those_of_the_action_win() {
    let mut of_run = Given::default();
    of_run.add("API.test", ["10.0.0.1", "[::1]", "10.0.0.1"]).unwrap();
    of_run.add("other.test.", ["10.0.0.9"]).unwrap();
    let mut own = Given::default();
    own.add("api.test", ["10.0.0.2"]).unwrap();
    let mut cache: HostCache<Desk> = HostCache::new(of_run, EVERY);
    assert_eq!(addresses(&mut cache, "api.test.", at(0)), ips(&["10.0.0.1", "::1"]));
    assert_eq!(addresses(&mut cache, "other.test", at(0)), ips(&["10.0.0.9"]));
    match cache.find("Api.Test", Some(&own), at(0)).unwrap() {
        Found::Addresses(_, addresses) => assert_eq!(*addresses, ips(&["10.0.0.2"])),
        other => panic!("{other:?}"),
    }
    addresses(&mut cache, "api.test", at(1_000_000));
    assert!(cache.host.is_none());
}

#[test]
fn wrong_entries_say_what_would_be_right() {
    for (host, addresses, words) in [
        ("a..b", &["10.0.0.1"][..], "\"a..b\" is not a host name"),
        ("127.0.0.1", &["10.0.0.1"], "is an IP address; use a host name"),
        ("[::1]", &["10.0.0.1"], "is an IP address; use a host name"),
        ("api.test:80", &["10.0.0.1"], "has a port; write only the host"),
        ("api.test", &["localhost"], "host \"api.test\": \"localhost\" is not an IP address"),
        ("api.test", &["10.0.0.1:80"], "is not an IP address"),
        ("api.test", &[], "has no address; add one"),
        ("KNOWN.test", &["10.0.0.1"], "is listed twice"),
    ] {
        let mut given = Given::default();
        given.add("known.test", ["10.0.0.1"]).unwrap();
        let reason = given.add(host, addresses.iter().copied()).unwrap_err().to_string();
        assert!(reason.contains(words), "{host}: {reason}");
    }
}
