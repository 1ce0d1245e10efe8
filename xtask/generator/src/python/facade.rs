//! The Python form of a function: its name, its parameters and how it is called.
//!
//! The component's functions are made for the boundary: pages, columns, positional options,
//! milliseconds. Their shapes determine their form in Python; `polish` has the names that do not
//! follow from shapes.

use anyhow::{Result, ensure};
use wit_parser::{Field, Function, FunctionKind, Handle, Param, Record, Type, TypeDefKind, TypeId};

use crate::getters;

use super::{
    functions, names, polish, records, rows, time,
    types::{self, Way},
    world::World,
};

/// How a function is called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As in the component.
    Plain,
    /// An attribute that is read.
    Property,
    /// An iterator over records, fetched page by page.
    Listing,
    /// A record whose list is fetched page by page.
    Collected,
    /// A list of records, built from columns.
    Batch,
    /// A record with a list that is built from columns.
    Holder,
    /// A record that is built from columns.
    Folded,
    /// A text, fetched page by page.
    WholeText,
    /// A text, passed piece by piece.
    TextTaker,
    /// A function that a class of `scheduler_core._wit` calls until everything is done.
    Repeated(&'static str),
}

/// A parameter of the façade.
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its name in the WIT; for a parameter from a record of options, that of the field.
    pub wit: String,
    /// Its type hint.
    pub hint: String,
    /// Its default; without one it is required.
    pub default: Option<String>,
    /// Whether it is keyword-only.
    pub keyword: bool,
    /// The documentation of its field.
    pub docs: Option<String>,
}

impl Parameter {
    /// Returns the parameter as written in a `def`.
    pub fn text(&self) -> String {
        let default = self.default.as_ref().map(|default| format!(" = {default}")).unwrap_or_default();
        format!("{}: {}{default}", self.name, self.hint)
    }
}

/// A function in its Python form.
pub struct Facade<'a> {
    /// The function.
    pub function: &'a Function,
    /// How it is called.
    pub form: Form,
    /// The names by which it is called: for a listing, the first returns an iterator and the second a list.
    pub names: Vec<String>,
    /// The parameters, without the object of a method and without `instance`.
    pub parameters: Vec<Parameter>,
    /// The arguments that it passes to the component, in order.
    pub arguments: Vec<String>,
    /// The hint of its result; for a listing, that of one record.
    pub result: String,
    /// Whether the text among its parameters can be a path.
    pub reads_source: bool,
}

impl<'a> Facade<'a> {
    /// Returns the Python form of `function`.
    pub fn new(world: &World, function: &'a Function) -> Result<Self> {
        let form = form(world, function)?;
        let mut facade = Self {
            function,
            form,
            names: names_of(world, function, form),
            parameters: Vec::new(),
            arguments: Vec::new(),
            result: result(world, function, form)?,
            reads_source: reads_source(world, function),
        };
        facade.collect_parameters(world)?;
        Ok(facade)
    }

    fn collect_parameters(&mut self, world: &World) -> Result<()> {
        let given = self.given();
        let required = given.iter().rposition(|parameter| !self.may_be_left_out(world, parameter));
        let required = required.map_or(0, |last| last + 1);
        let mut later = Vec::new();
        for (index, parameter) in given.iter().enumerate() {
            if let Some(record) = options(world, &parameter.ty) {
                let list = spread(world, world.wit_name(types::id(&parameter.ty)?), record)?;
                let values: Vec<&str> = list.iter().map(|parameter| parameter.name.as_str()).collect();
                let comma = if values.len() == 1 { "," } else { "" };
                self.arguments.push(format!("({}{comma})", values.join(", ")));
                later.extend(list);
                continue;
            }
            let unit = time::of_parameter(world, parameter);
            let name = time::name(&parameter.name, unit);
            self.arguments.push(names::snake(&name));
            let mut hint = self.hint(world, parameter)?;
            let left_out = self.may_be_left_out(world, parameter);
            let default = left_out.then(|| default(self.function, world, parameter));
            if self.reads_source && parameter.name == "syntax" {
                hint = format!("{hint} | None");
            }
            let one = Parameter {
                name: names::snake(&name),
                wit: parameter.name.clone(),
                hint,
                default,
                keyword: left_out && index < required,
                docs: None,
            };
            if one.keyword { later.push(one) } else { self.parameters.push(one) }
        }
        for parameter in &mut later {
            parameter.keyword = true;
        }
        self.parameters.extend(later);
        Ok(())
    }

