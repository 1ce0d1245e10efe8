//! The codecs of `api.js`: a constant for each type that is not a scalar. A codec checks and lowers what a
//! user gives, and lifts what the component returns (see `bindings/js/src/runtime/scalars.js`).

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use wit_parser::{Flags, Handle, Record, Type, TypeDef, TypeDefKind, TypeId, Variant};

use crate::names::{ToLowerCamelCase, ToUpperCamelCase};

use super::{
    model::{Model, Special},
    text::Text,
};

/// The codecs that the functions written so far need.
pub struct Codecs<'m, 'a> {
    model: &'m Model<'a>,
    defined: BTreeSet<String>,
    text: Text,
}

impl<'m, 'a> Codecs<'m, 'a> {
    /// Creates an empty set of codecs.
    pub fn new(model: &'m Model<'a>) -> Self {
        Self { model, defined: BTreeSet::new(), text: Text::default() }
    }

    /// Returns their definitions, parts first.
    pub fn finish(self) -> String {
        self.text.finish()
    }

    /// Returns the expression for the codec of `ty`.
    pub fn codec(&mut self, ty: Type) -> Result<String> {
        let Some((id, definition)) = self.model.definition(ty) else {
            let target = self.model.target(ty);
            let scalar = scalar(target)?;
            return match target {
                Type::U64 | Type::S64 => self.integer(scalar),
                _ => Ok(format!("rt.{scalar}")),
            };
        };
        if let Some(special) = self.model.special(id) {
            return Ok(match special {
                Special::IpAddress => "rt.ipAddress".into(),
                Special::IpNetwork => "rt.ipNetwork".into(),
                Special::U128 => self.integer("u128")?,
                Special::Value => self.constant("$value", |_| Ok("rt.valueCodec(instance)".into()))?,
            });
        }
        if matches!(definition.kind, TypeDefKind::List(inner) if self.model.target(inner) == Type::U8) {
            return Ok("rt.bytes".into());
        }
        let name = format!("${}", self.stem(ty).to_lower_camel_case());
        self.constant(&name, |codecs| codecs.define(id, definition))
    }

    /// Returns whether the codec's `lift` returns its argument.
    pub fn is_plain(&self, ty: Type) -> bool {
        let Some((id, definition)) = self.model.definition(ty) else {
            return !matches!(self.model.target(ty), Type::U64 | Type::S64);
        };
        if self.model.special(id).is_some() {
            return false;
        }
        match &definition.kind {
            TypeDefKind::Enum(_) => true,
            // A typed array.
            TypeDefKind::List(inner) if column(self.model.target(*inner)).is_some() => true,
            TypeDefKind::Record(record) => record.fields.iter().all(|field| self.is_plain(field.ty)),
            TypeDefKind::Tuple(tuple) => tuple.types.iter().all(|ty| self.is_plain(*ty)),
            TypeDefKind::List(inner) | TypeDefKind::Option(inner) => self.is_plain(*inner),
            _ => false,
        }
    }

    /// Returns the expression that lifts `raw`.
    pub fn lift(&mut self, ty: Type, raw: &str) -> Result<String> {
        Ok(if self.is_plain(ty) { raw.to_owned() } else { format!("{}.lift({raw})", self.codec(ty)?) })
    }

    /// Returns the codec of integers that exceed a number: their JavaScript type depends on the instance.
    fn integer(&mut self, scalar: &str) -> Result<String> {
        self.constant(&format!("${scalar}"), |_| Ok(format!("rt.integer(rt.{scalar}, instance)")))
    }

    fn constant(&mut self, name: &str, define: impl FnOnce(&mut Self) -> Result<String>) -> Result<String> {
        if !self.defined.contains(name) {
            let definition = define(self)?;
            self.defined.insert(name.to_owned());
            self.text.line(format!("const {name} = {definition};"));
        }
        Ok(name.to_owned())
    }

    /// Returns a name in WIT style that describes the type. Example: `list-of-ip-address`.
    fn stem(&self, ty: Type) -> String {
        let Some((id, definition)) = self.model.definition(ty) else { return format!("{:?}", self.model.target(ty)) };
        if let Some(name) = &definition.name {
            return name.clone();
        }
        let of = |types: &[Type]| types.iter().map(|ty| self.stem(*ty)).collect::<Vec<_>>().join("-and-");
        match &definition.kind {
            TypeDefKind::List(inner) => format!("list-of-{}", self.stem(*inner)),
            TypeDefKind::Option(inner) => format!("optional-{}", self.stem(*inner)),
            TypeDefKind::Tuple(tuple) => format!("tuple-of-{}", of(&tuple.types)),
            TypeDefKind::Result(result) => {
                format!("result-of-{}", of(&[result.ok, result.err].into_iter().flatten().collect::<Vec<_>>()))
            }
            TypeDefKind::Handle(Handle::Own(resource)) => format!("own-{}", self.model.class(*resource)),
            TypeDefKind::Handle(Handle::Borrow(resource)) => format!("borrow-{}", self.model.class(*resource)),
            _ => format!("type-{}", id.index()),
        }
    }

