//! Finds the fenced snippets of a page and what each says that it prints.

/// A language that this program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// A fence that says `js`.
    JavaScript,
    /// A fence that says `python`.
    Python,
}

impl Language {
    fn of_fence(info: &str) -> Option<Self> {
        match info {
            "js" => Some(Self::JavaScript),
            "python" => Some(Self::Python),
            _ => None,
        }
    }

    /// The call that prints, and the sign behind which a comment starts.
    fn print_and_comment(self) -> (&'static str, &'static str) {
        match self {
            Self::JavaScript => ("console.log(", ") // "),
            Self::Python => ("print(", ")  # "),
        }
    }
}

/// A fenced block of a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Its language.
    pub language: Language,
    /// The line of its fence, from 1.
    pub line: usize,
    /// What is between the fences.
    pub code: String,
}

impl Snippet {
    /// What the snippet says that it prints: the comment behind each print call, in order.
    /// A print without a comment is `None`: any line will do.
    pub fn promised_output(&self) -> Vec<Option<&str>> {
        let (print, comment) = self.language.print_and_comment();
        self.code
            .lines()
            .filter(|line| line.contains(print))
            .map(|line| line.rsplit_once(comment).map(|(_, promise)| promise.trim_end()))
            .collect()
    }
}

/// Returns the block of a page whose fence says `text output`: what each program of the page prints.
pub fn output_of_programs(page: &str) -> Option<&str> {
    block(page, "text output")
}

/// Returns the content of the first block of a page whose fence says `fence`.
pub fn block<'page>(page: &'page str, fence: &str) -> Option<&'page str> {
    let (_, rest) = page.split_once(&format!("\n```{fence}\n"))?;
    rest.split_once("```").map(|(content, _)| content)
}

/// The snippets of a page in the languages that this program runs.
pub fn snippets(page: &str) -> Vec<Snippet> {
    let mut found = Vec::new();
    let mut open: Option<(Option<Language>, usize, String)> = None;
    for (index, line) in page.lines().enumerate() {
        match (&mut open, line.trim_start().strip_prefix("```")) {
            (None, Some(info)) => open = Some((Language::of_fence(info.trim()), index + 1, String::new())),
            (Some(_), Some(_)) => {
                if let Some((Some(language), line, code)) = open.take() {
                    found.push(Snippet { language, line, code });
                }
            }
            (Some((_, _, code)), None) => {
                code.push_str(line);
                code.push('\n');
            }
            (None, None) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gives_its_snippets_with_their_lines_and_promises() {
        let page = "# T\n```js\nconsole.log(1) // 1\nconsole.log(now())\n```\n```text\nx\n```\n```python\nprint(2)  # 2\n```\n";
        let found = snippets(page);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].language, found[0].line), (Language::JavaScript, 2));
        assert_eq!(found[0].promised_output(), [Some("1"), None]);
        assert_eq!((found[1].language, found[1].line), (Language::Python, 9));
        assert_eq!(found[1].promised_output(), [Some("2")]);
        assert_eq!(output_of_programs(page), None);
    }

    #[test]
    fn a_page_can_give_the_output_of_all_its_programs() {
        assert_eq!(output_of_programs("# T\n\n```text output\n1\n2\n```\n```js\n```\n"), Some("1\n2\n"));
    }
}
