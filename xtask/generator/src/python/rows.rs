//! Rows: the records built from columns.

use super::{
    functions,
    world::{Module, World},
};

/// The Python form of a page's columns.
pub struct Row {
    /// The WIT name of the page, or of the function that returns it.
    pub page: &'static str,
    /// The class of a row; none for rows with one field.
    pub class: Option<&'static str>,
    /// The hint of a row without a class.
    pub item: &'static str,
    /// Field, column and reader: the arguments of `wit.Column`.
    pub columns: &'static [(&'static str, &'static str, &'static str)],
    /// Hint and documentation of each field, preceded by those of the class, if the class is generated here.
    pub written: Option<(&'static str, &'static [(&'static str, &'static str)])>,
    /// The record that contains the rows in one of its fields, if the page is one outside of a listing.
    pub whole: Option<Whole>,
    /// Whether the records are created on first use: many arrive without a request.
    pub is_lazy: bool,
}

/// A record that contains rows.
pub struct Whole {
    /// Documentation.
    pub docs: &'static str,
    /// The field with the rows, and its documentation.
    pub list: (&'static str, &'static str),
    /// The fields before it: name, field of the page, reader, hint and documentation.
    pub before: &'static [(&'static str, &'static str, &'static str, &'static str, &'static str)],
    /// The fields after it.
    pub after: &'static [(&'static str, &'static str, &'static str, &'static str, &'static str)],
}

impl Row {
    /// Returns the hint of a row.
    pub fn hint(&self) -> &'static str {
        self.class.unwrap_or(self.item)
    }

    /// Returns the hint of all rows.
    pub fn list_hint(&self) -> String {
        format!("{}[{}]", if self.is_lazy { "Sequence" } else { "list" }, self.hint())
    }

    /// Returns the constant that describes the rows.
    pub fn constant(&self) -> String {
        let name = self.page.trim_start_matches("[method]").replace(['-', '.'], "_").to_uppercase();
        format!("_{name}_ROWS")
    }

    /// Returns whether these are the rows of the page `page`.
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

/// Defaults that apply to most rows.
const NONE: Row = Row { page: "", class: None, item: "", columns: &[], written: None, whole: None, is_lazy: false };

const ROWS: [Row; 11] = [
    Row { page: "binding-page", class: Some("IpBinding"), item: "", columns: &BINDING, written: None, ..NONE },
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
        ..NONE
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
        ..NONE
    },
    Row {
        page: "network-page",
        class: None,
        item: "IpNetwork",
        columns: &[("network", "networks", "wit.read_network")],
        written: None,
        ..NONE
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
        ..NONE
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
        ..NONE
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
        ..NONE
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
        ..NONE
    },
    Row {
        page: "run-events",
        class: Some("RunEvent"),
        item: "",
        columns: &[
            ("kind", "kinds", ""),
            ("at", "at_ns", "wit.read_nanoseconds"),
            ("user", "users", "wit.read_index"),
            ("action", "actions", "wit.read_index"),
            ("elapsed", "elapsed_ns", "wit.read_nanoseconds"),
            ("iteration", "iterations", ""),
            ("attempt", "attempts", ""),
            ("requests", "requests", ""),
            ("status", "statuses", "wit.read_optional"),
            ("detail", "details/detail_ends", ""),
        ],
        written: Some((
            "An event of a run.",
            &[
                ("RunEventKind", "What happened."),
                ("float", "When, in seconds from the start of the run."),
                ("int | None", "The user, by number in the order of arrival; `None` if the event is about the run."),
                (
                    "int | None",
                    "The action, by its index in the scenario; `None` if the event is not about an attempt.",
                ),
                ("float", "Seconds that the attempt took from when it should have begun; 0 for other events."),
                ("int", "The user's iteration, from 0."),
                ("int", "Number of the attempt among those of its user, from 1; 0 for other events."),
                ("int", "HTTP requests that the attempt sent."),
                ("int | None", "Status code of the attempt's last complete response; `None` if there was none."),
                ("str", "Details, such as the reason of a failure; empty if there are none."),
            ],
        )),
        is_lazy: true,
        ..NONE
    },
    Row {
        page: "due-users",
        class: Some("DueUser"),
        item: "",
        columns: &[
            ("user", "users", ""),
            ("intended", "intended_ms", "wit.read_seconds"),
            ("group", "groups", ""),
            ("tenant", "tenants", ""),
        ],
        written: Some((
            "A user who starts now.",
            &[
                ("int", "The user, by number in the order of arrival."),
                ("float", "Intended start, in seconds from the start of the run."),
                ("int", "Index of the user's group."),
                ("int", "Index of the user's tenant."),
            ],
        )),
        whole: Some(Whole {
            docs: "Users who start now.",
            list: ("users", "The users, in the order of their arrival."),
            before: &[],
            after: &[(
                "next",
                "next_ms",
                "wit.read_end",
                "float | None",
                "Time of the next arrival, in seconds from the start; `None` if all users have arrived.",
            )],
        }),
        ..NONE
    },
    Row {
        page: "schedule",
        class: Some("TaskStart"),
        item: "",
        columns: &[("task", "tasks", ""), ("at", "start_ms", "wit.read_seconds")],
        written: Some((
            "The start of a task in a schedule.",
            &[("int", "The task."), ("float", "Its start, in seconds from the start of the plan.")],
        )),
        whole: Some(Whole {
            docs: "A schedule within the capacities of a workbook.",
            list: (
                "starts",
                "The leaf tasks in the order of their starts; those that start together, in the order of their codes.",
            ),
            before: &[("length", "length_ms", "wit.read_seconds", "float", "Time that it takes, in seconds.")],
            after: &[],
        }),
        ..NONE
    },
];

