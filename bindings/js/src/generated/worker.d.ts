// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

/// <reference lib="es2022" />
/// <reference lib="esnext.disposable" />

import type {
  Strategy,
  PoolDefinition,
  PoolDefinitionInput,
  Severity,
  Position,
  Span,
  RelatedSpan,
  FixIt,
  Diagnostic,
  DiagnosticInput,
  TextPage,
  ParserErrorKind,
  EvaluationFault,
  Syntax,
  ParserLimits,
  ValueKind,
  VariableDeclaration,
  Dialect,
  NamedValue,
  NamedValueInput,
  FixedText,
  CompletionKind,
  Completion,
  HoverText,
  SocketErrorKind,
  SocketAddress,
  SocketState,
  ResourceType,
  IpBinding,
  Datagram,
  DatagramBatch,
  ShutdownDirection,
  Protocol,
  IpFamily,
  Interest,
  Readiness,
  PoolOptions,
  IpPoolErrorKind,
  EdgeExclusion,
  RangeRemoval,
  BindingPage,
  RemovalReport,
  IpRange,
  MetadataEntry,
  AllocationOptions,
  AllocationBatch,
  DualBinding,
  BindingDetails,
  AddressState,
  PageRequest,
  TenantPage,
  NetworkPage,
  PoolStats,
  TenantStats,
  TickReport,
  PrefixBinding,
  PrefixPage,
  PoolEventKind,
  EventPage,
  PoolBlock,
  WorkflowErrorKind,
  InstanceState,
  ResourceStatus,
  NamePage,
  Acquisition,
  Holding,
  HoldingPage,
  MetricKind,
  MetricSummary,
  MetricPage,
  Verdict,
  ThresholdResult,
  RunSummary,
  TaskKind,
  RetryPolicy,
  JoinPolicy,
  ResourceNeed,
  Task,
  TaskPage,
  TaskIdPage,
  EdgeTrigger,
  FlowEdge,
  FlowEdgePage,
  DependencyKind,
  Dependency,
  DependencyPage,
  CriticalPath,
  CriticalPathPage,
  TaskDates,
  TaskSettings,
  TaskInsertion,
  RemovalPolicy,
  TaskRemoval,
  TaskMove,
  TaskUpdate,
  WbsChange,
  WbsReceipt,
  PriorityRule,
  ScheduleOptions,
  TaskExplanation,
  DiagramFormat,
  AddressScope,
  LoadSettings,
  LoadGroup,
  ArrivalPage,
  PoolDemand,
  LoadModel,
  EstimateOptions,
  UnboundedReason,
  UnboundedNode,
  WorkflowEstimate,
  RunEstimate,
  LoadProgress,
  MachineOptions,
  MachineNode,
  MachineNodePage,
  InputColumn,
  ActionRequest,
  ActionBatch,
  ActionOutcome,
  ReportStatus,
  OutcomeKind,
  MachineProgress,
  LateReport,
  FaultKind,
  GuardReport,
  InstanceFault,
  InstanceStatus,
  InstanceCounts,
  NodeVisits,
  TraceKind,
  TraceEntry,
  TracePage,
  SyncPolicy,
  TimerPolicy,
  PropertyOverride,
  ExhaustionPolicy,
  PoolFallback,
  EventDetail,
  HostAddresses,
  RunOptions,
  RunnerErrorKind,
  RunPhase,
  AttemptCounts,
  RequestCounts,
  TransferCounts,
  RunProgress,
  RunEventKind,
  StopMode,
  PoolReport,
  RunVerdict,
  StatusCount,
  TenantReport,
  ActionReport,
  FailureCount,
  RunReport,
} from "./api.js";
import type { CallOptions } from "../worker/call-options.js";
import type { Integer, Value, ValueInput } from "../values.js";

// Types and errors; what follows here takes the place of what they have of the same name.
export * from "./api.js";
export type { AbortSignalLike, CallOptions } from "../worker/call-options.js";

/** A scenario that has been read and found free of errors. It never changes. */
export class Scenario {
  private constructor();

  /** Its name. Example: `"http tri-phase demo"`. */
  readonly name: Promise<string>;

  /** Its version, as written. Example: `"1.0"`. */
  readonly version: Promise<string>;

  /** The pools, in the order of the text. */
  readonly pools: Promise<PoolDefinition[]>;

  /**
   * The ids of the workflows, in the order of the text; the first is the one
   * that runs when none is named. A text DSL workflow without a name is `"main"`.
   */
  readonly workflows: Promise<string[]>;

  /** The warnings and notes that came up while it was read, in the order of the text. */
  readonly diagnostics: Promise<Diagnostic[]>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A scenario's text that is handed over in chunks, because no call takes more than 1 MiB.
 *
 * Example: `new Source("yaml")`, then `push(chunk)` for each chunk of a file, then `parse()`.
 */
export class Source {
  /** An empty text, with the default limits. */
  constructor(syntax: Syntax);

  /**
   * An empty text with limits of one's own. None of them may exceed 1,073,741,824, and `depth`
   * not 512: readers and printers take a level of stack for each.
   *
   * # Typical errors
   * - `limit-exceeded`: a limit beyond that; `subject` names it.
   *
   * Example: `Source.withLimits("text", { bytes: 1000, diagnostics: 10, depth: 8, nodes: 100 })`.
   *
   * @throws {ParserError}
   */
  static withLimits(syntax: Syntax, limits: ParserLimits, call?: CallOptions): Promise<Source>;

  /**
   * Adds a chunk at the end; gives the bytes that there are then. A chunk holds whole
   * characters, as every string does, and may end anywhere between two.
   *
   * # Typical errors
   * - `limit-exceeded`: the chunk has more than 1 MiB, or the text would have more than
   *   `ParserLimits.bytes`. Nothing is added.
   *
   * @throws {ParserError}
   */
  push(chunk: string, call?: CallOptions): Promise<Integer>;

  /** Bytes so far. */
  readonly length: Promise<Integer>;

  /** Forgets the text, so that the resource can take another one. */
  clear(call?: CallOptions): Promise<void>;

  /**
   * Reads and checks what has come so far, as `parse` does. The text stays.
   *
   * # Typical errors
   * - `rejected`: it has errors.
   *
   * @throws {ParserError}
   */
  parse(call?: CallOptions): Promise<Scenario>;

  /**
   * Everything that there is to say about what has come so far, as `validate` does.
   *
   * # Typical errors
   * None today.
   *
   * @throws {ParserError}
   */
  validate(call?: CallOptions): Promise<Diagnostic[]>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A compiled expression: names are slots, operand types are checked, evaluation looks nothing
 * up. It never changes.
 *
 * Example: `Expression.compile("a + 1 < b", [{ name: "a", kind: "int" }, { name: "b", kind: "int" }])` gives `e`;
 * `e.variables` is `["a", "b"]`, `e.evaluate([1, 3])` is `true`.
 */
export class Expression {
  private constructor();

  /** Its text, as written. */
  readonly source: Promise<string>;

  /** The variables that it reads, each once, in the order in which `evaluate` takes them. */
  readonly variables: Promise<string[]>;

  /** The type of its value, as far as it is known before an evaluation. */
  readonly kind: Promise<ValueKind>;

  /**
   * Whether it holds, for many sets of numbers at a time: `columns` has a list for each
   * variable, in the order of `variables`, all of one length; the result has a bit per row,
   * packed from the least significant bit of the first byte on. A number stands for a value of
   * its variable's type: int and uint (whole numbers only), double, duration (in nanoseconds),
   * bool (0 is false); for a variable of type `any` for a double.
   *
   * # Typical errors
   * - `evaluation-failed`: in some row it has no value, or one that is no bool; `missing-variable`:
   *   fewer columns than variables; `invalid-argument`: columns of different lengths, or a number
   *   that its variable's type does not have; `wrong-type`: a variable of another type.
   * - `limit-exceeded`: the columns have more than 131,072 values in all.
   *
   * Example: of `n > 2` with n an int, `filter([[1, 3, 2, 5]])` is `[0b1010]`.
   *
   * @throws {ParserError}
   */
  filter(columns: readonly (Float64Array | readonly number[])[], call?: CallOptions): Promise<Uint8Array>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A compiled text with `{{ expression }}` in it; see `render`. It never changes.
 *
 * Example: `Template.compile("http://{{host}}/", [{ name: "host", kind: string }])` gives `t`;
 * `t.evaluate(["a"])` is `"http://a/"`.
 */
export class Template {
  private constructor();

