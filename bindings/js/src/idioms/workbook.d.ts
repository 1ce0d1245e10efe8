import type {
  Acquisition,
  Holding,
  HoldingPage,
  MetricPage,
  MetricSummary,
  NamePage,
  TextPage,
  WorkflowError,
} from "../generated/api.js";
import type { Integer, Value } from "../values.js";
import type { NamedValues, PageOptions, ResourceStatus, TenantOptions, TextPageOptions } from "./records.js";

/** Methods of `Workbook`, with JavaScript's forms of pages, columns and named values. */
export interface WorkbookIdioms {
  /**
   * Adds a resource. If there is no `capacity`, any amount of it can be held.
   *
   * Example: `addResource("api", "http_endpoint", { capacity: 2, properties: { port: 8080 } })`.
   *
   * @throws {WorkflowError} `duplicate`, `invalid-argument`
   */
  addResource(id: string, kind: string, options?: { capacity?: Integer | undefined; properties?: NamedValues | undefined }): void;

  /**
   * Returns a resource and its state.
   *
   * @throws {WorkflowError} `not-found`
   */
  resourceStatus(id: string): ResourceStatus;

  /**
   * Iterates over the names of the resources, of one kind if `kind` is given.
   *
   * @throws {WorkflowError}
   */
  resources(options?: { kind?: string | undefined }): Generator<string, void, undefined>;

  /**
   * Returns a page of the names of the resources.
   *
   * @throws {WorkflowError}
   */
  resourcesPage(options?: PageOptions & { kind?: string | undefined }): NamePage;

  /**
   * Requests a resource for a holder. `amount` defaults to 1.
   *
   * @throws {WorkflowError} `not-found`, `invalid-argument`, `resource-conflict`
   */
  acquire(id: string, holder: string, amount?: Integer): Acquisition;

  /**
   * Releases what a holder has of a resource, all of it unless `amount` is given. Returns the requests
   * that are granted with it.
   *
   * @throws {WorkflowError} `not-found`, `resource-conflict`
   */
  release(id: string, holder: string, options?: { amount?: Integer | undefined }): Holding[];

  /**
   * Iterates over the holdings, of one resource or holder if given.
   *
   * @throws {WorkflowError}
   */
  holdings(options?: { resourceId?: string | undefined; holder?: string | undefined }): Generator<Holding, void, undefined>;

  /**
   * Returns a page of the holdings.
   *
   * @throws {WorkflowError}
   */
  holdingsPage(options?: PageOptions & { resourceId?: string | undefined; holder?: string | undefined }): HoldingPage;

  /**
   * Iterates over the requests that wait for a resource, in their order.
   *
   * @throws {WorkflowError} `not-found`
   */
  queue(id: string): Generator<Holding, void, undefined>;

  /**
   * Returns a page of the requests that wait for a resource.
   *
   * @throws {WorkflowError} `not-found`
   */
  queuePage(id: string, options?: PageOptions): HoldingPage;

  /** Returns the variables. */
  variables(): Record<string, Value>;

  /**
   * Records a value of a metric.
   *
   * @throws {WorkflowError} `not-found`, `invalid-argument`, `limit-exceeded`
   */
  record(metric: string, value: number, options?: TenantOptions): void;

  /**
   * Records several values of a metric.
   *
   * @throws {WorkflowError}
   */
  recordMany(metric: string, values: Float64Array | readonly number[], options?: TenantOptions): void;

  /**
   * Returns the summary of a metric.
   *
   * Example: `metric("probe.duration").p99`.
   *
   * @throws {WorkflowError} `not-found`
   */
  metric(name: string, options?: TenantOptions): MetricSummary;

  /**
   * Iterates over the summaries of all metrics, in the order of their names.
   *
   * @throws {WorkflowError}
   */
  metrics(options?: TenantOptions): Generator<MetricSummary, void, undefined>;

  /**
   * Returns a page of the summaries of metrics.
   *
   * @throws {WorkflowError}
   */
  metricsPage(options?: PageOptions & TenantOptions): MetricPage;

  /**
   * Iterates over the tenants with measurements.
   *
   * @throws {WorkflowError}
   */
  tenants(): Generator<string, void, undefined>;

  /**
   * Returns a page of the tenants with measurements.
   *
   * @throws {WorkflowError}
   */
  tenantsPage(options?: PageOptions): NamePage;

  /**
   * Returns percentiles of a histogram.
   *
   * Example: `percentiles("probe.duration", [50, 99.9])`.
   *
   * @throws {WorkflowError} `invalid-argument`
   */
  percentiles(name: string, percentiles: Float64Array | readonly number[], options?: TenantOptions): Float64Array;

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
