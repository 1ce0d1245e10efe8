//! One function for the lowering of each error type, in place of one copy in every export.
//!
//! wit-bindgen writes for a function that returns `result<T, E>`
//!
//! ```text
//! match result1 {
//!     Ok(..) => ..,
//!     Err(e) => { *ptr2.add(0).cast::<u8>() = 1; let E { kind: kind3, message: message3, .. } = e; .. }
//! }
//! ```
//!
//! (for an error that is a variant, `match e { E::A(e) => .., E::B(e) => .. }`). The arm of `Err` uses nothing but `e` and the return pointer. It becomes a function of these two, and equal
//! arms become one function. Arms are equal when they are but for the numbers that wit-bindgen
//! counts its variables with.

use std::{
    collections::{HashMap, hash_map::Entry},
    fmt::Write,
};

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident};
use syn::{
    Arm, Block, Expr, Ident, Item, Pat, Path, Stmt,
    visit_mut::{self, VisitMut},
};

/// Rewrites the bindings.
///
/// # Errors
/// If an arm is not in the form that this module knows: then wit-bindgen writes something else, and the component
/// would grow without anyone noticing.
pub fn outline_errors(source: &str) -> syn::Result<String> {
    let mut file = syn::parse_file(source)?;
    let mut outliner = Outliner::default();
    outliner.visit_file_mut(&mut file);
    match outliner.unknown {
        Some(arm) => Err(syn::Error::new_spanned(arm, UNKNOWN_FORM)),
        None => Ok(file.into_token_stream().to_string()),
    }
}

/// The message for an arm that is not recognized.
const UNKNOWN_FORM: &str = "wit-bindgen lowers this error in a form that core/build/outline_error_lowering.rs does not know: \
    see doc/BUILD.md for what it does and when it can go";

/// The most statements of an arm that may stay in place: the discriminant, and an error without fields.
const STAYS: usize = 3;

/// The functions of the module that is being visited.
#[derive(Default)]
struct Outliner {
    /// By their normal form.
    names: HashMap<String, Ident>,
    functions: Vec<Item>,
    /// An arm that lowers an error and was not recognized.
    unknown: Option<Arm>,
}

impl VisitMut for Outliner {
    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        // Paths in an arm are relative to its module, so functions do not leave it.
        let mut inner = Self::default();
        visit_mut::visit_item_mod_mut(&mut inner, module);
        if let Some((_, items)) = &mut module.content {
            items.append(&mut inner.functions);
        }
        self.unknown = self.unknown.take().or(inner.unknown);
    }

    fn visit_arm_mut(&mut self, arm: &mut Arm) {
        if let Some((pointer, error)) = lowering_of_error(arm)
            && let Some(body) = block_of(&arm.body)
        {
            let name = self.function_for(&pointer, &error, body);
            arm.body = syn::parse_quote!({ #name(#pointer, e) });
        } else {
            if is_long_error(arm) {
                self.unknown.get_or_insert_with(|| arm.clone());
            }
            visit_mut::visit_arm_mut(self, arm);
        }
    }
}

/// Whether the arm lowers an error, in more than the statements that may stay.
fn is_long_error(arm: &Arm) -> bool {
    let is_error = matches!(&arm.pat, Pat::TupleStruct(pattern) if pattern.path.is_ident("Err"));
    is_error && block_of(&arm.body).is_some_and(|body| body.stmts.len() > STAYS)
}

impl Outliner {
    fn function_for(&mut self, pointer: &Ident, error: &Path, body: &Block) -> Ident {
        let next = format_ident!("__lower_error_{}", self.names.len());
        match self.names.entry(normal_form(body.to_token_stream())) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(new) => {
                self.functions.push(syn::parse_quote! {
                    #[inline(never)]
                    unsafe fn #next(#pointer: *mut u8, e: #error) { unsafe #body }
                });
                new.insert(next).clone()
            }
        }
    }
}

/// The return pointer and the type of the error, when the arm is one to move out.
fn lowering_of_error(arm: &Arm) -> Option<(Ident, Path)> {
    let Pat::TupleStruct(pattern) = &arm.pat else { return None };
    if !pattern.path.is_ident("Err") {
        return None;
    }
    let body = block_of(&arm.body)?;
    let pointer = first_identifier(body.stmts.first()?.to_token_stream(), "ptr")?;
    let error = body.stmts.iter().find_map(error_of)?;
    Some((pointer, unaliased(body, &error).unwrap_or(error)))
}