  /** The variables that it reads, each once, in the order in which `evaluate` takes them. */
  readonly variables: Promise<string[]>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Reads and checks a scenario.
 *
 * `text` is at most 1 MiB; `source` takes longer ones in chunks.
 *
 * # Typical errors
 * - `rejected`: it has errors; warnings alone do not reject, and are kept in the scenario.
 * - `limit-exceeded`: more than 1 MiB.
 *
 * Example: `parse("scenario \"s\" workflow { end }", "text")` is a scenario whose name is `"s"`.
 *
 * @throws {ParserError}
 */
export function parse(text: string, syntax: Syntax, call?: CallOptions): Promise<Scenario>;

/**
 * Returns all diagnostics for a source text, in source order: errors, warnings and notes.
 * Warnings and notes that a comment ignores are left out; see doc/DSL.md, section Diagnostics.
 *
 * Example: with the line `# scheduler-core: ignore missing-fallback` before a node, the warning
 * `missing-fallback` of that node is left out.
 *
 * # Typical errors
 * - `limit-exceeded`: more than 1 MiB. A text full of errors is no error of this call.
 *
 * @throws {ParserError}
 */
export function validate(text: string, syntax: Syntax, call?: CallOptions): Promise<Diagnostic[]>;

/**
 * The same text in canonical form: two blanks a level, one statement a line, one blank line
 * between blocks. Statements keep their order. Comments stay in the text syntax and are lost
 * in YAML. Formatting the result again changes nothing.
 *
 * # Typical errors
 * - `rejected`: the text cannot be read; in YAML and JSON also: it has errors.
 * - `limit-exceeded`: the text, or the result, has more than 1 MiB.
 *
 * @throws {ParserError}
 */
export function format(text: string, syntax: Syntax, call?: CallOptions): Promise<string>;

/**
 * The same scenario in another syntax; reading it gives an equal scenario. Comments do not
 * cross over.
 *
 * # Typical errors
 * - `rejected`: the text has errors.
 * - `limit-exceeded`: the text, or the result, has more than 1 MiB.
 *
 * @throws {ParserError}
 */
export function convert(text: string, syntax: Syntax, target: Syntax, call?: CallOptions): Promise<string>;

/** The limits that hold when nothing else is said. */
export function defaultLimits(call?: CallOptions): Promise<ParserLimits>;

/**
 * Diagnostics for reading on a terminal: each with its lines of source, its span underlined,
 * help and fixes, as rustc prints them. Without colour. At most 1 MiB: what does not fit is
 * counted in a last line. `text` is the one that the diagnostics are about; places that it does
 * not have are left out.
 *
 * Example: the first line of what it says of a misspelt node is
 * `error[unknown-node]: no node is called "psuh"`, the second one `  --> 3:7`.
 */
export function explain(text: string, diagnostics: readonly DiagnosticInput[], call?: CallOptions): Promise<string>;

/**
 * Returns the text with the fixes of these diagnostics applied, whether they are `certain` or not.
 * Of fixes that overlap, the first in the order of the text is applied; the same fix of two
 * diagnostics is applied once; a fix that does not fit the text is left out.
 *
 * # Typical errors
 * - `limit-exceeded`: the text, or the result, has more than 1 MiB.
 *
 * Example: with the diagnostics of `"… -> edn …"` the result is `"… -> end …"`.
 *
 * @throws {ParserError}
 */
export function applyFixes(text: string, diagnostics: readonly DiagnosticInput[], call?: CallOptions): Promise<string>;

/**
 * Validates the text, applies the fixes that are `certain`, and repeats this as long as fixes
 * uncover others, up to ten times. The result never has more errors than the text: fixes that
 * uncover more errors than they remove are not applied. Applying it to the result changes nothing
 * more, unless the limit of ten rounds was reached.
 *
 * # Typical errors
 * - `limit-exceeded`: the text, or the result, has more than 1 MiB.
 *
 * Example: `fix("scenario \"s\" workflow { start: pass { -> edn; } end }", "text")` has the text
 * `"scenario \"s\" workflow { start: pass { -> end } end }"`, two `applied` and none `left`.
 *
 * @throws {ParserError}
 */
export function fix(text: string, syntax: Syntax, call?: CallOptions): Promise<FixedText>;

/**
 * Returns the edit that makes `validate` ignore a warning or note: a comment on a line of its own before the
 * diagnostic's line, or its code added to such a comment that is there already. None for an
 * error, in JSON, and where no comment can stand.
 *
 * # Typical errors
 * - `limit-exceeded`: more than 1 MiB.
 *
 * Example: for a `missing-fallback` it inserts `"# scheduler-core: ignore missing-fallback\n"`.
 *
 * @throws {ParserError}
 */
export function ignore(text: string, syntax: Syntax, diagnostic: DiagnosticInput, call?: CallOptions): Promise<FixIt | undefined>;

/** A TCP or UDP socket. Dropping one closes it. */
export class Socket {
  private constructor();

  /**
   * Makes a TCP socket for IPv4, in state `created`.
   *
   * # Typical errors
   * - `new-socket-limit`: no more sockets can be opened. (EMFILE, ENFILE)
   * - `not-supported`: the host has no IPv4. (EAFNOSUPPORT)
   *
   * Example: `Socket.tcpV4()`
   *
   * @throws {SocketError}
   */
  static tcpV4(call?: CallOptions): Promise<Socket>;

  /**
   * Makes a TCP socket for IPv6, in state `created`. It takes IPv6 alone.
   *
   * # Typical errors
   * Those of `tcpV4`.
   *
   * Example: `Socket.tcpV6()`
   *
   * @throws {SocketError}
   */
  static tcpV6(call?: CallOptions): Promise<Socket>;

  /**
   * Makes a UDP socket for IPv4, in state `created`.
   *
   * # Typical errors
   * Those of `tcpV4`.
   *
   * Example: `Socket.udpV4()`
   *
   * @throws {SocketError}
   */
  static udpV4(call?: CallOptions): Promise<Socket>;

  /**
   * Makes a UDP socket for IPv6, in state `created`. It takes IPv6 alone.
   *
   * # Typical errors
   * Those of `tcpV4`.
   *
   * Example: `Socket.udpV6()`
   *
   * @throws {SocketError}
   */
  static udpV6(call?: CallOptions): Promise<Socket>;

  /**
   * Gives the socket its local address: `created` → `bound`.
   *
   * Port 0 asks for an ephemeral port, which `localPort` then returns. No other socket can
   * use it, whatever the peer; an address has about 28,000 of them. Use `connectFrom` to
   * share ports between peers. The unspecified address (`0.0.0.0`, `::`) stands for
   * every address of the machine.
   *
   * A UDP socket receives from this moment on. A TCP port that was in use until a moment ago (TIME_WAIT) can
   * be bound again at once; one that a live socket holds cannot.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `created`. (EINVAL)
   * - `invalid-argument`: the address is of the other family, multicast or broadcast. (EAFNOSUPPORT, EINVAL)
   * - `address-in-use`: another socket has it. (EADDRINUSE)
   * - `no-free-port`: the port is 0, and no ephemeral port of the address is free. (EADDRINUSE,
   *   ENOBUFS on Windows)
   * - `address-not-bindable`: it is not one of this machine's. (EADDRNOTAVAIL)
   * - `access-denied`: the port is privileged, or the host grants no network. (EACCES)
   *
   * Example: `bind({ address: "127.10.0.1", port: 8080 })`.
   *
   * @throws {SocketError}
   */
  bind(local: SocketAddress, call?: CallOptions): Promise<void>;

  /**
   * `bind` to an address as a pool hands it out, and a port.
   *
   * # Typical errors
   * Those of `bind`.
   *
   * Example: `bindToIp(pool.allocate("services", "http-server", { custom: "tcp-server" }), 8080)`.
   *
   * @throws {SocketError}
   */
  bindToIp(address: string, port: number, call?: CallOptions): Promise<void>;

  /**
   * `bind` to the address of a binding, and a port.
   *
   * It does not ask the pool whether the binding is still the owner's: whoever lets bindings expire
   * releases an address only after its sockets are closed.
   *
   * # Typical errors
   * Those of `bind`. The message names the binding's owner.
   *
   * Example: `bindWithBinding(pool.getBinding("127.10.0.1"), 8080)`.
   *
   * @throws {SocketError}
   */
  bindWithBinding(binding: IpBinding, port: number, call?: CallOptions): Promise<void>;

  /**
   * Starts to take connections in: `bound` → `listening`. TCP only.
   *
   * `backlog` is how many connections the host shall hold until they are accepted: a hint, which hosts
   * round to what they have.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `bound`. (EDESTADDRREQ, EISCONN, EINVAL)
   * - `invalid-argument`: the backlog is 0.
   * - `not-supported`: it is a UDP socket. (EOPNOTSUPP)
   * - `address-in-use`: another socket began to listen there. (EADDRINUSE)
   *
   * Example: `listen(128)`.
   *
   * @throws {SocketError}
   */
  listen(backlog: number, call?: CallOptions): Promise<void>;

  /**
   * Takes the oldest waiting connection and returns its socket, in state `connected`.
   *
   * The new socket inherits the options of this one, its timeout included.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `listening`. (EINVAL)
   * - `not-supported`: it is a UDP socket. (EOPNOTSUPP)
   * - `timed-out`, `would-block`: no connection came in time. (EWOULDBLOCK)
   * - `connection-aborted`: the connection was broken off before it was taken; accept the next one. (ECONNABORTED)
   * - `new-socket-limit`: no more sockets can be opened; the connection keeps waiting. (EMFILE, ENFILE)
   *
   * Example: `server.accept()`
   *
   * @throws {SocketError}
   */
  accept(call?: CallOptions): Promise<Socket>;

