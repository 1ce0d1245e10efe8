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
  JournalPage,
  AppliedEvents,
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
  ActionPage,
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

/** A scenario that was parsed and checked and has no errors. It is immutable. */
export class Scenario {
  private constructor();

  /** The name. Example: `"http tri-phase demo"`. */
  readonly name: Promise<string>;

  /** The version, as written. Example: `"1.0"`. */
  readonly version: Promise<string>;

  /** The pools, in source order. */
  readonly pools: Promise<PoolDefinition[]>;

  /**
   * The ids of the workflows, in source order. The first one is the default. A text
   * DSL workflow without a name is `"main"`.
   */
  readonly workflows: Promise<string[]>;

  /** The warnings and notes for the source text, in source order. */
  readonly diagnostics: Promise<Diagnostic[]>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * The source text of a scenario, passed in chunks because no call takes more than 1 MiB.
 *
 * Example: `new Source("yaml")`, then `push(chunk)` for each chunk of a file, then `parse()`.
 */
export class Source {
  /** Creates an empty text with the default limits. */
  constructor(syntax: Syntax);

  /**
   * Creates an empty text with the given limits. Each limit is at most 1,073,741,824, and
   * `depth` is at most 512, because parsing and printing use stack space for each level.
   *
   * # Typical errors
   * - `limit-exceeded`: a limit exceeds its maximum; `subject` names it.
   *
   * Example:
   * `Source.withLimits("text", { bytes: 1000, diagnostics: 10, depth: 8, nodes: 100 })`.
   *
   * @throws {ParserError}
   */
  static withLimits(syntax: Syntax, limits: ParserLimits, call?: CallOptions): Promise<Source>;

  /**
   * Appends a chunk and returns the new length in bytes. A chunk consists of whole
   * characters, as every string does, and can end between any two characters.
   *
   * # Typical errors
   * - `limit-exceeded`: the chunk has more than 1 MiB, or the text would exceed
   *   `ParserLimits.bytes`. Nothing is appended.
   *
   * @throws {ParserError}
   */
  push(chunk: string, call?: CallOptions): Promise<Integer>;

  /** The length of the text in bytes. */
  readonly length: Promise<Integer>;

  /** Clears the text, so that the resource can be used for another one. */
  clear(call?: CallOptions): Promise<void>;

  /**
   * Parses and checks the text, as function `parse` does. The text is kept.
   *
   * # Typical errors
   * - `rejected`: the text has errors.
   *
   * @throws {ParserError}
   */
  parse(call?: CallOptions): Promise<Scenario>;

  /**
   * Returns all diagnostics for the text, as function `validate` does.
   *
   * # Typical errors
   * Currently no errors.
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
 * A compiled expression: names are resolved to slots and operand types are checked, so an
 * evaluation needs no lookups. It is immutable.
 *
 * Example: `Expression.compile("a + 1 < b", [{ name: "a", kind: "int" }, { name: "b", kind: int
 * }])` returns `e`; `e.variables` is `["a", "b"]`, `e.evaluate([1, 3])` is `true`.
 */
export class Expression {
  private constructor();

  /** The expression, as written. */
  readonly source: Promise<string>;

  /**
   * The variables that the expression uses, each once, in the order in which
   * `evaluate` takes their values.
   */
  readonly variables: Promise<string[]>;

  /** The type of the value, as far as it is known before evaluation. */
  readonly kind: Promise<ValueKind>;

  /**
   * Evaluates a condition for many rows of numbers. `columns` has a list for each variable,
   * in the order of `variables`; all lists have the same length. The result has one bit per
   * row, packed from the least significant bit of the first byte. Each number is converted
   * to the type of its variable: int and uint (whole numbers only), double, duration (in
   * nanoseconds) or bool (0 is false). For a variable of type `any` it is a double.
   *
   * # Typical errors
   * - `evaluation-failed`: in some row the condition has no value, or a value that is not a
   *   bool. `missing-variable`: fewer columns than variables. `invalid-argument`: columns of
   *   different lengths, or a number that is invalid for the type of its variable.
   *   `wrong-type`: a variable of a type other than those.
   * - `limit-exceeded`: the columns have more than 131,072 values in total.
   *
   * Example: for `n > 2` with `n` an int, `filter([[1, 3, 2, 5]])` is `[0b1010]`.
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
 * A compiled string with `{{ expression }}` in it; see `render`. It is immutable.
 *
 * Example: `Template.compile("http://{{host}}/", [{ name: "host", kind: string }])` returns
 * `t`; `t.evaluate(["a"])` is `"http://a/"`.
 */
export class Template {
  private constructor();

  /**
   * The variables that the template uses, each once, in the order in which
   * `evaluate` takes their values.
   */
  readonly variables: Promise<string[]>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Parses and checks a scenario.
 *
 * `text` is at most 1 MiB. Use resource `source` for longer texts.
 *
 * # Typical errors
 * - `rejected`: the text has errors. Warnings alone do not cause this error; the scenario
 *   keeps them.
 * - `limit-exceeded`: the text has more than 1 MiB.
 *
 * Example: `parse("scenario \"s\" workflow { end }", "text")` is a scenario whose name is `"s"`.
 *
 * @throws {ParserError}
 */
export function parse(text: string, syntax: Syntax, call?: CallOptions): Promise<Scenario>;

/**
 * Returns all diagnostics for a source text, in source order: errors, warnings and notes.
 * Warnings and notes that a comment ignores are omitted; see doc/DSL.md, section Diagnostics.
 * Errors in the text are returned as diagnostics, not as an error.
 *
 * Example: with the line `# scheduler-core: ignore missing-fallback` before a node, the
 * warning `missing-fallback` of that node is omitted.
 *
 * # Typical errors
 * - `limit-exceeded`: the text has more than 1 MiB.
 *
 * @throws {ParserError}
 */
export function validate(text: string, syntax: Syntax, call?: CallOptions): Promise<Diagnostic[]>;

/**
 * Returns the text in canonical form: an indent of two spaces, one statement per line, one
 * blank line between blocks. Statements keep their order. Comments are kept in the text syntax
 * and lost in YAML. Formatting the result again changes nothing.
 *
 * # Typical errors
 * - `rejected`: the text cannot be parsed; in YAML and JSON also if the scenario has errors.
 * - `limit-exceeded`: the text, or the result, has more than 1 MiB.
 *
 * @throws {ParserError}
 */
export function format(text: string, syntax: Syntax, call?: CallOptions): Promise<string>;

/**
 * Returns the scenario in another syntax. The result can be parsed to an equal scenario.
 * Comments are lost.
 *
 * # Typical errors
 * - `rejected`: the text has errors.
 * - `limit-exceeded`: the text, or the result, has more than 1 MiB.
 *
 * @throws {ParserError}
 */
export function convert(text: string, syntax: Syntax, target: Syntax, call?: CallOptions): Promise<string>;

/** Returns the default limits. */
export function defaultLimits(call?: CallOptions): Promise<ParserLimits>;

/**
 * Returns diagnostics as text for a terminal, in the style of rustc: each with its source
 * lines, the span underlined, help and fixes. The text has no colors and at most 1 MiB: a last
 * line states the number of omitted diagnostics. `text` is the source text of the diagnostics;
 * positions outside of it are omitted.
 *
 * Example: for a misspelt node, the first line is
 * `error[unknown-node]: no node is called "psuh"` and the second is `  --> 3:7`.
 */
export function explain(text: string, diagnostics: readonly DiagnosticInput[], call?: CallOptions): Promise<string>;

/**
 * Returns the text with the fixes of these diagnostics applied, whether they are `certain` or
 * not. If fixes overlap, only the first one in source order is applied. If two diagnostics
 * have the same fix, it is applied once. A fix that does not fit the text is skipped.
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
 * Validates the text, applies the fixes that are `certain`, and repeats this while fixes
 * reveal further ones, up to ten times. The result never has more errors than the text: fixes
 * that reveal more errors than they remove are not applied. Fixing the result again changes
 * nothing, unless the limit of ten rounds was reached.
 *
 * # Typical errors
 * - `limit-exceeded`: the text, or the result, has more than 1 MiB.
 *
 * Example: `fix("scenario \"s\" workflow { start: pass { -> edn; } end }", "text")` has the text
 * `"scenario \"s\" workflow { start: pass { -> end } end }"`, two `applied` diagnostics and an
 * empty list `left`.
 *
 * @throws {ParserError}
 */
export function fix(text: string, syntax: Syntax, call?: CallOptions): Promise<FixedText>;

/**
 * Returns the edit that makes `validate` ignore a warning or note. The edit inserts a comment
 * line before the line of the diagnostic, or adds the code to an existing such comment.
 * Returns `undefined` for an error, in JSON, and where a comment is not possible.
 *
 * # Typical errors
 * - `limit-exceeded`: the text has more than 1 MiB.
 *
 * Example: for a `missing-fallback` it inserts
 * `"# scheduler-core: ignore missing-fallback\n"`.
 *
 * @throws {ParserError}
 */
export function ignore(text: string, syntax: Syntax, diagnostic: DiagnosticInput, call?: CallOptions): Promise<FixIt | undefined>;

/** A TCP or UDP socket. Dropping it closes it. */
export class Socket {
  private constructor();

