//! One function for code that wit-bindgen writes into many exports.
//!
//! wit-bindgen repeats the lifting, lowering and freeing of a type in each export that has it. Where such code uses nothing
//! but a pointer and a value, it becomes a function of these two, and equal pieces become one function. Pieces are equal if
//! they differ only in the numbers that wit-bindgen counts its variables with.
//!
//! - [`errors`]: the lowering of an error, which is the arm of `Err`;
//! - [`elements`]: the lifting, lowering and freeing of an element of a list, which is the body of a loop, and the freeing of
//!   a case, which is the arm of a `match`.

mod elements;
mod errors;
mod normal_form;

use std::collections::{HashMap, hash_map::Entry};

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident};
use syn::{
    Arm, Block, Expr, ExprForLoop, Ident, Item, ItemFn, ItemMod, Path, Stmt,
    visit_mut::{self, VisitMut},
};

use self::normal_form::normal_form;

/// Rewrites the bindings.
///
/// # Errors
/// If an error is lowered in a form that [`errors`] does not know: then wit-bindgen writes something else, and the component
/// would grow unnoticed.
pub fn outline(source: &str) -> syn::Result<String> {
    let mut file = syn::parse_file(source)?;
    let mut outliner = Outliner::default();
    outliner.visit_file_mut(&mut file);
    match outliner.unknown {
        Some(arm) => Err(syn::Error::new_spanned(arm, errors::UNKNOWN_FORM)),
        None => Ok(file.into_token_stream().to_string()),
    }
}

/// The functions of the module that is being visited.
#[derive(Default)]
struct Outliner {
    /// By their normal form.
    names: HashMap<String, Ident>,
    functions: Vec<Item>,
    /// Whether the function that is being visited frees a result.
    frees: bool,
    /// An arm that lowers an error in an unknown form.
    unknown: Option<Arm>,
}

/// Code that becomes a function.
struct Piece {
    /// The variable that points to the memory of the value.
    pointer: Ident,
    /// The type of the value `e` that is lowered.
    lowers: Option<Path>,
    /// The type of the value that is lifted.
    lifts: Option<Path>,
    body: Block,
}

impl Outliner {
    /// Returns the call of the function that does what the piece does.
    fn call(&mut self, piece: Piece) -> Expr {
        let Piece { pointer, lowers, lifts, body } = piece;
        let next = format_ident!("__outlined_{}", self.names.len());
        // The memory is `base` in a list, and the argument of the export elsewhere.
        let form = normal_form(quote::quote!({ let #pointer; } #lifts #lowers #body), &pointer);
        let name = match self.names.entry(form) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(new) => {
                let value = lowers.as_ref().map(|lowered| quote::quote!(, e: #lowered));
                let result = lifts.as_ref().map(|lifted| quote::quote!(-> #lifted));
                self.functions.push(syn::parse_quote! {
                    #[inline(never)]
                    unsafe fn #next(#pointer: *mut u8 #value) #result { unsafe #body }
                });
                new.insert(next).clone()
            }
        };
        if lowers.is_some() { syn::parse_quote!(#name(#pointer, e)) } else { syn::parse_quote!(#name(#pointer)) }
    }
}

impl VisitMut for Outliner {
    fn visit_item_mod_mut(&mut self, module: &mut ItemMod) {
        // Paths in a piece are relative to its module, so functions do not leave it.
        let mut inner = Self::default();
        visit_mut::visit_item_mod_mut(&mut inner, module);
        if let Some((_, items)) = &mut module.content {
            items.append(&mut inner.functions);
        }
        self.unknown = self.unknown.take().or(inner.unknown);
    }

    fn visit_item_fn_mut(&mut self, function: &mut ItemFn) {
        self.frees = function.sig.ident.to_string().starts_with("__post_return_");
        visit_mut::visit_item_fn_mut(self, function);
        self.frees = false;
    }

    fn visit_arm_mut(&mut self, arm: &mut Arm) {
        // Inner pieces first: an outer one then calls their functions.
        visit_mut::visit_arm_mut(self, arm);
        let piece = if self.frees { elements::freeing_of_case(arm) } else { errors::lowering_of_error(arm) };
        if let Some(piece) = piece {
            let call = self.call(piece);
            arm.body = syn::parse_quote!({ #call });
        } else if errors::is_long_error(arm) {
            self.unknown.get_or_insert_with(|| arm.clone());
        }
    }

    fn visit_expr_for_loop_mut(&mut self, list: &mut ExprForLoop) {
        visit_mut::visit_expr_for_loop_mut(self, list);
        if let Some((place, piece)) = elements::element(list, self.frees) {
            let call = self.call(piece);
            elements::replace(list, place, call);
        }
    }
}

/// Returns the block that has the statements: wit-bindgen writes some in double braces.
fn block_of(expression: &Expr) -> Option<&Block> {
    let Expr::Block(outer) = expression else { return None };
    match outer.block.stmts.as_slice() {
        [Stmt::Expr(inner @ Expr::Block(_), None)] => block_of(inner),
        _ => Some(&outer.block),
    }
}

/// Returns the first identifier with the prefix.
fn first_identifier(tokens: TokenStream, prefix: &str) -> Option<Ident> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(name) if name.to_string().starts_with(prefix) => Some(name),
        TokenTree::Group(group) => first_identifier(group.stream(), prefix),
        _ => None,
    })
}
