//! Parsed and rejected URLs.

use super::*;

fn parts(text: &str) -> (String, u16, String) {
    let url = Url::parse(text).unwrap();
    (url.host, url.port, url.target)
}

#[test]
fn a_url_has_a_host_a_port_and_a_target() {
    assert_eq!(parts("http://a.test"), ("a.test".into(), 80, "/".into()));
    assert_eq!(parts("HTTP://A.test:8080/x/y?z=1#part"), ("a.test".into(), 8080, "/x/y?z=1".into()));
    assert_eq!(parts("http://a.test?z"), ("a.test".into(), 80, "/?z".into()));
    assert_eq!(parts("http://[::1]:81/"), ("::1".into(), 81, "/".into()));
    assert_eq!(parts("http://[0:0::1]"), ("::1".into(), 80, "/".into()));
    assert_eq!(parts("http://127.1/"), ("127.0.0.1".into(), 80, "/".into()));
    assert_eq!(parts("http://a.test/x y/ü/../%41?q=ü"), ("a.test".into(), 80, "/x%20y/%41?q=%C3%BC".into()));
}

#[test]
fn the_host_field_leaves_out_the_default_port() {
    let authority = |text: &str| Url::parse(text).unwrap().authority;
    assert_eq!(authority("http://me:x@A.test:80/"), "a.test");
    assert_eq!(authority("http://[::1]:81/"), "[::1]:81");
}

#[test]
fn what_cannot_be_requested_is_said_so() {
    for (text, words) in [
        ("a.test", "does not start with http://"),
        ("ftp://a.test/", "does not start with http://"),
        ("https://a.test/", "needs TLS"),
        ("http://", "no host"),
        ("http://:80/", "no host"),
        ("http://a:0/", "invalid port"),
        ("http://a:99999/", "invalid port"),
        ("http://a:+1/", "invalid port"),
        ("http://[::1/", "IPv6"),
        ("http://1.2.3.400/", "IPv4"),
        ("http://a b/", "invalid"),
        ("http://010.0.0.1/", "read as 8.0.0.1"),
        ("http://u:p@10.0.0.0x1:80/", "leading zeros"),
        ("http://127.0.0.01:80?x", "leading zeros"),
        ("http://bücher.test/", "Punycode"),
    ] {
        let error = Url::parse(text).unwrap_err().to_string();
        assert!(error.contains(words), "{text}: {error}");
    }
}

#[test]
fn nothing_that_is_written_in_a_url_breaks_out_of_the_request_line() {
    for odd in ["\r\nX: y", " HTTP/1.1\r\n\r\n", "\0", "\u{85}", "\u{2028}"] {
        let url = Url::parse(&format!("http://a.test/x{odd}?y{odd}")).unwrap();
        assert!(url.target.bytes().all(|byte| byte.is_ascii_graphic()), "{odd:?}: {}", url.target);
    }
}

#[test]
fn a_location_leads_on_from_where_it_was_said() {
    let here = Url::parse("http://a.test:81/x/y?z=1").unwrap();
    for (location, there) in [
        ("http://b.test/q", "http://b.test/q"),
        ("//b.test/q", "http://b.test/q"),
        ("/q", "http://a.test:81/q"),
        ("q?r=s", "http://a.test:81/x/q?r=s"),
        ("?r", "http://a.test:81/x/y?r"),
        ("", "http://a.test:81/x/y?z=1"),
        ("/a/./b/../c", "http://a.test:81/a/c"),
        ("/login?next=http://b.test/x", "http://a.test:81/login?next=http://b.test/x"),
        ("/s?to=a://b", "http://a.test:81/s?to=a://b"),
        ("/ü ber", "http://a.test:81/%C3%BC%20ber"),
        ("/a#part", "http://a.test:81/a"),
    ] {
        let found = here.join(location.as_bytes()).unwrap();
        assert_eq!(found.absolute(), Url::parse(there).unwrap().absolute(), "{location}");
    }
    assert!(here.join(b"https://b.test/").is_err());
    assert_eq!(here.join(b"/caf\xe9").unwrap().target, "/caf%E9");
}

#[test]
fn the_same_origin_knows_no_case_and_default_ports() {
    let url = |text| Url::parse(text).unwrap();
    assert!(url("http://A.test/").is_same_origin(&url("http://a.TEST:80/x")));
    assert!(!url("http://a.test/").is_same_origin(&url("http://a.test:81/")));
    assert!(!url("http://a.test/").is_same_origin(&url("http://b.a.test/")));
}

#[test]
fn credentials_and_queries_are_decoded_and_added() {
    let url = Url::parse("http://m%65:p%3Aw@a.test/x?y=1#z").unwrap();
    assert_eq!(url.credentials(), Some(("me".into(), "p:w".into())));
    assert_eq!(url.with_query("q=%20").target, "/x?y=1&q=%20");
    assert_eq!(Url::parse("http://a.test/").unwrap().with_query("q=1").target, "/?q=1");
    assert_eq!(Url::parse("http://a.test/?").unwrap().with_query("q=1").target, "/?q=1");
}