    fn define(&mut self, id: TypeId, definition: &TypeDef) -> Result<String> {
        Ok(match &definition.kind {
            TypeDefKind::Record(record) if self.model.is_error(id) => self.error(id, record)?,
            TypeDefKind::Record(record) => self.record(id, record)?,
            TypeDefKind::Variant(variant) => self.variant(id, variant)?,
            TypeDefKind::Enum(cases) => {
                let cases: Vec<_> = cases.cases.iter().map(|case| format!("{:?}", case.name)).collect();
                format!("rt.enumeration({})", cases.join(", "))
            }
            TypeDefKind::Flags(flags) => flag_names(flags),
            TypeDefKind::Option(inner) if self.model.is_option(*inner) => {
                bail!("an option of an option is not supported")
            }
            TypeDefKind::Option(inner) => format!("rt.option({})", self.codec(*inner)?),
            TypeDefKind::List(inner) => match (column(self.model.target(*inner)), self.named_value(*inner)) {
                (Some(kind), _) => format!("rt.column({}, {kind})", self.codec(*inner)?),
                (None, Some(value)) => format!("rt.namedList({}, {})", self.codec(*inner)?, self.codec(value)?),
                (None, None) => format!("rt.list({}, {})", self.codec(*inner)?, self.is_plain(*inner)),
            },
            TypeDefKind::Tuple(tuple) => {
                let parts = tuple.types.iter().map(|ty| self.codec(*ty)).collect::<Result<Vec<_>>>()?;
                format!("rt.tuple({})", parts.join(", "))
            }
            TypeDefKind::Result(result) => {
                let mut side = |ty: Option<Type>| ty.map_or_else(|| Ok("rt.unit".into()), |ty| self.codec(ty));
                format!("rt.result({}, {})", side(result.ok)?, side(result.err)?)
            }
            TypeDefKind::Handle(Handle::Own(id)) => format!("rt.owned({}, instance)", self.model.class(*id)),
            TypeDefKind::Handle(Handle::Borrow(id)) => format!("rt.borrowed({}, instance)", self.model.class(*id)),
            other => bail!("a {} is not supported", other.as_str()),
        })
    }

    /// Written out, not computed at run time: the raw bindings read objects of one shape much faster.
    fn record(&mut self, id: TypeId, record: &Record) -> Result<String> {
        let (taken, returned) = self.directions(id);
        let fields: Vec<_> = record.fields.iter().map(|field| (field.name.to_lower_camel_case(), field.ty)).collect();
        let optional = |ty: Type| self.model.is_option(ty) || (taken && self.model.is_list(ty));
        let shown: Vec<_> =
            fields.iter().map(|(name, ty)| format!("{name}{}", if optional(*ty) { "?" } else { "" })).collect();
        let expects = format!("{:?}", format!("an object {{ {} }}", shown.join(", ")));
        let names: Vec<_> = fields.iter().map(|(name, _)| format!("{name:?}")).collect();
        let mut lowered = Vec::new();
        let mut lifted = Vec::new();
        for (name, ty) in &fields {
            let default = if self.model.is_list(*ty) { " ?? []" } else { "" };
            lowered.push(format!("{name}: rt.part(\".{name}\", {}, given.{name}{default}),", self.codec(*ty)?));
            lifted.push(format!("{name}: {},", self.lift(*ty, &format!("raw.{name}"))?));
        }
        let plain = record.fields.iter().all(|field| self.is_plain(field.ty));
        Ok(object(|text| {
            text.line(format!("expects: {expects},"));
            if taken {
                text.line(format!("fields: [{}],", names.join(", ")));
                if let Some(field) = ignored(self.model.name(id)) {
                    text.line(format!("ignored: {field:?},"));
                }
                text.block("lower(given) {", "},", |text| {
                    text.line("rt.expectFields(given, this);");
                    text.block("return {", "};", |text| lowered.iter().for_each(|field| text.line(field)));
                });
            }
            if returned && plain {
                text.line("lift: (raw) => raw,");
            } else if returned {
                text.block("lift: (raw) => ({", "}),", |text| lifted.iter().for_each(|field| text.line(field)));
            }
        }))
    }

