//! The lowering of errors.
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
//! (for an error that is a variant, `match e { E::A(e) => .., E::B(e) => .. }`). The arm of `Err` uses nothing but `e` and the
//! return pointer.

use quote::ToTokens;
use syn::{Arm, Block, Expr, Item, Pat, Path, Stmt};

use super::{Piece, block_of, first_identifier};

/// The message for an arm that is not recognized.
pub const UNKNOWN_FORM: &str = "wit-bindgen lowers this error in a form that xtask/src/glue/outline/errors.rs does not know: \
    see doc/BUILD.md for what it does and when it can go";

/// Maximum number of statements of an arm that stay in place: the discriminant, and an error without fields.
const STAYS: usize = 3;

/// Returns whether the arm lowers an error, in more than the statements that may stay.
pub fn is_long_error(arm: &Arm) -> bool {
    let is_error = matches!(&arm.pat, Pat::TupleStruct(pattern) if pattern.path.is_ident("Err"));
    is_error && block_of(&arm.body).is_some_and(|body| body.stmts.len() > STAYS)
}

/// Returns the lowering of an error, if that is what the arm does.
pub fn lowering_of_error(arm: &Arm) -> Option<Piece> {
    let Pat::TupleStruct(pattern) = &arm.pat else { return None };
    if !pattern.path.is_ident("Err") {
        return None;
    }
    let body = block_of(&arm.body)?;
    let pointer = first_identifier(body.stmts.first()?.to_token_stream(), "ptr")?;
    let lowers = Some(lowered(body)?);
    Some(Piece { pointer, lowers, lifts: None, body: body.clone() })
}

/// Returns the type of the value `e` that a block lowers.
pub fn lowered(body: &Block) -> Option<Path> {
    let found = body.stmts.iter().find_map(taken_apart)?;
    Some(unaliased(body, &found).unwrap_or(found))
}

/// Returns the type that a statement takes apart: `let E { .. } = e;` of a record, `match e { E::Case(..) => .. }` of a variant.
fn taken_apart(statement: &Stmt) -> Option<Path> {
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
            owner(case)
        }
        _ => None,
    }
}

/// Returns what `E` stands for in a block with `use path::to::Error as E;`, as for a type of another interface.
pub fn unaliased(body: &Block, error: &Path) -> Option<Path> {
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

/// Returns `E` of `E::Case`.
pub fn owner(case: &Path) -> Option<Path> {
    let count = case.segments.len().checked_sub(1).filter(|count| *count > 0)?;
    let segments = case.segments.iter().take(count).cloned().collect();
    Some(Path { leading_colon: case.leading_colon, segments })
}
