import type {
  CriticalPath,
  CriticalPathPage,
  Dependency,
  DependencyPage,
  DiagramFormat,
  FlowEdge,
  FlowEdgePage,
  Task,
  TaskDates,
  TaskIdPage,
  TaskPage,
  TextPage,
  WorkflowError,
} from "../generated/api.js";
import type { ListedDates, PageOptions, Schedule, ScheduleSettings, TextPageOptions, WholeCriticalPath } from "./records.js";

/** Methods of `Wbs`, with JavaScript's forms of pages, columns and named values. */
export interface WbsIdioms<Book> {
  /**
   * Iterates over the tasks, in the order of their codes.
   *
   * @throws {WorkflowError}
   */
  tasks(): Generator<Task, void, undefined>;

  /**
   * Returns a page of the tasks.
   *
   * @throws {WorkflowError}
   */
  tasksPage(options?: PageOptions): TaskPage;

  /**
   * Iterates over the children of a task, or over the top tasks if there is no `parent`.
   *
   * @throws {WorkflowError} `not-found`
   */
  children(options?: { parent?: number | undefined }): Generator<number, void, undefined>;

  /**
   * Returns a page of the children of a task.
   *
   * @throws {WorkflowError} `not-found`
   */
  childrenPage(options?: PageOptions & { parent?: number | undefined }): TaskIdPage;

  /**
   * Iterates over the control-flow edges, by code of their source.
   *
   * @throws {WorkflowError}
   */
  edges(): Generator<FlowEdge, void, undefined>;

  /**
   * Returns a page of the control-flow edges.
   *
   * @throws {WorkflowError}
   */
  edgesPage(options?: PageOptions): FlowEdgePage;

  /**
   * Iterates over the dependencies.
   *
   * @throws {WorkflowError}
   */
  dependencies(): Generator<Dependency, void, undefined>;

  /**
   * Returns a page of the dependencies.
   *
   * @throws {WorkflowError}
   */
  dependenciesPage(options?: PageOptions): DependencyPage;

  /**
   * Iterates over the tasks that a task waits for.
   *
   * @throws {WorkflowError} `not-found`
   */
  predecessors(task: number): Generator<number, void, undefined>;

  /**
   * Returns a page of the tasks that a task waits for.
   *
   * @throws {WorkflowError} `not-found`
   */
  predecessorsPage(task: number, options?: PageOptions): TaskIdPage;

  /**
   * Iterates over the tasks that wait for a task.
   *
   * @throws {WorkflowError} `not-found`
   */
  successors(task: number): Generator<number, void, undefined>;

  /**
   * Returns a page of the tasks that wait for a task.
   *
   * @throws {WorkflowError} `not-found`
   */
  successorsPage(task: number, options?: PageOptions): TaskIdPage;

  /**
   * Iterates over the tasks in topological order.
   *
   * @throws {WorkflowError}
   */
  order(): Generator<number, void, undefined>;

  /**
   * Returns a page of the tasks in topological order.
   *
   * @throws {WorkflowError}
   */
  orderPage(options?: PageOptions): TaskIdPage;

  /**
   * Iterates over the tasks of a topological wave.
   *
   * @throws {WorkflowError} `not-found`
   */
  wave(index: number): Generator<number, void, undefined>;

  /**
   * Returns a page of the tasks of a topological wave.
   *
   * @throws {WorkflowError} `not-found`
   */
  wavePage(index: number, options?: PageOptions): TaskIdPage;

  /**
   * Returns the critical path.
   *
   * @throws {WorkflowError}
   */
  criticalPath(): WholeCriticalPath;

  /**
   * Returns a page of the critical path.
   *
   * @throws {WorkflowError}
   */
  criticalPathPage(options?: PageOptions): CriticalPath;

  /**
   * Iterates over the critical paths: leaf tasks, in order.
   *
   * @throws {WorkflowError}
   */
  criticalPaths(): Generator<number[], void, undefined>;

  /**
   * Returns a page of the critical paths.
   *
   * @throws {WorkflowError}
   */
  criticalPathsPage(options?: PageOptions): CriticalPathPage;

  /**
   * Iterates over the dates of the tasks, in the order of their codes.
   *
   * @throws {WorkflowError}
   */
  dates(): Generator<ListedDates, void, undefined>;

  /**
   * Returns a page of the dates, as columns.
   *
   * @throws {WorkflowError}
   */
  datesPage(options?: PageOptions): TaskDates;

  /**
   * Makes a schedule within the capacities of a workbook.
   *
   * @throws {WorkflowError} `not-found`, `resource-conflict`, `limit-exceeded`
   */
  schedule(workbook: Book, options?: ScheduleSettings): Schedule;

  /**
   * Draws the breakdown, or with `within` the tasks below that one.
   *
   * @throws {WorkflowError} `not-found`, `limit-exceeded`, `invalid-argument`
   */
  render(format: DiagramFormat, options?: { within?: number | undefined }): string;

  /**
   * Returns a part of the diagram.
   *
   * @throws {WorkflowError} `limit-exceeded`, `invalid-argument`
   */
  renderPage(format: DiagramFormat, options?: TextPageOptions & { within?: number | undefined }): TextPage;

  /**
   * Draws a Gantt chart of a schedule as SVG, or with `within` the bars of that task and of those below it.
   *
   * @throws {WorkflowError} `limit-exceeded`, `invalid-argument`
   */
  renderGantt(workbook: Book, options?: ScheduleSettings & { within?: number | undefined }): string;

  /**
   * Returns a part of the Gantt chart.
   *
   * @throws {WorkflowError} `limit-exceeded`, `invalid-argument`
   */
  renderGanttPage(workbook: Book, options?: ScheduleSettings & TextPageOptions & { within?: number | undefined }): TextPage;

  /**
   * Returns the whole state as text, for `restore`.
   *
   * @throws {WorkflowError} `invalid-argument`
   */
  snapshot(): string;

  /**
   * Returns a part of the state as text.
   *
   * @throws {WorkflowError} `invalid-argument`
   */
  snapshotPage(options?: TextPageOptions): TextPage;

  /**
   * Replaces the whole state by that of a snapshot.
   *
   * @throws {WorkflowError} `invalid-snapshot`
   */
  restore(text: string): void;

  /**
   * Gives a part of a snapshot; the last one replaces the state.
   *
   * @throws {WorkflowError} `invalid-snapshot`
   */
  restorePage(text: string, last: boolean): void;
}
