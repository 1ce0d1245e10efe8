//! The body of a request, from the parameter that describes it.

use std::{borrow::Cow, sync::Arc};

use crate::dsl::{
    builtin::{PART_KEYS, check_media},
    expr::{Value, percent_encode, plain_text},
};

use super::super::{
    super::{
        http::{
            Content, RequestBody,
            multipart::{self, Part},
        },
        json,
    },
    InputSource,
    parameters::{Given, get},
};

/// The parameters of which one is the body.
#[derive(Debug, Default)]
pub struct BodyParameters<'v> {
    pub body: Option<&'v Value>,
    pub json: Option<&'v Value>,
    pub form: Option<&'v Value>,
    pub multipart: Option<&'v Value>,
    pub input: Option<&'v Value>,
}

/// Returns the body that the parameters describe.
///
/// # Errors
/// Why a parameter is invalid, as a message.
pub fn read(own: &BodyParameters<'_>, inputs: &InputSource<'_>) -> Result<Option<RequestBody>, String> {
    let all = [
        ("body", own.body),
        ("json", own.json),
        ("form", own.form),
        ("multipart", own.multipart),
        ("input", own.input),
    ];
    let mut given = all.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let Some((name, value)) = given.next() else { return Ok(None) };
    if let Some((other, _)) = given.next() {
        return Err(format!("parameters `{name}` and `{other}` are both given; remove one of them"));
    }
    let (bytes, media): (Vec<u8>, Option<Cow<'static, str>>) = match name {
        "json" => {
            let mut text = String::new();
            json::write(value, &mut text).map_err(|error| format!("parameter `json`: {error}"))?;
            (text.into_bytes(), Some("application/json".into()))
        }
        "form" => {
            let pairs = Given::new("form", Some(value)).pairs()?;
            (urlencoded(&pairs, "+").into_bytes(), Some("application/x-www-form-urlencoded".into()))
        }
        "multipart" => {
            let (bytes, media) = parts(value, inputs)?;
            (bytes, Some(media.into()))
        }
        "input" => {
            let content = Content::Shared(input(Given::new("input", Some(value)).text()?.unwrap_or(""), inputs)?);
            return Ok(Some(RequestBody { content, media: Some("application/octet-stream".into()) }));
        }
        _ => match value {
            Value::String(text) => (text.as_bytes().to_vec(), Some("text/plain; charset=utf-8".into())),
            other => (Given::new("body", Some(other)).bytes()?.unwrap_or_default(), None),
        },
    };
    Ok(Some(RequestBody { content: Content::Own(Arc::new(bytes)), media }))
}

/// Encodes names and values as in a query or a form. `blank` replaces a space.
pub fn urlencoded(pairs: &[(String, String)], blank: &str) -> String {
    let mut out = String::new();
    for (name, value) in pairs {
        if !out.is_empty() {
            out.push('&');
        }
        for (text, end) in [(name, "="), (value, "")] {
            for (place, word) in text.split(' ').enumerate() {
                if place > 0 {
                    out.push_str(blank);
                }
                out.push_str(&percent_encode(word));
            }
            out.push_str(end);
        }
    }
    out
}

fn input(name: &str, inputs: &InputSource<'_>) -> Result<Arc<[u8]>, String> {
    inputs(name).ok_or_else(|| format!("input {name:?} was not added to the run"))
}

/// Builds the parts of `multipart`: maps with `name`, one of `value` and `input`, and optionally
/// `filename` and `type`.
fn parts(value: &Value, inputs: &InputSource<'_>) -> Result<(Vec<u8>, String), String> {
    let Value::List(items) = value else {
        return Err(format!("parameter `multipart` should be a list of maps, not of type {}", value.type_name()));
    };
    let contents: Vec<Cow<'_, [u8]>> = items.iter().map(|item| content(item, inputs)).collect::<Result<_, _>>()?;
    let mut parts = Vec::with_capacity(items.len());
    for (item, content) in items.iter().zip(&contents) {
        let media = text(item, "type")?;
        media.map(check_media).transpose().map_err(|wrong| wrong.within("parameter `multipart`"))?;
        let name = text(item, "name")?.ok_or("parameter `multipart`: a part needs the key `name`")?;
        let filename = text(item, "filename")?;
        // A file has a type of its own; if not given, the type for unknown content. (RFC 7578
        // section 4.4)
        let media = media.or(filename.map(|_| "application/octet-stream"));
        parts.push((name, filename, media, content));
    }
    let parts: Vec<Part<'_>> = parts
        .into_iter()
        .map(|(name, filename, media, content)| Part { name, filename, media, content: content.as_ref() })
        .collect();
    Ok(multipart::encode(&parts))
}