  /**
   * Creates a TCP socket for IPv4, in state `created`.
   *
   * # Typical errors
   * - `new-socket-limit`: no more sockets can be opened. (EMFILE, ENFILE)
   * - `not-supported`: the host does not support IPv4. (EAFNOSUPPORT)
   *
   * Example: `Socket.tcpV4()`
   *
   * @throws {SocketError}
   */
  static tcpV4(call?: CallOptions): Promise<Socket>;

  /**
   * Creates a TCP socket for IPv6, in state `created`. It accepts IPv6 addresses only.
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
   * Creates a UDP socket for IPv4, in state `created`.
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
   * Creates a UDP socket for IPv6, in state `created`. It accepts IPv6 addresses only.
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
   * Binds the socket to a local address: `created` → `bound`.
   *
   * Port 0 requests an ephemeral port, which `localPort` then returns. Other sockets cannot
   * use that port, for any peer; an address has about 28,000 of them. Use `connectFrom` to
   * share ports between peers. The unspecified address (`0.0.0.0`, `::`) stands for every
   * address of the machine.
   *
   * A UDP socket receives from this moment on. A TCP port that was in use until recently
   * (TIME_WAIT) can be bound again immediately; a port that an open socket uses cannot.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `created`. (EINVAL)
   * - `invalid-argument`: the address is of the other family, multicast or broadcast.
   *   (EAFNOSUPPORT, EINVAL)
   * - `address-in-use`: another socket uses the address and port. (EADDRINUSE)
   * - `no-free-port`: the port is 0, and all ephemeral ports of the address are in use.
   *   (EADDRINUSE, ENOBUFS on Windows)
   * - `address-not-bindable`: the address is not assigned to this machine. (EADDRNOTAVAIL)
   * - `access-denied`: the port is privileged, or the host does not grant network access.
   *   (EACCES)
   *
   * Example: `bind({ address: "127.10.0.1", port: 8080 })`.
   *
   * @throws {SocketError}
   */
  bind(local: SocketAddress, call?: CallOptions): Promise<void>;

  /**
   * Binds the socket to an address from a pool and a port. See `bind`.
   *
   * # Typical errors
   * Those of `bind`.
   *
   * Example:
   * `bindToIp(pool.allocate("services", "http-server", { custom: "tcp-server" }), 8080)`.
   *
   * @throws {SocketError}
   */
  bindToIp(address: string, port: number, call?: CallOptions): Promise<void>;

  /**
   * Binds the socket to the address of a binding and a port. See `bind`.
   *
   * The call does not check whether the binding still exists. Release an address only after
   * its sockets are closed.
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
   * Starts to listen for connections: `bound` → `listening`. TCP only.
   *
   * `backlog` is the number of connections that the host keeps until they are accepted. It
   * is a hint; hosts round it.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `bound`. (EDESTADDRREQ, EISCONN, EINVAL)
   * - `invalid-argument`: the backlog is 0.
   * - `not-supported`: it is a UDP socket. (EOPNOTSUPP)
   * - `address-in-use`: another socket started to listen on the address. (EADDRINUSE)
   *
   * Example: `listen(128)`.
   *
   * @throws {SocketError}
   */
  listen(backlog: number, call?: CallOptions): Promise<void>;

  /**
   * Accepts the oldest waiting connection and returns its socket, in state `connected`.
   *
   * The new socket inherits the options of this one, its timeout included.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `listening`. (EINVAL)
   * - `not-supported`: it is a UDP socket. (EOPNOTSUPP)
   * - `timed-out`, `would-block`: no connection arrived in time. (EWOULDBLOCK)
   * - `connection-aborted`: the connection was aborted before it was accepted; accept the
   *   next one. (ECONNABORTED)
   * - `new-socket-limit`: no more sockets can be opened; the connection keeps waiting.
   *   (EMFILE, ENFILE)
   *
   * Example: `server.accept()`
   *
   * @throws {SocketError}
   */
  accept(call?: CallOptions): Promise<Socket>;

  /**
   * Connects to a peer.
   *
   * TCP: `created` or `bound` → `connected`, over the network. If the deadline passes before
   * the outcome is known, the call fails with `timed-out` (`would-block` with a timeout of
   * 0), the state becomes `connecting`, the attempt continues, and `finishConnect` returns
   * its outcome. If the attempt fails, the socket is closed, because POSIX leaves its state
   * unspecified.
   *
   * UDP: `created`, `bound` or `connected` → `connected`, immediately. The peer is stored,
   * `send` sends to it, and datagrams from other senders are dropped, including those that
   * arrived before. A socket in state `created` is first bound to an ephemeral port. No
   * packet is sent.
   *
   * # Typical errors
   * - `invalid-state`: the socket is connecting, listening or closed, or is TCP and
   *   connected. (EALREADY, EISCONN, EOPNOTSUPP)
   * - `invalid-argument`: the address is of the other family, unspecified, multicast or
   *   broadcast, or its port is 0. (EAFNOSUPPORT, EADDRNOTAVAIL, ENETUNREACH)
   * - `connection-refused`: nothing listens at the remote address. (ECONNREFUSED)
   * - `connection-reset`, `connection-aborted`: the attempt was aborted. (ECONNRESET,
   *   ECONNABORTED)
   * - `network-unreachable`: the remote address is unreachable. (ENETUNREACH, EHOSTUNREACH)
   * - `timed-out`: the deadline passed, or the network gave up (then the state is `closed`).
   *   (ETIMEDOUT)
   * - `would-block`: the outcome is not known yet and the timeout is 0. (EINPROGRESS)
   * - `address-in-use`: another socket is connected to this peer from the same address and
   *   port. (EADDRNOTAVAIL)
   * - `no-free-port`: the socket is not bound, and no ephemeral port is free for this peer.
   *   (EADDRNOTAVAIL)
   * - `access-denied`: the host does not allow the call. (EACCES, EPERM)
   *
   * Example: `connect({ address: "10.0.0.1", port: 80 })`.
   *
   * @throws {SocketError}
   */
  connect(remote: SocketAddress, call?: CallOptions): Promise<void>;

