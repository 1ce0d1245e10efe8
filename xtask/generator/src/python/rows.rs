//! Rows: the records that columns become.

use super::{
    functions,
    world::{Module, World},
};

/// What the columns of a page are in Python.
pub struct Row {
    /// The page's name in the WIT, or the function's that returns it.
    pub page: &'static str,
    /// The class of a row; none for rows of one field.
    pub class: Option<&'static str>,
    /// The hint of a row that has no class.
    pub item: &'static str,
    /// Field, column and reader, as `wit.Column` takes them.
    pub columns: &'static [(&'static str, &'static str, &'static str)],
    /// Hint and documentation of each field, and of the class first, for a class that is written here.
    pub written: Option<(&'static str, &'static [(&'static str, &'static str)])>,
}

impl Row {
    /// The hint of a row.
    pub fn hint(&self) -> &'static str {
        self.class.unwrap_or(self.item)
    }

    /// The constant that describes the rows.
    pub fn constant(&self) -> String {
        let name = self.page.trim_start_matches("[method]").replace(['-', '.'], "_").to_uppercase();
        format!("_{name}_ROWS")
    }

    /// Whether it is what the page `page` consists of.
    fn is(&self, page: &str) -> bool {
        self.page == page
    }
}

const BINDING: [(&str, &str, &str); 6] = [
    ("address", "addresses", "wit.read_address"),
    ("subinstance", "subinstances", ""),
    ("subid", "subids", ""),
    ("resource_type", "resource_types", "wit.read_case(RESOURCE_TYPE)"),
    ("pool", ".name", ""),
    ("generation", "generations", ""),
];

const ROWS: [Row; 8] = [
    Row { page: "binding-page", class: Some("IpBinding"), item: "", columns: &BINDING, written: None },
    Row {
        page: "[method]ip-pool.allocate-many",
        class: Some("IpBinding"),
        item: "",
        columns: &[
            ("address", "addresses", "wit.read_address"),
            ("subinstance", "0", ""),
            ("subid", "1*", ""),
            ("resource_type", "2", "RESOURCE_TYPE.check"),
            ("pool", ".name", ""),
            ("generation", "generations", ""),
        ],
        written: None,
    },
    Row {
        page: "tenant-page",
        class: Some("TenantUsage"),
        item: "",
        columns: &[("subinstance", "subinstances", ""), ("allocated", "allocated", ""), ("prefixes", "prefixes", "")],
        written: Some((
            "What a tenant has in a pool.",
            &[
                ("str", "The tenant."),
                ("int", "Number of addresses that it has."),
                ("int", "Number of child prefixes that it has."),
            ],
        )),
    },
    Row {
        page: "network-page",
        class: None,
        item: "IpNetwork",
        columns: &[("network", "networks", "wit.read_network")],
        written: None,
    },
    Row {
        page: "prefix-page",
        class: Some("PrefixBinding"),
        item: "",
        columns: &[
            ("network", "networks", "wit.read_network"),
            ("subinstance", "subinstances", ""),
            ("subid", "subids", ""),
            ("pool", ".name", ""),
            ("generation", "generations", ""),
        ],
        written: None,
    },
    Row {
        page: "event-page",
        class: Some("PoolEvent"),
        item: "",
        columns: &[
            ("revision", "revisions", ""),
            ("kind", "kinds", ""),
            ("subject", "subjects", "wit.read_optional"),
            ("subinstance", "subinstances", "wit.read_optional"),
            ("subid", "subids", "wit.read_optional"),
            ("generation", "generations", "wit.read_optional"),
        ],
        written: Some((
            "A change of a pool.",
            &[
                ("int", "Revision of the pool after the change."),
                ("PoolEventKind", "What happened."),
                (
                    "str | None",
                    "The address, network (`10.0.0.0/24`) or range (`10.0.0.1-10.0.0.9`) concerned; `None` if there is none.",
                ),
                ("str | None", "The tenant concerned; `None` if there is none."),
                ("str | None", "The tenant's resource concerned; `None` if there is none."),
                ("int | None", "Generation of the binding concerned; `None` if there is none."),
            ],
        )),
    },
    Row {
        page: "task-dates",
        class: Some("TaskDates"),
        item: "",
        columns: &[
            ("task", "tasks", ""),
            ("early_start", "early_start_ms", "wit.read_seconds"),
            ("early_finish", "early_finish_ms", "wit.read_seconds"),
            ("late_start", "late_start_ms", "wit.read_seconds"),
            ("late_finish", "late_finish_ms", "wit.read_seconds"),
            ("total_slack", "total_slack_ms", "wit.read_seconds"),
            ("free_slack", "free_slack_ms", "wit.read_seconds"),
        ],
        written: Some((
            "Dates of a task, in seconds from the start of the plan.",
            &[
                ("int", "The task."),
                ("float", "Earliest start."),
                ("float", "Earliest finish."),
                ("float", "Latest start that does not delay the end."),
                ("float", "Latest finish that does not delay the end."),
                ("float", "Time by which the task can be late without delaying the end."),
                ("float", "Time by which the task can be late without delaying a successor."),
            ],
        )),
    },
    Row {
        page: "arrival-page",
        class: Some("Arrival"),
        item: "",
        columns: &[("at", "at_ms", "wit.read_seconds"), ("group", "groups", ""), ("tenant", "tenants", "")],
        written: Some((
            "The planned arrival of a user.",
            &[
                ("float", "Time of the arrival, in seconds from the start of the run."),
                ("int", "Index of the user's group."),
                ("int", "Index of the user's tenant."),
            ],
        )),
    },
];

/// The records that a page consists of.
pub fn row(page: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.is(page))
}

/// The records that a function makes of its columns and arguments.
pub fn batch(function: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.is(function))
}

/// How the pages of an interface become records.
pub fn descriptions(world: &World, module: &Module) -> Vec<String> {
    let pages = module.types.iter().filter(|id| world.pages.contains(id)).map(|id| world.wit_name(*id));
    let batches = module.interface.functions.keys().map(String::as_str);
    pages
        .filter_map(row)
        .chain(batches.filter_map(batch))
        .map(|row| {
            let columns: String = row
                .columns
                .iter()
                .map(|(field, source, read)| {
                    let read = if read.is_empty() { String::new() } else { format!(", {read}") };
                    format!("    wit.Column(\"{field}\", \"{source}\"{read}),\n")
                })
                .collect();
            let class = row.class.unwrap_or("None");
            format!("{}: wit.Rows[{}] = wit.Rows(\n    {class},\n{columns})\n", row.constant(), row.hint())
        })
        .collect()
}

/// The class of the rows of a page, where it is none of the WIT's.
pub fn class(row: &Row) -> String {
    let (Some(class), Some((docs, fields))) = (row.class, row.written) else { return String::new() };
    let mut text = format!("@dataclass(frozen=True, init=False)\nclass {class}:\n    \"\"\"{docs}\"\"\"\n\n");
    let mut parameters = Vec::new();
    let mut values = Vec::new();
    for ((field, ..), (hint, docs)) in row.columns.iter().zip(fields) {
        text += &format!("    {field}: {hint}\n    \"\"\"{docs}\"\"\"\n");
        parameters.push(format!("{field}: {hint}"));
        values.push(format!("{field}={field}"));
    }
    text.push('\n');
    text += &functions::signature(4, "__init__", "self", &parameters, "None");
    text + &format!("        self.__dict__.update({})\n", values.join(", "))
}
