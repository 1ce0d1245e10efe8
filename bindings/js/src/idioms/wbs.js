// Work breakdown structures: iterators, whole diagrams, a schedule with defaults.

import { define, from, method, options, rename } from "./define.js";
import { join, listing, text, wholeInput } from "./pages.js";

const SCHEDULE = ["rule", "iterations", "seed"];

/** Default options of a schedule. */
const DEFAULTS = { rule: "latest-start", iterations: 0, seed: 0 };

/** Extends the class of an instance. `integer` turns an item of a column into what the instance returns for it. */
export function extendWbs({ Wbs }, integer) {
  text(Wbs, "snapshot");
  text(Wbs, "render", { required: 1, filters: ["within"] });
  wholeInput(Wbs, "restore");
  const ids = ({ tasks }) => tasks;
  listing(Wbs, "tasks", { items: ({ tasks }) => tasks });
  listing(Wbs, "edges", { items: ({ edges }) => edges });
  listing(Wbs, "dependencies", { items: ({ dependencies }) => dependencies });
  listing(Wbs, "children", { filters: ["parent"], items: ids });
  listing(Wbs, "predecessors", { required: 1, items: ids });
  listing(Wbs, "successors", { required: 1, items: ids });
  listing(Wbs, "order", { items: ids });
  listing(Wbs, "wave", { required: 1, items: ids });
  listing(Wbs, "criticalPaths", { items: ({ paths }) => paths.map((path) => [...path]) });
  listing(Wbs, "dates", { items: (page) => dates(page, integer) });
  extendCriticalPath(Wbs);
  extendSchedule(Wbs, integer);
}

const DATES = ["earlyStartMs", "earlyFinishMs", "lateStartMs", "lateFinishMs", "totalSlackMs", "freeSlackMs"];

/** Returns columns of dates as a record for each task. */
const dates = (page, integer) =>
  Array.from(page.tasks, (task, index) => ({
    task,
    ...Object.fromEntries(DATES.map((column) => [column, integer(page[column][index])])),
  }));

/** Returns the whole critical path. */
function extendCriticalPath(Wbs) {
  const page = { cursor: undefined, limit: 4_096 };
  const raw = rename(Wbs, "criticalPath", "criticalPathPage");
  const paged = method(Wbs, "criticalPathPage", 1, function (settings) {
    const wanted = { ...page, ...options("Wbs.criticalPathPage", settings, ["cursor", "limit"], paged) };
    return from(paged, () => raw.call(this, wanted));
  });
  method(Wbs, "criticalPath", 0, function () {
    let { next, path, ...facts } = raw.call(this, page);
    path = [...path];
    while (next !== undefined) {
      const more = raw.call(this, { ...page, cursor: next });
      path.push(...more.path);
      next = more.next;
    }
    return { ...facts, path };
  });
}

function extendSchedule(Wbs, integer) {
  const { schedule } = Wbs.prototype;
  define(Wbs, {
    schedule(workbook, settings) {
      const read = { ...DEFAULTS, ...options("Wbs.schedule", settings, SCHEDULE, Wbs.prototype.schedule) };
      const { lengthMs, tasks, startMs } = schedule.call(this, workbook, read);
      return { lengthMs, starts: Array.from(tasks, (task, at) => ({ task, atMs: integer(startMs[at]) })) };
    },
  });
  const gantt = rename(Wbs, "renderGantt", "renderGanttPage");
  define(Wbs, {
    renderGantt(workbook, settings) {
      const entry = Wbs.prototype.renderGantt;
      const { within, ...read } = options("Wbs.renderGantt", settings, [...SCHEDULE, "within"], entry);
      return join((cursor) => gantt.call(this, workbook, { ...DEFAULTS, ...read }, within, cursor));
    },
    renderGanttPage(workbook, settings) {
      const entry = Wbs.prototype.renderGanttPage;
      const { within, cursor, ...read } = options("Wbs.renderGanttPage", settings, [...SCHEDULE, "within", "cursor"], entry);
      return from(entry, () => gantt.call(this, workbook, { ...DEFAULTS, ...read }, within, cursor));
    },
  });
}
