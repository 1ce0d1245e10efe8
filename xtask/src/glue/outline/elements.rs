//! The elements of lists.
//!
//! wit-bindgen writes for a list one of
//!
//! ```text
//! for i in 0..len3 { let base = base3.add(i * 8); let e3 = { .. }; result3.push(e3); }        // lifting
//! for (i, e) in vec3.into_iter().enumerate() { let base = result3.add(i * 8); { .. } }        // lowering
//! for i in 0..len3 { let base = base3.add(i * 8); { .. } }                                    // freeing
//! ```
//!
//! and the block uses nothing but `base` and `e`.

use quote::ToTokens;
use syn::{Arm, Block, Expr, ExprForLoop, Ident, Pat, Path, Stmt};

use super::{
    Piece, block_of,
    errors::{lowered, owner, unaliased},
    normal_form::free_variables,
};

/// Maximum number of statements that stay in place: two loads and the call that frees a string.
const STAYS: usize = 3;

/// Where the code of an element is in the loop.
pub enum Place {
    /// The initializer of the second statement.
    Initializer,
    /// The second statement.
    Statement,
}

/// Returns what a loop does with an element.
pub fn element(list: &ExprForLoop, frees: bool) -> Option<(Place, Piece)> {
    let pointer: Ident = syn::parse_quote!(base);
    match list.body.stmts.as_slice() {
        [Stmt::Local(base), Stmt::Local(element), Stmt::Expr(..)] if is_base(&base.pat) && !frees => {
            let body = block_of(&element.init.as_ref()?.expr)?;
            let lifts = Some(lifted(body)?);
            let piece = piece(pointer, None, lifts, body)?;
            Some((Place::Initializer, piece))
        }
        [Stmt::Local(base), Stmt::Expr(element, _)] if is_base(&base.pat) => {
            let body = block_of(element)?;
            let lowers = if frees { None } else { Some(lowered(body)?) };
            let piece = piece(pointer, lowers, None, body)?;
            Some((Place::Statement, piece))
        }
        _ => None,
    }
}

/// Replaces what a loop does with an element.
pub fn replace(list: &mut ExprForLoop, place: Place, call: Expr) {
    match (place, list.body.stmts.get_mut(1)) {
        (Place::Initializer, Some(Stmt::Local(element))) => {
            if let Some(init) = &mut element.init {
                *init.expr = call;
            }
        }
        (_, Some(statement)) => *statement = Stmt::Expr(call, Some(syn::parse_quote!(;))),
        (_, None) => {}
    }
}

/// Returns the freeing of a case, if the code uses nothing but the pointer to the result or to an element.
pub fn freeing_of_case(arm: &Arm) -> Option<Piece> {
    let body = block_of(&arm.body)?;
    let free = free_variables(body.to_token_stream());
    let pointer = ["base", "arg0"].into_iter().find(|pointer| free.contains(*pointer))?;
    piece(quote::format_ident!("{pointer}"), None, None, body)
}

/// Returns the piece if it is long, and takes from outside only the pointer and the value that it lowers.
fn piece(pointer: Ident, lowers: Option<Path>, lifts: Option<Path>, body: &Block) -> Option<Piece> {
    let known = |name: &String| pointer == name || lowers.is_some() && name == "e";
    let is_closed = free_variables(body.to_token_stream()).iter().all(known);
    (is_closed && body.stmts.len() > STAYS).then(|| Piece { pointer, lowers, lifts, body: body.clone() })
}

fn is_base(pattern: &Pat) -> bool {
    matches!(pattern, Pat::Ident(name) if name.ident == "base")
}

/// Returns the type of a block's value, if it is a record, or a variant or enumeration that a `match` chose.
fn lifted(body: &Block) -> Option<Path> {
    let Some(Stmt::Expr(value, None)) = body.stmts.last() else { return None };
    let found = match value {
        Expr::Struct(record) => record.path.clone(),
        Expr::Path(variable) => {
            let variable = variable.path.get_ident()?;
            let chosen = body.stmts.iter().find_map(|statement| match statement {
                Stmt::Local(local) if matches!(&local.pat, Pat::Ident(name) if name.ident == *variable) => {
                    local.init.as_ref()
                }
                _ => None,
            })?;
            let Expr::Match(choice) = &*chosen.expr else { return None };
            case_of(&choice.arms.first()?.body)?
        }
        _ => return None,
    };
    Some(unaliased(body, &found).unwrap_or(found))
}

/// Returns `E` of `E::Case`, `E::Case(e)`, or a block that ends so.
fn case_of(value: &Expr) -> Option<Path> {
    match value {
        Expr::Path(case) => owner(&case.path),
        Expr::Call(call) => case_of(&call.func),
        Expr::Block(block) => match block.block.stmts.last()? {
            Stmt::Expr(value, None) => case_of(value),
            _ => None,
        },
        _ => None,
    }
}