  /**
   * Connects from a local address, over a port that is free for this peer.
   *
   * TCP: `created` → `connected`, as `connect` does. A port can serve one connection to each
   * peer, so an address can have about 28,000 connections to each peer. After `bind` with
   * port 0, an address can have about 28,000 connections in total. `localPort` returns 0
   * until the socket is connected.
   *
   * Natively on Linux, the system chooses the port (IP_BIND_ADDRESS_NO_PORT). Under
   * `wasi:sockets`, the call tries up to 64 ports from 32768 to 60999 that this instance has
   * not used recently for the peer; then the host chooses one. Natively on other systems,
   * the call is `bind` with port 0 followed by `connect`.
   *
   * UDP: `bind` with port 0, then `connect`.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `created`. (EINVAL)
   * - `address-not-bindable`: the local address is not assigned to this machine; the socket
   *   does not change. (EADDRNOTAVAIL)
   * - `no-free-port`: all ports of the address are in use for this peer. (EADDRNOTAVAIL)
   * - those of `connect`, for the local address as well.
   *
   * Example:
   * `connectFrom(pool.allocate("users", "user-1", "vm"), { address: "10.0.0.1", port: 80 })`.
   *
   * @throws {SocketError}
   */
  connectFrom(local: string, remote: SocketAddress, call?: CallOptions): Promise<void>;

  /**
   * Waits for the outcome of a connection attempt: `connecting` → `connected`, or `closed`
   * if it failed.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connecting`. (ENOTCONN)
   * - those of `connect` that the network causes.
   *
   * Example: `client.setTimeout(0)`, `client.connect(peer)`,
   * `poll([client], ["writable"])`, `client.finishConnect()`
   *
   * @throws {SocketError}
   */
  finishConnect(call?: CallOptions): Promise<void>;

  /**
   * Removes the peer of a UDP socket: `connected` → `bound`. Datagrams from all senders are
   * received again.
   *
   * The port stays the same. If the socket was not bound to a specific address, the host may
   * choose another one.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
   * - `not-supported`: it is a TCP socket; use `shutdown` or `close`. (EOPNOTSUPP)
   *
   * Example: `probe.disconnect()`
   *
   * @throws {SocketError}
   */
  disconnect(call?: CallOptions): Promise<void>;

  /**
   * Sends all of `data` to the peer.
   *
   * TCP: returns when the host has accepted the last byte; the peer may not have read any. A
   * buffer of any size is sent completely. If the call fails, `transferred` is the number of
   * bytes that the host had accepted. An empty buffer is valid and sends nothing.
   *
   * UDP: sends one datagram, completely or not at all. An empty buffer sends an empty
   * datagram.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connected`. (ENOTCONN, EDESTADDRREQ)
   * - `broken-pipe`: the sending direction was ended by `shutdown`. (EPIPE)
   * - `connection-reset`: the peer reset the connection. (ECONNRESET, EPIPE)
   * - `timed-out`, `would-block`: the peer reads too slowly. (EWOULDBLOCK)
   * - `datagram-too-large`: UDP, and more than 65,507 bytes (IPv4) or 65,527 bytes (IPv6).
   *   (EMSGSIZE)
   *
   * Example: `client.send(encode("GET / HTTP/1.1\r\n\r\n"))`.
   *
   * @throws {SocketError}
   */
  send(data: Uint8Array, call?: CallOptions): Promise<void>;

  /**
   * Sends as much of `data` as the host accepts immediately and returns the number of bytes:
   * at least one, unless `data` is empty. It waits only while the host accepts nothing. TCP
   * only.
   *
   * # Typical errors
   * Those of `send`; `not-supported`: it is a UDP socket, which sends whole datagrams.
   *
   * Example: `client.sendSome(page)`
   *
   * @throws {SocketError}
   */
  sendSome(data: Uint8Array, call?: CallOptions): Promise<Integer>;

  /**
   * Receives at most `max` bytes.
   *
   * TCP: waits for the first byte, then returns the available bytes. An empty list means
   * that the peer has ended its stream; every further call returns it again.
   *
   * UDP: returns the bytes of one datagram from the peer. Excess bytes are lost; only
   * `recvFrom` reports this. An empty list is an empty datagram.
   *
   * A `max` above 1,048,576 counts as 1,048,576.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
   * - `invalid-argument`: `max` is 0.
   * - `connection-reset`: the peer reset the connection. (ECONNRESET)
   * - `connection-refused`: UDP, and nothing listens at the peer. (ECONNREFUSED)
   * - `timed-out`, `would-block`: nothing arrived in time; TCP also if the network gave up
   *   on the peer. (EWOULDBLOCK, ETIMEDOUT)
   *
   * Example: `client.recv(4096)`
   *
   * @throws {SocketError}
   */
  recv(max: number, call?: CallOptions): Promise<Uint8Array>;

  /**
   * Sends one datagram to `remote`, completely or not at all. UDP only.
   *
   * A socket in state `created` is first bound to an ephemeral port. A connected socket can
   * send to its peer only.
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed. (EBADF)
   * - `invalid-argument`: the address is of the other family, unspecified, multicast or
   *   broadcast, its port is 0, or the socket is connected to another peer. (EAFNOSUPPORT,
   *   EDESTADDRREQ, EISCONN)
   * - `not-supported`: it is a TCP socket. (EOPNOTSUPP)
   * - `datagram-too-large`: more than 65,507 bytes (IPv4) or 65,527 bytes (IPv6). (EMSGSIZE)
   * - `network-unreachable`: the remote address is unreachable. (ENETUNREACH, EHOSTUNREACH)
   * - `access-denied`: the host does not allow the call. (EACCES, EPERM)
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
   * After `bind`, the host queues as many datagrams as fit in its buffer. A connected socket
   * receives those of its peer only. A `max` above 1,048,576 counts as 1,048,576.
   *
   * # Typical errors
   * - `invalid-state`: the socket is neither bound nor connected. (EINVAL)
   * - `invalid-argument`: `max` is 0.
   * - `not-supported`: it is a TCP socket. (EOPNOTSUPP)
   * - `connection-refused`: the socket is connected, and nothing listens at the peer.
   *   (ECONNREFUSED)
   * - `timed-out`, `would-block`: nothing arrived in time. (EWOULDBLOCK)
   *
   * Example: `probe.recvFrom(65535)`
   *
   * @throws {SocketError}
   */
  recvFrom(max: number, call?: CallOptions): Promise<Datagram>;

  /**
   * Sends several datagrams to one address: datagram `i` has the bytes of `data` from
   * `ends[i - 1]` (or 0) up to `ends[i]`. Returns the number of datagrams sent, from the
   * start of the list: at least one, unless `ends` is empty. It waits only while the host
   * accepts no datagram. UDP only.
   *
   * All datagrams are checked before the first is sent. If one fails after others were sent,
   * the call returns the number sent; the next call with the rest returns the error.
   *
   * # Typical errors
   * - those of `sendTo`; `datagram-too-large` names the index of the first datagram that is
   *   too large.
   * - `invalid-argument`: `ends` is not ascending, does not end at the end of `data`, or has
   *   more than 4,096 entries. (EINVAL)
   *
   * Example: `probe.sendMany(encode("pingpong"), [4, 8], peer)` sends two and returns 2.
   *
   * @throws {SocketError}
   */
  sendMany(data: Uint8Array, ends: Uint32Array | readonly number[], remote: SocketAddress, call?: CallOptions): Promise<number>;