fn text<'v>(part: &'v Value, name: &'static str) -> Result<Option<&'v str>, String> {
    Given::new(name, get(part, name)).text().map_err(|reason| format!("parameter `multipart`: {reason}"))
}

fn content<'v>(part: &'v Value, inputs: &InputSource<'_>) -> Result<Cow<'v, [u8]>, String> {
    let Value::Map(pairs) = part else {
        return Err(format!("parameter `multipart`: a part should be a map, not of type {}", part.type_name()));
    };
    let named = |key: &Value| matches!(key, Value::String(name) if PART_KEYS.contains(&name.as_str()));
    if let Some((key, _)) = pairs.iter().find(|(key, _)| !named(key)) {
        let key = plain_text(key).unwrap_or_default();
        return Err(format!("parameter `multipart`: a part has no key {key:?}; use {}", PART_KEYS.join(", ")));
    }
    match (get(part, "value"), text(part, "input")?) {
        (Some(_), Some(_)) => Err("parameter `multipart`: a part has `value` or `input`, not both".to_owned()),
        (None, Some(name)) => input(name, inputs).map(|bytes| Cow::Owned(bytes.to_vec())),
        (Some(Value::Bytes(bytes)), None) => Ok(Cow::Borrowed(bytes)),
        (Some(Value::String(text)), None) => Ok(Cow::Borrowed(text.as_bytes())),
        (Some(value), None) => plain_text(value)
            .map(|text| Cow::Owned(text.into_bytes()))
            .map_err(|error| format!("parameter `multipart`: `value`: {error}")),
        (None, None) => Err("parameter `multipart`: a part needs the key `value` or `input`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn string(text: &str) -> Value {
        Value::String(text.to_owned())
    }

    fn map(pairs: &[(&str, Value)]) -> Value {
        Value::Map(pairs.iter().map(|(name, value)| (string(name), value.clone())).collect())
    }

    fn made(own: &BodyParameters<'_>) -> Result<(String, String), String> {
        let inputs = |name: &str| (name == "file").then(|| Arc::from(&b"content"[..]));
        let body = read(own, &inputs)?.unwrap();
        let text = String::from_utf8(body.content.bytes().to_vec()).unwrap();
        Ok((text, body.media.unwrap_or_default().into_owned()))
    }

    #[test]
    fn queries_and_forms_encode_all_but_unreserved_characters() {
        let pairs = [("a b".to_owned(), "ü&=+~".to_owned()), (String::new(), String::new())];
        assert_eq!(urlencoded(&pairs, "%20"), "a%20b=%C3%BC%26%3D%2B~&=");
        assert_eq!(urlencoded(&pairs, "+"), "a+b=%C3%BC%26%3D%2B~&=");
    }

    #[test]
    fn each_parameter_makes_a_body_with_its_media_type() {
        let form = map(&[("a", Value::List(vec![Value::Int(1), string("x y")])), ("b", Value::Bool(true))]);
        let own = BodyParameters { form: Some(&form), ..BodyParameters::default() };
        assert_eq!(made(&own), Ok(("a=1&a=x+y&b=true".into(), "application/x-www-form-urlencoded".into())));
        let name = string("file");
        let own = BodyParameters { input: Some(&name), ..BodyParameters::default() };
        assert_eq!(made(&own), Ok(("content".into(), "application/octet-stream".into())));
        let list = Value::List(vec![
            map(&[("name", string("n")), ("value", Value::Int(7))]),
            map(&[("name", string("f")), ("filename", string("x.bin")), ("input", string("file"))]),
        ]);
        let (text, media) = made(&BodyParameters { multipart: Some(&list), ..BodyParameters::default() }).unwrap();
        assert!(media.starts_with("multipart/form-data; boundary="), "{media}");
        assert!(text.contains("name=\"n\"\r\n\r\n7\r\n"), "{text}");
        assert!(
            text.contains("filename=\"x.bin\"\r\nContent-Type: application/octet-stream\r\n\r\ncontent\r\n"),
            "{text}"
        );
    }

    #[test]
    fn what_is_no_body_is_said_so() {
        let (text, wrong) = (string("x"), Value::List(vec![map(&[("nam", string("x"))])]));
        let both = BodyParameters { body: Some(&text), json: Some(&text), ..BodyParameters::default() };
        assert!(made(&both).unwrap_err().contains("both given"));
        let missing = BodyParameters { input: Some(&text), ..BodyParameters::default() };
        assert!(made(&missing).unwrap_err().contains("\"x\" was not added"));
        let part = BodyParameters { multipart: Some(&wrong), ..BodyParameters::default() };
        assert!(made(&part).unwrap_err().contains("\"nam\""));
    }
}