  /**
   * Connects to a peer.
   *
   * TCP: `created` or `bound` → `connected`, over the network. When the deadline passes before it is
   * decided, the call answers `timed-out` (`would-block` with a timeout of 0), the state is
   * `connecting`, the attempt goes on, and `finishConnect` has its outcome. When the attempt fails the socket is
   * closed: POSIX leaves its state unspecified, so nothing can be built on it.
   *
   * UDP: `created`, `bound` or `connected` → `connected`, at once: the peer is remembered, `send`
   * goes to it, and datagrams of others are dropped, those included that came before. A socket in state
   * `created` is bound to an ephemeral port first. No packet is sent.
   *
   * # Typical errors
   * - `invalid-state`: the socket is connecting, listening or closed, or is TCP and connected. (EALREADY, EISCONN, EOPNOTSUPP)
   * - `invalid-argument`: the address is of the other family, unspecified, multicast or broadcast, or its port is 0.
   *   (EAFNOSUPPORT, EADDRNOTAVAIL, ENETUNREACH)
   * - `connection-refused`: nothing listens there. (ECONNREFUSED)
   * - `connection-reset`, `connection-aborted`: the attempt was broken off. (ECONNRESET, ECONNABORTED)
   * - `network-unreachable`: no route leads there. (ENETUNREACH, EHOSTUNREACH)
   * - `timed-out`: the deadline passed, or the network gave up (then the state is `closed`). (ETIMEDOUT)
   * - `would-block`: it is not decided yet and the timeout is 0. (EINPROGRESS)
   * - `address-in-use`: another socket is connected to this peer from the same address and port. (EADDRNOTAVAIL)
   * - `no-free-port`: the socket is not bound, and no ephemeral port is free towards the peer.
   *   (EADDRNOTAVAIL)
   * - `access-denied`: the host does not allow it. (EACCES, EPERM)
   *
   * Example: `connect({ address: "10.0.0.1", port: 80 })`.
   *
   * @throws {SocketError}
   */
  connect(remote: SocketAddress, call?: CallOptions): Promise<void>;

  /**
   * Connects from a local address, over a port that is free towards this peer.
   *
   * TCP: `created` → `connected`, as `connect` does. A port can serve one connection to each
   * peer, so an address can have about 28,000 connections to each peer. After `bind` with
   * port 0, an address can have about 28,000 connections in total. `localPort` returns 0
   * until the socket is connected.
   *
   * Natively on Linux, the system chooses the port (IP_BIND_ADDRESS_NO_PORT). Under
   * `wasi:sockets` the call tries up to 64 ports from 32768 to 60999 that this instance has not
   * used recently towards the peer; then the host chooses one. Natively on other systems, the
   * call is `bind` with port 0 followed by `connect`.
   *
   * UDP: `bind` with port 0, then `connect`.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `created`. (EINVAL)
   * - `address-not-bindable`: the local address is not one of this machine's; the socket stays as
   *   it is. (EADDRNOTAVAIL)
   * - `no-free-port`: all ports of the address are in use towards the peer. (EADDRNOTAVAIL)
   * - those of `connect`, for the local address as well.
   *
   * Example: `connectFrom(pool.allocate("users", "user-1", "vm"), { address: "10.0.0.1", port: 80 })`.
   *
   * @throws {SocketError}
   */
  connectFrom(local: string, remote: SocketAddress, call?: CallOptions): Promise<void>;

  /**
   * Waits for the outcome of a connection attempt: `connecting` → `connected`, or `closed` when it failed.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connecting`. (ENOTCONN)
   * - those of `connect` that the network causes.
   *
   * Example: `client.setTimeout(0)`, `client.connect(peer)`, `poll([client], ["writable"])`, `client.finishConnect()`
   *
   * @throws {SocketError}
   */
  finishConnect(call?: CallOptions): Promise<void>;

  /**
   * Forgets the peer of a UDP socket: `connected` → `bound`. Datagrams of everyone are received again.
   *
   * The port stays. Where the socket was bound to no address of its own, the host may choose one anew.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
   * - `not-supported`: it is a TCP socket, which `shutdown` and `close` part from its peer. (EOPNOTSUPP)
   *
   * Example: `probe.disconnect()`
   *
   * @throws {SocketError}
   */
  disconnect(call?: CallOptions): Promise<void>;

  /**
   * Sends all of `data` to the peer.
   *
   * TCP: returns when the host has taken the last byte; the peer need not have read any. A buffer of
   * any size is sent whole. When the call fails, `transferred` says how many bytes the host had
   * taken. 0 bytes is no error and sends nothing.
   *
   * UDP: sends one datagram, whole or not at all; 0 bytes sends an empty one.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connected`. (ENOTCONN, EDESTADDRREQ)
   * - `broken-pipe`: the sending direction has been shut down. (EPIPE)
   * - `connection-reset`: the peer broke the connection off. (ECONNRESET, EPIPE)
   * - `timed-out`, `would-block`: the peer reads too slowly. (EWOULDBLOCK)
   * - `datagram-too-large`: UDP, and more than 65,507 bytes (IPv4) or 65,527 bytes (IPv6). (EMSGSIZE)
   *
   * Example: `client.send(encode("GET / HTTP/1.1\r\n\r\n"))`.
   *
   * @throws {SocketError}
   */
  send(data: Uint8Array, call?: CallOptions): Promise<void>;

  /**
   * Sends as much of `data` as the host takes at once and returns how many bytes that was: at least one,
   * unless `data` is empty. It waits only while the host takes nothing. TCP only.
   *
   * # Typical errors
   * Those of `send`; `not-supported`: it is a UDP socket, whose datagrams go whole.
   *
   * Example: `client.sendSome(page)`
   *
   * @throws {SocketError}
   */
  sendSome(data: Uint8Array, call?: CallOptions): Promise<Integer>;

  /**
   * Receives at most `max` bytes.
   *
   * TCP: waits for the first byte, then returns what is there. An empty list says that the peer has ended its
   * stream, and says so again at every further call.
   *
   * UDP: returns the bytes of one datagram of the peer; what does not fit is gone, and only `recvFrom` says
   * so. An empty list is an empty datagram.
   *
   * A `max` above 1,048,576 counts as 1,048,576.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
   * - `invalid-argument`: `max` is 0.
   * - `connection-reset`: the peer broke the connection off. (ECONNRESET)
   * - `connection-refused`: UDP, and nothing listens at the peer. (ECONNREFUSED)
   * - `timed-out`, `would-block`: nothing came in time; TCP also when the network gave up on the peer. (EWOULDBLOCK, ETIMEDOUT)
   *
   * Example: `client.recv(4096)`
   *
   * @throws {SocketError}
   */
  recv(max: number, call?: CallOptions): Promise<Uint8Array>;

  /**
   * Sends one datagram to `remote`, whole or not at all. UDP only.
   *
   * A socket in state `created` is bound to an ephemeral port first. A connected one sends to its peer alone.
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed. (EBADF)
   * - `invalid-argument`: the address is of the other family, unspecified, multicast or broadcast, its port is 0,
   *   or the socket is connected to another peer. (EAFNOSUPPORT, EDESTADDRREQ, EISCONN)
   * - `not-supported`: it is a TCP socket. (EOPNOTSUPP)
   * - `datagram-too-large`: more than 65,507 bytes (IPv4) or 65,527 bytes (IPv6). (EMSGSIZE)
   * - `network-unreachable`: no route leads there. (ENETUNREACH, EHOSTUNREACH)
   * - `access-denied`: the host does not allow it. (EACCES, EPERM)
   * - `timed-out`, `would-block`: the host's buffer stays full. (EWOULDBLOCK)
   *
   * Example: `probe.sendTo(encode("ping"), { address: "127.10.0.1", port: 7 })`.
   *
   * @throws {SocketError}
   */
  sendTo(data: Uint8Array, remote: SocketAddress, call?: CallOptions): Promise<void>;

  /**
   * Receives one datagram, at most `max` bytes of it. UDP only.
   *
   * Datagrams are queued by the host from `bind` on, as many as its buffer holds. A connected socket gets those
   * of its peer alone. A `max` above 1,048,576 counts as 1,048,576.
   *
   * # Typical errors
   * - `invalid-state`: the socket is neither bound nor connected. (EINVAL)
   * - `invalid-argument`: `max` is 0.
   * - `not-supported`: it is a TCP socket. (EOPNOTSUPP)
   * - `connection-refused`: it is connected, and nothing listens at the peer. (ECONNREFUSED)
   * - `timed-out`, `would-block`: nothing came in time. (EWOULDBLOCK)
   *
   * Example: `probe.recvFrom(65535)`
   *
   * @throws {SocketError}
   */
  recvFrom(max: number, call?: CallOptions): Promise<Datagram>;

