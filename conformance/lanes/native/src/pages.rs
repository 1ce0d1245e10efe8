//! The pages of the WIT, built from native Rust's listings, texts and snapshots.

use conformance_wire::to_json;
use scheduler_core::{
    DiagramFormat, IpPool, IpPoolError, LoadPlan, LoadRun, Machine, ParserError, ResourceType, Run, RunnerError,
    Scenario, Source, TextPage, Wbs, Workbook, WorkflowError, dsl::Syntax, state_machine::TimerPolicy,
    wbs::ScheduleOptions,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

/// WIT `page-request`.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PageRequest {
    cursor: Option<String>,
    limit: u32,
}

/// Returns the result of `make` for the offset of the cursor; its `next` becomes a cursor.
fn page<T: Serialize>(
    request: &PageRequest,
    make: impl FnOnce(u64, u32) -> Result<T, WorkflowError>,
) -> Result<Json, WorkflowError> {
    if request.limit == 0 {
        return Err(invalid("limit", "at least 1"));
    }
    let mut page = json_of(&make(offset(request.cursor.as_deref())?, request.limit)?);
    page["next"] = match &page["next"] {
        Json::Null => Json::Null,
        Json::String(next) => json!(next),
        next => json!(next.to_string()),
    };
    Ok(page)
}

/// Returns a page of a native listing that is a list.
fn list<T: Serialize>(
    field: &str,
    request: &PageRequest,
    make: impl FnOnce(u32, u32) -> Result<Vec<T>, WorkflowError>,
) -> Result<Json, WorkflowError> {
    page(request, |offset, limit| {
        let items = make(offset as u32, limit)?;
        let is_full = !items.is_empty() && items.len() as u32 >= limit.min(10_000);
        let next = is_full.then(|| offset + items.len() as u64);
        Ok(json!({ field: json_of(&items), "next": next }))
    })
}

fn text(page: Result<TextPage, WorkflowError>) -> Result<Json, WorkflowError> {
    page.map(|page| json!({ "text": page.text, "next": page.next.map(|next| next.to_string()) }))
}

fn json_of<T: Serialize>(value: &T) -> Json {
    to_json(value).unwrap_or_else(|error| json!(error.0))
}

fn offset(cursor: Option<&str>) -> Result<u64, WorkflowError> {
    let Some(cursor) = cursor else { return Ok(0) };
    cursor.parse().map_err(|_| invalid("cursor", "the `next` of a previous page"))
}

fn text_offset(cursor: Option<&str>) -> Result<u32, WorkflowError> {
    offset(cursor)
        .and_then(|offset| u32::try_from(offset).map_err(|_| invalid("cursor", "the `next` of a previous page")))
}

fn invalid(subject: &str, expected: &str) -> WorkflowError {
    WorkflowError::InvalidArgument { subject: subject.into(), expected: expected.into(), found: None }
}

/// Returns the part of a string that starts at `cursor`, at most 1 MiB.
fn part(text: &str, cursor: Option<&str>) -> Result<Json, ParserError> {
    let start = cursor.map_or(Some(0), |cursor| cursor.parse().ok().filter(|start| *start > 0));
    let rest = start.and_then(|start| Some((start, text.get(start..).filter(|rest| start == 0 || !rest.is_empty())?)));
    let Some((start, rest)) = rest else {
        let expected = "the `next` of a previous page".to_owned();
        return Err(ParserError::InvalidArgument { subject: "cursor".to_owned(), expected });
    };
    let end = rest.floor_char_boundary(1 << 20);
    Ok(json!({ "text": &rest[..end], "next": (end < rest.len()).then(|| (start + end).to_string()) }))
}

