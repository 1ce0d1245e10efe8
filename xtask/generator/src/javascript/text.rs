//! Lines with indentation.

use std::fmt::Write;

/// A text that grows line by line.
#[derive(Default)]
pub struct Text {
    text: String,
    depth: usize,
}

impl Text {
    /// Adds a line, or several.
    pub fn line(&mut self, lines: impl AsRef<str>) {
        for line in lines.as_ref().lines() {
            if line.is_empty() {
                self.text.push('\n');
            } else {
                // Writing to a String cannot fail.
                let _ = writeln!(self.text, "{:width$}{line}", "", width = self.depth * 2);
            }
        }
    }

    /// Adds an empty line, unless the last line is empty or a block has just started.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") && !self.text.ends_with("{\n") {
            self.text.push('\n');
        }
    }

    /// Adds `open`, the output of `body` indented by one step, and `close`.
    pub fn block(&mut self, open: impl AsRef<str>, close: &str, body: impl FnOnce(&mut Self)) {
        self.line(open);
        self.depth += 1;
        body(self);
        self.depth -= 1;
        self.line(close);
    }

    /// Continues the last line. Example: `} ` + `catch {`.
    pub fn rejoin(&mut self, rest: &str) {
        self.text.truncate(self.text.trim_end().len());
        self.text.push_str(rest);
        self.text.push('\n');
    }

    /// Returns the text.
    pub fn finish(self) -> String {
        self.text
    }
}
