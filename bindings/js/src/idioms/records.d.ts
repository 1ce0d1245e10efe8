// The records that the idioms return and take.

import type * as generated from "../generated/api.js";
import type { CallOptions } from "../worker/call-options.js";
import type { Integer, Value, ValueInput } from "../values.js";

/** Values by name, as functions take them. Example: `{ "user.tenant": "a" }`. */
export type NamedValues = Readonly<Record<string, ValueInput>> | readonly generated.NamedValueInput[];

/** Strings by name, as functions take them. Example: `{ rack: "7" }`. */
export type Metadata = Readonly<Record<string, string>>;

/** Kinds of variables by name. Example: `{ "probe.status": "int" }`. */
export type Declarations = Readonly<Record<string, generated.ValueKind>> | readonly generated.VariableDeclaration[];

/** Which part of a long text to return. */
export interface TextPageOptions {
  /** Where the part starts: `next` of the part before it. If none, the text starts from its beginning. */
  cursor?: string | undefined;
}

/** Which part of a listing to return. */
export interface PageOptions {
  /** Where the page starts: `next` of the page before it. If none, the listing starts from its beginning. */
  cursor?: string | undefined;
  /** Maximum number of items, at least 1. A page can hold fewer. Defaults to 4,096. */
  limit?: number | undefined;
}

/** A binding in a listing. */
export interface ListedBinding extends generated.IpBinding {
  /** End of the lease in the time of `tick`. If none, the lease has no end. */
  expiresAtMs: Integer | undefined;
}

/** A tenant in a listing. */
export interface ListedTenant {
  /** The tenant. */
  subinstance: string;
  /** Number of its addresses. */
  allocated: Integer;
  /** Number of its prefixes. */
  prefixes: Integer;
}

/** Changes of a pool. */
export interface Journal {
  /** The changes; empty if there are none. */
  text: string;
  /** Revision to pass in the next call. */
  revision: Integer;
}

/** An event of a pool's change feed. */
export interface PoolEvent {
  /** Revision of the pool after the event. */
  revision: Integer;
  /** What happened. */
  kind: generated.PoolEventKind;
  /** The address, network (`10.0.0.0/24`) or range (`10.0.0.1-10.0.0.9`) concerned. */
  subject: string | undefined;
  /** The tenant concerned. */
  subinstance: string | undefined;
  /** The tenant's resource concerned. */
  subid: string | undefined;
  /** Generation of the binding concerned. */
  generation: Integer | undefined;
}

/** An arrival of a load plan. Users are numbered in the order of the arrivals, from 0. */
export interface Arrival {
  /** Time of the arrival, in milliseconds from the start. */
  atMs: Integer;
  /** Its group: an index into `groups()`. */
  group: number;
  /** Its tenant. */
  tenant: string;
}

/** An event of a run. */
export interface RunEvent {
  /** What happened. */
  kind: generated.RunEventKind;
  /** When, in milliseconds from the start of the run. */
  atMs: number;
  /** The user, by number in the order of arrival. If none, the event is about the run. */
  user: number | undefined;
  /** The action, by its index in the scenario. If none, the event is not about an attempt. */
  action: number | undefined;
  /** Time that the attempt took from when it should have begun, in milliseconds; 0 for other events. */
  elapsedMs: number;
  /** The user's iteration, from 0. */
  iteration: number;
  /** Number of the attempt among those of its user, from 1; 0 for other events. */
  attempt: number;
  /** HTTP requests that the attempt sent. */
  requests: number;
  /** Status code of the attempt's last complete response. If none, there was no complete response. */
  status: number | undefined;
  /** Details, such as the reason of a failure; empty if there are none. */
  detail: string;
}

/** Result of a step of a run. */
export interface RunStep {
  /** Progress of the run. */
  progress: generated.RunProgress;
  /** What happened since the last step, in order. */
  events: RunEvent[];
}

/** A user who starts now. */
export interface DueUser {
  /** The user, by number in the order of arrival. */
  user: number;
  /** Intended start, in milliseconds from the start. */
  intendedMs: Integer;
  /** Its group: an index into `groups()`. */
  group: number;
  /** Its tenant: an index into `tenants()`. */
  tenant: number;
}

/** Users who start now. */
export interface DueUsers {
  /** The users, in the order of their arrival. */
  users: DueUser[];
  /** Time of the next arrival, in milliseconds from the start. If none, all users have arrived. */
  nextMs: Integer | undefined;
}

/** The start of a task in a schedule. */
export interface TaskStart {
  /** The task. */
  task: number;
  /** Its start, in milliseconds from the start of the plan. */
  atMs: Integer;
}

/** A schedule within the capacities of a workbook. */
export interface Schedule {
  /** Time that it takes, in milliseconds. */
  lengthMs: Integer;
  /** The leaf tasks in the order of their starts; those that start together, in the order of their codes. */
  starts: TaskStart[];
}

/** Dates of a task, in milliseconds from the start of the plan. */
export interface ListedDates {
  /** The task. */
  task: number;
  /** Earliest start. */
  earlyStartMs: Integer;
  /** Earliest finish. */
  earlyFinishMs: Integer;
  /** Latest start that does not delay the plan. */
  lateStartMs: Integer;
  /** Latest finish that does not delay the plan. */
  lateFinishMs: Integer;
  /** How much later the task can start without delaying the plan. */
  totalSlackMs: Integer;
  /** How much later the task can start without delaying any other task. */
  freeSlackMs: Integer;
}

