//! Limit for the lookahead of the YAML parser.
//!
//! A collection in brackets within brackets can be a key, so the parser scans all of it before it emits its first
//! event. This is limited here: after a maximum number of characters without an event the text seems to end.

use std::cell::Cell;

use saphyr_parser::{Input, StrInput, input::SkipTabs};

/// Number of characters that can still be read before the next event.
pub(super) struct Ahead {
    most: usize,
    left: Cell<usize>,
    exhausted: Cell<bool>,
}

impl Ahead {
    pub fn new(most: usize) -> Self {
        Self { most, left: Cell::new(most), exhausted: Cell::new(false) }
    }

    /// Resets the limit after an event.
    pub fn reset(&self) {
        self.left.set(self.most);
    }

    /// Returns whether the text was cut off.
    pub fn is_exhausted(&self) -> bool {
        self.exhausted.get()
    }
}

/// A text that seems to end where the lookahead is exhausted.
pub(super) struct Window<'s, 'a> {
    text: StrInput<'s>,
    ahead: &'a Ahead,
}

impl<'s, 'a> Window<'s, 'a> {
    pub fn new(text: &'s str, ahead: &'a Ahead) -> Self {
        Self { text: StrInput::new(text), ahead }
    }

    #[inline]
    fn spend(&mut self, characters: usize) {
        match self.ahead.left.get().checked_sub(characters) {
            Some(left) => self.ahead.left.set(left),
            None => self.cut(),
        }
    }

    #[cold]
    fn cut(&mut self) {
        self.ahead.exhausted.set(true);
        let promised = self.text.buflen();
        self.text = StrInput::new("");
        self.text.lookahead(promised);
    }
}

impl Input for Window<'_, '_> {
    #[inline]
    fn lookahead(&mut self, count: usize) {
        self.text.lookahead(count);
    }

    #[inline]
    fn buflen(&self) -> usize {
        self.text.buflen()
    }

    #[inline]
    fn bufmaxlen(&self) -> usize {
        self.text.bufmaxlen()
    }

    #[inline]
    fn raw_read_ch(&mut self) -> char {
        self.spend(1);
        self.text.raw_read_ch()
    }

    #[inline]
    fn raw_read_non_breakz_ch(&mut self) -> Option<char> {
        self.spend(1);
        self.text.raw_read_non_breakz_ch()
    }

    #[inline]
    fn skip(&mut self) {
        self.spend(1);
        self.text.skip();
    }

    #[inline]
    fn skip_n(&mut self, count: usize) {
        self.spend(count);
        self.text.skip_n(count);
    }

    #[inline]
    fn peek(&self) -> char {
        self.text.peek()
    }

    #[inline]
    fn peek_nth(&self, n: usize) -> char {
        self.text.peek_nth(n)
    }

    #[inline]
    fn peek_opt(&self) -> Option<char> {
        self.text.peek_opt()
    }

    // The following functions read whole runs at once, faster than the default loops of the trait.

    #[inline]
    fn next_2_are(&self, c1: char, c2: char) -> bool {
        self.text.next_2_are(c1, c2)
    }

    #[inline]
    fn next_3_are(&self, c1: char, c2: char, c3: char) -> bool {
        self.text.next_3_are(c1, c2, c3)
    }

    #[inline]
    fn next_is_document_indicator(&self) -> bool {
        self.text.next_is_document_indicator()
    }

    #[inline]
    fn next_is_document_start(&self) -> bool {
        self.text.next_is_document_start()
    }

    #[inline]
    fn next_is_document_end(&self) -> bool {
        self.text.next_is_document_end()
    }

    fn skip_ws_to_eol(&mut self, skip_tabs: SkipTabs) -> (usize, Result<SkipTabs, &'static str>) {
        let (count, result) = self.text.skip_ws_to_eol(skip_tabs);
        self.spend(count);
        (count, result)
    }

    #[inline]
    fn next_can_be_plain_scalar(&self, in_flow: bool) -> bool {
        self.text.next_can_be_plain_scalar(in_flow)
    }

    fn skip_while_non_breakz(&mut self) -> usize {
        let count = self.text.skip_while_non_breakz();
        self.spend(count);
        count
    }

    fn skip_while_blank(&mut self) -> usize {
        let count = self.text.skip_while_blank();
        self.spend(count);
        count
    }

    fn fetch_while_is_alpha(&mut self, out: &mut String) -> usize {
        let count = self.text.fetch_while_is_alpha(out);
        self.spend(count);
        count
    }

    fn fetch_while_is_yaml_non_space(&mut self, out: &mut String) -> usize {
        let count = self.text.fetch_while_is_yaml_non_space(out);
        self.spend(count);
        count
    }
}