  /**
   * Receives up to `count` datagrams, at most `max` bytes of each and 1 MiB in total. It
   * waits for the first, then returns the available datagrams in the order of their arrival.
   * UDP only.
   *
   * A connected socket receives those of its peer only. A `count` above 4,096 counts as
   * 4,096, a `max` above 1,048,576 as 1,048,576. A datagram that might not fit into the rest
   * of the 1 MiB is kept for the next call. So is an error that the host reports after the
   * first datagram.
   *
   * # Typical errors
   * - those of `recvFrom`.
   * - `invalid-argument`: `count` or `max` is 0. (EINVAL)
   *
   * Example: `probe.recvMany(64, 1500)` → two datagrams,
   * `{ data: "pingpong", ends: [4, 8], … }`.
   *
   * @throws {SocketError}
   */
  recvMany(count: number, max: number, call?: CallOptions): Promise<DatagramBatch>;

  /**
   * Ends one direction of a TCP connection, or both. The state stays `connected`.
   *
   * After `send`, the peer reads the data sent before and then the end of the stream; its
   * answer can still be received (half-close). After `receive`, `recv` returns the end of
   * the stream. Ending a direction twice is harmless.
   *
   * # Typical errors
   * - `invalid-state`: the socket is not in state `connected`. (ENOTCONN)
   * - `not-supported`: it is a UDP socket.
   * - `timed-out`, `would-block`: the host has not accepted the data sent before yet.
   *
   * Example: `client.shutdown("send")`
   *
   * @throws {SocketError}
   */
  shutdown(direction: ShutdownDirection, call?: CallOptions): Promise<void>;

  /**
   * Closes the socket: any state → `closed`. Closing a closed socket does nothing.
   *
   * Data sent before is still delivered. Connections that a listening socket has not
   * accepted are aborted.
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
   * Whether the socket has a local address: true in every state except `created` and
   * `closed`.
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
   * The local address and port, or `undefined` if `isBound` is false.
   *
   * Example: `{ address: "127.10.0.1", port: 8080 }`.
   */
  readonly localAddr: Promise<SocketAddress | undefined>;

  /**
   * The local address, or `undefined` if `isBound` is false.
   *
   * Example: `127.10.0.1`.
   */
  readonly localIp: Promise<string | undefined>;

  /**
   * The local port, or `undefined` if `isBound` is false.
   *
   * Example: 49152 after a `bind` to port 0.
   */
  readonly localPort: Promise<number | undefined>;

  /**
   * The peer, or `undefined` if the state is neither `connected` nor `connecting`.
   *
   * Example: `{ address: "10.0.0.1", port: 80 }`.
   */
  readonly remoteAddr: Promise<SocketAddress | undefined>;

  /**
   * Sets the timeout of calls, in milliseconds. 0: calls do not wait. If `undefined`, calls wait
   * indefinitely (the default). It applies to every later call on this socket and can be set
   * in every state.
   *
   * Example: `client.setTimeout(250)`.
   */
  setTimeout(timeoutMs?: Integer | undefined, call?: CallOptions): Promise<void>;

  /**
   * The timeout of calls, in milliseconds, as set by `setTimeout` or inherited by
   * `accept`. If `undefined`, calls wait indefinitely.
   *
   * Example: `250`.
   */
  readonly timeout: Promise<Integer | undefined>;

  /**
   * Whether the host probes an idle TCP connection. Defaults to false.
   * (SO_KEEPALIVE)
   *
   * # Typical errors
   * - `invalid-state`: the socket is closed. (EBADF)
   * - `not-supported`: it is a UDP socket, or the host does not have this option.
   *   (ENOPROTOOPT)
   *
   * Example: `false`.
   *
   * @throws {SocketError}
   */
  readonly keepAlive: Promise<boolean>;

  /**
   * Enables or disables the probes of an idle TCP connection. (SO_KEEPALIVE)
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
   * The time that a TCP connection is idle before the first probe, in milliseconds.
   * (TCP_KEEPIDLE)
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
   * Sets the time that a TCP connection is idle before the first probe, in milliseconds.
   * Hosts count whole seconds: a fraction is rounded up. Some hosts store the value without
   * using it. (TCP_KEEPIDLE)
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
   * Sets the time between two probes, in milliseconds, rounded up to seconds. Some hosts
   * store the value without using it. (TCP_KEEPINTVL)
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
   * The number of unanswered probes after which the connection is closed.
   * (TCP_KEEPCNT)
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
   * Sets the number of unanswered probes after which the connection is closed. Some hosts
   * store the value without using it, others cap it (Linux at 127). (TCP_KEEPCNT)
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
   * The maximum number of routers that a packet may pass. (IP_TTL,
   * IPV6_UNICAST_HOPS)
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
   * Sets the maximum number of routers that a packet may pass. Some hosts store the value
   * without using it. (IP_TTL, IPV6_UNICAST_HOPS)
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
   * The number of bytes that the host buffers until they are received. (SO_RCVBUF)
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
   * Sets the number of bytes that the host buffers until they are received. It is a hint;
   * hosts round and cap it, so read it back. (SO_RCVBUF)
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
   * The number of bytes that the host buffers until they are sent. (SO_SNDBUF)
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
   * Sets the number of bytes that the host buffers until they are sent. It is a hint; hosts
   * round and cap it, so read it back. (SO_SNDBUF)
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
   * Whether `bind` can use an address that a closed socket has not released yet.
   * Defaults to true for TCP and false for UDP. (SO_REUSEADDR)
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
   * Sets whether `bind` can use an address that a closed socket has not released yet.
   * `wasi:sockets` does not have this option: its hosts always reuse addresses for TCP and
   * never for UDP, and any other choice fails with `not-supported`. (SO_REUSEADDR)
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
 * Returns the addresses of a host name: each once, in the host's order, at least one.
 *
 * An IP literal, with or without brackets, is returned without a lookup. A name has 1–253
 * characters: labels of 1–63 ASCII letters, digits, `-` and `_`, separated by dots, of which
 * the last is not a number. A trailing dot is allowed. Pass international names in their ASCII
 * form (`xn--…`).
 *
 * The call waits for the name server as long as the host does.
 *
 * # Typical errors
 * - `invalid-argument`: the name is not a host name: empty, with a port, a URL … (EINVAL)
 * - `name-unresolvable`: the name does not exist or has no address. (EAI_NONAME, EAI_NODATA)
 * - `temporary-resolver-failure`: try again later. (EAI_AGAIN)
 * - `permanent-resolver-failure`: the name server rejects the query. (EAI_FAIL)
 * - `access-denied`: the host does not allow the call. (EACCES)
 *
 * Example: `resolve("localhost")` → `["127.0.0.1"]` or `["::1", "127.0.0.1"]`.
 *
 * @throws {SocketError}
 */
export function resolve(name: string, call?: CallOptions): Promise<string[]>;

/**
 * A pool of addresses.
 *
 * Dropping the pool discards its state; `snapshot` returns the state.
 */
export class IpPool {
  /**
   * Creates an empty pool with default options. Any string is a valid name.
   *
   * Example: `new IpPool("server-pool")`.
   */
  constructor(name: string);