  /**
   * Sends several datagrams to one address: datagram `i` has the bytes of `data` from `ends[i - 1]` (or 0) up to
   * `ends[i]`. Returns how many were sent, the first ones of the list: at least one, unless `ends` is empty. It waits only
   * while the host takes none. UDP only.
   *
   * All of them are checked before the first is sent. When one fails behind others that were sent, the call returns the
   * number of those; sending the rest says why.
   *
   * # Typical errors
   * - those of `sendTo`; `datagram-too-large` names the index of the first that is.
   * - `invalid-argument`: `ends` falls, does not end at the end of `data`, or has more than 4,096 entries. (EINVAL)
   *
   * Example: `probe.sendMany(encode("pingpong"), [4, 8], peer)` sends two and returns 2.
   *
   * @throws {SocketError}
   */
  sendMany(data: Uint8Array, ends: Uint32Array | readonly number[], remote: SocketAddress, call?: CallOptions): Promise<number>;

  /**
   * Receives up to `count` datagrams, at most `max` bytes of each and 1 MiB in all: waits for the first, then
   * takes what is there, in the order of its arrival. UDP only.
   *
   * A connected socket gets those of its peer alone. A `count` above 4,096 counts as 4,096, a `max` above 1,048,576 as 1,048,576.
   * A datagram that might not fit into what is left of the 1 MiB stays for the next call. So does an error that the
   * host reports behind the first datagram.
   *
   * # Typical errors
   * - those of `recvFrom`.
   * - `invalid-argument`: `count` or `max` is 0. (EINVAL)
   *
   * Example: `probe.recvMany(64, 1500)` → two datagrams, `{ data: "pingpong", ends: [4, 8], … }`.
   *
   * @throws {SocketError}
   */
  recvMany(count: number, max: number, call?: CallOptions): Promise<DatagramBatch>;

  /**
   * Ends one direction of a TCP connection, or both. The state stays `connected`.
   *
   * After `send`, the peer reads what was sent and then the end of the stream, and its answer can still be received:
   * half-close. After `receive`, `recv` answers the end of the stream. Ending a direction
   * twice is harmless.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
   * - `not-supported`: it is a UDP socket.
   * - `timed-out`, `would-block`: what was sent before has not been taken by the host yet.
   *
   * Example: `client.shutdown("send")`
   *
   * @throws {SocketError}
   */
  shutdown(direction: ShutdownDirection, call?: CallOptions): Promise<void>;

  /**
   * Closes the socket: any state → `closed`. Closing a closed one does nothing.
   *
   * What was sent is still delivered. Connections that a listening socket has not accepted are broken off.
   *
   * Example: `client.close()`.
   */
  close(call?: CallOptions): Promise<void>;

  /**
   * The state.
   *
   * Example: `listening`.
   */
  readonly state: Promise<SocketState>;

  /**
   * Whether the socket has a local address: in every state but `created` and `closed`.
   *
   * Example: `true` after `bind`.
   */
  readonly isBound: Promise<boolean>;

  /**
   * Whether the state is `connected`.
   *
   * Example: `true` after `connect`.
   */
  readonly isConnected: Promise<boolean>;

  /**
   * Whether the state is `listening`.
   *
   * Example: `true` after `listen`.
   */
  readonly isListening: Promise<boolean>;

  /**
   * The transport.
   *
   * Example: `tcp`.
   */
  readonly protocol: Promise<Protocol>;

  /**
   * The address family.
   *
   * Example: `ipv4`.
   */
  readonly family: Promise<IpFamily>;

  /**
   * The local address and port; none where `isBound` is false.
   *
   * Example: `{ address: "127.10.0.1", port: 8080 }`.
   */
  readonly localAddr: Promise<SocketAddress | undefined>;

  /**
   * The local address; none where `isBound` is false.
   *
   * Example: `127.10.0.1`.
   */
  readonly localIp: Promise<string | undefined>;

  /**
   * The local port; none where `isBound` is false.
   *
   * Example: 49152 after a `bind` to port 0.
   */
  readonly localPort: Promise<number | undefined>;

  /**
   * The peer; none where the state is neither `connected` nor `connecting`.
   *
   * Example: `{ address: "10.0.0.1", port: 80 }`.
   */
  readonly remoteAddr: Promise<SocketAddress | undefined>;

  /**
   * Sets how long a call may wait, in milliseconds: none = for ever (the default), 0 = not at all.
   * It holds for every later call on this socket, and can be set in every state.
   *
   * Example: `client.setTimeout(250)`.
   */
  setTimeout(timeoutMs?: Integer | undefined, call?: CallOptions): Promise<void>;

  /**
   * How long a call may wait, in milliseconds: what `setTimeout` set, or what `accept` inherited.
   *
   * Example: `250`.
   */
  readonly timeout: Promise<Integer | undefined>;

  /**
   * Whether the host probes an idle TCP connection. Off by default. (SO_KEEPALIVE)
   *
   * Typical errors, the same for every option:
   * - `invalid-state`: the socket is closed. (EBADF)
   * - `not-supported`: it is a UDP socket, or the host has no such option. (ENOPROTOOPT)
   *
   * Example: `false`.
   *
   * @throws {SocketError}
   */
  readonly keepAlive: Promise<boolean>;

  /**
   * Turns the probes of an idle TCP connection on or off. (SO_KEEPALIVE)
   *
   * # Typical errors
   * Those of `keepAlive`.
   *
   * Example: `setKeepAlive(true)`.
   *
   * @throws {SocketError}
   */
  setKeepAlive(enabled: boolean, call?: CallOptions): Promise<void>;

  /**
   * How long a TCP connection is idle before the first probe, in milliseconds. (TCP_KEEPIDLE)
   *
   * # Typical errors
   * Those of `keepAlive`.
   *
   * Example: 7,200,000, the default of most hosts.
   *
   * @throws {SocketError}
   */
  readonly keepAliveIdle: Promise<Integer>;

  /**
   * Sets how long a TCP connection is idle before the first probe, in milliseconds. Hosts count whole seconds:
   * a fraction is rounded up. Some hosts only remember it. (TCP_KEEPIDLE)
   *
   * # Typical errors
   * Those of `keepAlive`; `invalid-argument`: it is 0. (EINVAL)
   *
   * Example: `setKeepAliveIdle(30_000)`.
   *
   * @throws {SocketError}
   */
  setKeepAliveIdle(milliseconds: Integer, call?: CallOptions): Promise<void>;

  /**
   * The time between two probes, in milliseconds. (TCP_KEEPINTVL)
   *
   * # Typical errors
   * Those of `keepAlive`.
   *
   * Example: 75,000, the default of most hosts.
   *
   * @throws {SocketError}
   */
  readonly keepAliveInterval: Promise<Integer>;

  /**
   * Sets the time between two probes, in milliseconds, rounded up to seconds. Some hosts only
   * remember it. (TCP_KEEPINTVL)
   *
   * # Typical errors
   * Those of `keepAlive`; `invalid-argument`: it is 0. (EINVAL)
   *
   * Example: `setKeepAliveInterval(10_000)`.
   *
   * @throws {SocketError}
   */
  setKeepAliveInterval(milliseconds: Integer, call?: CallOptions): Promise<void>;

  /**
   * How many probes go unanswered before the connection is given up. (TCP_KEEPCNT)
   *
   * # Typical errors
   * Those of `keepAlive`.
   *
   * Example: 9.
   *
   * @throws {SocketError}
   */
  readonly keepAliveCount: Promise<number>;

  /**
   * Sets how many probes go unanswered before the connection is given up. Some hosts only remember it,
   * others cap it (Linux at 127). (TCP_KEEPCNT)
   *
   * # Typical errors
   * Those of `keepAlive`; `invalid-argument`: it is 0. (EINVAL)
   *
   * Example: `setKeepAliveCount(3)`.
   *
   * @throws {SocketError}
   */
  setKeepAliveCount(count: number, call?: CallOptions): Promise<void>;

  /**
   * How many routers a packet may pass. (IP_TTL, IPV6_UNICAST_HOPS)
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed.
   *
   * Example: 64.
   *
   * @throws {SocketError}
   */
  readonly hopLimit: Promise<number>;

  /**
   * Sets how many routers a packet may pass. Some hosts only remember it. (IP_TTL, IPV6_UNICAST_HOPS)
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed; `invalid-argument`: it is 0. (EINVAL)
   *
   * Example: `setHopLimit(1)` stays within the network segment.
   *
   * @throws {SocketError}
   */
  setHopLimit(hops: number, call?: CallOptions): Promise<void>;

  /**
   * How many bytes the host holds that were not received yet. (SO_RCVBUF)
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed.
   *
   * Example: 131,072.
   *
   * @throws {SocketError}
   */
  readonly receiveBufferSize: Promise<Integer>;

