import type {
  EventDetail,
  ExhaustionPolicy,
  LoadModel,
  RunProgress,
  RunReport,
  Syntax,
} from "../generated/api.js";
import type { ActionRequest, RunEvent } from "../idioms/records.js";
import type { NetworkGrant } from "../instantiate.js";
import type { ValueInput } from "../values.js";

/** What a custom action exports: values by name. */
export type ActionExports = Readonly<Record<string, ValueInput>>;

/** An action for a function to perform. `parameters` has the templates filled in. */
export interface RunActionRequest extends ActionRequest {
  /** Number of the user, from 0: `user.index` of the scenario. */
  user: number;
  /** The user's tenant. Example: `"red"`. */
  tenant: string;
  /** The address that the user got from a pool. If none, the user has no pool. Example: `"127.10.1.7"`. */
  address: string | undefined;
  /** Number of the iteration, from 0. */
  iteration: number;
  /**
   * Is aborted when the run no longer waits for the result: with a `TimeoutError` after the attempt's timeout, with an
   * `AbortError` if the attempt was cancelled or the run has ended. If a user performs the same action in several branches at
   * once, all of them must have ended. Example: `fetch(url, { signal: request.signal })`.
   */
  signal: AbortSignal;
}

/** Performs a custom action. Returns its exports. If it throws, the attempt fails with the error as the reason. */
export type ActionFunction = (request: RunActionRequest) => ActionExports | void | Promise<ActionExports | void>;

/** Options of `run`. */
export interface RunSettings {
  /** Syntax of a scenario that is given as a string. Defaults to `"text"`. */
  syntax?: Syntax | undefined;
  /** Network access of sockets. If none, what `configure` granted. */
  network?: NetworkGrant | undefined;
  /** Functions for the action kinds that are not built in. Calls can overlap. */
  actions?: Readonly<Record<string, ActionFunction>> | undefined;
  /** Receives the progress and the events since its last call: on events, every `progressMs`, and at the end. */
  onProgress?: ((progress: RunProgress, events: RunEvent[]) => void) | undefined;
  /** Interval of `onProgress` without events, in milliseconds. Defaults to 250. */
  progressMs?: number | undefined;
  /**
   * Stops the run. `abort()` stops it gracefully: no more users arrive, active users finish their iteration, and after
   * `stopTimeoutMs` they are cancelled. `abort("hard")` stops at once. In both cases the promise is resolved with the report.
   */
  signal?: AbortSignal | undefined;
  /** Properties of resources that differ in this run. Example: `{ server: { port: 8080 } }`. */
  properties?: Readonly<Record<string, Readonly<Record<string, ValueInput>>>> | undefined;
  /**
   * Bytes to send, by name: the HTTP parameter `input` names the one that is the body. A string is sent as UTF-8. Defaults to none.
   * Example: `{ avatar: await readFile("avatar.png") }`.
   */
  inputs?: Readonly<Record<string, Uint8Array | string>> | undefined;
  /** Pool to use when a pool is exhausted. Example: `{ red: "spare" }`. */
  fallbacks?: Readonly<Record<string, string>> | undefined;
  /** Seed of retry jitter. Defaults to 0. */
  seed?: bigint | number | undefined;
  /** Start time of the run, in milliseconds of any clock. Defaults to 0. */
  startMs?: bigint | number | undefined;
  /** What happens to users above `limit users`. Defaults to `"open"`: they are dropped. */
  model?: LoadModel | undefined;
  /** What happens to users when the pool is exhausted. Defaults to `"wait"`. */
  exhaustion?: ExhaustionPolicy | undefined;
  /** Events that `onProgress` receives. Defaults to `"users"`. */
  events?: EventDetail | undefined;
  /** Timeout of attempts that have none of their own, in milliseconds. Defaults to 30,000. */
  actionTimeoutMs?: bigint | number | undefined;
  /** Time that users have to finish after a graceful stop, in milliseconds. Defaults to 30,000. */
  stopTimeoutMs?: bigint | number | undefined;
  /** Time after which the run stops gracefully, in milliseconds. If none, the run ends when the last user has left. */
  maxDurationMs?: bigint | number | undefined;
  /** Maximum number of open sockets. Defaults to 10,000. */
  maxConnections?: number | undefined;
  /** Maximum number of bytes kept of a response body. Defaults to 1 MiB. */
  maxBodyBytes?: number | undefined;
  /**
   * Maximum number of bytes of responses that active attempts and users' exports keep together, and of the parameters of an
   * attempt with them; also of all inputs together. Defaults to 256 MiB.
   */
  maxBufferedBytes?: bigint | number | undefined;
  /**
   * Name of a header field that every HTTP request carries, with the request's id as value: `USER-ITERATION-ATTEMPT-PART`.
   * Defaults to no such field. Example: `"X-Request-Id"`.
   */
  requestIdHeader?: string | undefined;
  /**
   * IP addresses of host names that are not resolved, one or several in the order to try.
   * Example: `{ "api.test": ["127.0.0.2", "::1"] }`.
   */
  resolve?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Time after which host names are resolved again, in milliseconds. Defaults to 30,000. */
  resolveEveryMs?: bigint | number | undefined;
}

/** Result of a run, as data and as text for people. */
export interface RunResult extends RunReport {
  /** Tables of tenants, actions and pools, the thresholds and, in the last line, the verdict. */
  text: string;
}

/**
 * Runs a scenario over real sockets, in a thread of its own.
 *
 * `scenario` is source text or the result of `parse`.
 *
 * ```js
 * const { verdict, text } = await run(await readFile("shop.scenario", "utf8"), { network: true });
 * console.log(text);
 * process.exitCode = verdict === "passed" ? 0 : 1;
 * ```
 *
 * The promise is rejected if the scenario has errors, if an action kind is neither built in nor in `actions`, and if `onProgress`
 * throws; everything is closed before. A run that does not pass has a report: the verdict is `"failed"`, `"stopped"` if
 * `signal` or `maxDurationMs` ended it before its plan was done, or `"no-data"` if nothing was attempted. `reasons` lists why.
 *
 * @throws {ParserError} The scenario has errors.
 * @throws {RunnerError} The scenario cannot be run with these options.
 */
export function run(scenario: string | { toJson(): string | Promise<string> }, settings?: RunSettings): Promise<RunResult>;
