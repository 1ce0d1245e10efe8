//! Error variants: a base an interface, an exception a case.

use anyhow::{Context, Result, bail, ensure};
use wit_parser::{Case, Field, Type, TypeDefKind, TypeId, Variant};

use super::{
    docs, functions, names, polish, records,
    types::{self, Way},
    world::World,
};

/// The exceptions and the descriptor of an error variant.
pub fn text(world: &World, id: TypeId, definition: &Variant) -> Result<String> {
    let wit = world.wit_name(id);
    let base = world.class(id);
    let mut text = format!("class {base}(SchedulerCoreError):\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text.push('\n');
    for case in &definition.cases {
        text += &format!("    {}: ClassVar[type[{}]]\n", names::class(&case.name), class(&base, case));
        text += &docs::docstring(world, case.docs.contents.as_deref(), 4);
    }
    let mut aliases = String::new();
    let mut cases = String::new();
    for case in &definition.cases {
        let name = class(&base, case);
        let fields = fields(world, wit, case)?;
        text += "\n\n";
        text += &exception(world, wit, &base, &name, case, fields)?;
        aliases += &format!("{base}.{} = {name}\n", names::class(&case.name));
        let described = records::fields(world, fields, 16)?;
        cases += &match described.is_empty() {
            true => format!("        \"{}\": ({name}, ()),\n", case.name),
            false => format!(
                "        \"{}\": (\n            {name},\n            (\n{described}            ),\n        ),\n",
                case.name
            ),
        };
    }
    text += &format!("\n\n{aliases}\n");
    text += &format!("{} = wit.ErrorVariant(\n    {base},\n    {{\n{cases}    }},\n)\n", types::constant(world, id));
    Ok(text)
}

/// The class of a case: `IpPoolExhaustedError`.
pub fn class(base: &str, case: &Case) -> String {
    let stem = base.strip_suffix("Error").unwrap_or(base);
    let case = names::class(&case.name);
    let case = case.strip_suffix("Error").unwrap_or(&case);
    format!("{stem}{case}Error")
}

/// What the record of `case` has beside the message.
fn fields<'w>(world: &'w World, variant: &str, case: &Case) -> Result<&'w [Field]> {
    let rule = || format!("case {} of {variant} must carry a record whose first field is message: string", case.name);
    let Some(Type::Id(id)) = case.ty else { bail!("{}", rule()) };
    let TypeDefKind::Record(record) = &world.definition(id).kind else { bail!("{}", rule()) };
    let (message, fields) = record.fields.split_first().with_context(rule)?;
    ensure!(message.name == "message" && message.ty == Type::String, "{}", rule());
    Ok(fields)
}

fn exception(world: &World, variant: &str, base: &str, name: &str, case: &Case, fields: &[Field]) -> Result<String> {
    let builtin =
        polish::builtin_exception(variant, &case.name).map(|builtin| format!(", {builtin}")).unwrap_or_default();
    let mut text = format!("class {name}({base}{builtin}):\n");
    text += &docs::docstring(world, case.docs.contents.as_deref(), 4);
    text += &format!("\n    code = \"{}\"\n", case.name);
    for field in fields {
        text += &format!("    {}: {}\n", names::snake(&field.name), types::hint(world, &field.ty, Way::Given)?);
        text += &docs::docstring(world, field.docs.contents.as_deref(), 4);
    }
    let mut parameters = vec!["message: str".to_owned()];
    for (parameter, field) in records::parameters(world, fields)?.into_iter().zip(fields) {
        let name = names::snake(&field.name);
        let given = types::hint(world, &field.ty, Way::Given)?;
        let default = parameter.split_once(" = ").map(|(_, default)| format!(" = {default}").replace("()", "[]"));
        parameters
            .push(format!("{name}: {given}{}", default.filter(|default| default == " = None").unwrap_or_default()));
    }
    // No default may come before a parameter without one.
    if let Some(last) = parameters.iter().rposition(|parameter| !parameter.ends_with(" = None")) {
        for parameter in parameters.iter_mut().take(last) {
            *parameter = parameter.trim_end_matches(" = None").to_owned();
        }
    }
    text.push('\n');
    text += &functions::signature(4, "__init__", "self", &parameters, "None");
    text += "        super().__init__(message)\n";
    for field in fields {
        let name = names::snake(&field.name);
        text += &format!("        self.{name} = {name}\n");
    }
    Ok(text)
}