/// The type that a statement takes apart: `let E { .. } = e;` of a record, `match e { E::Case(..) => .. }` of a variant.
fn error_of(statement: &Stmt) -> Option<Path> {
    let whole: Expr = syn::parse_quote!(e);
    match statement {
        Stmt::Local(local) if local.init.as_ref().is_some_and(|init| *init.expr == whole) => match &local.pat {
            Pat::Struct(record) => Some(record.path.clone()),
            _ => None,
        },
        Stmt::Expr(Expr::Match(lowering), _) if *lowering.expr == whole => {
            let case = match &lowering.arms.first()?.pat {
                Pat::TupleStruct(case) => &case.path,
                Pat::Path(case) => &case.path,
                _ => return None,
            };
            // `E::Case` → `E`.
            let count = case.segments.len().checked_sub(1).filter(|count| *count > 0)?;
            let segments = case.segments.iter().take(count).cloned().collect();
            Some(Path { leading_colon: case.leading_colon, segments })
        }
        _ => None,
    }
}

/// What `E` stands for where the arm begins with `use path::to::Error as E;`: so it does for an error of another interface.
fn unaliased(body: &Block, error: &Path) -> Option<Path> {
    let alias = error.get_ident()?;
    body.stmts.iter().find_map(|statement| {
        let Stmt::Item(Item::Use(import)) = statement else { return None };
        let mut path: Path = syn::parse_quote!(self);
        path.segments.clear();
        let mut tree = &import.tree;
        while let syn::UseTree::Path(step) = tree {
            path.segments.push(step.ident.clone().into());
            tree = &step.tree;
        }
        let syn::UseTree::Rename(renamed) = tree else { return None };
        path.segments.push(renamed.ident.clone().into());
        (renamed.rename == *alias).then_some(path)
    })
}

/// The block that has the statements: wit-bindgen writes some in double braces.
fn block_of(expression: &Expr) -> Option<&Block> {
    let Expr::Block(outer) = expression else { return None };
    match outer.block.stmts.as_slice() {
        [Stmt::Expr(inner @ Expr::Block(_), None)] => block_of(inner),
        _ => Some(&outer.block),
    }
}

fn first_identifier(tokens: TokenStream, prefix: &str) -> Option<Ident> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(name) if name.to_string().starts_with(prefix) => Some(name),
        TokenTree::Group(group) => first_identifier(group.stream(), prefix),
        _ => None,
    })
}

/// The text with its counted variables counted from zero.
fn normal_form(tokens: TokenStream) -> String {
    let (mut text, mut numbers) = (String::new(), HashMap::new());
    write_normal_form(tokens, &mut text, &mut numbers);
    text
}

fn write_normal_form(tokens: TokenStream, text: &mut String, numbers: &mut HashMap<String, usize>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let _ = write!(text, "{:?} ", group.delimiter());
                write_normal_form(group.stream(), text, numbers);
                text.push_str("end ");
            }
            TokenTree::Ident(name) if is_counted(&name.to_string()) => {
                let next = numbers.len();
                let number = numbers.entry(name.to_string()).or_insert(next);
                let _ = write!(text, "${number} ");
            }
            other => {
                let _ = write!(text, "{other} ");
            }
        }
    }
}

/// Whether it is a variable (`ptr12`, `t3_0`) or an alias (`V9`) of wit-bindgen's, and no name of Rust or of WIT.
fn is_counted(name: &str) -> bool {
    const TYPES: [&str; 12] = ["u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128", "f32", "f64"];
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    let stem = name.trim_end_matches(|character: char| character.is_ascii_digit() || character == '_');
    let ends_in_number = digits(name.get(stem.len()..).unwrap_or_default());
    let is_alias = stem == "V";
    let is_variable = stem.starts_with(|first: char| first.is_ascii_lowercase()) && !stem.starts_with("as_");
    ends_in_number && (is_alias || is_variable) && !TYPES.contains(&name)
}
