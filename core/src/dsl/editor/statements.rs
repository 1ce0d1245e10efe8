//! The text syntax: the statement around the cursor, from the tokens before it.

use logos::Logos;

use super::{
    keyword_help,
    wanted::{self, Wanted, path_before},
};
use crate::dsl::{
    expr::ValueKind,
    lexer::Token,
    template,
    vocabulary::{AGGREGATES, BIND_SCOPES, METRIC_KINDS, STRATEGIES},
};

/// An open pair of braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Block {
    Top,
    Pool,
    Resource,
    Action,
    Workflow,
    Node,
    Load,
    /// A map of values.
    Value,
}

type Word<'t> = (Token, &'t str);

/// Returns what fits at the end of `before`, the text up to the name that is being typed.
pub(super) fn wanted(before: &str) -> Vec<Wanted> {
    let mut open = Open { block: Block::Top, statement: Vec::new(), outer: Vec::new() };
    for (token, span) in Token::lexer(before).spanned() {
        let text = before.get(span.clone()).unwrap_or("");
        match token {
            Ok(Token::Comment) if span.end == before.len() => return Vec::new(),
            Ok(Token::Comment) => {}
            Ok(token) => open.take(token, text),
            // A string that is still open at the cursor.
            Err(()) if text.contains(['"', '\'']) && span.end == before.len() => {
                return match template::open_at_end(text) {
                    Some(inside) => vec![Wanted::Operand(path_before(inside))],
                    None => Vec::new(),
                };
            }
            Err(()) => {}
        }
    }
    open.wanted(before)
}

struct Open<'t> {
    block: Block,
    /// The tokens of the statement so far.
    statement: Vec<Word<'t>>,
    outer: Vec<(Block, Vec<Word<'t>>)>,
}

impl<'t> Open<'t> {
    fn take(&mut self, token: Token, text: &'t str) {
        match token {
            Token::LeftBrace => {
                let inner = self.below();
                self.outer.push((self.block, std::mem::take(&mut self.statement)));
                self.block = inner;
                return;
            }
            Token::RightBrace => {
                let was = self.block;
                let (block, statement) = self.outer.pop().unwrap_or((Block::Top, Vec::new()));
                self.block = block;
                self.statement = if was == Block::Value { statement } else { Vec::new() };
                if was == Block::Value {
                    self.statement.push((token, text));
                }
                return;
            }
            _ => {}
        }
        let last = self.statement.last().map(|(token, _)| *token);
        let begins = match self.block {
            Block::Top => {
                keyword_help::TOP.iter().any(|(word, _)| *word == text) && (self.statement.len() > 1 || last.is_none())
            }
            Block::Pool => matches!(token, Token::Range | Token::Reserve | Token::Strategy),
            Block::Resource => token == Token::Capacity,
            Block::Action => token == Token::Export,
            Block::Node => {
                matches!(token, Token::Retry | Token::Timeout | Token::OnError)
                    || (token == Token::Arrow && last != Some(Token::OnError))
            }
            Block::Load => matches!(token, Token::At | Token::Loop | Token::Think | Token::Bind | Token::Limit),
            Block::Workflow | Block::Value => false,
        };
        if begins {
            self.statement.clear();
        }
        let names_before = (token == Token::Assign && matches!(self.block, Block::Resource | Block::Action))
            || (token == Token::Colon && self.block == Block::Workflow);
        if names_before && let Some(name) = self.statement.pop() {
            self.statement.clear();
            self.statement.push(name);
        }
        self.statement.push((token, text));
    }

    /// Returns the kind of block that a brace opens here.
    fn below(&self) -> Block {
        let first = self.statement.first().map(|(token, _)| *token);
        match (self.block, first) {
            (Block::Top, Some(Token::Pool)) => Block::Pool,
            (Block::Top, Some(Token::Resource)) => Block::Resource,
            (Block::Top, Some(Token::Action)) => Block::Action,
            (Block::Top, Some(Token::Workflow)) => Block::Workflow,
            (Block::Top, Some(Token::Load)) => Block::Load,
            (Block::Workflow, _) => Block::Node,
            _ => Block::Value,
        }
    }

    fn has(&self, wanted: Token) -> bool {
        self.statement.iter().any(|(token, _)| *token == wanted)
    }

    fn wanted(&self, before: &str) -> Vec<Wanted> {
        let tokens: Vec<Token> = self.statement.iter().map(|(token, _)| *token).collect();
        let last = tokens.last().copied();
        let last_text = self.statement.last().map_or("", |(_, text)| *text);
        let values = || vec![Wanted::Choice(vec!["true", "false", "null"])];
        match self.block {
            Block::Top => top(&tokens, before),
            Block::Pool => match last {
                Some(Token::Strategy) => vec![Wanted::Choice(STRATEGIES.iter().map(|(word, _)| *word).collect())],
                Some(Token::Range | Token::Reserve | Token::Minus) => Vec::new(),
                _ => vec![Wanted::Keywords(keyword_help::POOL)],
            },
            Block::Resource => match last {
                Some(Token::Capacity) => Vec::new(),
                Some(Token::Assign) => values(),
                _ => vec![Wanted::Keywords(keyword_help::RESOURCE)],
            },
            Block::Action => match tokens.as_slice() {
                [Token::Export] => Vec::new(),
                [Token::Export, _, Token::Colon] => vec![Wanted::Choice(ValueKind::export_forms().collect())],
                _ if last == Some(Token::Assign) => values(),
                _ => vec![Wanted::Keywords(keyword_help::ACTION)],
            },
            Block::Workflow => match tokens.as_slice() {
                [.., Token::Colon] => vec![Wanted::Actions, Wanted::Keywords(keyword_help::NODE_KINDS)],
                [.., Token::Join] => vec![Wanted::Keywords(keyword_help::JOIN)],
                [.., Token::Colon, Token::Workflow] => vec![Wanted::Workflows],
                _ => vec![Wanted::Choice(vec!["end"])],
            },
            Block::Node => self.node(&tokens, last_text, before),
            Block::Load => self.load(&tokens, last_text),
            Block::Value => Vec::new(),
        }
    }