  /**
   * Creates an empty pool with options. Any string is a valid name.
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
   * Creates the pool that a scenario defines.
   *
   * # Typical errors
   * - `invalid-argument`: a name, range or reservation is malformed.
   * - `overlap`: two of its ranges overlap.
   * - `limit-exceeded`: it has too many ranges or reservations.
   *
   * Example: `fromDefinition({ name: "eip", ranges: ["10.0.1.0/24", "10.0.2.10 -
   * 10.0.2.99"], reserved: ["10.0.1.1"], strategy: "round-robin", … })`.
   *
   * @throws {IpPoolError}
   */
  static fromDefinition(definition: PoolDefinitionInput, call?: CallOptions): Promise<IpPool>;

  /** The name of the pool. Bindings contain it. */
  readonly name: Promise<string>;

  /** The number of events so far. Every change increases it by one. */
  readonly revision: Promise<Integer>;

  /**
   * Removes the range that starts at `first`.
   *
   * `force` releases at most 4,096 bindings per call, without quarantine. If more remain,
   * the range is draining and `removed` is false. No mode removes a child prefix.
   * Reservations and quarantines in the range stay.
   *
   * # Typical errors
   * - `not-found`: no range starts at `first`.
   * - `in-use`: the range has bindings and the mode is `reject`, or it has child prefixes
   *   and the mode is not `drain`.
   *
   * Example: `removeRange("192.168.1.0", "drain")`.
   *
   * @throws {IpPoolError}
   */
  removeRange(first: string, mode: RangeRemoval, call?: CallOptions): Promise<RemovalReport>;

  /**
   * Ends the draining of a range, so that it grants bindings again. Returns whether it was
   * draining.
   *
   * # Typical errors
   * - `not-found`: no range starts at `first`.
   *
   * @throws {IpPoolError}
   */
  resumeRange(first: string, call?: CallOptions): Promise<boolean>;

  /** The ranges, in the order in which they were added. At most 1,024. */
  readonly ranges: Promise<IpRange[]>;

  /**
   * Allocates an address to the owner, or returns the address that the owner already holds.
   *
   * The family is one that the owner already holds an address of (IPv4 before IPv6), or else
   * the family of the pool's first range. Use `allocateWith` to select a family. An owner
   * whose binding has expired gets the former address again while it is free or in
   * quarantine. A repeated allocation changes nothing and does not renew the lease.
   *
   * # Typical errors
   * - `invalid-argument`: `subinstance`, `subid` or the custom type is not a valid name.
   * - `conflict`: the owner holds an address with a different resource type.
   * - `quota-exceeded`: the tenant has reached its quota.
   * - `exhausted`: no free address of the family is left.
   * - `limit-exceeded`: the pool has reached its maximum number of bindings.
   *
   * Example: `allocate("services", "http-server", { custom: "tcp-server" })` gives
   * `192.168.1.1`.
   *
   * @throws {IpPoolError}
   */
  allocate(subinstance: string, subid: string, resourceType: ResourceType, call?: CallOptions): Promise<string>;

  /**
   * Allocates a specific address to the owner. If the owner already holds it, the lease does
   * not change.
   *
   * # Typical errors
   * - `invalid-argument`: `subinstance`, `subid` or the custom type is not a valid name.
   * - `conflict`: the owner holds another address of the family, or holds this address with
   *   a different resource type.
   * - `not-in-pool`: no range contains the address.
   * - `excluded`: it is a network or broadcast address.
   * - `draining`: its range is draining.
   * - `reserved`: it is reserved.
   * - `already-allocated`: it is bound to another owner or in a child prefix.
   * - `quarantined`: it is in quarantine or was declined. An owner whose binding expired can
   *   get its former address out of quarantine.
   * - `quota-exceeded`: the tenant has reached its quota.
   * - `limit-exceeded`: the pool has reached its maximum number of bindings.
   *
   * Example: `allocateSpecific("services", "db", "vm", "192.168.1.20")`.
   *
   * @throws {IpPoolError}
   */
  allocateSpecific(subinstance: string, subid: string, resourceType: ResourceType, address: string, call?: CallOptions): Promise<IpBinding>;

  /**
   * Releases all addresses of a tenant and returns their number. Child prefixes stay.
   *
   * # Typical errors
   * - `invalid-argument`: `subinstance` is not a valid name.
   *
   * Example: `releaseBySubinstance("services")` gives 2.
   *
   * @throws {IpPoolError}
   */
  releaseBySubinstance(subinstance: string, call?: CallOptions): Promise<Integer>;

  /**
   * Releases the bindings of several resources of a tenant and returns the number of
   * released addresses. Subids without a binding are skipped. At most 8,192 subids per call.
   *
   * # Typical errors
   * - `invalid-argument`: `subinstance` or a subid is not a valid name.
   * - `limit-exceeded`: there are more than 8,192 subids.
   *
   * Example: `releaseMany("t", ["vm-1", "vm-2"])` gives 2.
   *
   * @throws {IpPoolError}
   */
  releaseMany(subinstance: string, subids: readonly string[], call?: CallOptions): Promise<Integer>;

  /**
   * Returns the binding of an address, or `undefined` if it is not bound.
   *
   * Example: `getBinding("192.168.1.1")` gives `{ subinstance: "services", … }`.
   */
  getBinding(address: string, call?: CallOptions): Promise<IpBinding | undefined>;

  /**
   * Returns the current state of an address. If nothing applies to it, all fields are false.
   *
   * Example: for `192.168.1.0` in `192.168.1.0/24`, `inRange` and `excluded` are true.
   */
  addressState(address: string, call?: CallOptions): Promise<AddressState>;

  /**
   * Returns the bindings of a tenant's resource: at most one per family, IPv4 first.
   *
   * Example: `findBySubid("services", "http-server")`.
   */
  findBySubid(subinstance: string, subid: string, call?: CallOptions): Promise<IpBinding[]>;

  /**
   * Reserves an address, in or outside of a range, so that it is not granted. Returns
   * whether the reservation is new. An existing binding of the address stays and is still
   * counted.
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
   * Removes the reservation of an address. Returns whether there was one. The address stays
   * reserved while a reserved network covers it.
   *
   * Example: `unreserveIp("192.168.1.1")`.
   *
   * @throws {IpPoolError}
   */
  unreserveIp(address: string, call?: CallOptions): Promise<boolean>;

  /**
   * Reserves a network so that its addresses are not granted, and returns it with the host
   * bits masked. It can be in or outside of ranges and can overlap other reservations. A
   * repeated reservation changes nothing.
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
   * Removes the reservation of a network. Returns whether there was one. Addresses that
   * other reservations cover stay reserved.
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
   * Example: a new pool with one /24 has `total` 254 and `available` 254; the other counts
   * are 0.
   */
  readonly stats: Promise<PoolStats>;

  /** Returns the counts of one family: its addresses and their events. */
  familyStats(family: IpFamily, call?: CallOptions): Promise<PoolStats>;

  /** Returns the counts of one tenant. All counts of an unknown tenant are 0. */
  tenantStats(subinstance: string, call?: CallOptions): Promise<TenantStats>;

  /** Sets how the pool selects free addresses from now on. */
  setStrategy(strategy: Strategy, call?: CallOptions): Promise<void>;

  /** The time of the last tick, or `undefined` before the first one. */
  readonly nowMs: Promise<Integer | undefined>;

  /** Ends the quarantine or probation of an address early. Returns whether it was in either. */
  endQuarantine(address: string, call?: CallOptions): Promise<boolean>;