    fn variant(&mut self, id: TypeId, variant: &Variant) -> Result<String> {
        let bare: Vec<_> =
            variant.cases.iter().filter(|case| case.ty.is_none()).map(|case| format!("{:?}", case.name)).collect();
        let mut loaded = Vec::new();
        let (mut lowered, mut lifted) = (Vec::new(), Vec::new());
        for case in &variant.cases {
            let (name, Some(ty)) = (format!("{:?}", case.name), case.ty) else { continue };
            let codec = self.codec(ty)?;
            lowered.push(format!(
                "case {name}:\n  return {{ tag: {name}, val: rt.part({:?}, {codec}, given[{name}]) }};",
                format!(".{}", case.name)
            ));
            lifted.push(format!("case {name}:\n  return {{ {name}: {} }};", self.lift(ty, "raw.val")?));
            loaded.push(name);
        }
        let shown: Vec<_> = bare.iter().cloned().chain(loaded.iter().map(|name| format!("{{ {name}: … }}"))).collect();
        let expects = format!("{:?}", format!("one of {}", shown.join(", ")));
        let (taken, returned) = self.directions(id);
        Ok(object(|text| {
            text.line(format!("expects: {expects},"));
            if taken {
                text.block("lower(given) {", "},", |text| {
                    let known =
                        if bare.is_empty() { "false".into() } else { format!("[{}].includes(given)", bare.join(", ")) };
                    text.line(format!("if ({known}) return {{ tag: given }};"));
                    text.block(
                        "switch (typeof given === \"string\" || rt.caseOf(given, this.expects)) {",
                        "}",
                        |text| {
                            lowered.iter().for_each(|case| text.line(case));
                        },
                    );
                    text.line(format!(
                        "throw rt.unknownCase(given, this.expects, [{}], [{}]);",
                        bare.join(", "),
                        loaded.join(", ")
                    ));
                });
            }
            if returned {
                text.block("lift(raw) {", "},", |text| {
                    text.block("switch (raw.tag) {", "}", |text| {
                        lifted.iter().for_each(|case| text.line(case));
                        text.line("default:\n  return raw.tag;");
                    });
                });
            }
        }))
    }

    /// Returns the reader of an interface's errors.
    fn error(&mut self, id: TypeId, record: &Record) -> Result<String> {
        let class = self.model.name(id).to_upper_camel_case();
        Ok(format!("rt.errorReader({class}, instance, {})", self.record(id, record)?))
    }

    /// Returns the type of the values if the type is a record `{ name, value }`: users may pass a
    /// list of them as an object.
    fn named_value(&self, ty: Type) -> Option<Type> {
        let (_, definition) = self.model.definition(ty)?;
        let TypeDefKind::Record(record) = &definition.kind else { return None };
        match record.fields.as_slice() {
            [name, value] if name.name == "name" && value.name == "value" => Some(value.ty),
            _ => None,
        }
    }

    fn directions(&self, id: TypeId) -> (bool, bool) {
        let named = self.model.types.iter().find(|named| named.id == id);
        named.map_or((true, true), |named| (named.taken, named.returned))
    }
}

/// Returns the extra field that a record may have: the façade or Node.js returns it with that field.
fn ignored(record: &str) -> Option<&'static str> {
    Some(match record {
        // `String.slice` uses it for the position.
        "position" => "index",
        // From a listing of bindings.
        "ip-binding" => "expiresAtMs",
        // From `server.address()` of `node:net`.
        "socket-address" => "family",
        _ => return None,
    })
}

fn object(body: impl FnOnce(&mut Text)) -> String {
    let mut text = Text::default();
    text.block("{", "}", body);
    text.finish().trim_end().to_owned()
}

fn flag_names(flags: &Flags) -> String {
    let names: Vec<_> =
        flags.flags.iter().map(|flag| format!("{:?}: {:?}", flag.name, flag.name.to_lower_camel_case())).collect();
    format!("rt.flags({{ {} }})", names.join(", "))
}

fn scalar(ty: Type) -> Result<&'static str> {
    Ok(match ty {
        Type::Bool => "boolean",
        Type::U8 => "u8",
        Type::U16 => "u16",
        Type::U32 => "u32",
        Type::U64 => "u64",
        Type::S8 => "s8",
        Type::S16 => "s16",
        Type::S32 => "s32",
        Type::S64 => "s64",
        Type::F32 => "f32",
        Type::F64 => "f64",
        Type::Char => "char",
        Type::String => "string",
        Type::ErrorContext | Type::Id(_) => bail!("{ty:?} is not supported"),
    })
}

/// Returns the typed array for a list of numbers.
pub fn column(element: Type) -> Option<&'static str> {
    Some(match element {
        Type::U8 => "Uint8Array",
        Type::U16 => "Uint16Array",
        Type::U32 => "Uint32Array",
        Type::U64 => "BigUint64Array",
        Type::S8 => "Int8Array",
        Type::S16 => "Int16Array",
        Type::S32 => "Int32Array",
        Type::S64 => "BigInt64Array",
        Type::F32 => "Float32Array",
        Type::F64 => "Float64Array",
        _ => return None,
    })
}
