//! The bodies of functions: check and lower the arguments, call, lift the result or the error.

use anyhow::{Result, ensure};
use wit_parser::{Function, FunctionKind, Handle, Type, TypeDefKind};

use crate::getters;
use crate::names::{ToLowerCamelCase, ToUpperCamelCase};

use super::{codecs::Codecs, model::Model, text::Text};

/// A function and its names on both sides.
pub struct Callable<'m, 'a> {
    pub model: &'m Model<'a>,
    pub function: &'a Function,
    /// The interface's WIT name.
    pub interface: &'a str,
    /// The class that it belongs to, if any.
    pub class: Option<&'m str>,
}

impl Callable<'_, '_> {
    /// Returns the JavaScript name. Example: `bindToIp`.
    pub fn name(&self) -> String {
        match self.function.kind {
            FunctionKind::Constructor(_) => "constructor".into(),
            FunctionKind::Freestanding => identifier(&self.function.name),
            _ => self.function.item_name().to_lower_camel_case(),
        }
    }

    /// Returns whether it is a property.
    pub fn is_getter(&self) -> bool {
        getters::is_getter(&self.function.name)
    }

    /// Returns the name in messages. Example: `Socket.bindToIp`.
    fn title(&self) -> String {
        match (self.class, &self.function.kind) {
            (Some(class), FunctionKind::Constructor(_)) => format!("new {class}"),
            (Some(class), _) => format!("{class}.{}", self.name()),
            (None, _) => self.name(),
        }
    }

    /// Returns the constant that holds its `Call`.
    fn constant(&self) -> String {
        format!("{}${}", self.class.unwrap_or("api"), self.name())
    }

    /// Returns the definition of its `Call`.
    pub fn call(&self) -> String {
        let entry = match (self.class, &self.function.kind) {
            (Some(class), FunctionKind::Constructor(_)) => class.to_owned(),
            (Some(class), FunctionKind::Method(_)) if self.is_getter() => {
                format!("rt.getter({class}, {:?})", self.name())
            }
            (Some(class), FunctionKind::Method(_)) => format!("{class}.prototype.{}", self.name()),
            (Some(class), _) => format!("{class}.{}", self.name()),
            (None, _) => self.name(),
        };
        format!("const {} = new rt.Call(instance, {:?}, () => {entry});", self.constant(), self.title())
    }

    /// Returns the names of its parameters.
    pub fn parameters(&self) -> Vec<String> {
        self.model.arguments(self.function).iter().map(|parameter| local(&parameter.name)).collect()
    }

    /// Writes the body of the function.
    pub fn body(&self, text: &mut Text, codecs: &mut Codecs<'_, '_>) -> Result<()> {
        let (ok, error) = self.model.outcome(self.function);
        let mut lowered = Vec::new();
        let mut checks = Vec::new();
        let mut handed_over = Vec::new();
        let arguments = self.model.arguments(self.function);
        for (index, (parameter, name)) in arguments.iter().zip(self.parameters()).enumerate() {
            let codec = codecs.codec(parameter.ty)?;
            let shown = parameter.name.to_lower_camel_case();
            let mut rest = arguments.iter().skip(index);
            let trailing = rest.all(|later| self.model.is_option(later.ty) || self.model.is_options(later.ty));
            let default = if trailing && self.model.is_options(parameter.ty) { " ?? {}" } else { "" };
            checks.push(format!("const {name}Raw = call.argument({shown:?}, {codec}, {name}{default});"));
            lowered.push(format!("{name}Raw"));
            if self.is_owned(parameter.ty) {
                handed_over.push(format!("rt.detach({name}, call.name);"));
            } else {
                ensure!(
                    !self.contains_own(parameter.ty),
                    "{}: own<…> within other data is not supported",
                    self.function.name
                );
            }
        }
        let lifted = ok.map(|ok| codecs.lift(ok, "result")).transpose()?;
        let reader = error.map(|error| self.reader(error, codecs)).transpose()?;
        let raw = self.raw(&lowered.join(", "));
        let is_constructor = matches!(self.function.kind, FunctionKind::Constructor(_));

        text.line(format!("const call = {};", self.constant()));
        text.line(self.receiver());
        // Report an invalid argument before a surplus one: it says more.
        let hint = self.with_options().map_or(String::new(), |other| format!(", {other:?}"));
        let most = arguments.len();
        if !self.is_getter() {
            checks.push(format!("if (arguments.length > {most}) call.atMost(arguments, {most}{hint});"));
        }
        checks.iter().chain(&handed_over).for_each(|line| text.line(line));
        let keeps = ok.is_some();
        if keeps {
            text.line("let result;");
        }
        text.block("try {", "}", |text| text.line(if keeps { format!("result = {raw};") } else { format!("{raw};") }));
        // `Text` closes a block with one line; a catch clause continues that line.
        text.rejoin(" catch (thrown) {");
        text.line(format!(
            "  throw call.failure(thrown{});",
            reader.map_or(String::new(), |reader| format!(", {reader}"))
        ));
        text.line("}");
        match lifted {
            Some(_) if is_constructor => text.line("super(result, instance);"),
            Some(lifted) => text.line(format!("return {lifted};")),
            None => {}
        }
        Ok(())
    }

