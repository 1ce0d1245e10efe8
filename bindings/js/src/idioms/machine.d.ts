import type {
  DiagramFormat,
  MachineNode,
  MachineNodePage,
  OutcomeKind,
  ReportStatus,
  TextPage,
  TimerPolicy,
  TraceEntry,
  TracePage,
  WorkflowError,
} from "../generated/api.js";
import type { Integer, Value, ValueInput } from "../values.js";
import type { ActionRequest, InstanceStatus, NamedValues, Outcome, PageOptions, TextPageOptions } from "./records.js";

/** Methods of `Machine`, with JavaScript's forms of pages, columns and named values. */
export interface MachineIdioms {
  /**
   * Iterates over the nodes, in the order of the codes of their tasks.
   *
   * @throws {WorkflowError}
   */
  nodes(): Generator<MachineNode, void, undefined>;

  /**
   * Returns a page of the nodes.
   *
   * @throws {WorkflowError}
   */
  nodesPage(options?: PageOptions): MachineNodePage;

  /**
   * Starts an instance of a workflow, the first one unless `workflow` is given. Returns the number of
   * the instance.
   *
   * Example: `spawn({ inputs: { "user.tenant": "a" } })`.
   *
   * @throws {WorkflowError}
   */
  spawn(options?: { workflow?: string | undefined; inputs?: NamedValues | undefined }): number;

  /**
   * Adds instances without starting them. Returns the number of the first one. An input that is an
   * array has an element for each instance.
   *
   * Example: `addInstances(2, { inputs: { "user.ip": ["10.0.0.1", "10.0.0.2"] } })`.
   *
   * @throws {WorkflowError} `not-found`, `invalid-argument`, `limit-exceeded`
   */
  addInstances(count: number, options?: { workflow?: string | undefined; inputs?: Readonly<Record<string, ValueInput>> | undefined }): number;

  /** Returns actions for the host to perform, at most `max`. */
  nextActions(max: number): ActionRequest[];

  /**
   * Iterates over the actions in flight: handed out, and neither reported nor abandoned nor timed out.
   * After `restore`, perform them again, or report their outcomes.
   *
   * @throws {WorkflowError}
   */
  inFlight(): Generator<ActionRequest, void, undefined>;

  /**
   * Returns a page of the actions in flight.
   *
   * @throws {WorkflowError} `invalid-argument`
   */
  inFlightPage(options?: PageOptions): { actions: ActionRequest[]; next?: string | undefined };

  /**
   * Reports the result of an action. `elapsedNs` is the time it took, for its metrics; it defaults to
   * the action's time in flight, in the time of the machine.
   *
   * Example: `complete(action.token, { exports: { status: 200 } }, { elapsedNs: 3_000_000 })`.
   *
   * @throws {WorkflowError} `not-found`
   */
  complete(token: Integer, outcome: Outcome, options?: { elapsedNs?: Integer | undefined }): ReportStatus;

  /**
   * Reports the results of several actions, in order. `details` has an element for each token: the
   * exports of a success or null, the reason of a failure, null for a timeout. `elapsedNs` defaults to
   * the time in flight of each, as in `complete`.
   *
   * @throws {WorkflowError} `not-found`, `invalid-argument`
   */
  completeMany(tokens: BigUint64Array | readonly Integer[], outcomes: readonly OutcomeKind[], options?: { details?: readonly ValueInput[] | undefined; elapsedNs?: BigUint64Array | readonly Integer[] | undefined }): ReportStatus[];

  /**
   * Sends an event to an instance, or to all instances if there is no `instance`. Returns how many
   * received it.
   *
   * @throws {WorkflowError} `not-found`
   */
  sendEvent(event: string, options?: { instance?: number | undefined }): number;

  /**
   * Returns the state of an instance.
   *
   * @throws {WorkflowError} `not-found`
   */
  status(instance: number): InstanceStatus;

  /**
   * Returns the variables of an instance.
   *
   * @throws {WorkflowError} `not-found`
   */
  variables(instance: number): Record<string, Value>;

  /**
   * Iterates over the trace of an instance. `tracePage` also has the number of entries that were not
   * kept.
   *
   * @throws {WorkflowError} `not-found`
   */
  trace(instance: number): Generator<TraceEntry, void, undefined>;

  /**
   * Returns a page of the trace of an instance.
   *
   * @throws {WorkflowError} `not-found`
   */
  tracePage(instance: number, options?: PageOptions): TracePage;

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
   * Replaces the whole state by that of a snapshot. `timers` is what timers do then; it defaults to
   * `"resume"`.
   *
   * @throws {WorkflowError} `invalid-snapshot`
   */
  restore(text: string, options?: { timers?: TimerPolicy | undefined }): void;

  /**
   * Gives a part of a snapshot; the last one replaces the state.
   *
   * @throws {WorkflowError} `invalid-snapshot`
   */
  restorePage(text: string, last: boolean, timers: TimerPolicy): void;

  /**
   * Returns the log of all calls, for `replay`; option `keepLog` of the machine keeps it.
   *
   * @throws {WorkflowError} `invalid-argument`
   */
  log(): string;

  /**
   * Returns a part of the log.
   *
   * @throws {WorkflowError} `invalid-argument`
   */
  logPage(options?: TextPageOptions): TextPage;

  /**
   * Repeats the calls of a log.
   *
   * @throws {WorkflowError} `invalid-state`, `invalid-snapshot`
   */
  replay(text: string): void;

  /**
   * Gives a part of a log; the calls are repeated as they come.
   *
   * @throws {WorkflowError} `invalid-state`, `invalid-snapshot`
   */
  replayPage(text: string, last: boolean): void;

  /**
   * Draws the state machine, with the state of one instance if given.
   *
   * @throws {WorkflowError} `not-found`, `limit-exceeded`, `invalid-argument`
   */
  render(format: DiagramFormat, options?: { instance?: number | undefined }): string;

  /**
   * Returns a part of the diagram.
   *
   * @throws {WorkflowError} `not-found`, `limit-exceeded`, `invalid-argument`
   */
  renderPage(format: DiagramFormat, options?: TextPageOptions & { instance?: number | undefined }): TextPage;

  /**
   * Draws the state machine with the number of visits of each node.
   *
   * @throws {WorkflowError} `limit-exceeded`, `invalid-argument`
   */
  renderVisits(format: DiagramFormat): string;

  /**
   * Returns a part of that diagram.
   *
   * @throws {WorkflowError} `limit-exceeded`, `invalid-argument`
   */
  renderVisitsPage(format: DiagramFormat, options?: TextPageOptions): TextPage;
}
