//! Differences between native Rust and the bindings of wit-bindgen.

use wit_parser::{Function, Resolve, Type, TypeDefKind};

use crate::names::{ToSnakeCase, ToUpperCamelCase};

/// One of the two Rust APIs.
pub struct Flavor {
    /// Whether it is crate `scheduler_core`; otherwise the guest's imports.
    native: bool,
}

/// Crate `scheduler_core`.
pub const NATIVE: Flavor = Flavor { native: true };

/// Crate `scheduler_core_guest`.
pub const GUEST: Flavor = Flavor { native: false };

/// Functions whose native shape differs from the WIT, by resource: iterators instead of pages,
/// durations instead of milliseconds, typed ranges instead of strings. The lane calls a function of
/// its module `adapt` instead.
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
    ("ip-pool", "journal-since"),
    ("ip-pool", "apply-events"),
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
    /// Returns the function that replaces a resource's function in the native lane, if there is
    /// one. For a method, its first parameter is the resource by `&mut`.
    pub fn adapter(&self, resource: &str, method: &str) -> Option<String> {
        let adapted = self.native && ADAPTED.contains(&(resource, method));
        adapted.then(|| format!("crate::adapt::{}::{}", resource.to_snake_case(), method.to_snake_case()))
    }

    /// Returns the description in the first line of the table.
    pub fn title(&self) -> &'static str {
        if self.native { "the native Rust crate" } else { "a Rust guest's imports" }
    }

    /// Returns the additional imports of the table.
    pub fn imports(&self) -> &'static str {
        if self.native { "\n#[allow(clippy::wildcard_imports)]\nuse crate::pages::*;\n" } else { "" }
    }

    /// Returns the suffix of a method's name. Native Rust has iterators and whole strings where the
    /// WIT has pages; the lane's module `pages` converts them to the WIT's form, under names with
    /// this suffix.
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

    /// Returns the path of a resource's type.
    pub fn resource(&self, interface: &str, name: &str) -> String {
        let name = name.to_upper_camel_case();
        if self.native {
            format!("scheduler_core::{name}")
        } else {
            format!("scheduler_core_guest::{}::{name}", interface.to_snake_case())
        }
    }

    /// Returns the path of a free function.
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

    /// Returns whether a parameter of the named type `id` is passed by reference. Both APIs borrow
    /// records that own memory; natively, variants are small and passed by value.
    pub fn borrows(&self, resolve: &Resolve, ty: &Type) -> bool {
        let Type::Id(id) = ty else { return false };
        let definition = &resolve.types[unalias(resolve, *id)];
        let record = matches!(definition.kind, TypeDefKind::Record(_));
        owns_memory(resolve, ty) && (record || !self.native)
    }

    /// Returns whether an optional parameter of such a type is an `Option<&T>`.
    pub fn borrows_inside_option(&self, resolve: &Resolve, ty: &Type) -> bool {
        self.borrows(resolve, ty)
    }
}

/// Returns the type without aliases and `use`.
pub fn unalias(resolve: &Resolve, mut id: wit_parser::TypeId) -> wit_parser::TypeId {
    while let TypeDefKind::Type(Type::Id(next)) = resolve.types[id].kind {
        id = next;
    }
    id
}

/// Returns whether values of the type contain a string or a list.
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