  /**
   * Sets how many bytes the host holds that were not received yet: a hint, which hosts round and cap, so
   * read it back. (SO_RCVBUF)
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed; `invalid-argument`: it is 0. (EINVAL)
   *
   * Example: `setReceiveBufferSize(1_048_576)`.
   *
   * @throws {SocketError}
   */
  setReceiveBufferSize(size: Integer, call?: CallOptions): Promise<void>;

  /**
   * How many bytes the host holds that were not sent yet. (SO_SNDBUF)
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed.
   *
   * Example: 131,072.
   *
   * @throws {SocketError}
   */
  readonly sendBufferSize: Promise<Integer>;

  /**
   * Sets how many bytes the host holds that were not sent yet: a hint, which hosts round and cap, so read it
   * back. (SO_SNDBUF)
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed; `invalid-argument`: it is 0. (EINVAL)
   *
   * Example: `setSendBufferSize(1_048_576)`.
   *
   * @throws {SocketError}
   */
  setSendBufferSize(size: Integer, call?: CallOptions): Promise<void>;

  /**
   * Whether `bind` may take an address that a closed socket has not let go of yet. On by default for TCP, off
   * for UDP. (SO_REUSEADDR)
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed.
   *
   * Example: `true` for TCP.
   *
   * @throws {SocketError}
   */
  readonly reuseAddress: Promise<boolean>;

  /**
   * Sets whether `bind` may take an address that a closed socket has not let go of yet. `wasi:sockets` has no such option:
   * its hosts always reuse for TCP and never for UDP, and any other choice is answered with `not-supported`. (SO_REUSEADDR)
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `created`; `not-supported`: see above.
   *
   * Example: `setReuseAddress(true)`.
   *
   * @throws {SocketError}
   */
  setReuseAddress(enabled: boolean, call?: CallOptions): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;

  /**
   * The connections of a server, as they come: accepts until it is closed. A connection that was broken off before it
   * could be taken is passed over. Leaving the loop does not close the server.
   *
   * Example: `for await (const client of server.connections()) { … }`, or just `of server`.
   */
  connections(call?: CallOptions): AsyncGenerator<Socket, void, undefined>;

  /** The same, for `for await (… of server)`. */
  [Symbol.asyncIterator](): AsyncGenerator<Socket, void, undefined>;
}

/**
 * Looks up the addresses of a host name: each once, in the host's order, at least one.
 *
 * An IP literal, with or without brackets, is its own answer and asks nobody. A name has 1–253 characters: labels of
 * 1–63 ASCII letters, digits, `-` and `_`, parted by dots, the last one not a number; a trailing dot is allowed.
 * International names are given in their ASCII form (`xn--…`).
 *
 * The call waits for the name server as long as the host does.
 *
 * # Typical errors
 * - `invalid-argument`: it is no host name: empty, with a port, a URL … (EINVAL)
 * - `name-unresolvable`: the name does not exist or has no address. (EAI_NONAME, EAI_NODATA)
 * - `temporary-resolver-failure`: ask again later. (EAI_AGAIN)
 * - `permanent-resolver-failure`: the name server refuses. (EAI_FAIL)
 * - `access-denied`: the host does not allow it. (EACCES)
 *
 * Example: `resolve("localhost")` → `["127.0.0.1"]` or `["::1", "127.0.0.1"]`.
 *
 * @throws {SocketError}
 */
export function resolve(name: string, call?: CallOptions): Promise<string[]>;

/**
 * A pool of addresses.
 *
 * Dropping it forgets everything; `snapshot` keeps it.
 */
export class IpPool {
  /**
   * Makes an empty pool with default options. Any string is a valid name.
   *
   * Example: `new IpPool("server-pool")`.
   */
  constructor(name: string);

  /**
   * Makes an empty pool with options. Any string is a valid name.
   *
   * # Typical errors
   * - `limit-exceeded`: `maxBindings` or `eventCapacity` is too large.
   *
   * Example: `withOptions("p", { strategy: "round-robin", quarantineMs: 60000, … })`.
   *
   * @throws {IpPoolError}
   */
  static withOptions(name: string, options?: PoolOptions, call?: CallOptions): Promise<IpPool>;

  /**
   * Makes the pool that a scenario declares.
   *
   * # Typical errors
   * - `invalid-argument`: a name, range or reservation is not well formed.
   * - `overlap`: two of its ranges overlap.
   * - `limit-exceeded`: it has too many ranges or reservations.
   *
   * Example: `fromDefinition({ name: "eip", ranges: ["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"],
   * reserved: ["10.0.1.1"], strategy: "round-robin", … })`.
   *
   * @throws {IpPoolError}
   */
  static fromDefinition(definition: PoolDefinitionInput, call?: CallOptions): Promise<IpPool>;

  /** The pool's name. Bindings carry it. */
  readonly name: Promise<string>;

  /** How many events there were so far. It only grows, by one with every change. */
  readonly revision: Promise<Integer>;

  /**
   * Removes the range that begins with `first`.
   *
   * `force` releases at most 4,096 bindings a call, without quarantine; while there
   * are more, the range is draining and the report says so. No mode of removal
   * cuts a child prefix. Reservations stay; quarantines last on.
   *
   * # Typical errors
   * - `not-found`: no range begins with `first`.
   * - `in-use`: the range has bindings and the mode is `refuse`, or it has child
   *   prefixes and the mode is not `drain`.
   *
   * Example: `removeRange("192.168.1.0", "drain")`.
   *
   * @throws {IpPoolError}
   */
  removeRange(first: string, mode: RangeRemoval, call?: CallOptions): Promise<RemovalReport>;

  /**
   * Lets a draining range take bindings again. Says whether it was draining.
   *
   * # Typical errors
   * - `not-found`: no range begins with `first`.
   *
   * @throws {IpPoolError}
   */
  resumeRange(first: string, call?: CallOptions): Promise<boolean>;

  /** The ranges, in the order in which they were added: at most 1,024. */
  readonly ranges: Promise<IpRange[]>;

  /**
   * Gives the owner an address, or the one that it holds already.
   *
   * The family is the one that the owner holds an address of (IPv4 before IPv6),
   * else the family of the pool's first range; `allocateWith` can ask for one. An
   * owner whose binding has expired gets its old address back while that is free
   * or in quarantine. Allocating again changes nothing: it does not renew the lease.
   *
   * # Typical errors
   * - `invalid-argument`: `subinstance`, `subid` or the custom type is not a proper text.
   * - `conflict`: the owner holds an address for another type of resource.
   * - `quota-exceeded`: the tenant has as many addresses as it may have.
   * - `exhausted`: no address of the family is left.
   * - `limit-exceeded`: the pool has as many bindings as it may have.
   *
   * Example: `allocate("services", "http-server", { custom: "tcp-server" })` gives `192.168.1.1`.
   *
   * @throws {IpPoolError}
   */
  allocate(subinstance: string, subid: string, resourceType: ResourceType, call?: CallOptions): Promise<string>;

  /**
   * Gives the owner this very address. The owner's lease, if it holds the address
   * already, does not change.
   *
   * # Typical errors
   * - `invalid-argument`: `subinstance`, `subid` or the custom type is not a proper text.
   * - `conflict`: the owner holds another address of the family, or holds this
   *   one for another type of resource.
   * - `not-in-pool`: no range has the address.
   * - `excluded`: it is a network or broadcast address.
   * - `draining`: its range takes no new bindings.
   * - `reserved`: it is reserved.
   * - `already-allocated`: it is another owner's, or in a child prefix.
   * - `quarantined`: it is in quarantine or was declined. An expired owner gets its
   *   own address out of quarantine.
   * - `quota-exceeded`: the tenant has as many addresses as it may have.
   * - `limit-exceeded`: the pool has as many bindings as it may have.
   *
   * Example: `allocateSpecific("services", "db", "vm", "192.168.1.20")`.
   *
   * @throws {IpPoolError}
   */
  allocateSpecific(subinstance: string, subid: string, resourceType: ResourceType, address: string, call?: CallOptions): Promise<IpBinding>;

  /**
   * Releases all addresses of a tenant, and says how many. Child prefixes stay.
   *
   * # Typical errors
   * - `invalid-argument`: `subinstance` is not a proper text.
   *
   * Example: `releaseBySubinstance("services")` gives 2.
   *
   * @throws {IpPoolError}
   */
  releaseBySubinstance(subinstance: string, call?: CallOptions): Promise<Integer>;

  /**
   * Releases what each of a tenant's resources holds, and says how many addresses
   * that was. Subids that hold nothing are passed over. At most 8,192 subids a call.
   *
   * # Typical errors
   * - `invalid-argument`: a text is not proper.
   * - `limit-exceeded`: there are more than 8,192 subids.
   *
   * Example: `releaseMany("t", ["vm-1", "vm-2"])` gives 2.
   *
   * @throws {IpPoolError}
   */
  releaseMany(subinstance: string, subids: readonly string[], call?: CallOptions): Promise<Integer>;

  /**
   * The binding of an address; none if it is not bound.
   *
   * Example: `getBinding("192.168.1.1")` gives `{ subinstance: "services", … }`.
   */
  getBinding(address: string, call?: CallOptions): Promise<IpBinding | undefined>;