/** The critical path of a plan. */
export interface WholeCriticalPath extends Omit<generated.CriticalPath, "path" | "next"> {
  /** One critical path from a start to a finish: leaf tasks, in order. */
  path: number[];
}

/** Options of an allocation. */
export interface AllocationOptions {
  /** The family. If none, the family of the owner's address, else of the pool's first range. */
  family?: generated.IpFamily | undefined;
  /** Lifetime of the binding, in milliseconds; 0: until it is released. If none, the pool's TTL applies. */
  ttlMs?: Integer | undefined;
  /** Network that the address must be in. If none, any. */
  within?: string | undefined;
  /** Metadata of the binding: at most 64 entries and 8,192 bytes. */
  metadata?: Metadata | undefined;
}

/** Everything about a binding. */
export interface BindingDetails extends Omit<generated.BindingDetails, "metadata"> {
  /** Metadata of the binding, in the order of the keys. */
  metadata: Record<string, string>;
}

/** Option of calls that fail if the binding is not the one that the caller knows. */
export interface GenerationOptions {
  /** The generation that the caller knows. If none, any. */
  expectedGeneration?: Integer | undefined;
}

/** A resource of a workbook and its state. */
export interface ResourceStatus extends Omit<generated.ResourceStatus, "properties"> {
  /** Its properties, in the order of the text. */
  properties: Record<string, Value>;
}

/** Option of calls about measurements. */
export interface TenantOptions {
  /** The tenant. If none, all tenants together. */
  tenant?: string | undefined;
}

/** How a schedule is made. */
export interface ScheduleSettings {
  /** How the next task is chosen. Defaults to `"latest-start"`. */
  rule?: generated.PriorityRule | undefined;
  /** Maximum number of rounds of improvement. Defaults to 0. */
  iterations?: number | undefined;
  /** Seed of the improvement. Defaults to 0. */
  seed?: Integer | undefined;
}

/** Options of an estimate. */
export interface EstimateOptions extends Omit<generated.EstimateOptions, "properties"> {
  /** Properties of resources that differ in this run. Example: `{ "api.pause": 20 }`. */
  properties?: NamedValues | undefined;
}

/** Options of a run. */
export interface RunOptions extends Omit<generated.RunOptions, "properties" | "fallbacks" | "resolve"> {
  /** Properties of resources that differ in this run. Example: `{ server: { port: 8080 } }`. */
  properties?: Readonly<Record<string, Readonly<Record<string, ValueInput>>>> | generated.RunOptions["properties"];
  /** Pool to use when a pool is exhausted. Example: `{ red: "spare" }`. */
  fallbacks?: Readonly<Record<string, string>> | generated.RunOptions["fallbacks"];
  /** IP addresses of host names that are not resolved. Example: `{ "api.test": ["127.0.0.2", "::1"] }`. */
  resolve?: Readonly<Record<string, string | readonly string[]>> | generated.RunOptions["resolve"];
}

/** An action for the host to perform. */
export interface ActionRequest extends Omit<generated.ActionRequest, "parameters"> {
  /** Its parameters, templates filled in; a Map with option `values: "exact"`. Example: `{ url: "http://127.0.0.1:8080/asset" }`. */
  parameters: Record<string, Value>;
}

/** Result of an action: its exports, or why it failed. Exports that are left out have their defaults. */
export type Outcome =
  /** The action succeeded with these exports. Example: `{ exports: { status: 200 } }`. */
  | { exports: NamedValues }
  /** The action failed; the reason. */
  | { failure: string }
  /** The action exceeded its timeout. */
  | "timeout";

/** A guard that was evaluated. */
export interface GuardReport extends Omit<generated.GuardReport, "operands"> {
  /** Its operands and their values. */
  operands: Record<string, Value>;
}

/** Why an instance failed, and where. */
export interface InstanceFault extends Omit<generated.InstanceFault, "guards"> {
  /** Every guard of the node, if the fault is about them. */
  guards: GuardReport[];
}

/** State of an instance. */
export interface InstanceStatus extends Omit<generated.InstanceStatus, "fault"> {
  /** Why it failed. */
  fault?: InstanceFault | undefined;
}

/** Parameters whose options may have a `signal`. */
export type WithSignal<A extends readonly unknown[]> = {
  [I in keyof A]: {} extends NonNullable<A[I]> ? A[I] & CallOptions : A[I];
};

/** A method of a worker: `{ signal }` follows the parameters or is one of the options, the result is a promise or an async iterator. */
export type PromisedFunction<F> = F extends (...given: infer A) => Generator<infer I, void, undefined>
  ? (...given: [...WithSignal<A>, call?: CallOptions]) => AsyncGenerator<I, void, undefined>
  : F extends (...given: infer A) => infer R
    ? (...given: [...WithSignal<A>, call?: CallOptions]) => Promise<R>
    : Promise<F>;

/** The methods of a class, as a worker has them. */
export type Promised<T> = { readonly [K in keyof T]: PromisedFunction<T[K]> };