    /// Returns the parameters in the WIT that users pass: without the object, and without those
    /// that a form handles itself.
    fn given(&self) -> Vec<&'a Param> {
        let own = usize::from(matches!(self.function.kind, FunctionKind::Method(_)));
        let form = self.form;
        self.function
            .params
            .iter()
            .skip(own)
            .filter(|parameter| match form {
                Form::Listing | Form::Collected => !matches!(parameter.name.as_str(), "page" | "limit"),
                Form::WholeText => parameter.name != "cursor",
                Form::TextTaker => parameter.name != "last",
                _ => true,
            })
            .collect()
    }

    fn hint(&self, world: &World, parameter: &Param) -> Result<String> {
        if self.reads_source && parameter.name == "text" {
            return Ok("SourceLike".into());
        }
        if polish::is_cidr(parameter) {
            return Ok("CidrLike".into());
        }
        if let Some(hint) = polish::taken(&self.function.name, &parameter.name) {
            return Ok(hint.into());
        }
        types::hint(world, &parameter.ty, Way::Taken, time::of_parameter(world, parameter))
    }

    fn may_be_left_out(&self, world: &World, parameter: &Param) -> bool {
        // A setter always gets its value, even if it is none.
        let is_first = self.given().first().is_some_and(|first| first.name == parameter.name);
        if is_first && self.function.item_name().starts_with("set-") {
            return false;
        }
        polish::default(&self.function.name, &parameter.name).is_some()
            || types::is_option(world, &parameter.ty)
            || types::is_mapping(world, &parameter.ty)
            || (self.reads_source && parameter.name == "syntax")
            || options(world, &parameter.ty).is_some()
    }

    /// Returns whether it is the constructor of its class.
    pub fn is_constructor(&self) -> bool {
        matches!(self.function.kind, FunctionKind::Constructor(_)) || polish::constructs(&self.function.name)
    }

    /// Returns whether it belongs to an object.
    pub fn is_method(&self) -> bool {
        matches!(self.function.kind, FunctionKind::Method(_))
    }

    /// Returns the parameters of the `def`, with `*` and `instance` at their positions.
    pub fn signature(&self) -> Vec<String> {
        let mut list: Vec<String> =
            self.parameters.iter().filter(|parameter| !parameter.keyword).map(Parameter::text).collect();
        let keywords: Vec<String> =
            self.parameters.iter().filter(|parameter| parameter.keyword).map(Parameter::text).collect();
        if !keywords.is_empty() || !self.is_method() {
            list.push("*".into());
        }
        list.extend(keywords);
        if !self.is_method() {
            list.push("instance: Instance | None = None".into());
        }
        list
    }

    /// Returns the arguments of the call after the first one.
    pub fn passed(&self) -> String {
        self.arguments.iter().map(|argument| format!(", {argument}")).collect()
    }
}

/// Returns the record of options of a parameter, if all its fields are optional.
pub fn options<'w>(world: &'w World, ty: &Type) -> Option<&'w Record> {
    let Type::Id(id) = ty else { return None };
    let definition = world.definition(*id);
    let TypeDefKind::Record(record) = &definition.kind else { return None };
    let name = definition.name.as_deref().filter(|name| name.ends_with("-options"))?;
    record.fields.iter().all(|field| field_default(world, name, field).is_some()).then_some(record)
}

/// Returns the default of a field of options.
fn field_default(world: &World, record: &str, field: &Field) -> Option<&'static str> {
    polish::field_default(record, &field.name)
        .or_else(|| types::is_option(world, &field.ty).then_some("None"))
        .or_else(|| types::is_list(world, &field.ty).then_some("()"))
}

/// Returns the keyword arguments for a record of options.
fn spread(world: &World, name: &str, record: &Record) -> Result<Vec<Parameter>> {
    record
        .fields
        .iter()
        .map(|field| {
            let unit = time::of_field(world, field);
            Ok(Parameter {
                name: records::name(world, field),
                wit: field.name.clone(),
                hint: types::hint(world, &field.ty, Way::Taken, unit)?,
                default: field_default(world, name, field).map(str::to_owned),
                keyword: true,
                docs: field.docs.contents.clone(),
            })
        })
        .collect()
}

fn default(function: &Function, world: &World, parameter: &Param) -> String {
    if let Some(default) = polish::default(&function.name, &parameter.name) {
        return default.into();
    }
    let is_optional = types::is_option(world, &parameter.ty) || parameter.name == "syntax";
    if is_optional { "None" } else { "()" }.into()
}