  /**
   * What holds for an address just now; nothing for one that the pool knows nothing of.
   *
   * Example: of `192.168.1.0` in `192.168.1.0/24`, `inRange` and `excluded`.
   */
  addressState(address: string, call?: CallOptions): Promise<AddressState>;

  /**
   * What a tenant's resource holds: at most one binding a family, IPv4 first.
   *
   * Example: `findBySubid("services", "http-server")`.
   */
  findBySubid(subinstance: string, subid: string, call?: CallOptions): Promise<IpBinding[]>;

  /**
   * Keeps an address back from allocation, in or outside a range. Says whether
   * that is new. A binding that it has stays, and counts as well.
   *
   * # Typical errors
   * - `limit-exceeded`: the pool has 65,536 reservations.
   *
   * Example: `reserveIp("192.168.1.1")`.
   *
   * @throws {IpPoolError}
   */
  reserveIp(address: string, call?: CallOptions): Promise<boolean>;

  /**
   * Takes the reservation of an address back. Says whether there was one. It stays
   * reserved while a reserved network covers it.
   *
   * Example: `unreserveIp("192.168.1.1")`.
   *
   * @throws {IpPoolError}
   */
  unreserveIp(address: string, call?: CallOptions): Promise<boolean>;

  /**
   * Keeps a network back from allocation, host bits masked, in or outside ranges,
   * within or around other reservations. Says which network that is. Reserving
   * it again changes nothing.
   *
   * # Typical errors
   * - `invalid-argument`: `cidr` is neither a network in CIDR form nor an address.
   * - `limit-exceeded`: the pool has 65,536 reservations.
   *
   * Example: `reserveCidr("10.0.0.0/28")`.
   *
   * @throws {IpPoolError}
   */
  reserveCidr(cidr: string, call?: CallOptions): Promise<string>;

  /**
   * Takes the reservation of a network back. Says whether there was one. What other
   * reservations cover stays reserved.
   *
   * # Typical errors
   * - `invalid-argument`: `cidr` is neither a network in CIDR form nor an address.
   *
   * Example: `unreserveCidr("10.0.0.0/28")`.
   *
   * @throws {IpPoolError}
   */
  unreserveCidr(cidr: string, call?: CallOptions): Promise<boolean>;

  /**
   * The counts of the whole pool.
   *
   * Example: a fresh /24 has total 254, available 254 and zeros.
   */
  readonly stats: Promise<PoolStats>;

  /** The counts of one family: its addresses, and what happened to them. */
  familyStats(family: IpFamily, call?: CallOptions): Promise<PoolStats>;

  /** The counts of one tenant; zeros of one that has nothing. */
  tenantStats(subinstance: string, call?: CallOptions): Promise<TenantStats>;

  /** Changes how the pool picks from now on. */
  setStrategy(strategy: Strategy, call?: CallOptions): Promise<void>;

  /** The time of the last tick. */
  readonly nowMs: Promise<Integer | undefined>;

  /**
   * Frees an address from quarantine or probation before its time. Says whether
   * it was in either.
   */
  endQuarantine(address: string, call?: CallOptions): Promise<boolean>;

  /**
   * Gives the owner a child subnet, or the one that it holds already: an aligned
   * block, free throughout, out of the smallest free stretch that has one, the
   * lowest such. Prefixes have a key space of their own: an owner may hold an
   * address and a prefix of one family. A block may include the excluded
   * addresses at the edges of its range.
   *
   * # Typical errors
   * - `invalid-argument`: a text is not proper, or `prefixLength` is too long for the family.
   * - `conflict`: the owner holds a prefix of another length.
   * - `quota-exceeded`: the tenant has as many prefixes as it may have.
   * - `exhausted`: no free block of that size is left.
   * - `limit-exceeded`: the pool has 65,536 prefixes.
   *
   * Example: `allocatePrefix("t", "site-a", "ipv6", 64)` gives `2001:db8::/64`.
   *
   * @throws {IpPoolError}
   */
  allocatePrefix(subinstance: string, subid: string, family: IpFamily, prefixLength: number, call?: CallOptions): Promise<PrefixBinding>;

  /** The child subnets that a tenant's resource holds: at most one a family, IPv4 first. */
  findPrefixes(subinstance: string, subid: string, call?: CallOptions): Promise<PrefixBinding[]>;

  /**
   * Makes a pool of a child subnet. It has this pool's options and lives on its own:
   * releasing the prefix does not end it.
   *
   * # Typical errors
   * - `not-found`: the network is not a child prefix of this pool.
   *
   * @throws {IpPoolError}
   */
  prefixPool(network: string, name: string, call?: CallOptions): Promise<IpPool>;

  /**
   * What happened after a revision, the earliest first: at most `limit` events (1–4,096).
   *
   * To follow a pool: list its bindings, then ask for the events since the
   * revision that it had before, again and again.
   *
   * # Typical errors
   * - `outdated`: events after `revision` have been forgotten, or it is yet to come.
   * - `invalid-argument`: `limit` is out of bounds.
   *
   * Example: `eventsSince(0, 100)`.
   *
   * @throws {IpPoolError}
   */
  eventsSince(revision: Integer, limit: number, call?: CallOptions): Promise<EventPage>;

  /**
   * The block that an address belongs to, as it is now, for a store with compare-and-set
   * to keep: the aligned 4,096 addresses around it (a /20, a /116), as far as ranges
   * have them. Its version is one more than the last time.
   *
   * doc/IP_POOL_USAGE.md has the protocol by which many instances share a pool.
   *
   * # Typical errors
   * - `not-in-pool`: no range reaches into the block.
   * - `in-use`: a child prefix reaches into the block.
   *
   * Example: of `10.0.16.5` in `10.0.0.0/16`, the block `10.0.16.0/20`.
   *
   * @throws {IpPoolError}
   */
  exportBlock(address: string, call?: CallOptions): Promise<PoolBlock>;

  /**
   * Makes a block that an instance has claimed in the store this pool's own: adds
   * its ranges, bindings and reservations.
   *
   * # Typical errors
   * - `invalid-snapshot`: the text is not a block.
   * - `overlap`: the pool has a range that reaches into the block.
   * - `in-use`: a detached binding or a quarantine has an address of it here.
   * - `conflict`: an owner in it holds another address of the family here.
   * - `limit-exceeded`: the pool has too many ranges or bindings, or the text has more than 1 MiB.
   *
   * Example: `claimBlock(block.text)` gives `10.0.16.0/20`.
   *
   * @throws {IpPoolError}
   */
  claimBlock(text: string, call?: CallOptions): Promise<string>;

  /**
   * Forgets a claimed block with its bindings: it is the store's again. Says whether
   * the pool had it; a block with a child prefix stays.
   *
   * Example: `dropBlock("10.0.16.0/20")`.
   */
  dropBlock(network: string, call?: CallOptions): Promise<boolean>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * What a run has to work with, and what it measured.
 *
 * Every action, except for pauses (kind `sleep`), has these metrics:
 *
 * | metric | kind | value |
 * |---|---|---|
 * | `ACTION.duration` | histogram | duration of each attempt, in milliseconds |
 * | `ACTION.attempts` | counter | attempts that succeeded, failed or timed out; cancelled ones are not counted |
 * | `ACTION.failures` | counter | attempts that failed, timeouts included |
 * | `ACTION.timeouts` | counter | attempts that timed out |
 * | `ACTION.success` | rate | share of attempts that succeeded |
 * | `ACTION.repeats` | counter | requests sent a second time because a kept connection had ended; neither retries (new attempts) nor redirects |
 * | `ACTION.status(503)` | counter | responses with this status, 100 to 999 |
 * | `ACTION.status(5xx)` | counter | responses with a status that begins with this digit |
 *
 * The same over all actions are `all.duration`, `all.status(5xx)` and so on. They are derived,
 * as are those of statuses: no values can be recorded for them. All metrics are kept for each
 * tenant apart.
 */
export class Workbook {
  /** An empty one. */
  constructor();

  /**
   * The workbook of a scenario: its resources, metrics and thresholds.
   *
   * # Typical errors
   * - `duplicate`: a resource or metric is defined twice.
   *
   * @throws {WorkflowError}
   */
  static fromScenario(scenario: Scenario, call?: CallOptions): Promise<Workbook>;

  /** A number that only grows, with every call that changes something. */
  readonly revision: Promise<Integer>;

  /**
   * A property of a resource; none: it has no such property.
   *
   * # Typical errors
   * - `not-found`: there is no such resource.
   *
   * @throws {WorkflowError}
   */
  property(id: string, name: string, call?: CallOptions): Promise<Value | undefined>;

  /**
   * Sets a property of a resource, new or not. Machines that exist already keep the former value.
   *
   * # Typical errors
   * - `not-found`: there is no such resource.
   *
   * Example: `setProperty("api", "port", 8080)`.
   *
   * @throws {WorkflowError}
   */
  setProperty(id: string, name: string, value: ValueInput, call?: CallOptions): Promise<void>;