    fn node(&self, tokens: &[Token], last_text: &str, before: &str) -> Vec<Wanted> {
        match tokens {
            [.., Token::Arrow] => vec![Wanted::Nodes],
            [.., Token::OnError] => vec![Wanted::Keywords(arrow())],
            [.., Token::Retry | Token::Timeout | Token::On | Token::After | Token::As] => Vec::new(),
            [Token::Retry, ..] => {
                if keyword_help::RETRY.iter().any(|(word, _)| *word == last_text) {
                    Vec::new()
                } else {
                    vec![Wanted::Keywords(keyword_help::RETRY), Wanted::Keywords(keyword_help::NODE)]
                }
            }
            _ if self.has(Token::When) && !self.has(Token::As) && expects_operand(tokens, before) => {
                vec![Wanted::Operand(path_before(before))]
            }
            [Token::Arrow, _] => vec![Wanted::Keywords(keyword_help::EDGE), Wanted::Keywords(keyword_help::NODE)],
            _ if self.has(Token::When) && !self.has(Token::As) => {
                vec![Wanted::Keywords(label()), Wanted::Keywords(keyword_help::NODE)]
            }
            _ => vec![Wanted::Keywords(keyword_help::NODE)],
        }
    }

    fn load(&self, tokens: &[Token], last_text: &str) -> Vec<Wanted> {
        match tokens {
            [Token::At, _] => vec![Wanted::Choice(vec!["spawn"])],
            [.., Token::At | Token::Spawn | Token::Loop | Token::Think] => Vec::new(),
            [Token::At, ..] => match last_text {
                "from" => vec![Wanted::Pools],
                "workflow" => vec![Wanted::Workflows],
                "tenant" | "over" => Vec::new(),
                _ => vec![Wanted::Keywords(keyword_help::SPAWN), Wanted::Keywords(keyword_help::LOAD)],
            },
            [Token::Bind] => vec![Wanted::Choice(BIND_SCOPES.iter().map(|(word, _, _)| *word).collect())],
            [.., Token::Release] => vec![Wanted::Choice(BIND_SCOPES.iter().map(|(_, word, _)| *word).collect())],
            [Token::Bind, _] => vec![Wanted::Choice(vec!["release"]), Wanted::Keywords(keyword_help::LOAD)],
            [Token::Limit] => vec![Wanted::Choice(vec!["users", "spawn"])],
            _ => vec![Wanted::Keywords(keyword_help::LOAD)],
        }
    }
}

fn top(tokens: &[Token], before: &str) -> Vec<Wanted> {
    match tokens {
        [Token::Scenario | Token::Pool | Token::Resource | Token::Metric | Token::Action] => Vec::new(),
        [Token::Resource | Token::Action, _] => Vec::new(),
        [Token::Scenario, Token::Text] => vec![Wanted::Choice(vec!["version"]), Wanted::Keywords(keyword_help::TOP)],
        [Token::Metric, _] => vec![Wanted::Choice(METRIC_KINDS.iter().map(|(word, _)| *word).collect())],
        [Token::Action, _, Token::Assign] => vec![Wanted::ActionKinds],
        [Token::Threshold] => vec![Wanted::Choice(AGGREGATES.to_vec())],
        [Token::Threshold, .., Token::LeftParen | Token::Dot] => wanted::metrics(before),
        [Token::Threshold, .., Token::Less | Token::LessOrEqual | Token::Greater | Token::GreaterOrEqual] => Vec::new(),
        [Token::Threshold, .., Token::RightParen | Token::Equal | Token::NotEqual] => Vec::new(),
        _ => vec![Wanted::Keywords(keyword_help::TOP)],
    }
}

/// Returns whether an expression continues with an operand here, or with the rest of a name.
fn expects_operand(tokens: &[Token], before: &str) -> bool {
    before.ends_with('.')
        || !matches!(
            tokens.last(),
            Some(
                Token::Ident
                    | Token::QuotedIdent
                    | Token::Int
                    | Token::Uint
                    | Token::Double
                    | Token::Duration
                    | Token::Statuses
                    | Token::Text
                    | Token::Bytes
                    | Token::True
                    | Token::False
                    | Token::Null
                    | Token::RightParen
                    | Token::RightBracket
                    | Token::RightBrace
            )
        )
}

fn arrow() -> &'static [(&'static str, &'static str)] {
    keyword_help::NODE.get(..1).unwrap_or(&[])
}

fn label() -> &'static [(&'static str, &'static str)] {
    keyword_help::EDGE.get(4..).unwrap_or(&[])
}
