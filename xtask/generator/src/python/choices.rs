//! Enums, flags and variants.

use anyhow::Result;
use wit_parser::{Case, Enum, Flags, TypeId, Variant};

use super::{
    docs, names, polish,
    time::Unit,
    types::{self, Way},
    world::World,
};

/// Returns the class, the alias for parameters and the descriptor of an enum.
pub fn enumeration(world: &World, id: TypeId, definition: &Enum) -> Result<String> {
    let class = world.class(id);
    let mut text = format!("class {class}(str, Enum):\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text.push('\n');
    for case in &definition.cases {
        text += &format!("    {} = \"{}\"\n", names::constant(&case.name), case.name);
        text += &docs::docstring(world, case.docs.contents.as_deref(), 4);
    }
    let cases: Vec<_> = definition.cases.iter().map(|case| case.name.as_str()).collect();
    text += "\n    def __str__(self) -> str:\n        return str(self.value)\n\n\n";
    text += &like(&class, &cases);
    text += &format!("{} = wit.Enumeration({class})\n", types::constant(world, id));
    Ok(text)
}

/// Returns the class and the descriptor of flags.
pub fn flags(world: &World, id: TypeId, definition: &Flags) -> Result<String> {
    let class = world.class(id);
    let mut text = format!("class {class}(Flag):\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text.push('\n');
    for (index, flag) in definition.flags.iter().enumerate() {
        text += &format!("    {} = 1 << {index}\n", names::constant(&flag.name));
        text += &docs::docstring(world, flag.docs.contents.as_deref(), 4);
    }
    let members: String = definition
        .flags
        .iter()
        .map(|flag| format!("        {class}.{}: \"{}\",\n", names::constant(&flag.name), flag.name))
        .collect();
    text += &format!("\n\n{} = wit.Flags(\n    {class},\n    {{\n{members}    }},\n)\n", types::constant(world, id));
    Ok(text)
}

/// Returns the classes, the alias for parameters and the descriptor of a variant.
pub fn variant(world: &World, id: TypeId, definition: &Variant) -> Result<String> {
    let class = world.class(id);
    let mut text = format!("class {class}(wit.VariantCase):\n");
    text += &docs::docstring(world, world.definition(id).docs.contents.as_deref(), 4);
    text.push('\n');
    for case in definition.cases.iter().filter(|case| case.ty.is_none()) {
        text += &format!("    {}: ClassVar[{}]\n", names::constant(&case.name), case_class(&class, case));
        text += &docs::docstring(world, case.docs.contents.as_deref(), 4);
    }
    for case in &definition.cases {
        let Some(ty) = &case.ty else { continue };
        let parameters = [format!("value: {}", types::hint(world, ty, Way::Taken, unit(world, id, case))?)];
        let made = case_class(&class, case);
        text += "\n    @staticmethod\n";
        text += &super::functions::signature(4, &names::snake(&case.name), "", &parameters, &made);
        text += &match unit(world, id, case) {
            Some(_) => docs::of_time(world, case.docs.contents.as_deref(), 8),
            None => docs::docstring(world, case.docs.contents.as_deref(), 8),
        };
        text += &format!("        return {made}(value)\n");
    }
    for case in &definition.cases {
        text += "\n\n";
        text += &case_text(world, &class, case, unit(world, id, case))?;
    }
    text += "\n\n";
    let mut cases = String::new();
    for case in &definition.cases {
        let made = case_class(&class, case);
        match &case.ty {
            None => {
                let shown = format!("{class}.{}", names::constant(&case.name));
                text += &format!("{shown} = {made}()\n");
                cases += &format!("    wit.Case(\"{}\", {made}, None, \"{shown}\"),\n", case.name);
            }
            Some(ty) => {
                let shown = format!("{class}.{}(...)", names::snake(&case.name));
                let descriptor = types::descriptor(world, ty, unit(world, id, case))?;
                cases += &format!("    wit.Case(\"{}\", {made}, {descriptor}, \"{shown}\"),\n", case.name);
            }
        }
    }
    let units: Vec<_> =
        definition.cases.iter().filter(|case| case.ty.is_none()).map(|case| case.name.as_str()).collect();
    if !units.is_empty() {
        text += &like(&class, &units);
    }
    text += &format!("{} = wit.Variant(\n    {class},\n{cases})\n", types::constant(world, id));
    Ok(text)
}

/// Returns the class of a variant's case: `ResourceTypeCustom`.
pub fn case_class(class: &str, case: &Case) -> String {
    format!("{class}{}", names::class(&case.name))
}

/// Returns the unit of a case's payload.
fn unit(world: &World, id: TypeId, case: &Case) -> Option<Unit> {
    polish::carries_milliseconds(world.wit_name(id), &case.name).then_some(Unit::Milliseconds)
}

fn case_text(world: &World, class: &str, case: &Case, unit: Option<Unit>) -> Result<String> {
    let made = case_class(class, case);
    let doc = match unit {
        Some(_) => docs::of_time(world, case.docs.contents.as_deref(), 4),
        None => docs::docstring(world, case.docs.contents.as_deref(), 4),
    };
    Ok(match &case.ty {
        None => format!(
            "@dataclass(frozen=True, init=False, repr=False)\nclass {made}({class}):\n{doc}\n    case: str = \"{}\"\n    _shown = \"{class}.{}\"\n",
            case.name,
            names::constant(&case.name)
        ),
        Some(ty) => {
            let parameters = [format!("value: {}", types::hint(world, ty, Way::Taken, unit)?)];
            format!(
                "@dataclass(frozen=True, init=False, repr=False)\nclass {made}({class}):\n{doc}\n    value: {}\n    case: str = \"{}\"\n    \
                 _shown = \"{class}.{}\"\n\n{}        self._check({}, value)\n",
                types::hint(world, ty, Way::Given, unit)?,
                case.name,
                names::snake(&case.name),
                super::functions::signature(4, "__init__", "self", &parameters, "None"),
                types::descriptor(world, ty, unit)?,
            )
        }
    })
}

/// Returns the alias for a parameter: the class, or one of `cases` by name.
fn like(class: &str, cases: &[&str]) -> String {
    let quoted: Vec<_> = cases.iter().map(|case| format!("\"{case}\"")).collect();
    let line = format!("{class}Like = Union[{class}, Literal[{}]]\n", quoted.join(", "));
    let doc = format!("\"\"\"A `{class}`, or one by its name.\"\"\"\n\n");
    if line.len() <= super::functions::WIDTH {
        return line + &doc;
    }
    let lines: String = quoted.iter().map(|case| format!("        {case},\n")).collect();
    format!("{class}Like = Union[\n    {class},\n    Literal[\n{lines}    ],\n]\n{doc}")
}