  /**
   * Gives back everything that a holder has, and takes all its wishes from the queues.
   * Returns those from the queues that hold something now.
   */
  releaseHolder(holder: string, call?: CallOptions): Promise<Holding[]>;

  /**
   * Sets a variable of the workbook scope, which the conditions and templates of all instances see from the next
   * call of their machine on. A machine knows the variables that were set before it was made, with their types. The
   * other scopes are those of a step, which has the exports of its action, and of a workflow, which has the inputs of its instance.
   *
   * # Typical errors
   * - `invalid-argument`: the name is none that an expression can use, is one of a user
   *   or of a resource's property, or the value is of another type than the former one.
   * - `limit-exceeded`: the limit `variables`.
   *
   * Example: `setVariable("flags.canary", true)`.
   *
   * @throws {WorkflowError}
   */
  setVariable(name: string, value: ValueInput, call?: CallOptions): Promise<void>;

  /**
   * Defines a metric. Defining it again with the same kind changes nothing.
   *
   * # Typical errors
   * - `duplicate`: it exists with another kind.
   * - `invalid-argument`: the name is empty, longer than 510 bytes or one of a derived
   *   metric, such as `all.failures`.
   * - `limit-exceeded`: the limit `metrics`.
   *
   * @throws {WorkflowError}
   */
  defineMetric(name: string, kind: MetricKind, call?: CallOptions): Promise<void>;

  /**
   * Adds what another workbook has measured to this one: sums, shares and
   * distributions exactly; a gauge takes the other's value.
   *
   * # Typical errors
   * - `duplicate`: a metric has another kind there.
   *
   * Nothing has been added then.
   *
   * @throws {WorkflowError}
   */
  merge(other: Workbook, call?: CallOptions): Promise<void>;

  /** Returns the thresholds and what was measured for each, over all tenants. */
  thresholds(call?: CallOptions): Promise<ThresholdResult[]>;

  /** Returns the verdict, the thresholds and the numbers of metrics, tenants and resources. */
  summary(call?: CallOptions): Promise<RunSummary>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A work breakdown structure: a tree of tasks, the control flow between them that
 * the machine follows, and the dependencies between them that the plan keeps to.
 */
export class Wbs {
  /**
   * An empty one.
   *
   * Example: `new Wbs("release 1.0")`.
   */
  constructor(name: string);

  /**
   * The breakdown of a scenario. At the top stands each workflow (or `workflow`
   * alone), below it its nodes; a node that runs a workflow has that workflow's nodes
   * below it, and so on. Nodes that lead to one another forwards depend on one
   * another finish-to-start; edges that lead back do not. A node's planned
   * duration is its timeout, or that of its action, or 0.
   *
   * # Typical errors
   * - `not-found`: the scenario has no such workflow.
   * - `invalid-argument`: a workflow runs itself, directly or not.
   * - `limit-exceeded`: the limits `expanded-tasks`, `depth`.
   *
   * Example: `fromScenario(scenario)` has task `1` with path `main`, and below it `1.1` with path `main/start`.
   *
   * @throws {WorkflowError}
   */
  static fromScenario(scenario: Scenario, workflow?: string | undefined, call?: CallOptions): Promise<Wbs>;

  /** Its name: the scenario's. */
  readonly name: Promise<string>;

  /** A number that only grows: by one with every transaction. */
  readonly revision: Promise<Integer>;

  /** How many tasks there are. */
  readonly taskCount: Promise<number>;

  /** The id that the next inserted task gets. */
  readonly nextTaskId: Promise<number>;

  /**
   * The task with this id.
   *
   * # Typical errors
   * - `not-found`: there is none.
   *
   * @throws {WorkflowError}
   */
  task(task: number, call?: CallOptions): Promise<Task>;

  /**
   * The task at this path, or with this code.
   *
   * # Typical errors
   * - `not-found`: there is none.
   *
   * Example: `find("main/start")` and `find("1.1")` are the same task.
   *
   * @throws {WorkflowError}
   */
  find(path: string, call?: CallOptions): Promise<Task>;

  /** How many waves there are. */
  readonly waveCount: Promise<number>;

  /**
   * Makes all these changes, or none: they are checked on their result, which
   * needs no name twice among siblings, no circle of dependencies, edges between
   * siblings alone, and nothing below tasks that do not group. The revision grows by one.
   *
   * # Typical errors
   * - `not-found`: a change names what does not exist.
   * - `duplicate`, `invalid-argument`, `dependency-cycle`: the result would not be
   *   sound.
   * - `limit-exceeded`.
   *
   * Example: `apply([insert({ parent: 0, index: undefined, settings: { name: "warm-up", … } })])`.
   *
   * @throws {WorkflowError}
   */
  apply(changes: readonly WbsChange[], call?: CallOptions): Promise<WbsReceipt>;

  /**
   * Takes back the last transaction that has not been taken back, exactly, ids
   * included. The revision grows by one: it never returns to a former value.
   *
   * Returns none if there is nothing to take back. The last 100 transactions can be.
   */
  undo(call?: CallOptions): Promise<WbsReceipt | undefined>;

  /**
   * Why a task is critical or not, and what holds it back.
   *
   * # Typical errors
   * - `not-found`: there is no such task.
   *
   * @throws {WorkflowError}
   */
  explain(task: number, call?: CallOptions): Promise<TaskExplanation>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Who arrives when. User i of a group of n that is spread over d arrives at
 * `at + ⌊i × d ÷ n⌋`; users that arrive at the same time come in the order of their
 * groups. With a limit of r arrivals a second each waits until `1000 ÷ r`
 * ms after the one before, exactly, and is then rounded up to the millisecond.
 */
export class LoadPlan {
  private constructor();

  /**
   * The load plan of a scenario.
   *
   * # Typical errors
   * - `not-found`: it has no load section.
   * - `limit-exceeded`: the limit `users`.
   *
   * @throws {WorkflowError}
   */
  static fromScenario(scenario: Scenario, call?: CallOptions): Promise<LoadPlan>;

  /** How many users there are in all. */
  readonly users: Promise<number>;

  /** When the last user arrives, in milliseconds from the start; 0 if there is none. */
  readonly lastArrivalMs: Promise<Integer>;

  /** How users behave. */
  readonly settings: Promise<LoadSettings>;

  /** The groups, in the order of the text. */
  readonly groups: Promise<LoadGroup[]>;

  /** The tenants, in the order in which the text first names them. */
  readonly tenants: Promise<string[]>;

  /**
   * How many users have arrived at a time: those whose arrival is not later.
   *
   * Example: with `at 1s spawn 100`, `arrivedBy(999)` is 0 and `arrivedBy(1000)` is 100.
   */
  arrivedBy(atMs: Integer, call?: CallOptions): Promise<number>;

  /** Whether the pools of the scenario have enough addresses: those that users come from, in the order of the text. */
  feasibility(call?: CallOptions): Promise<PoolDemand[]>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** A load plan that is being run. */
export class LoadRun {
  private constructor();

  /** Begins to run a plan, at 0 ms. */
  static fromPlan(plan: LoadPlan, model: LoadModel, call?: CallOptions): Promise<LoadRun>;

  /** A number that only grows, with every call that changes something. */
  readonly revision: Promise<Integer>;

  /**
   * So many users have left.
   *
   * # Typical errors
   * - `invalid-argument`: so many are not there.
   *
   * @throws {WorkflowError}
   */
  leave(count: number, call?: CallOptions): Promise<void>;

  /** How far it has come. */
  readonly progress: Promise<LoadProgress>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A state machine and its instances. All instances walk the same compiled
 * tables; each one has its own place, variables and trace.
 */
export class Machine {
  private constructor();

  /**
   * Compiles a wbs. The machine takes the resource properties of the workbook as
   * they are now, and reports its measurements to that workbook from now on.
   *
   * For every action it defines the metrics that resource `workbook` lists, except for
   * actions of kind `sleep`, which are pauses and not measured. The machine records
   * durations, attempts, failures, timeouts and `success`; repeats and statuses are counted
   * by a runner only. For the instances it defines `user.duration` (histogram, milliseconds
   * of the machine's time from start to end), `user.count` (users who started and are done,
   * failed or were cancelled) and `user.failures` (counters). All are kept for each tenant
   * apart, by the input `user.tenant`.
   *
   * # Typical errors
   * - `invalid-argument`: the wbs has no workflow, an edge or `onError` leads nowhere,
   *   or an option is out of range.
   * - `not-found`: an action is not defined in the scenario.
   * - `invalid-expression`: a condition or a template does not compile.
   *
   * @throws {WorkflowError}
   */
  static fromWbs(wbs: Wbs, workbook: Workbook, options?: MachineOptions, call?: CallOptions): Promise<Machine>;

  /** A number that only grows, with every call that changes something. */
  readonly revision: Promise<Integer>;

  /** The machine's time, in milliseconds. */
  readonly nowMs: Promise<Integer>;

