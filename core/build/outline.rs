//! Makes the bindings small: what lowers an error into memory, and what frees it
//! again, stands once for each error type and not once for each function.
//!
//! `wit-bindgen` writes both out in every exported function. An error variant with twenty
//! cases costs 15 kB of code that way, times the number of functions that answer
//! with it; three quarters of the component would be nothing else.

use std::collections::HashMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{Arm, Block, Expr, ExprMatch, File, Ident, Item, ItemFn, Pat, Path, Stmt, parse_quote, visit_mut::VisitMut};

/// Bodies shorter than this, in tokens, are left where they are.
const SHORT: usize = 200;

/// The bindings in `source`, outlined.
pub fn outline(source: &str) -> syn::Result<String> {
    let mut file: File = syn::parse_str(source)?;
    outline_items(&mut file.items);
    Ok(file.into_token_stream().to_string())
}

fn outline_items(items: &mut Vec<Item>) {
    let mut shared = Shared::default();
    for item in &mut *items {
        match item {
            Item::Mod(module) => {
                if let Some((_, items)) = &mut module.content {
                    outline_items(items);
                }
            }
            Item::Fn(function) if is_glue(&function.sig.ident) => shared.visit_block_mut(&mut function.block),
            _ => {}
        }
    }
    items.extend(shared.functions.into_iter().map(Item::Fn));
}

fn is_glue(name: &Ident) -> bool {
    let name = name.to_string();
    (name.starts_with("_export_") && name.ends_with("_cabi")) || name.starts_with("__post_return_")
}

/// The functions that one module's glue shares.
#[derive(Default)]
struct Shared {
    functions: Vec<ItemFn>,
    by_body: HashMap<String, Ident>,
}

impl VisitMut for Shared {
    fn visit_expr_match_mut(&mut self, expression: &mut ExprMatch) {
        for arm in &mut expression.arms {
            if is_error_arm(arm) {
                self.share_lowering(arm);
            } else if matches!(arm.pat, Pat::Wild(_)) {
                self.share_freeing(arm);
            }
        }
        syn::visit_mut::visit_expr_match_mut(self, expression);
    }
}

impl Shared {
    /// `Err(e) => { *pointer.add(0).cast::<u8>() = 1; …; match e { … } }`: everything behind the first statement.
    fn share_lowering(&mut self, arm: &mut Arm) {
        let Expr::Block(body) = &mut *arm.body else { return };
        let statements = &mut body.block.stmts;
        let (Some(pointer), Some(error)) = (statements.first().and_then(pointer), error_type(statements)) else {
            return;
        };
        let rest = statements.split_off(1);
        let body: Block = parse_quote!({ #(#rest)* });
        let function = self.function(&body, |name| {
            parse_quote! {
                #[inline(never)]
                unsafe fn #name(#pointer: *mut u8, e: #error) { unsafe #body }
            }
        });
        statements.push(parse_quote!(#function(#pointer, e);));
    }

    /// `_ => { let l1 = …arg0…; match l1 { … } }` behind the discriminant of a result: the whole of it.
    fn share_freeing(&mut self, arm: &mut Arm) {
        let Expr::Block(body) = &*arm.body else { return };
        let body = &body.block;
        let frees = body.to_token_stream().to_string();
        if length(body.to_token_stream()) < SHORT || !frees.contains("cabi_dealloc") || frees.contains("_RET_AREA") {
            return;
        }
        let function = self.function(body, |name| {
            parse_quote! {
                #[inline(never)]
                unsafe fn #name(arg0: *mut u8) { unsafe #body }
            }
        });
        arm.body = parse_quote!({ #function(arg0) });
    }

    /// The function with this body, made unless there is one.
    fn function(&mut self, body: &Block, make: impl FnOnce(&Ident) -> ItemFn) -> Ident {
        let count = self.functions.len();
        let functions = &mut self.functions;
        self.by_body
            .entry(normalized(body.to_token_stream()))
            .or_insert_with(|| {
                let name = format_ident!("outlined_{count}");
                functions.push(make(&name));
                name
            })
            .clone()
    }
}

fn is_error_arm(arm: &Arm) -> bool {
    matches!(&arm.pat, Pat::TupleStruct(pattern) if pattern.path.is_ident("Err"))
        && length(arm.body.to_token_stream()) >= SHORT
}

/// The pointer that a statement `*pointer.add(…)… = …` writes to.
fn pointer(statement: &Stmt) -> Option<Ident> {
    let mut tokens = statement.to_token_stream().into_iter();
    match (tokens.next()?, tokens.next()?) {
        (TokenTree::Punct(star), TokenTree::Ident(pointer)) if star.as_char() == '*' => Some(pointer),
        _ => None,
    }
}

/// The type of `e` in `match e { … }`, the last statement: named by its first pattern, perhaps
/// through a `use … as V9`, which then stands before it.
fn error_type(statements: &[Stmt]) -> Option<Path> {
    let Stmt::Expr(Expr::Match(last), _) = statements.last()? else { return None };
    let case = match &last.arms.first()?.pat {
        Pat::TupleStruct(pattern) => &pattern.path,
        _ => return None,
    };
    let name = &case.segments.first()?.ident;
    let imported = statements.iter().find_map(|statement| match statement {
        Stmt::Item(Item::Use(item)) => {
            let text = item.tree.to_token_stream().to_string();
            let (path, alias) = text.rsplit_once(" as ")?;
            (alias.trim() == name.to_string()).then(|| syn::parse_str(path).ok())?
        }
        _ => None,
    });
    Some(imported.unwrap_or_else(|| name.clone().into()))
}

fn length(tokens: TokenStream) -> usize {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => 1 + length(group.stream()),
            _ => 1,
        })
        .sum()
}

/// A text that is the same for bodies that differ only in the numbers of their
/// temporaries (`ptr5`, `vec10`), which stand for the order in which they came up.
fn normalized(tokens: TokenStream) -> String {
    let mut names = HashMap::new();
    rename(tokens, &mut names).to_string()
}

fn rename(tokens: TokenStream, names: &mut HashMap<String, Ident>) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(ident) if ident.to_string().ends_with(|last: char| last.is_ascii_digit()) => {
                let next = format_ident!("temporary_{}", names.len());
                let name = names.entry(ident.to_string()).or_insert(next);
                TokenTree::Ident(name.clone())
            }
            TokenTree::Group(group) => {
                let inner = rename(group.stream(), names);
                TokenTree::Group(proc_macro2::Group::new(group.delimiter(), quote!(#inner)))
            }
            other => other,
        })
        .collect()
}
