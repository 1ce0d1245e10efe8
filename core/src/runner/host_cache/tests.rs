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

fn names() -> Names<Desk> {
    Names::new(Given::default(), EVERY)
}

const fn at(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

fn ips(addresses: &[&str]) -> Vec<IpAddr> {
    addresses.iter().map(|address| address.parse().unwrap()).collect()
}

/// The names that are being asked for, in order.
fn asked(names: &Names<Desk>) -> Vec<&str> {
    names.host.iter().flat_map(|desk| desk.asked.iter().map(|(_, name)| name.as_str())).collect()
}

/// The first lookup of this name is answered.
fn answer(
    names: &mut Names<Desk>,
    host: &str,
    found: Result<&[&str], SocketErrorKind>,
    now: Duration,
) -> Vec<LookupId> {
    let desk = names.host.as_mut().unwrap();
    let position = desk.asked.iter().position(|(_, name)| name == host).unwrap();
    let (number, _) = desk.asked.remove(position);
    desk.answers.push_back((number, found.map(ips).map_err(Fault::from)));
    names.take_answers(now)
}

fn addresses(names: &mut Names<Desk>, host: &str, now: Duration) -> Vec<IpAddr> {
    match names.find(host, None, now).unwrap() {
        Found::Addresses(_, addresses) => addresses.to_vec(),
        other => panic!("{host}: {other:?}"),
    }
}

fn lookup(names: &mut Names<Desk>, host: &str, now: Duration) -> LookupId {
    match names.find(host, None, now).unwrap() {
        Found::Wait(lookup) => lookup,
        other => panic!("{host}: {other:?}"),
    }
}

fn reason(names: &mut Names<Desk>, host: &str, now: Duration) -> String {
    let failure = names.find(host, None, now).unwrap_err();
    assert_eq!(failure.kind, FailureKind::Name);
    failure.reason
}

#[test]
fn a_literal_is_neither_kept_nor_looked_up() {
    let mut names = names();
    for literal in ["127.0.0.1", "::1", "[::1]", "::ffff:10.0.0.1"] {
        assert!(matches!(names.find(literal, None, at(0)), Ok(Found::Address(_))), "{literal}");
    }
    assert_eq!((names.table.len(), names.host.is_some()), (0, false));
}

#[test]
fn all_who_want_a_name_wait_for_one_lookup_whatever_its_case() {
    let mut names = names();
    let first = lookup(&mut names, "API.test", at(0));
    assert_eq!(lookup(&mut names, "api.TEST", at(1)), first);
    assert_eq!(asked(&names), ["api.test"]);
    assert_eq!(answer(&mut names, "api.test", Ok(&["10.0.0.1"]), at(2)), [first]);
    assert_eq!(addresses(&mut names, "Api.Test", at(3)), ips(&["10.0.0.1"]));
    assert!(names.under_way().is_none());
}

#[test]
fn what_is_no_host_name_is_refused_without_asking() {
    let mut names = names();
    assert!(reason(&mut names, "a..b", at(0)).contains("no host name"));
    assert_eq!((names.table.len(), names.host.is_some()), (0, false));
}

#[test]
fn a_failure_counts_for_a_second() {
    let mut names = names();
    lookup(&mut names, "late.test", at(0));
    answer(&mut names, "late.test", Err(SocketErrorKind::NameUnresolvable), at(100));
    assert!(reason(&mut names, "late.test", at(1_099)).contains("late.test"));
    lookup(&mut names, "late.test", at(1_100));
    answer(&mut names, "late.test", Ok(&["10.0.0.1"]), at(1_200));
    assert_eq!(addresses(&mut names, "late.test", at(1_200)), ips(&["10.0.0.1"]));
}

#[test]
fn an_old_name_is_looked_up_again_while_its_addresses_go_on_being_used() {
    let mut names = names();
    lookup(&mut names, "api.test", at(0));
    answer(&mut names, "api.test", Ok(&["10.0.0.1"]), at(0));
    let due = at(30_000);
    addresses(&mut names, "api.test", due - at(1));
    assert!(asked(&names).is_empty());
    for _ in 0..3 {
        assert_eq!(addresses(&mut names, "api.test", due), ips(&["10.0.0.1"]));
    }
    assert_eq!(asked(&names), ["api.test"]);
    answer(&mut names, "api.test", Ok(&["10.0.0.2"]), due + at(5));
    assert_eq!(addresses(&mut names, "api.test", due + at(5)), ips(&["10.0.0.2"]));
    addresses(&mut names, "api.test", due + at(30_004));
    assert!(asked(&names).is_empty(), "its time counts from the answer");
}

#[test]
fn a_name_server_that_fails_takes_no_address_away_and_one_that_knows_no_such_name_does() {
    let mut names = names();
    lookup(&mut names, "api.test", at(0));
    answer(&mut names, "api.test", Ok(&["10.0.0.1"]), at(0));
    addresses(&mut names, "api.test", at(30_000));
    answer(&mut names, "api.test", Err(SocketErrorKind::TemporaryResolverFailure), at(31_000));
    assert_eq!(addresses(&mut names, "api.test", at(31_500)), ips(&["10.0.0.1"]));
    assert!(asked(&names).is_empty(), "it is asked again a second later");
    addresses(&mut names, "api.test", at(32_000));
    answer(&mut names, "api.test", Err(SocketErrorKind::NameUnresolvable), at(32_000));
    reason(&mut names, "api.test", at(32_001));
}

/// The route of a new connection.
fn route(names: &mut Names<Desk>, source: Option<&str>, now: Duration) -> Route {
    match names.find("api.test", None, now).unwrap() {
        Found::Addresses(id, addresses) => {
            Route::new(id, addresses, 80, source.map(|source| source.parse().unwrap())).unwrap()
        }
        other => panic!("{other:?}"),
    }
}

fn known(found: &[&str]) -> Names<Desk> {
    let mut names = names();
    lookup(&mut names, "api.test", at(0));
    answer(&mut names, "api.test", Ok(found), at(0));
    names
}

#[test]
fn the_address_that_worked_comes_first_and_those_that_did_not_last() {
    let mut names = known(&["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
    let mut own = route(&mut names, None, at(1));
    names.missed(&own, !own.has_more());
    assert_eq!(addresses(&mut names, "api.test", at(1)), ips(&["10.0.0.2", "10.0.0.3", "10.0.0.1"]));
    // Another attempt that began before finds the same, which changes nothing more.
    assert!(own.go_on() && own.go_on());
    names.reached(&own);
    assert_eq!(addresses(&mut names, "api.test", at(1)), ips(&["10.0.0.3", "10.0.0.2", "10.0.0.1"]));
    // The same addresses in another order are the same addresses.
    addresses(&mut names, "api.test", at(30_000));
    answer(&mut names, "api.test", Ok(&["10.0.0.1", "10.0.0.3", "10.0.0.2"]), at(30_000));
    assert_eq!(addresses(&mut names, "api.test", at(30_001)), ips(&["10.0.0.3", "10.0.0.2", "10.0.0.1"]));
}

#[test]
fn after_all_addresses_have_failed_the_next_one_waits_for_a_new_lookup_at_most_once_a_second() {
    let mut names = known(&["10.0.0.1"]);
    let own = route(&mut names, None, at(10));
    names.missed(&own, !own.has_more());
    assert_eq!(addresses(&mut names, "api.test", at(999)), ips(&["10.0.0.1"]));
    let again = lookup(&mut names, "api.test", at(1_000));
    assert_eq!(answer(&mut names, "api.test", Ok(&["10.0.0.2"]), at(1_001)), [again]);
    assert_eq!(addresses(&mut names, "api.test", at(1_001)), ips(&["10.0.0.2"]));
    // One that works needs no new lookup.
    let own = route(&mut names, None, at(1_002));
    names.missed(&own, true);
    names.reached(&own);
    addresses(&mut names, "api.test", at(5_000));
}

#[test]
fn a_route_has_the_family_of_its_source_and_each_address_its_share_of_the_time() {
    let mut names = known(&["::1", "10.0.0.1", "::2", "10.0.0.2"]);
    let peers = |route: &Route| route.peers().map(|peer| peer.to_string()).collect::<Vec<_>>();
    let mut v6 = route(&mut names, Some("::9"), at(1));
    assert_eq!(peers(&v6), ["[::1]:80", "[::2]:80"]);
    assert_eq!(peers(&route(&mut names, Some("10.9.9.9"), at(1))), ["10.0.0.1:80", "10.0.0.2:80"]);
    assert_eq!(peers(&route(&mut names, None, at(1))).len(), 4);
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
    let mut names = known(&["10.0.0.1"]);
    for number in 0..AT_ONCE {
        lookup(&mut names, &format!("n{number}.test"), at(0));
    }
    addresses(&mut names, "api.test", at(30_000));
    lookup(&mut names, "urgent.test", at(30_000));
    assert_eq!((asked(&names).len(), names.lookups.counts()), (AT_ONCE, (AT_ONCE, 2)));
    answer(&mut names, "n3.test", Ok(&["10.0.0.3"]), at(30_001));
    assert_eq!(asked(&names).last(), Some(&"urgent.test"));
    answer(&mut names, "n4.test", Ok(&["10.0.0.4"]), at(30_002));
    assert_eq!(asked(&names).last(), Some(&"api.test"));
}

#[test]
fn a_lookup_that_no_attempt_waits_for_any_more_is_not_begun() {
    let mut names = names();
    for number in 0..AT_ONCE {
        lookup(&mut names, &format!("n{number}.test"), at(0));
    }
    for round in 0..1_000 {
        let own = lookup(&mut names, &format!("late{round}.test"), at(round));
        assert_eq!(lookup(&mut names, &format!("late{round}.test"), at(round)), own);
        names.leave(own);
        assert_eq!(names.lookups.counts().1, 1);
        names.leave(own);
        assert_eq!(names.lookups.counts().1, 0);
    }
    // It is looked up if it is wanted again.
    let own = lookup(&mut names, "late1.test", at(2_000));
    answer(&mut names, "n0.test", Ok(&["10.0.0.1"]), at(2_001));
    assert_eq!(answer(&mut names, "late1.test", Ok(&["10.0.0.2"]), at(2_002)), [own]);
}

#[test]
fn of_too_many_names_those_that_were_used_last_are_kept() {
    let mut names = names();
    for number in 0..20_000_u64 {
        let host = format!("n{number}.test");
        lookup(&mut names, &host, at(number));
        answer(&mut names, &host, Ok(&["10.0.0.1"]), at(number));
        assert!(names.table.len() <= 10_000);
    }
    addresses(&mut names, "n19999.test", at(20_000));
    addresses(&mut names, "n16000.test", at(20_000));
    lookup(&mut names, "n3.test", at(20_000));
}

#[test]
fn given_addresses_are_not_looked_up_and_those_of_the_action_win() {
    let mut of_run = Given::default();
    of_run.add("API.test", ["10.0.0.1", "[::1]", "10.0.0.1"]).unwrap();
    of_run.add("other.test.", ["10.0.0.9"]).unwrap();
    let mut own = Given::default();
    own.add("api.test", ["10.0.0.2"]).unwrap();
    let mut names: Names<Desk> = Names::new(of_run, EVERY);
    assert_eq!(addresses(&mut names, "api.test.", at(0)), ips(&["10.0.0.1", "::1"]));
    assert_eq!(addresses(&mut names, "other.test", at(0)), ips(&["10.0.0.9"]));
    match names.find("Api.Test", Some(&own), at(0)).unwrap() {
        Found::Addresses(_, addresses) => assert_eq!(*addresses, ips(&["10.0.0.2"])),
        other => panic!("{other:?}"),
    }
    addresses(&mut names, "api.test", at(1_000_000));
    assert!(names.host.is_none());
}

#[test]
fn wrong_entries_say_what_would_be_right() {
    for (host, addresses, words) in [
        ("a..b", &["10.0.0.1"][..], "\"a..b\" is not a host name"),
        ("127.0.0.1", &["10.0.0.1"], "is an IP address; use a host name"),
        ("[::1]", &["10.0.0.1"], "is an IP address; use a host name"),
        ("api.test:80", &["10.0.0.1"], "has a port; write the host alone"),
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
