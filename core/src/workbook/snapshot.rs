//! The complete state of a workbook as text, and its restoration.

use crate::{
    dsl::model::{Comparison, ThresholdDef},
    error::workflow::WorkflowError,
    snapshot_text::{Lines, Writer, damaged},
};

use super::{Book, Workbook};

const HEAD: &str = "scheduler-core workbook 1";

const COMPARISONS: [(Comparison, &str); 6] = [
    (Comparison::Less, "<"),
    (Comparison::LessOrEqual, "<="),
    (Comparison::Greater, ">"),
    (Comparison::GreaterOrEqual, ">="),
    (Comparison::Equal, "=="),
    (Comparison::NotEqual, "!="),
];

impl Workbook {
    /// Returns the complete state as a string.
    #[must_use]
    pub fn to_snapshot(&self) -> String {
        self.open().to_text()
    }

    /// Replaces the state by that of a snapshot, completely or not at all.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidSnapshot`] if the text is damaged, has an unknown version, or lacks
    /// a metric that this workbook already has.
    pub fn restore(&self, text: &str) -> Result<(), WorkflowError> {
        let mut restored = Book::of_text(text)?;
        let mut book = self.open();
        restored.metrics.keep_numbers_of(&book.metrics)?;
        if book.revision > 0 {
            restored.revision = restored.revision.max(book.revision.saturating_add(1));
        }
        *book = restored;
        drop(book);
        self.shared.variables_version.fetch_add(1, std::sync::atomic::Ordering::Release);
        Ok(())
    }
}

impl Book {
    pub(crate) fn to_text(&self) -> String {
        let mut out = Writer::new(HEAD);
        out.begin("workbook").put(self.revision).end();
        self.resources.write(&mut out);
        for (name, value) in self.variables.all() {
            out.begin("variable").say(name).value(value).end();
        }
        self.metrics.write(&mut out);
        for ThresholdDef { aggregate, metric, comparison, limit } in &self.thresholds {
            let sign = COMPARISONS.iter().find(|(own, _)| own == comparison).map_or("", |(_, sign)| sign);
            out.begin("threshold").say(aggregate).say(metric).put(sign).double(*limit).end();
        }
        out.finish()
    }

    fn of_text(text: &str) -> Result<Self, WorkflowError> {
        let mut lines = Lines::open(text, HEAD)?;
        let mut book = Self::default();
        while let Some(mut line) = lines.next() {
            match line.word {
                "workbook" => book.revision = line.number()?,
                "variable" => {
                    let (name, value) = (line.text()?, line.value()?);
                    book.variables.set(&name, &value).map_err(|error| damaged(name, error.to_string()))?;
                }
                "threshold" => {
                    let (aggregate, metric, sign) = (line.text()?, line.text()?, line.word()?);
                    let comparison = COMPARISONS.iter().find(|(_, own)| *own == sign).map(|(own, _)| *own);
                    let comparison = comparison.ok_or_else(|| line.wrong("a comparison"))?;
                    book.thresholds.push(ThresholdDef { aggregate, metric, comparison, limit: line.double()? });
                }
                "resource" | "property" | "held" | "queued" => book.resources.read(&mut line)?,
                "metric" | "tenant" | "series" | "action" | "statuses" => book.metrics.read(&mut line)?,
                _ => return Err(line.wrong("a line of this version")),
            }
        }
        Ok(book)
    }
}