    /// Returns the function that does the same with options, if it exists. Example: `IpPool.allocateWith`.
    fn with_options(&self) -> Option<String> {
        let class = self.class?;
        let resources = self.model.interfaces.iter().flat_map(|interface| &interface.resources);
        let resource = resources.into_iter().find(|resource| resource.class == class)?;
        let wanted = match self.function.kind {
            FunctionKind::Constructor(_) => "with-options".to_owned(),
            _ => format!("{}-with", self.function.item_name()),
        };
        let mut siblings = resource.statics.iter().chain(&resource.methods);
        let found = siblings.find(|sibling| sibling.item_name() == wanted)?;
        Some(format!("{class}.{}", found.item_name().to_lower_camel_case()))
    }

    /// Returns the reader of its errors.
    fn reader(&self, error: Type, codecs: &mut Codecs<'_, '_>) -> Result<String> {
        let kind = self.model.definition(error).map(|(_, definition)| &definition.kind);
        ensure!(matches!(kind, Some(TypeDefKind::Record(_))), "{}: its error is not a record", self.function.name);
        codecs.codec(error)
    }

    /// Returns the receiver of the call: the handle of an object, or the raw bindings of the interface.
    fn receiver(&self) -> String {
        match (self.class, &self.function.kind) {
            (Some(class), FunctionKind::Method(_)) => format!("const self = call.self(this, {class});"),
            _ => format!("const raw = call.exports({:?});", self.interface.to_lower_camel_case()),
        }
    }

    fn raw(&self, arguments: &str) -> String {
        let name = self.function.item_name().to_lower_camel_case();
        match (self.class, &self.function.kind) {
            (Some(class), FunctionKind::Constructor(_)) => format!("new raw.{class}({arguments})"),
            (Some(_), FunctionKind::Method(_)) => format!("self.{name}({arguments})"),
            (Some(class), _) => format!("raw.{class}.{name}({arguments})"),
            (None, _) => format!("raw.{name}({arguments})"),
        }
    }

    fn is_owned(&self, ty: Type) -> bool {
        let definition = self.model.definition(ty);
        definition.is_some_and(|(_, definition)| matches!(definition.kind, TypeDefKind::Handle(Handle::Own(_))))
    }

    fn contains_own(&self, ty: Type) -> bool {
        self.is_owned(ty)
            || self.model.definition(ty).is_some_and(|(_, definition)| match &definition.kind {
                TypeDefKind::List(inner) | TypeDefKind::Option(inner) => self.contains_own(*inner),
                TypeDefKind::Tuple(tuple) => tuple.types.iter().any(|ty| self.contains_own(*ty)),
                TypeDefKind::Record(record) => record.fields.iter().any(|field| self.contains_own(field.ty)),
                TypeDefKind::Variant(variant) => {
                    variant.cases.iter().filter_map(|case| case.ty).any(|ty| self.contains_own(ty))
                }
                _ => false,
            })
    }
}

/// Returns the classes of all errors that functions return, as type names.
pub fn error_classes(model: &Model<'_>) -> Vec<String> {
    let errors = model.types.iter().filter(|named| model.is_error(named.id));
    errors.map(|named| model.name(named.id).to_upper_camel_case()).collect()
}

/// Reserved words of JavaScript.
const RESERVED: [&str; 36] = [
    "arguments",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "finally",
    "for",
    "function",
    "if",
    "import",
    "in",
    "instanceof",
    "new",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "try",
    "typeof",
    "var",
    "while",
    "with",
];

/// Names that the generated bodies use.
const LOCAL: [&str; 6] = ["call", "instance", "raw", "result", "rt", "self"];

/// Returns a WIT name as a JavaScript identifier: reserved words get a `_`.
pub fn identifier(name: &str) -> String {
    let name = name.to_lower_camel_case();
    if RESERVED.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// Returns the name of a parameter within a body.
fn local(name: &str) -> String {
    let name = identifier(name);
    if LOCAL.contains(&name.as_str()) { format!("{name}_") } else { name }
}
