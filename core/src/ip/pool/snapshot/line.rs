//! Parsing of one line of a snapshot.

use super::unescape;
use crate::ip::{
    EdgeExclusion, IpFamily, IpPoolError, MetadataEntry, ResourceType, Strategy, definition::read_network, family,
    options::Settings, pool::validate::check_name, text::parse_address,
};

/// Content of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    Name(String),
    Settings(Box<Settings>),
    Clock(Option<u64>),
    /// The revision and the digest of its history.
    Revision(u64, u64),
    Generation(u64),
    Random([u64; 4]),
    Cursors(u128, u128),
    HighWater(u64),
    Tally(IpFamily, [u64; 5]),
    Range {
        family: IpFamily,
        first: u128,
        last: u128,
        length: Option<u8>,
        exclusion: EdgeExclusion,
        draining: bool,
    },
    Reserve {
        family: IpFamily,
        first: u128,
        length: u8,
    },
    Prefix {
        family: IpFamily,
        first: u128,
        length: u8,
        generation: u64,
        subinstance: String,
        subid: String,
    },
    Bind(Box<Bind>),
    Metadata(MetadataEntry),
    Hold {
        family: IpFamily,
        number: u128,
        generation: u64,
        until: u64,
        declined: bool,
    },
    Tenant {
        name: String,
        high_water: u64,
        quota: Option<u64>,
        prefix_quota: Option<u64>,
    },
    Former {
        generation: u64,
        family: IpFamily,
        number: u128,
        subinstance: String,
        subid: String,
    },
    Block {
        family: IpFamily,
        first: u128,
        length: u8,
        version: u64,
    },
    End(u64),
}

/// A grant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bind {
    pub family: IpFamily,
    pub number: u128,
    pub generation: u64,
    pub subinstance: String,
    pub subid: String,
    pub resource_type: ResourceType,
    pub allocated_at: Option<u64>,
    pub ttl_ms: u64,
    pub expires_at: Option<u64>,
}

/// The fields of a line, consumed in order; none may be left over.
pub(in crate::ip::pool) struct Fields<'a>(std::str::Split<'a, char>);

impl<'a> Fields<'a> {
    /// Creates the fields of a text.
    pub fn of(text: &'a str) -> Self {
        Self(text.split('\t'))
    }

    pub fn text(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    fn name(&mut self) -> Option<String> {
        let text = self.text()?;
        check_name("name", text).ok()?;
        Some(text.to_owned())
    }

    pub fn number<T: std::str::FromStr>(&mut self) -> Option<T> {
        self.text()?.parse().ok()
    }

    pub fn optional<T: std::str::FromStr>(&mut self) -> Option<Option<T>> {
        match self.text()? {
            "-" => Some(None),
            text => text.parse().ok().map(Some),
        }
    }

    fn address(&mut self) -> Option<(IpFamily, u128)> {
        parse_address(self.text()?).map(family::number)
    }

    fn network(&mut self) -> Option<(IpFamily, u128, u8)> {
        let (family, first, _, length) = family::bounds(read_network("network", self.text()?, false).ok()?);
        Some((family, first, length))
    }

    fn flag(&mut self, no: &str, yes: &str) -> Option<bool> {
        let text = self.text()?;
        if text == yes { Some(true) } else { (text == no).then_some(false) }
    }
}

impl Line {
    /// Parses a line; `place` is its number.
    pub fn read(text: &str, place: u64) -> Result<Self, IpPoolError> {
        let (keyword, rest) = text.split_once('\t').unwrap_or((text, ""));
        let (line, expected) = Self::read_fields(keyword, &mut Fields::of(rest));
        line.ok_or_else(|| IpPoolError::InvalidSnapshot { line: place, expected: expected.to_owned() })
    }

