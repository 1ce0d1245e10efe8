//! Parsing of one block of a journal.

use crate::ip::{
    IpPoolError, MetadataEntry, PoolEventKind,
    definition::read_network,
    family,
    pool::{
        digest::mix,
        event_log::{Event, Moment, chain},
        events::Subject,
        lease_terms::NEVER,
        snapshot::{Fields, read_metadata},
    },
    text::parse_address,
};

use super::keywords::{HEADER, KINDS};

/// A record of a block.
#[derive(Debug)]
pub struct Record<'a> {
    /// The revision that it leads to, and the digest of the history up to it.
    pub end: Moment,
    pub kind: PoolEventKind,
    pub subject: Subject,
    pub generation: u64,
    pub subinstance: &'a str,
    pub subid: &'a str,
    /// The additional fields, each preceded by a tab.
    pub fields: &'a str,
    pub metadata: Vec<MetadataEntry>,
    /// Times of the ticks before it.
    pub ticks: Vec<u64>,
    /// The line of the record.
    pub line: u64,
}

/// A complete block whose digest fits its records.
#[derive(Debug)]
pub struct Block<'a> {
    pub start: Moment,
    pub end: Moment,
    /// The first tick of the pool, if it is in the block, and its line.
    pub first_tick: Option<(u64, Moment)>,
    pub records: Vec<Record<'a>>,
    /// Times of the ticks after the last record.
    pub ticks: Vec<u64>,
    /// Size in bytes, and number of lines.
    pub bytes: usize,
    pub lines: u64,
}

/// The complete lines of a text.
struct Lines<'a> {
    text: &'a str,
    bytes: usize,
    /// Number of the last line.
    number: u64,
}

impl<'a> Lines<'a> {
    /// Returns the next line, if it is complete.
    fn next(&mut self) -> Option<&'a str> {
        let (line, _) = self.text.get(self.bytes..)?.split_once('\n')?;
        self.bytes = self.bytes.saturating_add(line.len()).saturating_add(1);
        self.number = self.number.saturating_add(1);
        Some(line)
    }

    fn damaged(&self, expected: &str) -> IpPoolError {
        IpPoolError::InvalidJournal { line: self.number, expected: expected.to_owned() }
    }
}

impl<'a> Block<'a> {
    /// Parses the first block of a text, after `line` lines. Returns none if its end is missing.
    ///
    /// # Errors
    /// [`IpPoolError::InvalidJournal`] if it is damaged.
    pub fn read(text: &'a str, line: u64) -> Result<Option<Self>, IpPoolError> {
        let mut lines = Lines { text, bytes: 0, number: line };
        let Some(head) = lines.next() else { return Ok(None) };
        let Some(start) = read_head(head) else {
            return Err(lines.damaged(&format!("{HEADER:?}, a revision, a digest and a time")));
        };
        let mut block =
            Self { start, end: start, first_tick: None, records: Vec::new(), ticks: Vec::new(), bytes: 0, lines: 0 };
        let (mut metadata, mut metadata_lines) = (Vec::new(), String::new());
        while let Some(text) = lines.next() {
            let (keyword, rest) = text.split_once('\t').unwrap_or((text, ""));
            match keyword {
                "clock" => {
                    let now = rest.parse::<u64>().ok().filter(|now| *now < NEVER);
                    let now = now.ok_or_else(|| lines.damaged("clock MILLISECONDS"))?;
                    if block.end.now == NEVER {
                        block.end.digest = mix(block.end.digest, now);
                        block.first_tick = Some((lines.number, Moment { now, ..block.end }));
                    }
                    block.end.now = now;
                    block.ticks.push(now);
                }
                "meta" => {
                    let entry = read_metadata(&mut Fields::of(rest));
                    metadata.push(entry.ok_or_else(|| lines.damaged("meta KEY VALUE"))?);
                    metadata_lines.push_str(text);
                    metadata_lines.push('\n');
                }
                "end" => {
                    let digest = mix(block.end.digest, block.end.now);
                    if rest != format!("{}\t{digest:016x}", block.end.revision) || !metadata.is_empty() {
                        return Err(lines.damaged("the revision and the digest of the records before it"));
                    }
                    (block.bytes, block.lines) = (lines.bytes, lines.number.saturating_sub(line));
                    return Ok(Some(block));
                }
                _ => {
                    let record = read_record(keyword, rest, block.end, &metadata_lines, lines.number);
                    let mut record = record.ok_or_else(|| lines.damaged("a record of a journal"))?;
                    block.end = record.end;
                    record.metadata = std::mem::take(&mut metadata);
                    record.ticks = std::mem::take(&mut block.ticks);
                    metadata_lines.clear();
                    block.records.push(record);
                }
            }
        }
        Ok(None)
    }
}

fn read_head(text: &str) -> Option<Moment> {
    let mut fields = Fields::of(text.strip_prefix(HEADER)?.strip_prefix('\t')?);
    let revision = fields.number()?;
    // Only as it is written: every changed byte is damage.
    let digits = fields
        .text()
        .filter(|text| text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))?;
    let digest = u64::from_str_radix(digits, 16).ok()?;
    let now = fields.optional::<u64>()?.unwrap_or(NEVER);
    fields.text().is_none().then_some(Moment { revision, digest, now })
}

fn read_record<'a>(keyword: &str, rest: &'a str, before: Moment, metadata: &str, line: u64) -> Option<Record<'a>> {
    let (kind, _) = *KINDS.iter().find(|(_, known)| *known == keyword)?;
    let mut parts = rest.splitn(4, '\t');
    let (subject, generation, subinstance) = (parts.next()?, parts.next()?, parts.next()?);
    let (subject, generation) = (read_subject(subject)?, generation.parse().ok()?);
    let last = parts.next()?;
    let (subid, fields) = last.split_at(last.find('\t').unwrap_or(last.len()));
    let event = Event::bare(kind, subject, generation, before.now);
    let texts = [subinstance, subid, fields, metadata].map(str::as_bytes);
    let end = Moment {
        revision: before.revision.saturating_add(1),
        digest: chain(before.digest, &event, texts),
        now: before.now,
    };
    let (metadata, ticks) = (Vec::new(), Vec::new());
    Some(Record { end, kind, subject, generation, subinstance, subid, fields, metadata, ticks, line })
}

fn read_subject(text: &str) -> Option<Subject> {
    if text.is_empty() {
        return Some(Subject::None);
    }
    if let Some((first, last)) = text.split_once('-') {
        let (family, first) = family::number(parse_address(first)?);
        let (last_family, last) = family::number(parse_address(last)?);
        return (family == last_family).then_some(Subject::Range(family, first, last));
    }
    if text.contains('/') {
        let (family, first, _, length) = family::bounds(read_network("network", text, false).ok()?);
        return Some(Subject::Network(family, first, length));
    }
    let (family, number) = family::number(parse_address(text)?);
    Some(Subject::Address(family, number))
}