/// Returns the records of a page.
pub fn row(page: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.is(page))
}

/// Returns the records that a function builds from its columns and arguments.
pub fn batch(function: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.is(function))
}

/// Writes the conversion of an interface's pages to records.
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
            let lazy = if row.is_lazy { "    lazy=True,\n" } else { "" };
            format!("{}: wit.Rows[{}] = wit.Rows(\n    {class},\n{columns}{lazy})\n", row.constant(), row.hint())
        })
        .collect()
}

/// Returns the class of a page's rows, if it is not in the WIT, and the record `whole` that contains them.
pub fn classes(row: &Row, whole: &str) -> String {
    let (Some(class), Some((docs, fields))) = (row.class, row.written) else { return String::new() };
    let fields = row.columns.iter().zip(fields).map(|((field, ..), (hint, docs))| (*field, (*hint).to_owned(), *docs));
    let mut text = written(class, docs, &fields.collect::<Vec<_>>());
    if let Some(record) = &row.whole {
        text += &format!("\n\n{}", written(whole, record.docs, &record.fields(row)));
    }
    text
}

impl Whole {
    /// Returns name, hint and documentation of each field.
    fn fields(&self, row: &Row) -> Vec<(&'static str, String, &'static str)> {
        let one = |(name, _, _, hint, docs): &(&'static str, _, _, &'static str, &'static str)| {
            (*name, (*hint).to_owned(), *docs)
        };
        let list = std::iter::once((self.list.0, row.list_hint(), self.list.1));
        self.before.iter().map(one).chain(list).chain(self.after.iter().map(one)).collect()
    }

    /// Returns the arguments of `wit.Folded` after the function.
    pub fn arguments(&self, row: &Row, class: &str) -> String {
        let one = |(name, source, read, ..): &(_, _, _, _, _)| format!("wit.Column(\"{name}\", \"{source}\", {read})");
        let list = std::iter::once(format!("wit.Column(\"{}\", \"\")", self.list.0));
        let columns: Vec<_> = self.before.iter().map(one).chain(list).chain(self.after.iter().map(one)).collect();
        format!("{class}, {}, {}", row.constant(), columns.join(", "))
    }
}

/// Returns a frozen dataclass with `fields`.
fn written(class: &str, docs: &str, fields: &[(&str, String, &str)]) -> String {
    let mut text = format!("@dataclass(frozen=True, init=False)\nclass {class}:\n    \"\"\"{docs}\"\"\"\n\n");
    let mut parameters = Vec::new();
    let mut values = Vec::new();
    for (field, hint, docs) in fields {
        text += &format!("    {field}: {hint}\n    \"\"\"{docs}\"\"\"\n");
        parameters.push(format!("{field}: {hint}"));
        values.push(format!("{field}={field}"));
    }
    text.push('\n');
    text += &functions::signature(4, "__init__", "self", &parameters, "None");
    text + &format!("        self.__dict__.update({})\n", values.join(", "))
}
