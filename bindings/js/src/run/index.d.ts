import type {
  EventDetail,
  ExhaustionPolicy,
  LoadModel,
  RunEvents,
  RunProgress,
  RunReport,
  Syntax,
} from "../generated/api.js";
import type { ActionRequest } from "../idioms/records.js";
import type { NetworkGrant } from "../instantiate.js";
import type { ValueInput } from "../values.js";

/** What a custom action exports: values by name. */
export type ActionExports = Readonly<Record<string, ValueInput>>;

/**
 * Does a custom action. What it returns are the exports of the action; what it throws is the reason for which the attempt failed.
 * `request.instance` is the user's number, `request.parameters` has the templates filled in.
 */
export type ActionFunction = (request: ActionRequest) => ActionExports | void | Promise<ActionExports | void>;

/** How `run` runs a scenario. */
export interface RunSettings {
  /** The syntax of a scenario that is given as a text. Default: `"text"`. */
  syntax?: Syntax | undefined;
  /** What sockets may reach. Default: what `configure` granted; nothing. */
  network?: NetworkGrant | undefined;
  /** Who does the actions that are not built in, by their kind. Many may be at work at a time. */
  actions?: Readonly<Record<string, ActionFunction>> | undefined;
  /** Hears how far the run has come and what happened since: whenever something did, at the end, and every `progressMs`. */
  onProgress?: ((progress: RunProgress, events: RunEvents) => void) | undefined;
  /** How often `onProgress` is called when nothing happens, in milliseconds. Default: 250. */
  progressMs?: number | undefined;
  /**
   * Stops the run. `abort()` stops it gracefully: nobody arrives any more, users finish the walk that they are on, and after
   * `stopTimeoutMs` they are cancelled. `abort("hard")` ends everything where it stands. Either way the promise has the report.
   */
  signal?: AbortSignal | undefined;
  /** Properties of resources that are different in this run. Example: `{ server: { port: 8080 } }`. */
  properties?: Readonly<Record<string, Readonly<Record<string, ValueInput>>>> | undefined;
  /**
   * Bytes to send, by name: the HTTP parameter `input` names the one that is the body. A string is sent as UTF-8. Default: none.
   * Example: `{ avatar: await readFile("avatar.png") }`.
   */
  inputs?: Readonly<Record<string, Uint8Array | string>> | undefined;
  /** Which pool to ask when one has no address left. Example: `{ red: "spare" }`. */
  fallbacks?: Readonly<Record<string, string>> | undefined;
  /** Seed of retry jitter. Default: 0. */
  seed?: bigint | number | undefined;
  /** The time at which the run begins, in milliseconds of whatever clock you mean. Default: 0. */
  startMs?: bigint | number | undefined;
  /** What becomes of users beyond `limit users`. Default: `"open"`, they are dropped. */
  model?: LoadModel | undefined;
  /** What becomes of users for whom there is no address. Default: `"wait"`. */
  exhaustion?: ExhaustionPolicy | undefined;
  /** Which events `onProgress` hears of. Default: `"users"`. */
  events?: EventDetail | undefined;
  /** How long an attempt may take that has no timeout of its own, in milliseconds. Default: 30,000. */
  actionTimeoutMs?: bigint | number | undefined;
  /** How long users may take to finish after a graceful stop, in milliseconds. Default: 30,000. */
  stopTimeoutMs?: bigint | number | undefined;
  /** When the run stops gracefully by itself, in milliseconds from its start. Default: when the last user has left. */
  maxDurationMs?: bigint | number | undefined;
  /** The most sockets open at a time. Default: 10,000. */
  maxConnections?: number | undefined;
  /** The most bytes of a response body that are kept. Default: 1 MiB. */
  maxBodyBytes?: number | undefined;
  /**
   * Maximum bytes of responses that attempts under way and exports of users keep together, and of the parameters of an attempt
   * beside them; also of all inputs together. Default: 256 MiB.
   */
  maxBufferedBytes?: bigint | number | undefined;
  /**
   * Name of a header field that every HTTP request carries, with the request's id as value: `USER-ITERATION-ATTEMPT-PART`.
   * Default: no such field. Example: `"X-Request-Id"`.
   */
  requestIdHeader?: string | undefined;
  /**
   * IP addresses of host names that are not looked up, one or several in the order to try.
   * Example: `{ "api.test": ["127.0.0.2", "::1"] }`.
   */
  resolve?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Time after which host names are looked up again, in milliseconds. Default: 30,000. */
  resolveEveryMs?: bigint | number | undefined;
}

/** Result of a run, as data and as a text for people. */
export interface RunResult extends RunReport {
  /** Tables of tenants, actions and pools, the thresholds, and as the last line the verdict. */
  text: string;
}

/**
 * Runs a whole scenario over real sockets, in a thread of its own: its users arrive, get their addresses, do the actions, and leave.
 *
 * `scenario` is a text, or what `parse` returned.
 *
 * ```js
 * const { verdict, text } = await run(await readFile("shop.scenario", "utf8"), { network: true });
 * console.log(text);
 * process.exitCode = verdict === "passed" ? 0 : 1;
 * ```
 *
 * The promise is rejected, after everything has been closed, for a scenario that is wrong (`ParserError`, `RunnerError`), for an
 * action of a kind that is neither built in nor in `actions`, and for what `onProgress` throws. A run that ends badly has a
 * report: its verdict is `"failed"`, or `"stopped"` if `signal` or `maxDurationMs` ended it before its plan was done, or
 * `"no-data"` if nothing was attempted. `reasons` says why.
 */
export function run(scenario: string | { toJson(): string | Promise<string> }, settings?: RunSettings): Promise<RunResult>;
