//! WIT source of types and functions.

use anyhow::{Result, bail};
use wit_parser::{Function, FunctionKind, Handle, Resolve, Type, TypeDefKind};

/// Returns a type.
pub fn ty(resolve: &Resolve, ty: &Type) -> Result<String> {
    Ok(match ty {
        Type::Bool => "bool".into(),
        Type::U8 => "u8".into(),
        Type::U16 => "u16".into(),
        Type::U32 => "u32".into(),
        Type::U64 => "u64".into(),
        Type::S8 => "s8".into(),
        Type::S16 => "s16".into(),
        Type::S32 => "s32".into(),
        Type::S64 => "s64".into(),
        Type::F32 => "f32".into(),
        Type::F64 => "f64".into(),
        Type::Char => "char".into(),
        Type::String => "string".into(),
        Type::ErrorContext => bail!("error-context is not supported"),
        Type::Id(id) => {
            let definition = &resolve.types[*id];
            if let Some(name) = &definition.name {
                return Ok(name.clone());
            }
            let inner = |inner: &Type| self::ty(resolve, inner);
            match &definition.kind {
                TypeDefKind::Type(aliased) => inner(aliased)?,
                TypeDefKind::List(element) => format!("list<{}>", inner(element)?),
                TypeDefKind::Option(some) => format!("option<{}>", inner(some)?),
                TypeDefKind::Tuple(tuple) => {
                    format!("tuple<{}>", tuple.types.iter().map(inner).collect::<Result<Vec<_>>>()?.join(", "))
                }
                TypeDefKind::Handle(Handle::Own(resource)) => inner(&Type::Id(*resource))?,
                TypeDefKind::Handle(Handle::Borrow(resource)) => format!("borrow<{}>", inner(&Type::Id(*resource))?),
                TypeDefKind::Result(result) => match (&result.ok, &result.err) {
                    (Some(ok), Some(err)) => format!("result<{}, {}>", inner(ok)?, inner(err)?),
                    (None, Some(err)) => format!("result<_, {}>", inner(err)?),
                    (Some(ok), None) => format!("result<{}>", inner(ok)?),
                    (None, None) => "result".into(),
                },
                other => bail!("{} without a name is not supported", other.as_str()),
            }
        }
    })
}

/// Returns a function.
pub fn function(resolve: &Resolve, function: &Function) -> Result<String> {
    let own = usize::from(matches!(function.kind, FunctionKind::Method(_)));
    let parameters: Vec<String> = function
        .params
        .iter()
        .skip(own)
        .map(|parameter| Ok(format!("{}: {}", parameter.name, ty(resolve, &parameter.ty)?)))
        .collect::<Result<_>>()?;
    let parameters = parameters.join(", ");
    if matches!(function.kind, FunctionKind::Constructor(_)) {
        return Ok(format!("constructor({parameters})"));
    }
    let kind = if matches!(function.kind, FunctionKind::Static(_)) { "static " } else { "" };
    let result = match &function.result {
        Some(result) => format!(" -> {}", ty(resolve, result)?),
        None => String::new(),
    };
    Ok(format!("{}: {kind}func({parameters}){result}", function.item_name()))
}