fn form(world: &World, function: &Function) -> Result<Form> {
    let has = |name: &str| function.params.iter().any(|parameter| parameter.name == name);
    if getters::is_getter(&function.name) {
        ensure!(
            function.params.len() == 1 && matches!(function.kind, FunctionKind::Method(_)),
            "{} is to be a property and has parameters",
            function.name
        );
        return Ok(Form::Property);
    }
    let ok = functions::sides(world, function).0;
    let page = ok.and_then(|ty| page_of(world, ty));
    if let Some(class) = polish::repeated(&function.name) {
        return Ok(Form::Repeated(class));
    }
    Ok(match page {
        Some("text-page") if has("cursor") => Form::WholeText,
        Some(page) if has("page") && polish::is_collected(page) => Form::Collected,
        Some(page) if rows::row(page).is_some_and(|row| row.whole.is_some()) => Form::Folded,
        Some(_) if has("page") || polish::goes_on_from(&function.name) => Form::Listing,
        _ if rows::batch(&function.name).is_some() => Form::Batch,
        _ if ok.is_some_and(|ty| holds_page(world, ty).is_some()) => Form::Holder,
        _ if has("text") && has("last") => Form::TextTaker,
        _ => Form::Plain,
    })
}

/// Returns the WIT name of the page type `ty`.
pub fn page_of<'w>(world: &'w World, ty: &Type) -> Option<&'w str> {
    let Type::Id(id) = ty else { return None };
    world.pages.contains(&world.resolved(*id)).then(|| world.wit_name(*id))
}

/// Returns the field of `ty` that is a page, and that page's WIT name.
pub fn holds_page<'w>(world: &'w World, ty: &Type) -> Option<(&'w str, &'w str)> {
    let Type::Id(id) = ty else { return None };
    let TypeDefKind::Record(record) = &world.definition(*id).kind else { return None };
    record.fields.iter().find_map(|field| Some((field.name.as_str(), page_of(world, &field.ty)?)))
}

/// Returns the hint of a page's records, and the expression that creates them.
pub fn rows_of(world: &World, page: &str) -> Result<(String, String)> {
    if let Some(row) = rows::row(page) {
        return Ok((row.hint().to_owned(), row.constant()));
    }
    let id = world.pages.iter().copied().find(|id| world.wit_name(*id) == page);
    let items = items(world, page, id)?;
    let TypeDefKind::List(item) = &world.definition(types::id(&items.ty)?).kind else {
        anyhow::bail!("{page} has no list")
    };
    Ok((types::hint(world, item, Way::Given, None)?, format!("\"{}\"", names::snake(&items.name))))
}

/// Returns the only list among the fields of a page.
fn items<'w>(world: &'w World, page: &str, id: Option<TypeId>) -> Result<&'w Field> {
    let record = id.and_then(|id| match &world.definition(id).kind {
        TypeDefKind::Record(record) => Some(record),
        _ => None,
    });
    let lists: Vec<&Field> = record
        .map(|record| record.fields.iter().filter(|field| types::is_list(world, &field.ty)).collect())
        .unwrap_or_default();
    let [items] = lists.as_slice() else {
        anyhow::bail!("{page} has columns, and `polish` has no Python form for them")
    };
    Ok(items)
}

/// Returns the field of a page that has its items.
pub fn list_of(world: &World, ty: &Type) -> Result<String> {
    let id = world.resolved(types::id(ty)?);
    Ok(names::snake(&items(world, world.wit_name(id), Some(id))?.name))
}

fn result(world: &World, function: &Function, form: Form) -> Result<String> {
    let ok = functions::sides(world, function).0;
    Ok(match (form, ok) {
        (Form::Listing, Some(ty)) => rows_of(world, page_of(world, ty).unwrap_or_default())?.0,
        (Form::Batch, _) => rows::batch(&function.name).map(|row| row.hint().to_owned()).unwrap_or_default(),
        (Form::WholeText, _) => "str".into(),
        _ => functions::result_hint(world, function)?,
    })
}

fn names_of(world: &World, function: &Function, form: Form) -> Vec<String> {
    if let Some(names) = polish::renamed(&function.name) {
        return names.iter().map(|name| (*name).to_owned()).collect();
    }
    let item = match function.kind {
        FunctionKind::Freestanding => function.name.as_str(),
        _ => function.item_name(),
    };
    let unit = functions::sides(world, function).0.and_then(|ty| time::of_name(world, item, ty));
    let name = names::snake(&time::name(item, unit));
    match form {
        Form::Listing => vec![name.strip_prefix("list_").unwrap_or(&name).to_owned()],
        _ => vec![name],
    }
}

/// Returns whether a function takes a source text and its syntax: the text can then be a path.
fn reads_source(world: &World, function: &Function) -> bool {
    let is = |name: &str, fits: fn(&World, &Type) -> bool| {
        function.params.iter().any(|parameter| parameter.name == name && fits(world, &parameter.ty))
    };
    is("text", |_, ty| *ty == Type::String) && is("syntax", types::is_enum)
}

/// Returns the class of the object that `function` creates.
pub fn made(world: &World, function: &Function) -> Option<String> {
    let Type::Id(id) = functions::sides(world, function).0? else { return None };
    match world.definition(*id).kind {
        TypeDefKind::Handle(Handle::Own(resource)) => Some(world.class(resource)),
        _ => None,
    }
}