macro_rules! pages {
    ($(#[$doc:meta])* $name:ident for $of:ty { $($item:tt)* }) => {
        pages!(@ $name, $of, [] $($item)*);
    };
    (@ $name:ident, $of:ty, [$($done:tt)*] fn $function:ident(&$this:ident $(, $argument:ident: $ty:ty)*) -> $result:ty $body:block $($rest:tt)*) => {
        pages!(@ $name, $of, [$($done)* { fn $function(&mut $this $(, $argument: $ty)*) -> $result $body }] $($rest)*);
    };
    (@ $name:ident, $of:ty, [$({ fn $function:ident(&mut $this:ident $(, $argument:ident: $ty:ty)*) -> $result:ty $body:block })*]) => {
        pub trait $name {
            $(fn $function(&mut self $(, $argument: $ty)*) -> $result;)*
        }
        impl $name for $of {
            $(fn $function(&mut $this $(, $argument: $ty)*) -> $result $body)*
        }
    };
}

type Page = Result<Json, WorkflowError>;
type Done = Result<(), WorkflowError>;

pages! { WbsPages for Wbs {
    fn tasks_page(&self, request: &PageRequest) -> Page { page(request, |at, max| Ok(self.paged_tasks(at as u32, max))) }
    fn children_page(&self, parent: Option<u32>, request: &PageRequest) -> Page {
        page(request, |at, max| self.paged_children(parent, at as u32, max))
    }
    fn edges_page(&self, request: &PageRequest) -> Page { page(request, |at, max| Ok(self.paged_edges(at as u32, max))) }
    fn dependencies_page(&self, request: &PageRequest) -> Page {
        page(request, |at, max| Ok(self.paged_dependencies(at as u32, max)))
    }
    fn predecessors_page(&self, task: u32, request: &PageRequest) -> Page {
        page(request, |at, max| self.paged_predecessors(task, at as u32, max))
    }
    fn successors_page(&self, task: u32, request: &PageRequest) -> Page {
        page(request, |at, max| self.paged_successors(task, at as u32, max))
    }
    fn order_page(&self, request: &PageRequest) -> Page { page(request, |at, max| Ok(self.paged_order(at as u32, max))) }
    fn wave_page(&self, index: u32, request: &PageRequest) -> Page {
        page(request, |at, max| self.paged_wave(index, at as u32, max))
    }
    fn critical_path_page(&self, request: &PageRequest) -> Page {
        page(request, |at, max| Ok(self.paged_critical_path(at as u32, max)))
    }
    fn critical_paths_page(&self, request: &PageRequest) -> Page {
        page(request, |at, max| Ok(self.paged_critical_paths(at, max)))
    }
    fn dates_page(&self, request: &PageRequest) -> Page { page(request, |at, max| Ok(self.paged_dates(at as u32, max))) }
    fn render_page(&self, format: DiagramFormat, within: Option<u32>, cursor: Option<String>) -> Page {
        text(self.paged_render(format, within, text_offset(cursor.as_deref())?))
    }
    fn render_gantt_page(&self, workbook: &Workbook, options: ScheduleOptions, within: Option<u32>, cursor: Option<String>) -> Page {
        text(self.paged_render_gantt(&workbook.into(), options, within, text_offset(cursor.as_deref())?))
    }
    fn snapshot_page(&self, cursor: Option<String>) -> Page { text(self.paged_snapshot(text_offset(cursor.as_deref())?)) }
    fn restore_page(&self, text: &str, last: bool) -> Done { self.restore_part(text, last) }
} }

pages! { MachinePages for Machine {
    fn nodes_page(&self, request: &PageRequest) -> Page { list("nodes", request, |at, max| Ok(self.paged_nodes(at, max))) }
    fn in_flight_page(&self, request: &PageRequest) -> Page {
        page(request, |at, max| Ok(self.paged_in_flight(at as u32, max)))
    }
    fn trace_page(&self, instance: u32, request: &PageRequest) -> Page {
        page(request, |at, max| self.paged_trace(instance, at as u32, max))
    }
    fn snapshot_page(&self, cursor: Option<String>) -> Page { text(self.paged_snapshot(text_offset(cursor.as_deref())?)) }
    fn restore_page(&self, text: &str, last: bool, timers: TimerPolicy) -> Done { self.restore_part(text, last, timers) }
    fn log_page(&self, cursor: Option<String>) -> Page { text(self.paged_log(text_offset(cursor.as_deref())?)) }
    fn replay_page(&self, text: &str, last: bool) -> Done { self.replay_part(text, last) }
    fn render_page(&self, format: DiagramFormat, instance: Option<u32>, cursor: Option<String>) -> Page {
        text(self.paged_render(format, instance, text_offset(cursor.as_deref())?))
    }
    fn render_visits_page(&self, format: DiagramFormat, cursor: Option<String>) -> Page {
        text(self.paged_render_visits(format, text_offset(cursor.as_deref())?))
    }
} }

pages! { WorkbookPages for Workbook {
    fn resources_page(&self, kind: Option<&str>, request: &PageRequest) -> Page {
        list("names", request, |at, max| Ok(self.paged_resources(kind, at, max)))
    }
    fn holdings_page(&self, id: Option<&str>, holder: Option<&str>, request: &PageRequest) -> Page {
        list("holdings", request, |at, max| Ok(self.paged_holdings(id, holder, at, max)))
    }
    fn queue_page(&self, id: &str, request: &PageRequest) -> Page {
        list("holdings", request, |at, max| self.paged_queue(id, at, max))
    }
    fn metrics_page(&self, tenant: Option<&str>, request: &PageRequest) -> Page {
        page(request, |at, max| Ok(self.paged_metrics(tenant, at as u32, max)))
    }
    fn tenants_page(&self, request: &PageRequest) -> Page { list("names", request, |at, max| Ok(self.paged_tenants(at, max))) }
    fn snapshot_page(&self, cursor: Option<String>) -> Page { text(self.paged_snapshot(text_offset(cursor.as_deref())?)) }
    fn restore_page(&self, text: &str, last: bool) -> Done { self.restore_part(text, last) }
} }

pages! { LoadPlanPages for LoadPlan {
    fn arrivals_page(&self, request: &PageRequest) -> Page { page(request, |at, max| Ok(self.paged_arrivals(at as u32, max))) }
} }

pages! { LoadRunPages for LoadRun {
    fn snapshot_page(&self, cursor: Option<String>) -> Page {
        match cursor {
            None => Ok(json!({ "text": self.to_snapshot(), "next": null })),
            Some(_) => Err(invalid("cursor", "none: there is only one page")),
        }
    }
    fn restore_page(&self, text: &str, last: bool) -> Done {
        assert!(last, "the cases restore the few bytes of a load run in one part");
        self.restore(text)
    }
} }

pages! { RunPages for Run {
    fn render_visits_page(&self, format: DiagramFormat, cursor: Option<String>) -> Result<Json, RunnerError> {
        let page = self.paged_render_visits(format, text_offset(cursor.as_deref())?)?;
        Ok(json!({ "text": page.text, "next": page.next.map(|next| next.to_string()) }))
    }
} }

type PoolPage = Result<Json, IpPoolError>;

pages! { IpPoolPages for IpPool {
    fn find_by_resource_page(&self, kind: ResourceType, page: &PageRequest) -> PoolPage {
        Ok(json_of(&self.paged_bindings_for(&kind, page.cursor.clone(), page.limit)?))
    }
    fn list_by_subinstance_page(&self, subinstance: &str, page: &PageRequest) -> PoolPage {
        Ok(json_of(&self.paged_bindings_of(subinstance, page.cursor.clone(), page.limit)?))
    }
    fn list_bindings_page(&self, page: &PageRequest) -> PoolPage {
        Ok(json_of(&self.paged_bindings(page.cursor.clone(), page.limit)?))
    }
    fn list_tenants_page(&self, page: &PageRequest) -> PoolPage {
        Ok(json_of(&self.paged_tenants(page.cursor.clone(), page.limit)?))
    }
    fn list_reservations_page(&self, page: &PageRequest) -> PoolPage {
        Ok(json_of(&self.paged_reservations(page.cursor.clone(), page.limit)?))
    }
    fn list_prefixes_page(&self, page: &PageRequest) -> PoolPage {
        Ok(json_of(&self.paged_prefixes(page.cursor.clone(), page.limit)?))
    }
    fn snapshot_page(&self, cursor: Option<String>) -> PoolPage { Ok(json_of(&self.paged_snapshot(cursor)?)) }
    fn restore_page(&self, text: &str, last: bool) -> Result<(), IpPoolError> { self.restore_part(text, last) }
} }

pages! { ScenarioPages for Scenario {
    fn to_json_page(&self, cursor: Option<String>) -> Result<Json, ParserError> { part(&self.to_json(), cursor.as_deref()) }
} }

pages! { SourcePages for Source {
    fn convert_page(&self, to: Syntax, cursor: Option<String>) -> Result<Json, ParserError> {
        part(&self.convert(to)?, cursor.as_deref())
    }
} }