  /**
   * Allocates a child prefix (subnet) to the owner, or returns the one that the owner
   * already holds. The prefix is an aligned block without any address in use. It is taken
   * from the smallest free area that contains such a block, at the lowest address. Prefixes
   * have separate owner keys: an owner can hold an address and a prefix of the same family.
   * A block can include the excluded addresses at the edges of its range.
   *
   * # Typical errors
   * - `invalid-argument`: `subinstance` or `subid` is not a valid name, or `prefixLength`
   *   is too long for the family.
   * - `conflict`: the owner holds a prefix of a different length.
   * - `quota-exceeded`: the tenant has reached its quota of prefixes.
   * - `exhausted`: no free block of that size is left.
   * - `limit-exceeded`: the pool has 65,536 prefixes.
   *
   * Example: `allocatePrefix("t", "site-a", "ipv6", 64)` gives `2001:db8::/64`.
   *
   * @throws {IpPoolError}
   */
  allocatePrefix(subinstance: string, subid: string, family: IpFamily, prefixLength: number, call?: CallOptions): Promise<PrefixBinding>;

  /** Returns the child prefixes of a tenant's resource: at most one per family, IPv4 first. */
  findPrefixes(subinstance: string, subid: string, call?: CallOptions): Promise<PrefixBinding[]>;

  /**
   * Creates a pool from a child prefix, with the options of this pool. The new pool is
   * independent: releasing the prefix does not affect it.
   *
   * # Typical errors
   * - `not-found`: the network is not a child prefix of this pool.
   *
   * @throws {IpPoolError}
   */
  prefixPool(network: string, name: string, call?: CallOptions): Promise<IpPool>;

  /**
   * Returns the events after a revision, the earliest first: at most `limit` of them
   * (1–4,096).
   *
   * To follow a pool, note its revision, list its bindings, then request the events after
   * that revision repeatedly.
   *
   * # Typical errors
   * - `outdated`: events after `revision` are no longer kept, or `revision` is in the
   *   future.
   * - `invalid-argument`: `limit` is out of range.
   *
   * Example: `eventsSince(0, 100)`.
   *
   * @throws {IpPoolError}
   */
  eventsSince(revision: Integer, limit: number, call?: CallOptions): Promise<EventPage>;

  /**
   * Returns the current state of the block that contains an address, for a store with
   * compare-and-set. A block is the aligned 4,096 addresses around the address (a /20 or
   * /116), limited to the ranges of the pool. Each export increases the version of the block
   * by one.
   *
   * doc/IP_POOL_USAGE.md documents the protocol for sharing a pool between instances.
   *
   * # Typical errors
   * - `not-in-pool`: no range overlaps the block.
   * - `in-use`: a child prefix overlaps the block.
   *
   * Example: for `10.0.16.5` in `10.0.0.0/16`, the block is `10.0.16.0/20`.
   *
   * @throws {IpPoolError}
   */
  exportBlock(address: string, call?: CallOptions): Promise<PoolBlock>;

  /**
   * Adds a block that this instance has claimed in the store: its ranges, bindings and
   * reservations.
   *
   * # Typical errors
   * - `invalid-snapshot`: the text is not a block.
   * - `overlap`: a range of the pool overlaps the block.
   * - `in-use`: the pool has a detached binding or a quarantine for an address of the block.
   * - `conflict`: an owner in the block holds another address of the family in this pool.
   * - `limit-exceeded`: the pool has too many ranges or bindings, or the text has more than
   *   1 MiB.
   *
   * Example: `claimBlock(block.text)` returns `10.0.16.0/20`.
   *
   * @throws {IpPoolError}
   */
  claimBlock(text: string, call?: CallOptions): Promise<string>;

  /**
   * Removes a claimed block from the pool, with its bindings and reservations: it belongs to
   * the store again. Returns whether the block was removed; a block with a child prefix
   * stays.
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
 * The resources, variables, metrics and thresholds of a run.
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
 * | `ACTION.repeats` | counter | requests sent a second time because a keep-alive connection had ended; neither retries (new attempts) nor redirects |
 * | `ACTION.status(503)` | counter | responses with this status, 100 to 999 |
 * | `ACTION.status(5xx)` | counter | responses with a status that begins with this digit |
 *
 * The metrics `all.duration`, `all.status(5xx)` and so on aggregate all actions. They and the
 * metrics of statuses are derived: values cannot be recorded for them. Each tenant has
 * separate values of all metrics.
 */
export class Workbook {
  /** Creates an empty workbook. */
  constructor();

  /**
   * Creates the workbook of a scenario, with its resources, metrics and thresholds.
   *
   * # Typical errors
   * - `duplicate`: a resource or metric is defined twice.
   *
   * @throws {WorkflowError}
   */
  static fromScenario(scenario: Scenario, call?: CallOptions): Promise<Workbook>;

  /**
   * The revision of the state, which increases with every call that changes
   * something.
   */
  readonly revision: Promise<Integer>;

  /**
   * Returns a property of a resource, or `undefined` if the resource does not have it.
   *
   * # Typical errors
   * - `not-found`: the resource does not exist.
   *
   * @throws {WorkflowError}
   */
  property(id: string, name: string, call?: CallOptions): Promise<Value | undefined>;

  /**
   * Sets or adds a property of a resource. Existing machines keep the former value.
   *
   * # Typical errors
   * - `not-found`: the resource does not exist.
   *
   * Example: `setProperty("api", "port", 8080)`.
   *
   * @throws {WorkflowError}
   */
  setProperty(id: string, name: string, value: ValueInput, call?: CallOptions): Promise<void>;

  /**
   * Releases everything that a holder holds and removes all its waiting requests. Returns
   * the requests from the queues that are granted as a result.
   */
  releaseHolder(holder: string, call?: CallOptions): Promise<Holding[]>;

  /**
   * Sets a variable of the workbook scope. The conditions and templates of all instances use
   * the new value from the next call of their machine on. A machine knows only variables
   * that were set before it was created, with their types at that time. The other scopes are
   * the step scope, with the exports of its action, and the workflow scope, with the inputs
   * of its instance.
   *
   * # Typical errors
   * - `invalid-argument`: the name is not valid in expressions, is the name of a user
   *   variable or of a resource's property, or the type of the value differs from that of
   *   the former value.
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
   * - `duplicate`: the metric exists with a different kind.
   * - `invalid-argument`: the name is empty, longer than 510 bytes, or the name of a derived
   *   metric such as `all.failures`.
   * - `limit-exceeded`: the limit `metrics`.
   *
   * @throws {WorkflowError}
   */
  defineMetric(name: string, kind: MetricKind, call?: CallOptions): Promise<void>;

  /**
   * Adds the measurements of another workbook to this one: sums, shares and distributions
   * exactly; a gauge takes the other's value.
   *
   * # Typical errors
   * - `duplicate`: a metric has a different kind in the other workbook. Nothing is added.
   *
   * @throws {WorkflowError}
   */
  merge(other: Workbook, call?: CallOptions): Promise<void>;

  /** Returns the thresholds and their measured values, over all tenants. */
  thresholds(call?: CallOptions): Promise<ThresholdResult[]>;

  /** Returns the verdict, the thresholds and the numbers of metrics, tenants and resources. */
  summary(call?: CallOptions): Promise<RunSummary>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A work breakdown structure: a tree of tasks, the control flow between them for the machine,
 * and the dependencies between them for the plan.
 */
export class Wbs {
  /**
   * Creates an empty wbs.
   *
   * Example: `new Wbs("release 1.0")`.
   */
  constructor(name: string);

