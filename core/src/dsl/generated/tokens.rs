// Generated from core/src/dsl/tokens.logos by `cargo xtask bindings`. Do not edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)] #[rustfmt::skip] pub(crate) enum Token { Scenario, Version, Pool, Range,
Reserve, Strategy, Resource, Capacity, Metric, Action, Export, Workflow, End, Pass, Fork, Join, Retry, Timeout, OnError,
When, Otherwise, On, After, As, Load, At, Spawn, Loop, Think, Bind, Release, Limit, Threshold, In, True, False, Null,
Ident, QuotedIdent, Int, Uint, Double, Duration, Address, Statuses, Text, Bytes, Arrow, Equal, NotEqual, LessOrEqual,
GreaterOrEqual, Less, Greater, And, Or, Not, Question, Colon, Dot, Comma, LeftParen, RightParen, LeftBracket,
RightBracket, LeftBrace, RightBrace, Plus, Minus, Star, Slash, Percent, Assign, Comment, OpenMap, CloseMap, Unknown,
StartScenario, StartExpression, } impl<'s> ::logos::Logos<'s> for Token { type Error = (); type Extras = ();
type Source = str; fn lex( lex: &mut ::logos::Lexer<'s, Self>, ) -> core::option::Option<
core::result::Result<Self, <Self as ::logos::Logos<'s>>::Error>, > { use ::logos::internal::{
LexerInternal, CallbackRetVal, CallbackResult, SkipRetVal, SkipResult, }; use core::result::Result as _Result;
use core::option::Option as _Option; use ::logos::Logos; type _Lexer<'s> = ::logos::Lexer<'s, Token>;
macro_rules! _fast_loop { ($lex:ident, $test:ident, $offset:ident) => {
'fast_loop : { while let Some(arr) = $lex .read:: < & [u8; 8usize] >
($offset) { if $test (arr[0usize]) { $offset += 0usize; break 'fast_loop;
} if $test (arr[1usize]) { $offset += 1usize; break 'fast_loop; } if
$test (arr[2usize]) { $offset += 2usize; break 'fast_loop; } if $test
(arr[3usize]) { $offset += 3usize; break 'fast_loop; } if $test
(arr[4usize]) { $offset += 4usize; break 'fast_loop; } if $test
(arr[5usize]) { $offset += 5usize; break 'fast_loop; } if $test
(arr[6usize]) { $offset += 6usize; break 'fast_loop; } if $test
(arr[7usize]) { $offset += 7usize; break 'fast_loop; } $offset += 8usize;
} while let Some(byte) = $lex .read:: < u8 > ($offset) { if $test (byte) { break 'fast_loop; } $offset += 1; } } }; }
macro_rules! _take_action { ($lex:ident, $offset:ident, $context:ident, $state:ident) => {
{ let action = _get_action($lex, $offset, $context); match action {
CallbackResult::Emit(tok) => { return Some(Ok(tok)); },
CallbackResult::Skip => { $lex .trivia(); $offset = $lex .offset();
$context = None; return state219($lex, $offset, $context); }, CallbackResult::Error(err) => { return Some(Err(err)); },
CallbackResult::DefaultError => { return Some(Err(_make_error($lex))); }, } } }; } const _TABLE_0: [u8; 256] = [
128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 0u8,
128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8,
128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8,
128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 192u8,
128u8, 192u8, 132u8, 128u8, 159u8, 159u8, 159u8, 159u8, 159u8, 159u8, 159u8,
159u8, 159u8, 159u8, 140u8, 128u8, 128u8, 128u8, 128u8, 128u8, 128u8, 143u8,
143u8, 143u8, 143u8, 143u8, 143u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8,
129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8,
161u8, 129u8, 129u8, 128u8, 128u8, 128u8, 128u8, 129u8, 128u8, 143u8, 143u8,
143u8, 143u8, 143u8, 143u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8,
129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 129u8, 161u8,
129u8, 129u8, 128u8, 128u8, 128u8, 128u8, 128u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, ];
const _TABLE_1: [u8; 256] = [ 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 3u8, 1u8, 2u8, 3u8, 3u8, 2u8,
2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8,
2u8, 2u8, 3u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8,
2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8,
2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8,
2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8,
2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 0u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8,
2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8,
2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, ]; #[inline]
fn _make_error<'s>(lex: &mut _Lexer<'s>) -> <Token as Logos<'s>>::Error { <Token as Logos<'s>>::Error::default() }
#[inline] fn _get_action<'s>( lex: &mut _Lexer<'s>, offset: usize, context: _Option<LogosLeaf>,
) -> CallbackResult<'s, Token> { match context { None => { lex.end_to_boundary(offset.max(lex.offset() + 1));
CallbackResult::Error(_make_error(lex)) } Some(LogosLeaf::Leaf0) => CallbackResult::Skip,
Some(LogosLeaf::Leaf1) => CallbackResult::Emit(Token::Scenario),
Some(LogosLeaf::Leaf2) => CallbackResult::Emit(Token::Version),
Some(LogosLeaf::Leaf3) => CallbackResult::Emit(Token::Pool),
Some(LogosLeaf::Leaf4) => CallbackResult::Emit(Token::Range),
Some(LogosLeaf::Leaf5) => CallbackResult::Emit(Token::Reserve),
Some(LogosLeaf::Leaf6) => CallbackResult::Emit(Token::Strategy),
Some(LogosLeaf::Leaf7) => CallbackResult::Emit(Token::Resource),
Some(LogosLeaf::Leaf8) => CallbackResult::Emit(Token::Capacity),
Some(LogosLeaf::Leaf9) => CallbackResult::Emit(Token::Metric),
Some(LogosLeaf::Leaf10) => CallbackResult::Emit(Token::Action),
Some(LogosLeaf::Leaf11) => CallbackResult::Emit(Token::Export),
Some(LogosLeaf::Leaf12) => CallbackResult::Emit(Token::Workflow),
Some(LogosLeaf::Leaf13) => CallbackResult::Emit(Token::End),
Some(LogosLeaf::Leaf14) => CallbackResult::Emit(Token::Pass),
Some(LogosLeaf::Leaf15) => CallbackResult::Emit(Token::Fork),
Some(LogosLeaf::Leaf16) => CallbackResult::Emit(Token::Join),
Some(LogosLeaf::Leaf17) => CallbackResult::Emit(Token::Retry),
Some(LogosLeaf::Leaf18) => CallbackResult::Emit(Token::Timeout),
Some(LogosLeaf::Leaf19) => CallbackResult::Emit(Token::OnError),
Some(LogosLeaf::Leaf20) => CallbackResult::Emit(Token::When),
Some(LogosLeaf::Leaf21) => CallbackResult::Emit(Token::Otherwise),
Some(LogosLeaf::Leaf22) => CallbackResult::Emit(Token::On),
Some(LogosLeaf::Leaf23) => CallbackResult::Emit(Token::After),
Some(LogosLeaf::Leaf24) => CallbackResult::Emit(Token::As),
Some(LogosLeaf::Leaf25) => CallbackResult::Emit(Token::Load),
Some(LogosLeaf::Leaf26) => CallbackResult::Emit(Token::At),
Some(LogosLeaf::Leaf27) => CallbackResult::Emit(Token::Spawn),
Some(LogosLeaf::Leaf28) => CallbackResult::Emit(Token::Loop),
Some(LogosLeaf::Leaf29) => CallbackResult::Emit(Token::Think),
Some(LogosLeaf::Leaf30) => CallbackResult::Emit(Token::Bind),
Some(LogosLeaf::Leaf31) => CallbackResult::Emit(Token::Release),
Some(LogosLeaf::Leaf32) => CallbackResult::Emit(Token::Limit),
Some(LogosLeaf::Leaf33) => CallbackResult::Emit(Token::Threshold),
Some(LogosLeaf::Leaf34) => CallbackResult::Emit(Token::In),
Some(LogosLeaf::Leaf35) => CallbackResult::Emit(Token::True),
Some(LogosLeaf::Leaf36) => CallbackResult::Emit(Token::False),
Some(LogosLeaf::Leaf37) => CallbackResult::Emit(Token::Null),
Some(LogosLeaf::Leaf38) => CallbackResult::Emit(Token::Ident),
Some(LogosLeaf::Leaf39) => CallbackResult::Emit(Token::QuotedIdent),
Some(LogosLeaf::Leaf40) => CallbackResult::Emit(Token::Int),
Some(LogosLeaf::Leaf41) => CallbackResult::Emit(Token::Int),
Some(LogosLeaf::Leaf42) => CallbackResult::Emit(Token::Uint),
Some(LogosLeaf::Leaf43) => CallbackResult::Emit(Token::Uint),
Some(LogosLeaf::Leaf44) => CallbackResult::Emit(Token::Double),
Some(LogosLeaf::Leaf45) => CallbackResult::Emit(Token::Double),
Some(LogosLeaf::Leaf46) => CallbackResult::Emit(Token::Duration),
Some(LogosLeaf::Leaf47) => CallbackResult::Emit(Token::Address),
Some(LogosLeaf::Leaf48) => CallbackResult::Emit(Token::Address),
Some(LogosLeaf::Leaf49) => CallbackResult::Emit(Token::Address),
Some(LogosLeaf::Leaf50) => CallbackResult::Emit(Token::Statuses),
Some(LogosLeaf::Leaf51) => CallbackResult::Emit(Token::Statuses), Some(LogosLeaf::Leaf52) => {
let cb_result = scan_text(lex); CallbackRetVal::< 's, (), Token, >::construct(cb_result, |()| Token::Text) }
Some(LogosLeaf::Leaf53) => { let cb_result = scan_text(lex); CallbackRetVal::< 's, (), Token,
>::construct(cb_result, |()| Token::Bytes) } Some(LogosLeaf::Leaf54) => CallbackResult::Emit(Token::Arrow),
Some(LogosLeaf::Leaf55) => CallbackResult::Emit(Token::Equal),
Some(LogosLeaf::Leaf56) => CallbackResult::Emit(Token::NotEqual),
Some(LogosLeaf::Leaf57) => CallbackResult::Emit(Token::LessOrEqual),
Some(LogosLeaf::Leaf58) => CallbackResult::Emit(Token::GreaterOrEqual),
Some(LogosLeaf::Leaf59) => CallbackResult::Emit(Token::Less),
Some(LogosLeaf::Leaf60) => CallbackResult::Emit(Token::Greater),
Some(LogosLeaf::Leaf61) => CallbackResult::Emit(Token::And), Some(LogosLeaf::Leaf62) => CallbackResult::Emit(Token::Or),
Some(LogosLeaf::Leaf63) => CallbackResult::Emit(Token::Not),
Some(LogosLeaf::Leaf64) => CallbackResult::Emit(Token::Question),
Some(LogosLeaf::Leaf65) => CallbackResult::Emit(Token::Colon),
Some(LogosLeaf::Leaf66) => CallbackResult::Emit(Token::Dot),
Some(LogosLeaf::Leaf67) => CallbackResult::Emit(Token::Comma),
Some(LogosLeaf::Leaf68) => CallbackResult::Emit(Token::LeftParen),
Some(LogosLeaf::Leaf69) => CallbackResult::Emit(Token::RightParen),
Some(LogosLeaf::Leaf70) => CallbackResult::Emit(Token::LeftBracket),
Some(LogosLeaf::Leaf71) => CallbackResult::Emit(Token::RightBracket),
Some(LogosLeaf::Leaf72) => CallbackResult::Emit(Token::LeftBrace),
Some(LogosLeaf::Leaf73) => CallbackResult::Emit(Token::RightBrace),
Some(LogosLeaf::Leaf74) => CallbackResult::Emit(Token::Plus),
Some(LogosLeaf::Leaf75) => CallbackResult::Emit(Token::Minus),
Some(LogosLeaf::Leaf76) => CallbackResult::Emit(Token::Star),
Some(LogosLeaf::Leaf77) => CallbackResult::Emit(Token::Slash),
Some(LogosLeaf::Leaf78) => CallbackResult::Emit(Token::Percent),
Some(LogosLeaf::Leaf79) => CallbackResult::Emit(Token::Assign),
Some(LogosLeaf::Leaf80) => CallbackResult::Emit(Token::Comment), } } #[derive(Clone, Copy)] enum LogosLeaf {
Leaf0 = 0isize, Leaf1 = 1isize, Leaf2 = 2isize, Leaf3 = 3isize, Leaf4 = 4isize, Leaf5 = 5isize, Leaf6 = 6isize,
Leaf7 = 7isize, Leaf8 = 8isize, Leaf9 = 9isize, Leaf10 = 10isize, Leaf11 = 11isize, Leaf12 = 12isize, Leaf13 = 13isize,
Leaf14 = 14isize, Leaf15 = 15isize, Leaf16 = 16isize, Leaf17 = 17isize, Leaf18 = 18isize, Leaf19 = 19isize,
Leaf20 = 20isize, Leaf21 = 21isize, Leaf22 = 22isize, Leaf23 = 23isize, Leaf24 = 24isize, Leaf25 = 25isize,
Leaf26 = 26isize, Leaf27 = 27isize, Leaf28 = 28isize, Leaf29 = 29isize, Leaf30 = 30isize, Leaf31 = 31isize,
Leaf32 = 32isize, Leaf33 = 33isize, Leaf34 = 34isize, Leaf35 = 35isize, Leaf36 = 36isize, Leaf37 = 37isize,
Leaf38 = 38isize, Leaf39 = 39isize, Leaf40 = 40isize, Leaf41 = 41isize, Leaf42 = 42isize, Leaf43 = 43isize,
Leaf44 = 44isize, Leaf45 = 45isize, Leaf46 = 46isize, Leaf47 = 47isize, Leaf48 = 48isize, Leaf49 = 49isize,
Leaf50 = 50isize, Leaf51 = 51isize, Leaf52 = 52isize, Leaf53 = 53isize, Leaf54 = 54isize, Leaf55 = 55isize,
Leaf56 = 56isize, Leaf57 = 57isize, Leaf58 = 58isize, Leaf59 = 59isize, Leaf60 = 60isize, Leaf61 = 61isize,
Leaf62 = 62isize, Leaf63 = 63isize, Leaf64 = 64isize, Leaf65 = 65isize, Leaf66 = 66isize, Leaf67 = 67isize,
Leaf68 = 68isize, Leaf69 = 69isize, Leaf70 = 70isize, Leaf71 = 71isize, Leaf72 = 72isize, Leaf73 = 73isize,
Leaf74 = 74isize, Leaf75 = 75isize, Leaf76 = 76isize, Leaf77 = 77isize, Leaf78 = 78isize, Leaf79 = 79isize,
Leaf80 = 80isize, } fn state0<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1; return state10(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state1<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 1u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
if (byte == b'-') { offset += 1; return state0(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state2<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State11, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State11, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State11 => { return state11(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state3<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State4, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State4,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State4 => { return state4(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state4<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State5, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State5,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State5 => { return state5(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state5<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State6, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State6, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State6 => { return state6(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state6<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State7, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State7, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State7 => { return state7(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state7<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State8, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State8, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State8 => { return state8(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state8<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State9, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State9, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State9 => { return state9(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state9<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf12);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state10<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 1u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) }
fn state11<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State12, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State12, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State12 => { return state12(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state12<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf20); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state13<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State14, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State14,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State14 => { return state14(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state14<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State15, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State15, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State15 => { return state15(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state15<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State16, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State16, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State16 => { return state16(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state16<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State17, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State17, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State17 => { return state17(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state17<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State18, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State18, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State18 => { return state18(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state18<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf2); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state19<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State29, State30, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State29, State1, State1, State1, State1, State1, State1, State1, State1,
State30, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State29 => { return state29(lex, offset, context); } LogosNextState::State30 => {
return state30(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state20<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State24, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State24, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State24 => { return state24(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state21<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State22, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State22, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State22 => { return state22(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state22<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State23, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State23, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State23 => { return state23(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state23<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf35);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state24<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State25, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State25, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State25 => { return state25(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state25<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State26, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State26, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State26 => { return state26(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state26<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State27, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State27, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State27 => { return state27(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state27<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State28, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State28, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State28 => { return state28(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state28<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf18);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state29<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State37, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State37, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State37 => { return state37(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state30<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State31, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State31, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State31 => { return state31(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state31<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State32, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State32, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State32 => { return state32(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state32<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State33, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State33, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State33 => { return state33(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state33<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State34, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State34, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State34 => { return state34(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state34<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State35, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State35, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State35 => { return state35(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state35<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State36, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State36, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State36 => { return state36(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state36<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf33); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state37<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State38, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State38, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State38 => { return state38(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state38<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf29); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state39<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State51, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State51, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State51 => { return state51(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state40<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State48, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State48, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State48 => { return state48(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state41<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State42, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State42,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State42 => { return state42(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state42<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State43, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State43, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State43 => { return state43(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state43<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State44, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State44, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State44 => { return state44(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state44<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State45, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State45, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State45 => { return state45(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state45<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State46, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State46, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State46 => { return state46(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state46<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State47, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State47, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State47 => { return state47(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state47<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf6);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state48<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State49, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State49, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State49 => { return state49(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state49<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State50, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State50, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State50 => { return state50(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state50<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf27);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state51<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State52, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State52, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State52 => { return state52(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state52<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State53, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State53, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State53 => { return state53(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state53<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State54, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State54,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State54 => { return state54(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state54<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State55, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State55, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State55 => { return state55(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state55<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State56, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State56, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State56 => { return state56(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state56<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf1); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state57<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf52);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'"') { offset += 1;
return state88(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state58<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf52);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'\'') { offset += 1;
return state87(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state59<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State83, State84, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, State83, ___, ___, ___, ___, State84, ___, ___, ___, ___, ___, State0, ___, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State83 => { return state83(lex, offset, context); } LogosNextState::State84 => {
return state84(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state60<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State80, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State80, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State80 => { return state80(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state61<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State62, State63, State64, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State62, State1, State1, State1, State1,
State1, State1, State63, State64, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State62 => { return state62(lex, offset, context); } LogosNextState::State63 => {
return state63(lex, offset, context); } LogosNextState::State64 => { return state64(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state62<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State76, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State76, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State76 => { return state76(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state63<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State67, State68, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1, State1, State67,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State68, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] };
offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State67 => {
return state67(lex, offset, context); } LogosNextState::State68 => { return state68(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state64<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State65, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State65,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State65 => { return state65(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state65<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State66, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State66, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State66 => { return state66(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state66<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf17);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state67<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State73, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State73,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State73 => { return state73(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state68<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State69, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State69, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State69 => { return state69(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state69<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State70, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State70,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State70 => { return state70(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state70<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State71, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State71, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State71 => { return state71(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state71<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State72, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State72, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State72 => { return state72(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state72<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf7); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state73<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State74, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State74, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State74 => { return state74(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state74<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State75, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State75, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State75 => { return state75(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state75<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf5);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state76<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State77, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State77, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State77 => { return state77(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state77<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State78, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State78, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State78 => { return state78(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state78<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State79, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State79, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State79 => { return state79(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state79<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf31); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state80<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State81, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State81, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State81 => { return state81(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state81<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State82, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State82, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State82 => { return state82(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state82<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf4);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state83<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf53);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'"') { offset += 1;
return state86(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state84<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf53);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'\'') { offset += 1;
return state85(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state85<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b'\'') { offset += 1; return state225(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state86<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'"') { offset += 1;
return state225(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state87<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b'\'') { offset += 1; return state229(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state88<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'"') { offset += 1;
return state229(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state89<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State93, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State93, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State93 => { return state93(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state90<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State91, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State91, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State91 => { return state91(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state91<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State92, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State92, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State92 => { return state92(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state92<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf3); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state93<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State94, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State94, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State94 => { return state94(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state94<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf14); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state95<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf22);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State104, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State104, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State104 => { return state104(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state96<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State97, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State97, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State97 => { return state97(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state97<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State98, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State98, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State98 => { return state98(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state98<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State99, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State99, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State99 => { return state99(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state99<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State100, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State100, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State100 => { return state100(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state100<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State101, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State101, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State101 => { return state101(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state101<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State102, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State102, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State102 => { return state102(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state102<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State103, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State103, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State103 => { return state103(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state103<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf21);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state104<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State105, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State105, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State105 => { return state105(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state105<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State106, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State106, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State106 => {
return state106(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state106<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State107, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State107, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State107 => {
return state107(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state107<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State108, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State108, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State108 => {
return state108(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state108<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State109, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State109, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State109 => {
return state109(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state109<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf19); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state110<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State111, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State111, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State111 => { return state111(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state111<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State112, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State112, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State112 => {
return state112(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state112<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf37); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state113<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State114, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State114, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State114 => { return state114(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state114<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State115, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State115, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State115 => {
return state115(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state115<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State116, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State116, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State116 => { return state116(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state116<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State117, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State117, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State117 => { return state117(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state117<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf9); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state118<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State124, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State124, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State124 => { return state124(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state119<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State120, State121, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State120, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State121, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State120 => {
return state120(lex, offset, context); } LogosNextState::State121 => { return state121(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state120<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State123, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State123, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State123 => { return state123(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state121<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State122, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State122, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State122 => {
return state122(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state122<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf28); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state123<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf25);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state124<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State125, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State125, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State125 => { return state125(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state125<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State126, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State126, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State126 => {
return state126(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state126<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf32); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state127<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State128, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State128, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State128 => { return state128(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state128<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State129, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State129, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State129 => {
return state129(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state129<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf16); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state130<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf34);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state131<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State132, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State132, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, ___, ___, ___,
___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State132 => {
return state132(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state132<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') { offset += 1;
return state142(lex, offset, context); } if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1;
return state270(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state133<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State131, State132, State137, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___,
State131, State131, State131, State131, State131, State131, State131, State131, State131, State131, State132, ___, ___,
___, ___, ___, ___, State131, State131, State131, State131, State131, State131, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, State1, ___, State131, State131, State131, State131, State131, State131, State1, State1, State1,
State1, State1, State137, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State131 => {
return state131(lex, offset, context); } LogosNextState::State132 => { return state132(lex, offset, context); }
LogosNextState::State137 => { return state137(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state134<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State135, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State135, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State135 => {
return state135(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state135<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State136, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State136,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State136 => { return state136(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state136<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf15);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state137<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State138, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State138, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State138 => { return state138(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state138<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State139, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State139, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State139 => { return state139(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state139<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf36);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state140<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 4u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf48); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'/') {
offset += 1; return state141(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) }
fn state141<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1; return state143(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state142<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 8u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf48); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State140, State141, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, State140, State141, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] };
offset += 1; match TABLE[byte as usize] { LogosNextState::State140 => { return state140(lex, offset, context); }
LogosNextState::State141 => { return state141(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state143<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf48); let other = lex.read::<u8>(offset);
if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) } fn state144<'s>( lex: &mut _Lexer<'s>,
mut offset: usize, mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1;
return state147(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state145<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf49); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State144, State146, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, State144, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State146, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] };
offset += 1; match TABLE[byte as usize] { LogosNextState::State144 => { return state144(lex, offset, context); }
LogosNextState::State146 => { return state146(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state146<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') { offset += 1;
return state142(lex, offset, context); } if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1;
return state179(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state147<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf49); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state148<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State154, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State154, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State154 => { return state154(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state149<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State150, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State150,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State150 => { return state150(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state150<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State151, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State151, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State151 => {
return state151(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state151<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State152, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State152, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State152 => {
return state152(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state152<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State153, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State153, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State153 => {
return state153(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state153<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf11); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state154<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf13);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state155<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State131, State132, State156, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___,
State131, State131, State131, State131, State131, State131, State131, State131, State131, State131, State132, ___, ___,
___, ___, ___, ___, State131, State131, State131, State131, State131, State131, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, State1, ___, State131, State131, State131, State131, State131, State131, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State156, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State131 => {
return state131(lex, offset, context); } LogosNextState::State132 => { return state132(lex, offset, context); }
LogosNextState::State156 => { return state156(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state156<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State157, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State157, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State157 => { return state157(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state157<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State158, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State158, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State158 => { return state158(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state158<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State159, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State159, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State159 => { return state159(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state159<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State160, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State160, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State160 => { return state160(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state160<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State161, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State161,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State161 => {
return state161(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state161<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf8); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state162<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State163, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State163, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State163 => { return state163(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state163<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State164, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State164, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State164 => { return state164(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state164<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf30);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state165<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State131, State132, State172, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___,
State131, State131, State131, State131, State131, State131, State131, State131, State131, State131, State132, ___, ___,
___, ___, ___, ___, State131, State131, State131, State131, State131, State131, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, State1, ___, State131, State131, State131, State131, State131, State131, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State172, State1, State1, State1,
State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State131 => {
return state131(lex, offset, context); } LogosNextState::State132 => { return state132(lex, offset, context); }
LogosNextState::State172 => { return state172(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state166<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State131, State132, State169, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State131, State131, State131, State131, State131,
State131, State131, State131, State131, State131, State132, ___, ___, ___, ___, ___, ___, State131, State131, State131,
State131, State131, State131, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State131,
State131, State131, State131, State131, State131, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State169, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State131 => { return state131(lex, offset, context); } LogosNextState::State132 => {
return state132(lex, offset, context); } LogosNextState::State169 => { return state169(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state167<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf24);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state168<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf26);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') { offset += 1;
return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state169<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State170, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State170, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State170 => { return state170(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state170<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State171, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State171, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State171 => {
return state171(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state171<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf23); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state172<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State173, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State173, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State173 => { return state173(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state173<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State174, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State174, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State174 => {
return state174(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state174<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State175, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State175, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State175 => {
return state175(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state175<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf10); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'-') {
offset += 1; return state0(lex, offset, context); } if _TABLE_0[byte as usize] & 1u8 != 0 { offset += 1;
return state1(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state176<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf58);
let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) }
fn state177<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf55);
let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) }
fn state178<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf57);
let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) }
fn state179<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset); let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b':') { offset += 1; return state146(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state180<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1;
return state196(lex, offset, context); } if (byte == b'.') { offset += 1; return state248(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state181<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf40); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State132, State180, State182, State183, State184, State185, State186,
State187, State188, State189, State190, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State180, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, State132, ___, ___, ___, ___, ___, ___, State182, State182, State182, State182,
State183, State182, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State184, ___, ___, State185,
___, ___, ___, ___, ___, ___, ___, ___, State182, State182, State182, State186, State183, State182, ___, State187, ___,
___, ___, ___, State188, State189, ___, ___, ___, ___, State187, ___, State190, ___, ___, State185, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State132 => { return state132(lex, offset, context); } LogosNextState::State180 => {
return state180(lex, offset, context); } LogosNextState::State182 => { return state182(lex, offset, context); }
LogosNextState::State183 => { return state183(lex, offset, context); } LogosNextState::State184 => {
return state184(lex, offset, context); } LogosNextState::State185 => { return state185(lex, offset, context); }
LogosNextState::State186 => { return state186(lex, offset, context); } LogosNextState::State187 => {
return state187(lex, offset, context); } LogosNextState::State188 => { return state188(lex, offset, context); }
LogosNextState::State189 => { return state189(lex, offset, context); } LogosNextState::State190 => {
return state190(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state182<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') { offset += 1;
return state132(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state183<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___, State132, State182, State193, State242, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, State242, ___, State242, ___, ___, State193, State193, State193, State193,
State193, State193, State193, State193, State193, State193, State132, ___, ___, ___, ___, ___, ___, State182, State182,
State182, State182, State182, State182, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State182, State182, State182, State182, State182, State182, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State132 => {
return state132(lex, offset, context); } LogosNextState::State182 => { return state182(lex, offset, context); }
LogosNextState::State193 => { return state193(lex, offset, context); } LogosNextState::State242 => {
return state242(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state184<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf42); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state185<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 32u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf50); let other = lex.read::<u8>(offset);
if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) } fn state186<'s>( lex: &mut _Lexer<'s>,
mut offset: usize, mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
lex.end(offset); context = Some(LogosLeaf::Leaf46); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State132, State182, State192, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, State192, State192, State192, State192, State192, State192, State192, State192, State192,
State192, State132, ___, ___, ___, ___, ___, ___, State182, State182, State182, State182, State182, State182, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
State182, State182, State182, State182, State182, State182, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] };
offset += 1; match TABLE[byte as usize] { LogosNextState::State132 => { return state132(lex, offset, context); }
LogosNextState::State182 => { return state182(lex, offset, context); } LogosNextState::State192 => {
return state192(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state187<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf46); let other = lex.read::<u8>(offset); if let Some(byte) = other {
if (matches!(byte, b'0'..= b'9')) { offset += 1; return state191(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state188<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf46); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b's') {
offset += 1; return state187(lex, offset, context); } if (matches!(byte, b'0'..= b'9')) { offset += 1;
return state191(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state189<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b's') { offset += 1; return state187(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state190<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf42); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b's') {
offset += 1; return state187(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) }
fn state191<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset); let other = lex.read::<u8>(offset);
if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___, State187, State188, State189, State234, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State234, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State187, ___, ___, ___,
State187, ___, ___, ___, ___, State188, State189, ___, ___, ___, ___, State187, ___, State189, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State187 => { return state187(lex, offset, context); } LogosNextState::State188 => {
return state188(lex, offset, context); } LogosNextState::State189 => { return state189(lex, offset, context); }
LogosNextState::State234 => { return state234(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state192<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State132, State182, State186, State187, State188, State189, State234, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, State234, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State132, ___, ___, ___, ___, ___, ___,
State182, State182, State182, State182, State182, State182, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State182, State182, State182, State186, State182,
State182, ___, State187, ___, ___, ___, ___, State188, State189, ___, ___, ___, ___, State187, ___, State189, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State132 => { return state132(lex, offset, context); }
LogosNextState::State182 => { return state182(lex, offset, context); } LogosNextState::State186 => {
return state186(lex, offset, context); } LogosNextState::State187 => { return state187(lex, offset, context); }
LogosNextState::State188 => { return state188(lex, offset, context); } LogosNextState::State189 => {
return state189(lex, offset, context); } LogosNextState::State234 => { return state234(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state193<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf45); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State132, State182, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State132, ___, ___, ___, ___, ___, ___,
State182, State182, State182, State182, State182, State182, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State182, State182, State182, State182, State182,
State182, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State132 => { return state132(lex, offset, context); } LogosNextState::State182 => {
return state182(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state194<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf45); let other = lex.read::<u8>(offset);
if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) } fn state195<'s>( lex: &mut _Lexer<'s>,
mut offset: usize, mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1;
return state257(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state196<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf44); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State187, State188, State189, State195, State197, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State195, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State197, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State187, State197, ___,
___, State187, ___, ___, ___, ___, State188, State189, ___, ___, ___, ___, State187, ___, State189, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State187 => { return state187(lex, offset, context); } LogosNextState::State188 => {
return state188(lex, offset, context); } LogosNextState::State189 => { return state189(lex, offset, context); }
LogosNextState::State195 => { return state195(lex, offset, context); } LogosNextState::State197 => {
return state197(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state197<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1;
return state198(lex, offset, context); } if _TABLE_0[byte as usize] & 64u8 != 0 { offset += 1;
return state256(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state198<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf44); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state199<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1;
return state201(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state200<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf47); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'/') {
offset += 1; return state199(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) }
fn state201<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf47); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state202<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf51); let other = lex.read::<u8>(offset);
if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) } fn state203<'s>( lex: &mut _Lexer<'s>,
mut offset: usize, mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
lex.end(offset); context = Some(LogosLeaf::Leaf50); let other = lex.read::<u8>(offset); if let Some(byte) = other {
if (byte == b'X') || (byte == b'x') { offset += 1; return state185(lex, offset, context); }
if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1; return state204(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state204<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf41); let other = lex.read::<u8>(offset); if let Some(byte) = other {
if (byte == b'U') || (byte == b'u') { offset += 1; return state205(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state205<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf43); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state206<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 128u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf80); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State207, State208, State209, State210, State211, State212, State213,
} const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State207, State207, State207, State207,
State207, State207, State207, State207, State207, State207, State207, State207, State207, State207, State207, State207,
State207, State207, State207, State207, State207, State207, State207, State207, State207, State207, State207, State207,
State207, State207, State208, State209, State209, State209, State209, State209, State209, State209, State209, State209,
State209, State209, State209, State210, State209, State209, State211, State212, State212, State212, State213, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State207 => { return state207(lex, offset, context); } LogosNextState::State208 => {
return state208(lex, offset, context); } LogosNextState::State209 => { return state209(lex, offset, context); }
LogosNextState::State210 => { return state210(lex, offset, context); } LogosNextState::State211 => {
return state211(lex, offset, context); } LogosNextState::State212 => { return state212(lex, offset, context); }
LogosNextState::State213 => { return state213(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state207<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, 128u8..= 191u8)) { offset += 1;
return state206(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state208<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, 160u8..= 191u8)) { offset += 1; return state207(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state209<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, 128u8..= 191u8)) { offset += 1;
return state207(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state210<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, 128u8..= 159u8)) { offset += 1; return state207(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state211<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, 144u8..= 191u8)) { offset += 1;
return state209(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state212<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, 128u8..= 191u8)) { offset += 1; return state209(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state213<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, 128u8..= 143u8)) { offset += 1;
return state209(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state214<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset); lex.end(offset);
context = Some(LogosLeaf::Leaf44); let other = lex.read::<u8>(offset); if let Some(byte) = other {
if (byte == b'E') || (byte == b'e') { offset += 1; return state197(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state215<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf54); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state216<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf56); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state217<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_1[byte as usize] & 1u8 == 0 } _fast_loop!(lex, loop_test, offset);
lex.end(offset); context = Some(LogosLeaf::Leaf0); let other = lex.read::<u8>(offset); if let Some(byte) = other {
if (byte == 239u8) { offset += 1; return state218(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state218<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == 187u8) { offset += 1;
return state253(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state219<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___, State1, State57, State58, State131,
State181, State206, State217, State218, State220, State221, State222, State223, State224, State226, State227, State228,
State230, State231, State232, State233, State235, State237, State238, State239, State240, State241, State243, State244,
State245, State246, State247, State249, State250, State251, State252, State259, State260, State261, State262, State263,
State264, State265, State266, State267, State268, State269, State271, State272, State273, State283, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, State217,
State217, ___, State217, State217, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, State217, State259, State57, State206, ___, State260, State261, State58, State262, State263, State264, State265,
State266, State267, State268, State269, State271, State181, State181, State181, State181, State181, State181, State181,
State181, State181, State272, ___, State273, State283, State220, State221, ___, State131, State222, State131, State131,
State131, State131, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State223,
State1, State1, State1, State1, State1, State1, State1, State1, State224, ___, State226, ___, State1, State227,
State228, State230, State231, State131, State232, State233, State1, State1, State235, State237, State1, State238,
State239, State240, State241, State243, State1, State244, State245, State246, State1, State247, State249, State1,
State1, State1, State250, State251, State252, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State218, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State57 => { return state57(lex, offset, context); } LogosNextState::State58 => {
return state58(lex, offset, context); } LogosNextState::State131 => { return state131(lex, offset, context); }
LogosNextState::State181 => { return state181(lex, offset, context); } LogosNextState::State206 => {
return state206(lex, offset, context); } LogosNextState::State217 => { return state217(lex, offset, context); }
LogosNextState::State218 => { return state218(lex, offset, context); } LogosNextState::State220 => {
return state220(lex, offset, context); } LogosNextState::State221 => { return state221(lex, offset, context); }
LogosNextState::State222 => { return state222(lex, offset, context); } LogosNextState::State223 => {
return state223(lex, offset, context); } LogosNextState::State224 => { return state224(lex, offset, context); }
LogosNextState::State226 => { return state226(lex, offset, context); } LogosNextState::State227 => {
return state227(lex, offset, context); } LogosNextState::State228 => { return state228(lex, offset, context); }
LogosNextState::State230 => { return state230(lex, offset, context); } LogosNextState::State231 => {
return state231(lex, offset, context); } LogosNextState::State232 => { return state232(lex, offset, context); }
LogosNextState::State233 => { return state233(lex, offset, context); } LogosNextState::State235 => {
return state235(lex, offset, context); } LogosNextState::State237 => { return state237(lex, offset, context); }
LogosNextState::State238 => { return state238(lex, offset, context); } LogosNextState::State239 => {
return state239(lex, offset, context); } LogosNextState::State240 => { return state240(lex, offset, context); }
LogosNextState::State241 => { return state241(lex, offset, context); } LogosNextState::State243 => {
return state243(lex, offset, context); } LogosNextState::State244 => { return state244(lex, offset, context); }
LogosNextState::State245 => { return state245(lex, offset, context); } LogosNextState::State246 => {
return state246(lex, offset, context); } LogosNextState::State247 => { return state247(lex, offset, context); }
LogosNextState::State249 => { return state249(lex, offset, context); } LogosNextState::State250 => {
return state250(lex, offset, context); } LogosNextState::State251 => { return state251(lex, offset, context); }
LogosNextState::State252 => { return state252(lex, offset, context); } LogosNextState::State259 => {
return state259(lex, offset, context); } LogosNextState::State260 => { return state260(lex, offset, context); }
LogosNextState::State261 => { return state261(lex, offset, context); } LogosNextState::State262 => {
return state262(lex, offset, context); } LogosNextState::State263 => { return state263(lex, offset, context); }
LogosNextState::State264 => { return state264(lex, offset, context); } LogosNextState::State265 => {
return state265(lex, offset, context); } LogosNextState::State266 => { return state266(lex, offset, context); }
LogosNextState::State267 => { return state267(lex, offset, context); } LogosNextState::State268 => {
return state268(lex, offset, context); } LogosNextState::State269 => { return state269(lex, offset, context); }
LogosNextState::State271 => { return state271(lex, offset, context); } LogosNextState::State272 => {
return state272(lex, offset, context); } LogosNextState::State273 => { return state273(lex, offset, context); }
LogosNextState::State283 => { return state283(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {
if lex.offset() == offset { return None; } } _take_action!(lex, offset, context, state) } fn state220<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf60);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'=') { offset += 1;
return state176(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state221<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf64);
let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) }
fn state222<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State59, State83, State84, State131, State132, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State83, ___, ___, ___, ___, State84, ___,
___, ___, ___, ___, State0, ___, ___, State131, State131, State131, State131, State131, State131, State131, State131,
State131, State131, State132, ___, ___, ___, ___, ___, ___, State131, State131, State131, State131, State131, State131,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State59, State1, State1, State1,
State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State131, State131, State131, State131,
State131, State131, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State59,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State59 => { return state59(lex, offset, context); } LogosNextState::State83 => {
return state83(lex, offset, context); } LogosNextState::State84 => { return state84(lex, offset, context); }
LogosNextState::State131 => { return state131(lex, offset, context); } LogosNextState::State132 => {
return state132(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state223<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State57, State58, State59, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
State57, ___, ___, ___, ___, State58, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State59, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State59, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State57 => {
return state57(lex, offset, context); } LogosNextState::State58 => { return state58(lex, offset, context); }
LogosNextState::State59 => { return state59(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state224<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf70); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state225<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf53); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state226<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf71); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state227<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State274, State275, State276, State277, State278, State279, State280, State281, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ State274, State274, State274, State274, State274, State274, State274, State274, State274,
State274, ___, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274,
State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274,
State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274,
State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274,
State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274,
State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274,
State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274,
State274, State274, State274, ___, State274, State274, State274, State274, State274, State274, State274, State274,
State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274,
State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, State274, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State275, State275, State275, State275,
State275, State275, State275, State275, State275, State275, State275, State275, State275, State275, State275, State275,
State275, State275, State275, State275, State275, State275, State275, State275, State275, State275, State275, State275,
State275, State275, State276, State277, State277, State277, State277, State277, State277, State277, State277, State277,
State277, State277, State277, State278, State277, State277, State279, State280, State280, State280, State281, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State274 => { return state274(lex, offset, context); } LogosNextState::State275 => {
return state275(lex, offset, context); } LogosNextState::State276 => { return state276(lex, offset, context); }
LogosNextState::State277 => { return state277(lex, offset, context); } LogosNextState::State278 => {
return state278(lex, offset, context); } LogosNextState::State279 => { return state279(lex, offset, context); }
LogosNextState::State280 => { return state280(lex, offset, context); } LogosNextState::State281 => {
return state281(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state228<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State131, State132, State165, State166, State167,
State168, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State131, State131, State131, State131,
State131, State131, State131, State131, State131, State131, State132, ___, ___, ___, ___, ___, ___, State131, State131,
State131, State131, State131, State131, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___,
State131, State131, State165, State131, State131, State166, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State167, State168, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State131 => { return state131(lex, offset, context); }
LogosNextState::State132 => { return state132(lex, offset, context); } LogosNextState::State165 => {
return state165(lex, offset, context); } LogosNextState::State166 => { return state166(lex, offset, context); }
LogosNextState::State167 => { return state167(lex, offset, context); } LogosNextState::State168 => {
return state168(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state229<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf52); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state230<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State59, State83, State84, State131, State132,
State162, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, State83, ___, ___, ___, ___, State84, ___, ___, ___, ___, ___, State0, ___, ___, State131, State131, State131,
State131, State131, State131, State131, State131, State131, State131, State132, ___, ___, ___, ___, ___, ___, State131,
State131, State131, State131, State131, State131, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State59, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___,
State1, ___, State131, State131, State131, State131, State131, State131, State1, State1, State162, State1, State1,
State1, State1, State1, State1, State1, State1, State59, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] {
LogosNextState::State0 => { return state0(lex, offset, context); } LogosNextState::State1 => {
return state1(lex, offset, context); } LogosNextState::State59 => { return state59(lex, offset, context); }
LogosNextState::State83 => { return state83(lex, offset, context); } LogosNextState::State84 => {
return state84(lex, offset, context); } LogosNextState::State131 => { return state131(lex, offset, context); }
LogosNextState::State132 => { return state132(lex, offset, context); } LogosNextState::State162 => {
return state162(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state231<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State131, State132, State155, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State131, State131, State131, State131, State131,
State131, State131, State131, State131, State131, State132, ___, ___, ___, ___, ___, ___, State131, State131, State131,
State131, State131, State131, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State155,
State131, State131, State131, State131, State131, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State131 => { return state131(lex, offset, context); } LogosNextState::State132 => {
return state132(lex, offset, context); } LogosNextState::State155 => { return state155(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state232<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State131, State132, State148, State149, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*;
[ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0,
___, ___, State131, State131, State131, State131, State131, State131, State131, State131, State131, State131, State132,
___, ___, ___, ___, ___, ___, State131, State131, State131, State131, State131, State131, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, ___, ___, ___, ___, State1, ___, State131, State131, State131, State131, State131, State131, State1,
State1, State1, State1, State1, State1, State1, State148, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State149, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] };
offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State131 => {
return state131(lex, offset, context); } LogosNextState::State132 => { return state132(lex, offset, context); }
LogosNextState::State148 => { return state148(lex, offset, context); } LogosNextState::State149 => {
return state149(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state233<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State131, State132, State133, State134, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State131, State131, State131, State131, State131,
State131, State131, State131, State131, State131, State132, ___, ___, ___, ___, ___, ___, State131, State131, State131,
State131, State131, State131, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State133,
State131, State131, State131, State131, State131, State1, State1, State1, State1, State1, State1, State1, State1,
State134, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State131 => { return state131(lex, offset, context); } LogosNextState::State132 => {
return state132(lex, offset, context); } LogosNextState::State133 => { return state133(lex, offset, context); }
LogosNextState::State134 => { return state134(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state234<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1;
return state236(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state235<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State130, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State130, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State130 => { return state130(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state236<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State187, State188, State189, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
State187, ___, ___, ___, State187, ___, ___, ___, ___, State188, State189, ___, ___, ___, ___, State187, ___, State189,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State187 => { return state187(lex, offset, context); }
LogosNextState::State188 => { return state188(lex, offset, context); } LogosNextState::State189 => {
return state189(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state237<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State127, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State127, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State127 => {
return state127(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state238<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State118, State119, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State118, State1, State1, State1, State1, State1, State119, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] };
offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State118 => {
return state118(lex, offset, context); } LogosNextState::State119 => { return state119(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state239<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State113, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State113, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State113 => { return state113(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state240<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State110, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___,
___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___,
___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State110, State1, State1, State1, State1,
State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State110 => {
return state110(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state241<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State95, State96, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State95, State1, State1, State1, State1, State1, State96,
State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] };
offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State95 => {
return state95(lex, offset, context); } LogosNextState::State96 => { return state96(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state242<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1; return state194(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state243<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf38); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State0, State1, State89, State90, }
const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State89, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State90, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] };
offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State89 => {
return state89(lex, offset, context); } LogosNextState::State90 => { return state90(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state244<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State57, State58, State59, State60, State61, } const TABLE: [LogosNextState; 256] = {
use LogosNextState::*; [ ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State57, ___, ___, ___, ___, State58, ___,
___, ___, ___, ___, State0, ___, ___, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
___, ___, ___, ___, ___, ___, ___, State1, State59, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, ___, ___, ___, ___, State1, ___, State60, State59, State1, State1, State61, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State0 => { return state0(lex, offset, context); }
LogosNextState::State1 => { return state1(lex, offset, context); } LogosNextState::State57 => {
return state57(lex, offset, context); } LogosNextState::State58 => { return state58(lex, offset, context); }
LogosNextState::State59 => { return state59(lex, offset, context); } LogosNextState::State60 => {
return state60(lex, offset, context); } LogosNextState::State61 => { return state61(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state245<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State39, State40, State41, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1,
State1, State39, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State40, State1, State1, State1, State41, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State39 => { return state39(lex, offset, context); } LogosNextState::State40 => {
return state40(lex, offset, context); } LogosNextState::State41 => { return state41(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state246<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State19, State20, State21, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1,
State1, State1, State1, State1, State1, State1, State19, State20, State1, State1, State1, State1, State1, State1,
State1, State1, State21, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State19 => { return state19(lex, offset, context); } LogosNextState::State20 => {
return state20(lex, offset, context); } LogosNextState::State21 => { return state21(lex, offset, context); }
LogosNextState::___ => {} } offset -= 1; } else {} _take_action!(lex, offset, context, state) } fn state247<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State13, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1, State1,
State1, State13, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State13 => { return state13(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state248<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1;
return state202(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state249<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf38);
let other = lex.read::<u8>(offset); if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___,
State0, State1, State2, State3, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State0, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, State1, ___, State1, State1,
State1, State1, State1, State1, State1, State2, State1, State1, State1, State1, State1, State1, State3, State1, State1,
State1, State1, State1, State1, State1, State1, State1, State1, State1, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State0 => {
return state0(lex, offset, context); } LogosNextState::State1 => { return state1(lex, offset, context); }
LogosNextState::State2 => { return state2(lex, offset, context); } LogosNextState::State3 => {
return state3(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state250<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf72); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state251<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'|') { offset += 1;
return state255(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state252<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf73);
let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) }
fn state253<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == 191u8) { offset += 1; return state217(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state254<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') { offset += 1;
return state142(lex, offset, context); } if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1;
return state145(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state255<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf62);
let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) }
fn state256<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1; return state198(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state257<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 16u8 == 0 } _fast_loop!(lex, loop_test, offset);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'.') { offset += 1;
return state258(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state258<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1; return state200(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state259<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf63); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'=') {
offset += 1; return state216(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) }
fn state260<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf78);
let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) }
fn state261<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b'&') { offset += 1; return state286(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state262<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf68); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state263<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf69); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state264<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf76); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state265<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf74); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state266<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf67); let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {}
_take_action!(lex, offset, context, state) } fn state267<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf75); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'>') {
offset += 1; return state215(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) }
fn state268<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf66);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, b'0'..= b'9')) { offset += 1;
return state214(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state269<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf77);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'/') { offset += 1;
return state206(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state270<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset); let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b':') { offset += 1; return state284(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state271<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf40); let other = lex.read::<u8>(offset); if let Some(byte) = other {
#[derive(Copy, Clone)] enum LogosNextState { ___, State132, State180, State181, State182, State183, State184, State186,
State187, State188, State189, State190, State203, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State180, ___,
State181, State181, State181, State181, State181, State181, State181, State181, State181, State181, State132, ___, ___,
___, ___, ___, ___, State182, State182, State182, State182, State183, State182, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, State184, ___, ___, State203, ___, ___, ___, ___, ___, ___, ___, ___, State182, State182,
State182, State186, State183, State182, ___, State187, ___, ___, ___, ___, State188, State189, ___, ___, ___, ___,
State187, ___, State190, ___, ___, State203, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
] }; offset += 1; match TABLE[byte as usize] { LogosNextState::State132 => { return state132(lex, offset, context); }
LogosNextState::State180 => { return state180(lex, offset, context); } LogosNextState::State181 => {
return state181(lex, offset, context); } LogosNextState::State182 => { return state182(lex, offset, context); }
LogosNextState::State183 => { return state183(lex, offset, context); } LogosNextState::State184 => {
return state184(lex, offset, context); } LogosNextState::State186 => { return state186(lex, offset, context); }
LogosNextState::State187 => { return state187(lex, offset, context); } LogosNextState::State188 => {
return state188(lex, offset, context); } LogosNextState::State189 => { return state189(lex, offset, context); }
LogosNextState::State190 => { return state190(lex, offset, context); } LogosNextState::State203 => {
return state203(lex, offset, context); } LogosNextState::___ => {} } offset -= 1; } else {}
_take_action!(lex, offset, context, state) } fn state272<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset);
context = Some(LogosLeaf::Leaf65); let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') {
offset += 1; return state142(lex, offset, context); } if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1;
return state179(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state273<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf59);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'=') { offset += 1;
return state178(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state274<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline] fn loop_test(byte: u8) -> bool {
_TABLE_1[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset); let other = lex.read::<u8>(offset);
if let Some(byte) = other { #[derive(Copy, Clone)] enum LogosNextState { ___, State275, State276, State277, State278,
State279, State280, State281, State282, } const TABLE: [LogosNextState; 256] = { use LogosNextState::*; [ ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, State282, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___,
State275, State275, State275, State275, State275, State275, State275, State275, State275, State275, State275, State275,
State275, State275, State275, State275, State275, State275, State275, State275, State275, State275, State275, State275,
State275, State275, State275, State275, State275, State275, State276, State277, State277, State277, State277, State277,
State277, State277, State277, State277, State277, State277, State277, State278, State277, State277, State279, State280,
State280, State280, State281, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ___, ] }; offset += 1;
match TABLE[byte as usize] { LogosNextState::State275 => { return state275(lex, offset, context); }
LogosNextState::State276 => { return state276(lex, offset, context); } LogosNextState::State277 => {
return state277(lex, offset, context); } LogosNextState::State278 => { return state278(lex, offset, context); }
LogosNextState::State279 => { return state279(lex, offset, context); } LogosNextState::State280 => {
return state280(lex, offset, context); } LogosNextState::State281 => { return state281(lex, offset, context); }
LogosNextState::State282 => { return state282(lex, offset, context); } LogosNextState::___ => {} } offset -= 1;
} else {} _take_action!(lex, offset, context, state) } fn state275<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, 128u8..= 191u8)) { offset += 1;
return state274(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state276<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, 160u8..= 191u8)) { offset += 1; return state275(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state277<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, 128u8..= 191u8)) { offset += 1;
return state275(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state278<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, 128u8..= 159u8)) { offset += 1; return state275(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state279<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, 144u8..= 191u8)) { offset += 1;
return state277(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state280<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (matches!(byte, 128u8..= 191u8)) { offset += 1; return state277(lex, offset, context); }
} else {} _take_action!(lex, offset, context, state) } fn state281<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> {
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (matches!(byte, 128u8..= 143u8)) { offset += 1;
return state277(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state282<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf39);
let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) }
fn state283<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf79);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b'=') { offset += 1;
return state177(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state284<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b':') { offset += 1; return state142(lex, offset, context); }
if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1; return state285(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state285<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') { offset += 1;
return state287(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state286<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { lex.end(offset); context = Some(LogosLeaf::Leaf61);
let other = lex.read::<u8>(offset); if let Some(byte) = other {} else {} _take_action!(lex, offset, context, state) }
fn state287<'s>( lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b':') { offset += 1; return state142(lex, offset, context); }
if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1; return state288(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state288<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') { offset += 1;
return state289(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state289<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b':') { offset += 1; return state142(lex, offset, context); }
if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1; return state290(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state290<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') { offset += 1;
return state291(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state291<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b':') { offset += 1; return state142(lex, offset, context); }
if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1; return state292(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state292<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') { offset += 1;
return state293(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) } fn state293<'s>(
lex: &mut _Lexer<'s>, mut offset: usize, mut context: _Option<LogosLeaf>,
) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { let other = lex.read::<u8>(offset);
if let Some(byte) = other { if (byte == b':') { offset += 1; return state142(lex, offset, context); }
if _TABLE_0[byte as usize] & 2u8 != 0 { offset += 1; return state294(lex, offset, context); } } else {}
_take_action!(lex, offset, context, state) } fn state294<'s>( lex: &mut _Lexer<'s>, mut offset: usize,
mut context: _Option<LogosLeaf>, ) -> _Option<_Result<Token, <Token as Logos<'s>>::Error>> { #[inline]
fn loop_test(byte: u8) -> bool { _TABLE_0[byte as usize] & 2u8 == 0 } _fast_loop!(lex, loop_test, offset);
let other = lex.read::<u8>(offset); if let Some(byte) = other { if (byte == b':') { offset += 1;
return state254(lex, offset, context); } } else {} _take_action!(lex, offset, context, state) }
state219(lex, lex.offset(), None) } }