  /**
   * Starts `count` instances from `first` on and runs each as far as it goes.
   *
   * # Typical errors
   * - `not-found`: there is no such instance.
   * - `invalid-state`: one is not `ready`.
   *
   * @throws {WorkflowError}
   */
  start(first: number, count: number, call?: CallOptions): Promise<void>;

  /** The same as `nextActions` in columns, for many at a time. */
  nextActionsBatch(max: number, call?: CallOptions): Promise<ActionBatch>;

  /**
   * Lets it be `nowMs`: timers that are due fire, in the order of their times, and
   * actions whose deadline has come time out. More than 100,000 timers at a time
   * are left for the next tick; `nextTimerMs` then is not in the future.
   *
   * # Typical errors
   * - `time-went-backwards`: `nowMs` is less than the machine's time.
   *
   * @throws {WorkflowError}
   */
  tick(nowMs: Integer, call?: CallOptions): Promise<MachineProgress>;

  /**
   * Like `tick` for every timer until `nowMs`, one time after the other, but stops as
   * soon as an action is requested.
   *
   * # Typical errors
   * - `time-went-backwards`: `nowMs` is less than the machine's time.
   *
   * @throws {WorkflowError}
   */
  runUntil(nowMs: Integer, call?: CallOptions): Promise<MachineProgress>;

  /** Where the machine stands. */
  readonly progress: Promise<MachineProgress>;

  /**
   * Ends an instance where it stands. Its actions are abandoned. An instance
   * that has come to its end stays as it is.
   *
   * # Typical errors
   * - `not-found`: there is no such instance.
   *
   * @throws {WorkflowError}
   */
  cancel(instance: number, call?: CallOptions): Promise<void>;

  /**
   * Instances that have come to their end since this was asked last, each exactly once, in that order: what they held can be
   * given back. `max` is cut to 10,000.
   */
  nextFinished(max: number, call?: CallOptions): Promise<Uint32Array>;

  /** The reports that came too late, the last 1,000 of them, the earliest first. */
  lateReports(call?: CallOptions): Promise<LateReport[]>;

  /** Returns the states of `count` instances from `first` on: fewer at the end, at most 10,000. */
  states(first: number, count: number, call?: CallOptions): Promise<InstanceState[]>;

  /** How many instances are in each state. */
  readonly counts: Promise<InstanceCounts>;

  /**
   * How often the instance has entered each node in its present walk; nodes that it has not entered are left out.
   *
   * # Typical errors
   * - `not-found`: there is no such instance.
   *
   * @throws {WorkflowError}
   */
  visits(instance: number, call?: CallOptions): Promise<NodeVisits[]>;

  /**
   * A number that tells whether two runs were the same: it covers each instance's
   * transitions and exported values, and no time, address, port or measurement. Two
   * hosts whose actions have the same outcomes get the same hash, whatever the order
   * in which instances and parallel branches were served.
   *
   * It is FNV-1a with 64 bits: begin with `0xcbf29ce484222325`; for each byte, xor it in, then
   * multiply by `0x100000001b3` modulo 2⁶⁴. Numbers are little-endian, `text` is its length
   * in bytes as u32 and then its UTF-8, nodes are paths in their workflow. A *branch* has a digest of its own:
   *
   * | when | bytes |
   * |---|---|
   * | a walk starts | `01`, text workflow |
   * | a node is entered | `02`, text node |
   * | an attempt succeeded | `03 00`, then for each export that the action declares, in order: text name, value |
   * | an attempt failed | `03 01` |
   * | an attempt, or a node, timed out | `03 02` |
   * | an edge is taken | `04`, u32 its index, text label (empty if none) |
   * | the way of `on_error` is taken | `05` |
   * | a fork or sub-workflow is over, or left | for each branch of it, in the order of the edges: `06`, u64 its digest |
   * | the walk is over | `07`, then `00` done, `01` failed, `02` cancelled |
   *
   * A branch of a fork begins with a fresh digest, and so does the one inside a sub-workflow. Values: null `00`;
   * false `01`, true `02`; int `03`, 8 bytes; uint `04`, 8 bytes; double `05`, its IEEE 754 bits, every NaN as `0x7ff8000000000000`;
   * string `06`, text; bytes `07`, u32 length, the bytes; list `08`, u32 length, the elements;
   * map `09`, u32 length, keys and values in order; duration `0a`, 8 bytes; timestamp `0b`, 8 bytes seconds,
   * u32 nanoseconds; type `0c`, text.
   *
   * The digest of an instance is that of its outermost branch, with the branches that are still
   * alive folded in as if they were over; of an instance that was never started, the initial
   * value. The machine's hash is FNV-1a over, for each instance by number: u32 number, u64 digest.
   */
  readonly traceHash: Promise<Integer>;

  /**
   * The digest of one instance.
   *
   * # Typical errors
   * - `not-found`: there is no such instance.
   *
   * @throws {WorkflowError}
   */
  instanceHash(instance: number, call?: CallOptions): Promise<Integer>;

  /**
   * Takes over the changes of the wbs since it was compiled, and the properties and variables of the
   * workbook as they are now. All instances stand between two steps then, so none sees half a change. Branches,
   * visits and traces go by task, variables by name, workflows by name; the export of an action that no task does and
   * no guard reads any more is forgotten. A task that does another action, or is of
   * another kind, than before counts as removed. What waits looks at its edges again if they have
   * changed, `after` and timeouts count from the moment in which the node was entered, and
   * an action that is out stays out. Cancelled branches of a fork no longer count for its join.
   *
   * # Typical errors
   * - As `fromWbs`.
   * - `invalid-state`: a branch stands in a removed task, or an instance that has not
   *   come to its end belongs to a removed workflow, and the policy is `reject`.
   *
   * Nothing has changed then.
   *
   * Example: `wbs.apply([…]); machine.sync(wbs, "redirect")`.
   *
   * @throws {WorkflowError}
   */
  sync(wbs: Wbs, policy: SyncPolicy, call?: CallOptions): Promise<void>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** A scenario that is being run. */
export class Run {
  private constructor();

  /**
   * Adds bytes to an input of the run. The HTTP parameter `input` and parts of `multipart`
   * refer to it by name. Bytes for the same name are appended, so an input may be larger
   * than one call. Call it before the first `step`.
   *
   * # Typical errors
   * - `invalid-argument`: the name is empty or longer than 255 bytes.
   * - `invalid-state`: `step` was called before.
   * - `limit-exceeded`: for more than `maxBufferedBytes` in total (`input-bytes`) or
   *   more than 1,000 inputs (`inputs`).
   *
   * After an error nothing is added.
   *
   * Example: `addInput("note", [104, 101, 108, 108, 111])`.
   *
   * @throws {RunnerError}
   */
  addInput(name: string, bytes: Uint8Array, call?: CallOptions): Promise<void>;

  /** How far the run has come. */
  readonly progress: Promise<RunProgress>;

  /** Stops the run. A hard stop after a graceful one hastens it; everything else after a stop changes nothing. */
  stop(mode: StopMode, call?: CallOptions): Promise<void>;

  /** The workbook of the run: its resources, variables and metrics, as they change. */
  workbook(call?: CallOptions): Promise<Workbook>;

  /** What is used of the pools, in the order of the text: the same as in the report, for who shows it as it changes. */
  readonly pools: Promise<PoolReport[]>;

  /**
   * A map of a pool as it is now, drawn as `render` of an `IpPool` does: SVG, below 1 MiB. It takes time for every
   * address that is held.
   *
   * # Typical errors
   * - `not-found`: the scenario has no such pool.
   *
   * Example: `renderPool("red")` gives `<svg …`.
   *
   * @throws {RunnerError}
   */
  renderPool(pool: string, call?: CallOptions): Promise<string>;

  /** What the run has come to so far. */
  summary(call?: CallOptions): Promise<RunReport>;

  /**
   * The same as a text for people: a table of tenants, actions and pools, the thresholds and the verdict, at most 1 MiB of it.
   *
   * Example: its last line is `verdict: passed`.
   */
  summaryText(call?: CallOptions): Promise<string>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** The classes and functions of one instance. Objects of one instance are strangers to another. */
export interface Api {
  readonly Scenario: typeof Scenario;
  readonly Source: typeof Source;
  readonly Expression: typeof Expression;
  readonly Template: typeof Template;
  readonly parse: typeof parse;
  readonly validate: typeof validate;
  readonly format: typeof format;
  readonly convert: typeof convert;
  readonly defaultLimits: typeof defaultLimits;
  readonly explain: typeof explain;
  readonly applyFixes: typeof applyFixes;
  readonly fix: typeof fix;
  readonly ignore: typeof ignore;
  readonly Socket: typeof Socket;
  readonly resolve: typeof resolve;
  readonly IpPool: typeof IpPool;
  readonly Workbook: typeof Workbook;
  readonly Wbs: typeof Wbs;
  readonly LoadPlan: typeof LoadPlan;
  readonly LoadRun: typeof LoadRun;
  readonly Machine: typeof Machine;
  readonly Run: typeof Run;
}