    fn read_fields(keyword: &str, fields: &mut Fields<'_>) -> (Option<Self>, &'static str) {
        let (line, expected) = match keyword {
            "name" => (fields.text().and_then(unescape).map(Self::Name), "name NAME"),
            "options" => (read_settings(fields).map(|settings| Self::Settings(Box::new(settings))), "nine options"),
            "clock" => (fields.optional().map(Self::Clock), "clock MILLISECONDS or -"),
            "revision" => (read_revision(fields), "revision NUMBER and a hexadecimal digest"),
            "generation" => (fields.number().map(Self::Generation), "generation NUMBER"),
            "random" => (read_random(fields), "random and four hexadecimal words"),
            "cursors" => (read_cursors(fields), "cursors IPV4 IPV6"),
            "high-water" => (fields.number().map(Self::HighWater), "high-water NUMBER"),
            "tally" => (read_tally(fields), "tally FAMILY and five numbers"),
            "range" => (read_range(fields), "range FIRST LAST LENGTH EXCLUSION open|draining"),
            "reserve" => (read_reserve(fields), "reserve NETWORK"),
            "prefix" => (read_prefix(fields), "prefix NETWORK GENERATION SUBINSTANCE SUBID"),
            "bind" => (read_bind(fields), "bind ADDRESS GENERATION SUBINSTANCE SUBID TYPE ALLOCATED-AT TTL EXPIRES-AT"),
            "meta" => (read_metadata(fields).map(Self::Metadata), "meta KEY VALUE"),
            "hold" => (read_hold(fields), "hold ADDRESS GENERATION UNTIL quarantined|declined"),
            "tenant" => (read_tenant(fields), "tenant NAME HIGH-WATER QUOTA PREFIX-QUOTA"),
            "former" => (read_former(fields), "former GENERATION ADDRESS SUBINSTANCE SUBID"),
            "block" => (read_block(fields), "block NETWORK VERSION"),
            "end" => (fields.number().map(Self::End), "`end` and the number of records"),
            _ => (None, "a record such as bind, range or end"),
        };
        (line.filter(|_| fields.text().is_none()), expected)
    }
}

fn read_settings(fields: &mut Fields<'_>) -> Option<Settings> {
    Some(Settings {
        strategy: Strategy::named(fields.text()?)?,
        seed: fields.number()?,
        hash_seed: 0,
        ttl_ms: fields.number()?,
        quarantine_ms: fields.number()?,
        probation_ms: fields.number()?,
        sticky_owners: fields.number()?,
        quota: fields.optional()?,
        max_bindings: fields.number::<u32>().filter(|&most| most <= crate::limits::ip::BINDINGS)?,
        event_capacity: fields.number::<u32>().filter(|&most| most <= crate::limits::ip::EVENTS)?,
    })
}

fn read_revision(fields: &mut Fields<'_>) -> Option<Line> {
    Some(Line::Revision(fields.number()?, u64::from_str_radix(fields.text()?, 16).ok()?))
}

fn read_random(fields: &mut Fields<'_>) -> Option<Line> {
    let mut state = [0u64; 4];
    for word in &mut state {
        *word = u64::from_str_radix(fields.text()?, 16).ok()?;
    }
    Some(Line::Random(state))
}

fn read_cursors(fields: &mut Fields<'_>) -> Option<Line> {
    Some(Line::Cursors(fields.number()?, fields.number()?))
}

fn read_tally(fields: &mut Fields<'_>) -> Option<Line> {
    let family = if fields.flag("ipv4", "ipv6")? { IpFamily::Ipv6 } else { IpFamily::Ipv4 };
    let mut counts = [0u64; 5];
    for count in &mut counts {
        *count = fields.number()?;
    }
    Some(Line::Tally(family, counts))
}

fn read_range(fields: &mut Fields<'_>) -> Option<Line> {
    let ((family, first), (last_family, last)) = (fields.address()?, fields.address()?);
    let length = fields.optional::<u8>()?;
    let exclusion = EdgeExclusion::named(fields.text()?)?;
    let draining = fields.flag("open", "draining")?;
    let network = length.is_none_or(|length| {
        let mask = family.host_mask(length);
        length <= family.bits() && first & mask == 0 && first | mask == last
    });
    let proper = family == last_family && first <= last && network;
    proper.then_some(Line::Range { family, first, last, length, exclusion, draining })
}

fn read_reserve(fields: &mut Fields<'_>) -> Option<Line> {
    let (family, first, length) = fields.network()?;
    Some(Line::Reserve { family, first, length })
}

fn read_prefix(fields: &mut Fields<'_>) -> Option<Line> {
    let (family, first, length) = fields.network()?;
    let generation = fields.number()?;
    Some(Line::Prefix { family, first, length, generation, subinstance: fields.name()?, subid: fields.name()? })
}

fn read_bind(fields: &mut Fields<'_>) -> Option<Line> {
    let (family, number) = fields.address()?;
    Some(Line::Bind(Box::new(Bind {
        family,
        number,
        generation: fields.number::<u64>().filter(|&generation| generation > 0)?,
        subinstance: fields.name()?,
        subid: fields.name()?,
        resource_type: fields.name_of_type()?.parse().ok()?,
        allocated_at: fields.optional()?,
        ttl_ms: fields.number()?,
        expires_at: fields.optional()?,
    })))
}

impl Fields<'_> {
    /// Reads a resource type as it is displayed; the name of a custom one must be a valid name.
    pub fn name_of_type(&mut self) -> Option<String> {
        let text = self.text()?;
        check_name("type", text.strip_prefix("custom:").unwrap_or(text)).ok()?;
        Some(text.to_owned())
    }
}

/// Reads the key and the value of an entry of metadata.
pub(in crate::ip::pool) fn read_metadata(fields: &mut Fields<'_>) -> Option<MetadataEntry> {
    let key = fields.name()?;
    let mut value = String::new();
    let mut characters = fields.text()?.chars();
    while let Some(character) = characters.next() {
        value.push(match character {
            '\\' => match characters.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '\\' => '\\',
                _ => return None,
            },
            other => other,
        });
    }
    Some(MetadataEntry { key, value })
}

fn read_hold(fields: &mut Fields<'_>) -> Option<Line> {
    let (family, number) = fields.address()?;
    Some(Line::Hold {
        family,
        number,
        generation: fields.number()?,
        until: fields.number()?,
        declined: fields.flag("quarantined", "declined")?,
    })
}

fn read_tenant(fields: &mut Fields<'_>) -> Option<Line> {
    Some(Line::Tenant {
        name: fields.name()?,
        high_water: fields.number()?,
        quota: fields.optional()?,
        prefix_quota: fields.optional()?,
    })
}

fn read_former(fields: &mut Fields<'_>) -> Option<Line> {
    let generation = fields.number()?;
    let (family, number) = fields.address()?;
    Some(Line::Former { generation, family, number, subinstance: fields.name()?, subid: fields.name()? })
}

fn read_block(fields: &mut Fields<'_>) -> Option<Line> {
    let (family, first, length) = fields.network()?;
    Some(Line::Block { family, first, length, version: fields.number()? })
}