  /**
   * Creates the breakdown of a scenario. The top level contains the workflows (or `workflow`
   * only), with their nodes as children. A node that runs a workflow has that workflow's
   * nodes as children, and so on. Nodes connected by a forward edge get a finish-to-start
   * dependency; backward edges do not cause one. The planned duration of a node is its
   * timeout, or that of its action, or 0.
   *
   * # Typical errors
   * - `not-found`: the workflow does not exist in the scenario.
   * - `invalid-argument`: a workflow runs itself, directly or indirectly.
   * - `limit-exceeded`: the limits `expanded-tasks`, `depth`.
   *
   * Example: `fromScenario(scenario)` has task `1` with path `main` and its child
   * `1.1` with path `main/start`.
   *
   * @throws {WorkflowError}
   */
  static fromScenario(scenario: Scenario, workflow?: string | undefined, call?: CallOptions): Promise<Wbs>;

  /** The name: that of the scenario, or the one given to the constructor. */
  readonly name: Promise<string>;

  /** The revision. Every transaction increases it by one. */
  readonly revision: Promise<Integer>;

  /** The number of tasks. */
  readonly taskCount: Promise<number>;

  /** The id that the next inserted task gets. */
  readonly nextTaskId: Promise<number>;

  /**
   * Returns the task with an id.
   *
   * # Typical errors
   * - `not-found`: the task does not exist.
   *
   * @throws {WorkflowError}
   */
  task(task: number, call?: CallOptions): Promise<Task>;

  /**
   * Returns the task with a path or a code.
   *
   * # Typical errors
   * - `not-found`: the task does not exist.
   *
   * Example: `find("main/start")` and `find("1.1")` are the same task.
   *
   * @throws {WorkflowError}
   */
  find(path: string, call?: CallOptions): Promise<Task>;

  /** The number of waves. */
  readonly waveCount: Promise<number>;

  /**
   * Applies all changes or nothing. The result of all changes is checked: names are unique
   * among siblings, dependencies form no cycle, edges connect siblings only, and only tasks
   * that group have children. The revision increases by one.
   *
   * # Typical errors
   * - `not-found`: a change names something that does not exist.
   * - `duplicate`, `invalid-argument`, `dependency-cycle`: the result would be invalid.
   * - `limit-exceeded`: the result would exceed a limit.
   *
   * Example:
   * `apply([insert({ parent: 0, index: undefined, settings: { name: "warm-up", … } })])`.
   *
   * @throws {WorkflowError}
   */
  apply(changes: readonly WbsChange[], call?: CallOptions): Promise<WbsReceipt>;

  /**
   * Reverts the last transaction that has not been reverted, exactly, ids included. The
   * revision increases by one and never returns to a former value.
   *
   * Returns `undefined` if there is nothing to revert. The last 100 transactions can be reverted.
   */
  undo(call?: CallOptions): Promise<WbsReceipt | undefined>;

  /**
   * Returns why a task is or is not critical, and what prevents an earlier start.
   *
   * # Typical errors
   * - `not-found`: the task does not exist.
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
 * The arrivals of all users. User i of a group of n that is spread over d arrives at
 * `at + ⌊i × d ÷ n⌋`. Users that arrive at the same time are ordered by group. With a limit of
 * r arrivals per second, each arrival is at least `1000 ÷ r` ms after the previous one,
 * computed exactly and then rounded up to the millisecond.
 */
export class LoadPlan {
  private constructor();

  /**
   * Creates the load plan of a scenario.
   *
   * # Typical errors
   * - `not-found`: the scenario has no load section.
   * - `limit-exceeded`: the limit `users`.
   *
   * @throws {WorkflowError}
   */
  static fromScenario(scenario: Scenario, call?: CallOptions): Promise<LoadPlan>;

  /** The total number of users. */
  readonly users: Promise<number>;

  /**
   * The arrival of the last user, in milliseconds from the start; 0 if there are no
   * users.
   */
  readonly lastArrivalMs: Promise<Integer>;

  /** The settings for the users. */
  readonly settings: Promise<LoadSettings>;

  /** The groups, in source order. */
  readonly groups: Promise<LoadGroup[]>;

  /** The tenants, in the order of their first occurrence in the text. */
  readonly tenants: Promise<string[]>;

  /**
   * Returns the number of users that arrive at or before a time.
   *
   * Example: with `at 1s spawn 100`, `arrivedBy(999)` is 0 and `arrivedBy(1000)` is 100.
   */
  arrivedBy(atMs: Integer, call?: CallOptions): Promise<number>;

  /**
   * Returns, for each pool that provides addresses of users, whether it has enough of them.
   * Pools are in source order.
   */
  feasibility(call?: CallOptions): Promise<PoolDemand[]>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** The execution of a load plan. */
export class LoadRun {
  private constructor();

  /** Starts the execution of a plan, at 0 ms. */
  static fromPlan(plan: LoadPlan, model: LoadModel, call?: CallOptions): Promise<LoadRun>;

  /**
   * The revision of the state, which increases with every call that changes
   * something.
   */
  readonly revision: Promise<Integer>;

  /**
   * Reports that `count` users have left.
   *
   * # Typical errors
   * - `invalid-argument`: fewer than `count` users are active.
   *
   * @throws {WorkflowError}
   */
  leave(count: number, call?: CallOptions): Promise<void>;

  /** The progress. */
  readonly progress: Promise<LoadProgress>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A state machine and its instances. All instances share the compiled tables; each has
 * separate branches, variables and trace.
 */
export class Machine {
  private constructor();

  /**
   * Compiles a wbs. The machine copies the current resource properties of the workbook and
   * records its measurements in that workbook.
   *
   * For every action it defines the metrics listed at resource `workbook`, except for
   * actions of kind `sleep`, which are pauses and not measured. The machine records
   * durations, attempts, failures, timeouts and `success`; repeats and statuses are counted
   * by a runner only. For the instances it defines `user.duration` (histogram, milliseconds
   * of the machine's time from start to end), `user.count` (users who started and are done,
   * failed or were cancelled) and `user.failures` (counters). Each tenant, given by the
   * input `user.tenant`, has separate values of all metrics.
   *
   * # Typical errors
   * - `invalid-argument`: the wbs has no workflow, the target of an edge or `onError` does
   *   not exist, or an option is out of range.
   * - `not-found`: an action is not defined in the scenario.
   * - `invalid-expression`: a condition or a template does not compile.
   *
   * @throws {WorkflowError}
   */
  static fromWbs(wbs: Wbs, workbook: Workbook, options?: MachineOptions, call?: CallOptions): Promise<Machine>;

  /**
   * The revision of the state, which increases with every call that changes
   * something.
   */
  readonly revision: Promise<Integer>;

  /** The time of the machine, in milliseconds. */
  readonly nowMs: Promise<Integer>;

  /**
   * Starts `count` instances, beginning with `first`, and runs each as far as possible.
   *
   * # Typical errors
   * - `not-found`: an instance does not exist.
   * - `invalid-state`: an instance is not `ready`.
   *
   * @throws {WorkflowError}
   */
  start(first: number, count: number, call?: CallOptions): Promise<void>;

  /** Returns the same as `nextActions`, in columns. It is cheaper for many actions. */
  nextActionsBatch(max: number, call?: CallOptions): Promise<ActionBatch>;

