//! What differs between native Rust and the bindings that wit-bindgen makes.

use wit_parser::{Function, Resolve, Type, TypeDefKind};

use crate::names::{ToSnakeCase, ToUpperCamelCase};

/// One of the two Rust surfaces.
pub struct Flavor {
    /// Is this the crate `scheduler_core`, or the guest's imports of it?
    native: bool,
}

/// Crate `scheduler_core`.
pub const NATIVE: Flavor = Flavor { native: true };

/// Crate `scheduler_core_guest`.
pub const GUEST: Flavor = Flavor { native: false };

/// Functions whose native shape is not that of the WIT, by resource: iterators in place of pages, durations in place of
/// milliseconds, typed ranges in place of strings. The lane calls a function of its own module `adapt` in their place.
const ADAPTED: &[(&str, &str)] = &[
    ("expression", "compile"),
    ("expression", "evaluate"),
    ("template", "compile"),
    ("template", "evaluate"),
    ("ip-pool", "from-definition"),
    ("wbs", "schedule"),
    ("machine", "complete"),
    ("machine", "complete-many"),
    ("machine", "next-actions-batch"),
    ("machine", "states"),
    ("load-plan", "last-arrival-ms"),
    ("load-plan", "arrived-by"),
    ("load-run", "due"),
    ("ip-pool", "allocate-many"),
    ("ip-pool", "events-since"),
    ("ip-pool", "remove-range"),
    ("ip-pool", "renew"),
    ("run", "step"),
    ("socket", "bind"),
    ("socket", "connect"),
    ("socket", "connect-from"),
    ("socket", "send-to"),
    ("socket", "send-many"),
    ("socket", "set-timeout"),
    ("socket", "timeout"),
    ("socket", "keep-alive-idle"),
    ("socket", "set-keep-alive-idle"),
    ("socket", "keep-alive-interval"),
    ("socket", "set-keep-alive-interval"),
];

impl Flavor {
    /// The function that stands for one of a resource in the native lane, if one does. For a method it takes the resource
    /// by `&mut` first.
    pub fn adapter(&self, resource: &str, method: &str) -> Option<String> {
        let adapted = self.native && ADAPTED.contains(&(resource, method));
        adapted.then(|| format!("crate::adapt::{}::{}", resource.to_snake_case(), method.to_snake_case()))
    }

    /// What the first line of the table says that it is.
    pub fn title(&self) -> &'static str {
        if self.native { "the native Rust crate" } else { "a Rust guest's imports" }
    }

    /// The imports of the table, beyond those that both have.
    pub fn imports(&self) -> &'static str {
        if self.native { "\n#[allow(clippy::wildcard_imports)]\nuse crate::pages::*;\n" } else { "" }
    }

    /// What follows the name of a method. Native Rust has iterators and whole strings where the WIT has pages:
    /// the lane's module `pages` makes the WIT's form of them, under names that end so.
    pub fn suffix(&self, resolve: &Resolve, function: &Function) -> &'static str {
        let named = |ty: &Type, wanted: &str| match ty {
            Type::Id(id) => resolve.types[unalias(resolve, *id)].name.as_deref() == Some(wanted),
            _ => false,
        };
        let is_part = function.params.iter().any(|parameter| parameter.name == "last" && parameter.ty == Type::Bool);
        let is_page =
            function.params.iter().any(|parameter| named(&parameter.ty, "page-request") || parameter.name == "cursor");
        if self.native && (is_page || is_part) { "_page" } else { "" }
    }

    /// The path of a resource's type.
    pub fn resource(&self, interface: &str, name: &str) -> String {
        let name = name.to_upper_camel_case();
        if self.native {
            format!("scheduler_core::{name}")
        } else {
            format!("scheduler_core_guest::{}::{name}", interface.to_snake_case())
        }
    }

    /// The path of a free function.
    pub fn function(&self, interface: &str, name: &str) -> String {
        let name = name.to_snake_case();
        let module = interface.to_snake_case();
        if !self.native {
            return format!("scheduler_core_guest::{module}::{name}");
        }
        if (interface, name.as_str()) == ("socket", "poll") {
            return "crate::adapt::socket::poll".to_owned();
        }
        let module = match interface {
            "parser" => "dsl",
            "ip-pool" => "ip",
            _ => &module,
        };
        format!("scheduler_core::{module}::{name}")
    }

    /// Whether a parameter of the named type `id` is taken by reference. Both borrow
    /// records that own memory; natively a variant is small and goes by value.
    pub fn borrows(&self, resolve: &Resolve, ty: &Type) -> bool {
        let Type::Id(id) = ty else { return false };
        let definition = &resolve.types[unalias(resolve, *id)];
        let record = matches!(definition.kind, TypeDefKind::Record(_));
        owns_memory(resolve, ty) && (record || !self.native)
    }

    /// Whether an optional parameter of such a type is an `Option<&T>`.
    pub fn borrows_inside_option(&self, resolve: &Resolve, ty: &Type) -> bool {
        self.borrows(resolve, ty)
    }
}

/// The type behind aliases and `use`.
pub fn unalias(resolve: &Resolve, mut id: wit_parser::TypeId) -> wit_parser::TypeId {
    while let TypeDefKind::Type(Type::Id(next)) = resolve.types[id].kind {
        id = next;
    }
    id
}

/// Whether values of the type hold a string or a list somewhere.
fn owns_memory(resolve: &Resolve, ty: &Type) -> bool {
    let owns = |ty: &Type| owns_memory(resolve, ty);
    let Type::Id(id) = ty else { return matches!(ty, Type::String) };
    match &resolve.types[*id].kind {
        TypeDefKind::Record(record) => record.fields.iter().any(|field| owns(&field.ty)),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().any(owns),
        TypeDefKind::Variant(variant) => variant.cases.iter().filter_map(|case| case.ty.as_ref()).any(owns),
        TypeDefKind::Option(inner) | TypeDefKind::Type(inner) => owns(inner),
        TypeDefKind::Result(result) => [result.ok, result.err].iter().flatten().any(owns),
        TypeDefKind::List(_) => true,
        _ => false,
    }
}