  /**
   * Sets the time to `nowMs`: due timers fire in chronological order, and actions past
   * their deadline time out. At most 100,000 timers fire per call. If more are due, they
   * fire in the next tick; `nextTimerMs` is then not in the future.
   *
   * # Typical errors
   * - `time-went-backwards`: `nowMs` is before the machine's time.
   *
   * @throws {WorkflowError}
   */
  tick(nowMs: Integer, call?: CallOptions): Promise<MachineProgress>;

  /**
   * Advances the time from timer to timer up to `nowMs`, as `tick` does for each, but stops
   * as soon as an action is requested.
   *
   * # Typical errors
   * - `time-went-backwards`: `nowMs` is before the machine's time.
   *
   * @throws {WorkflowError}
   */
  runUntil(nowMs: Integer, call?: CallOptions): Promise<MachineProgress>;

  /** The progress of the machine. */
  readonly progress: Promise<MachineProgress>;

  /**
   * Cancels an instance. Its actions are abandoned. An instance that has already ended does
   * not change.
   *
   * # Typical errors
   * - `not-found`: the instance does not exist.
   *
   * @throws {WorkflowError}
   */
  cancel(instance: number, call?: CallOptions): Promise<void>;

  /**
   * Returns the instances that have ended since the last call, each exactly once, in the
   * order of their ends, so that the host can release their addresses and other resources.
   * `max` is capped at 10,000.
   */
  nextFinished(max: number, call?: CallOptions): Promise<Uint32Array>;

  /** Returns the last 1,000 late reports, the earliest first. */
  lateReports(call?: CallOptions): Promise<LateReport[]>;

  /** Returns the states of up to `count` instances, beginning with `first`; at most 10,000. */
  states(first: number, count: number, call?: CallOptions): Promise<InstanceState[]>;

  /** The number of instances in each state. */
  readonly counts: Promise<InstanceCounts>;

  /**
   * Returns the number of visits of each node in the current iteration of an instance. Nodes
   * without visits are omitted.
   *
   * # Typical errors
   * - `not-found`: the instance does not exist.
   *
   * @throws {WorkflowError}
   */
  visits(instance: number, call?: CallOptions): Promise<NodeVisits[]>;

  /**
   * A hash to compare two runs. It covers each instance's transitions and exported
   * values, but not times, addresses, ports and measurements. Two hosts whose actions have
   * the same outcomes get the same hash, in whatever order instances and parallel branches
   * were processed.
   *
   * It is FNV-1a with 64 bits: start with `0xcbf29ce484222325`; for each byte, xor it in,
   * then multiply by `0x100000001b3` modulo 2⁶⁴. Numbers are little-endian. `text` is its
   * length in bytes as u32, then its UTF-8. Nodes are paths in their workflow. Each *branch*
   * has a separate digest:
   *
   * | when | bytes |
   * |---|---|
   * | an iteration starts | `01`, text workflow |
   * | a node is entered | `02`, text node |
   * | an attempt succeeded | `03 00`, then for each export that the action declares, in order: text name, value |
   * | an attempt failed | `03 01` |
   * | an attempt, or a node, timed out | `03 02` |
   * | an edge is taken | `04`, u32 its index, text label (empty if none) |
   * | `on_error` is taken | `05` |
   * | a fork or sub-workflow is over, or left | for each branch of it, in the order of the edges: `06`, u64 its digest |
   * | the iteration is over | `07`, then `00` done, `01` failed, `02` cancelled |
   *
   * A branch of a fork starts with a fresh digest, and so does the branch inside a
   * sub-workflow. Values: null `00`; false `01`, true `02`; int `03`, 8 bytes; uint `04`, 8
   * bytes; double `05`, its IEEE 754 bits, every NaN as `0x7ff8000000000000`; string `06`,
   * text; bytes `07`, u32 length, the bytes; list `08`, u32 length, the elements; map `09`,
   * u32 length, keys and values in order; duration `0a`, 8 bytes; timestamp `0b`, 8 bytes
   * seconds, u32 nanoseconds; type `0c`, text.
   *
   * The digest of an instance is that of its outermost branch, with the branches that are
   * still alive folded in as if they were over. The digest of an instance that was never
   * started is the initial value. The hash of the machine is FNV-1a over, for each instance
   * by number: u32 number, u64 digest.
   */
  readonly traceHash: Promise<Integer>;

  /**
   * Returns the digest of one instance.
   *
   * # Typical errors
   * - `not-found`: the instance does not exist.
   *
   * @throws {WorkflowError}
   */
  instanceHash(instance: number, call?: CallOptions): Promise<Integer>;

  /**
   * Applies the changes of the wbs since it was compiled, and the current properties and
   * variables of the workbook. All instances are between two steps, so the change is atomic
   * for each of them. Branches, visits and traces are matched by task, variables and
   * workflows by name. The export of an action is removed if no task performs the action and
   * no guard reads the export. A task whose action or kind has changed counts as removed.
   * Waiting branches evaluate their edges again if the edges have changed; `after` and
   * timeouts count from the moment the node was entered; actions in flight stay in flight.
   * Cancelled branches of a fork no longer count for its join.
   *
   * # Typical errors
   * - Those of `fromWbs`.
   * - `invalid-state`: a branch is in a removed task, or an instance that has not ended
   *   belongs to a removed workflow, and the policy is `reject`.
   *
   * After an error nothing has changed.
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

/** The execution of a scenario. */
export class Run {
  private constructor();

  /**
   * Adds bytes to an input of the run. The HTTP parameter `input` and parts of `multipart`
   * refer to it by name. Bytes for the same name are appended, so an input can be larger
   * than one call. Call it before the first `step`.
   *
   * # Typical errors
   * - `invalid-argument`: the name is empty or longer than 255 bytes.
   * - `invalid-state`: `step` was called before.
   * - `limit-exceeded`: more than `maxBufferedBytes` in total (`input-bytes`) or more than
   *   1,000 inputs (`inputs`).
   *
   * After an error nothing is added.
   *
   * Example: `addInput("note", [104, 101, 108, 108, 111])`.
   *
   * @throws {RunnerError}
   */
  addInput(name: string, bytes: Uint8Array, call?: CallOptions): Promise<void>;

  /** The progress of the run. */
  readonly progress: Promise<RunProgress>;

  /**
   * Stops the run. A hard stop can follow a graceful one and ends it immediately. Any other
   * repeated stop has no effect.
   */
  stop(mode: StopMode, call?: CallOptions): Promise<void>;

  /** Returns the workbook of the run, with its current resources, variables and metrics. */
  workbook(call?: CallOptions): Promise<Workbook>;

  /**
   * The current usage of each pool, in source order; for live displays. The report
   * contains the same values.
   */
  readonly pools: Promise<PoolReport[]>;

  /**
   * Returns a map of the current state of a pool as SVG, below 1 MiB, as `render` of an
   * `IpPool` does. The running time is proportional to the number of held addresses.
   *
   * # Typical errors
   * - `not-found`: the pool does not exist in the scenario.
   *
   * Example: `renderPool("red")` returns `<svg …`.
   *
   * @throws {RunnerError}
   */
  renderPool(pool: string, call?: CallOptions): Promise<string>;

  /** Returns the result of the run so far. */
  summary(call?: CallOptions): Promise<RunReport>;

  /**
   * Returns the summary as text for display: a table of tenants, actions and pools, the
   * thresholds and the verdict. At most 1 MiB.
   *
   * Example: its last line is `verdict: passed`.
   */
  summaryText(call?: CallOptions): Promise<string>;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): Promise<void>;

  /** Gives the object back to the component, at the end of an `await using` block for example. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** The classes and functions of one instance. Objects cannot be shared between instances. */
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
