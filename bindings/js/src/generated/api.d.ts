// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

/// <reference lib="es2022" />
/// <reference lib="esnext.disposable" />

import type { SchedulerCoreError } from "../errors.js";
import type { Integer, Value, ValueInput } from "../values.js";

/** How a pool selects a free address. */
export type Strategy =
  /** The lowest free address. */
  | "sequential"
  /**
   * The next free address after the last one granted. An address is reused only after a full
   * cycle.
   */
  | "round-robin"
  /** A free address selected by the pool's seeded generator. */
  | "random";

/** The definition of a pool in a scenario. */
export interface PoolDefinition {
  /** The name. Example: `"eip"`. */
  name: string;
  /** The description. */
  description: string;
  /**
   * CIDR networks and `first - last` ranges. Example:
   * `["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"]`.
   */
  ranges: string[];
  /** CIDR networks that are never granted. A single address is a /32 or /128. */
  reserved: string[];
  /** How the pool selects a free address. */
  strategy: Strategy;
}

/**
 * The definition of a pool in a scenario.
 *
 * As a function takes it: {@link PoolDefinition}, in the forms that users may give.
 */
export interface PoolDefinitionInput {
  /** The name. Example: `"eip"`. */
  name: string;
  /** The description. */
  description: string;
  /**
   * CIDR networks and `first - last` ranges. Example:
   * `["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"]`.
   */
  ranges?: readonly string[] | undefined;
  /** CIDR networks that are never granted. A single address is a /32 or /128. */
  reserved?: readonly string[] | undefined;
  /** How the pool selects a free address. */
  strategy: Strategy;
}

/** Severity of a diagnostic. */
export type Severity =
  /** The text cannot be used. */
  | "error"
  /** The text can be used but is probably not what was meant. */
  | "warning"
  /** Advice. */
  | "note";

/** A position in a source text. */
export interface Position {
  /** Offset from the start of the text, in bytes of UTF-8. */
  offset: number;
  /** Line number, from 1. */
  line: number;
  /** Column number, from 1, in Unicode scalar values. */
  column: number;
}

/** A range of source text, from `start` up to and excluding `end`. */
export interface Span {
  /** Position of the first character. */
  start: Position;
  /** Position after the last character. */
  end: Position;
}

/** A further position that a diagnostic refers to. */
export interface RelatedSpan {
  /** The range of source text. */
  span: Span;
  /** Explanation of that range. Example: `"first defined here"`. */
  message: string;
}

/** An edit that resolves a diagnostic. */
export interface FixIt {
  /** The text to replace. An empty span inserts. */
  span: Span;
  /** The replacement text. */
  replacement: string;
  /**
   * Whether the fix is certain, that is, only one meaning is likely. `parser.fix` applies
   * certain fixes only. Example: true if only one existing name is similar, false for the
   * unit of a bare number.
   */
  certain: boolean;
}

/** A diagnostic for a source text: an error, a warning or a note. */
export interface Diagnostic {
  /**
   * Stable code of the rule: the same mistake has the same code in all three syntaxes. It is
   * a string because rules are added over time. Example: `"unknown-node"`.
   */
  code: string;
  /** The severity. */
  severity: Severity;
  /** Description of the problem. Example: `"no node is called \"psuh\""`. */
  message: string;
  /** The range of source text that is wrong. */
  span: Span;
  /** Other ranges that explain the problem. */
  related: RelatedSpan[];
  /** Suggestion. Example: `"did you mean \"push\"?"`. */
  help?: string | undefined;
  /** An edit that resolves the problem. */
  fix?: FixIt | undefined;
}

/**
 * A diagnostic for a source text: an error, a warning or a note.
 *
 * As a function takes it: {@link Diagnostic}, in the forms that users may give.
 */
export interface DiagnosticInput {
  /**
   * Stable code of the rule: the same mistake has the same code in all three syntaxes. It is
   * a string because rules are added over time. Example: `"unknown-node"`.
   */
  code: string;
  /** The severity. */
  severity: Severity;
  /** Description of the problem. Example: `"no node is called \"psuh\""`. */
  message: string;
  /** The range of source text that is wrong. */
  span: Span;
  /** Other ranges that explain the problem. */
  related?: readonly RelatedSpan[] | undefined;
  /** Suggestion. Example: `"did you mean \"push\"?"`. */
  help?: string | undefined;
  /** An edit that resolves the problem. */
  fix?: FixIt | undefined;
}

/** A part of a long string. */
export interface TextPage {
  /** The part: at most 1 MiB, whole characters. */
  text: string;
  /** Value to pass as `cursor` for the next part. If `undefined`, this is the last part. */
  next?: string | undefined;
}

/** The kind of a `ParserError`. */
export type ParserErrorKind =
  /** The source text, template or expression has errors; `diagnostics` lists them. */
  | "rejected"
  /** An argument is out of range; `subject` names it. */
  | "invalid-argument"
  /** A limit is exceeded: 1 MiB per call, or one of `ParserLimits`. */
  | "limit-exceeded"
  /**
   * A value violates the rules of `value`: each child before its only parent, the root last,
   * at most 65,536 nodes and 64 levels.
   */
  | "malformed-value"
  /** The expression was evaluated but has no value. */
  | "evaluation-failed";

/** Reason why an evaluation returned no value. */
export type EvaluationFault =
  /** The operator or function does not accept operands of these types. */
  | "wrong-type"
  /** Division or remainder by zero. */
  | "division-by-zero"
  /** The result does not fit its type. */
  | "overflow"
  /** The map does not contain the key. */
  | "no-such-key"
  /** The index is outside the list or string. */
  | "index-out-of-range"
  /**
   * An argument has the right type but an invalid value, such as a string that is not a
   * number or an invalid pattern.
   */
  | "invalid-argument"
  /** The same key occurs twice in a map. */
  | "duplicate-key"
  /** Fewer values than the expression has variables. */
  | "missing-variable"
  /** More than 1,000,000 steps, or more than 8 MiB of values created. */
  | "limit-exceeded";

/** The error of interface `parser` and of resource `scenario`. */
export class ParserError extends SchedulerCoreError {
  /** Kind of the error. */
  readonly code: ParserErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /**
     * `rejected`: all diagnostics in source order, warnings included. At least one is an
     * error.
     */
    readonly diagnostics: Diagnostic[];
    /**
     * `limit-exceeded`: name of the limit, as in `ParserLimits`. `invalid-argument`: name of
     * the argument. Example: `"bytes"`.
     */
    readonly subject?: string;
    /**
     * `invalid-argument`: the expected argument. Example:
     * `"the cursor of a page of this text"`.
     */
    readonly expected?: string;
    /** `limit-exceeded`: the maximum. Example: `1048576`. */
    readonly maximum?: Integer;
    /** `limit-exceeded`: the given or required amount. */
    readonly actual?: Integer;
    /** `malformed-value`: index of the invalid node. */
    readonly node?: number;
    /** `evaluation-failed`: reason why there is no value. */
    readonly fault?: EvaluationFault;
    /** `evaluation-failed`: byte offset in the expression of the operator or call that failed. */
    readonly offset?: number;
    /** `evaluation-failed`: description with the operands. Example: `"1 / 0 divides by zero"`. */
    readonly detail?: string;
  };
  private constructor(...given: never);
}

/** A syntax of the scenario language. */
export type Syntax =
  /** The text DSL. File extension `.scenario`. */
  | "text"
  /** YAML 1.2 with the core schema, one document, no tags. */
  | "yaml"
  /** JSON according to RFC 8259, without comments. */
  | "json";

/** Size limits for a source text. */
export interface ParserLimits {
  /** Maximum number of bytes. Defaults to 16,777,216 (16 MiB). */
  bytes: Integer;
  /**
   * Maximum number of diagnostics that a call returns; parsing stops after the last one.
   * Defaults to 100.
   */
  diagnostics: Integer;
  /**
   * Maximum nesting depth: of values, of YAML and JSON, and of brackets in expressions.
   * Defaults to 64.
   */
  depth: Integer;
  /**
   * Maximum number of values in YAML or JSON, and of parts of expressions. Defaults to
   * 4,000,000, of which YAML aliases can account for 100,000.
   */
  nodes: Integer;
}

/** The type of a variable or of an expression's value. */
export type ValueKind =
  /** CEL `bool`. */
  | "bool"
  /** CEL `int`. */
  | "int"
  /** CEL `uint`. */
  | "uint"
  /** CEL `double`. */
  | "double"
  /** CEL `string`. */
  | "string"
  /** CEL `bytes`. */
  | "bytes"
  /** CEL `list` with elements of any type. */
  | "list"
  /** CEL `map` with keys and values of any type. */
  | "map"
  /** CEL `google.protobuf.Duration`. */
  | "duration"
  /** CEL `google.protobuf.Timestamp`. */
  | "timestamp"
  /** Any of these types, or `null`; known only when it is evaluated. */
  | "any";

/** A variable that an expression can use. */
export interface VariableDeclaration {
  /**
   * The name. A dot separates levels. A reference resolves to the variable with the longest
   * matching name; the rest of the reference selects from its value. Example:
   * `"probe.status_code"`.
   */
  name: string;
  /** The type. */
  kind: ValueKind;
}

/** The dialect of an expression. */
export type Dialect =
  /**
   * As in scenarios: names may contain `-` (so binary minus needs spaces), `250ms` is a
   * duration, and names and operand types are checked before the first evaluation.
   */
  | "scenario"
  /**
   * Strict CEL: `a-b` subtracts, durations have no literals, and names and types are checked
   * only in the parts that an evaluation reaches.
   */
  | "cel";

/** A name and its value. */
export interface NamedValue {
  /** The name. A dot separates levels. Example: `"probe.status_code"`. */
  name: string;
  /** The value. */
  value: Value;
}

/**
 * A name and its value.
 *
 * As a function takes it: {@link NamedValue}, in the forms that users may give.
 */
export interface NamedValueInput {
  /** The name. A dot separates levels. Example: `"probe.status_code"`. */
  name: string;
  /** The value. */
  value: ValueInput;
}

/** A source text after fixes. */
export interface FixedText {
  /** The text with the fixes applied. */
  text: string;
  /**
   * The diagnostics whose fixes were applied. Their positions refer to the text before that
   * fix.
   */
  applied: Diagnostic[];
  /** The diagnostics for the fixed text, as `validate` returns them. */
  left: Diagnostic[];
}

/** Kind of a completion. */
export type CompletionKind =
  /** A keyword of the language. */
  | "keyword"
  /** An action. */
  | "action"
  /** A node of the workflow. */
  | "node"
  /** A workflow. */
  | "workflow"
  /** A pool. */
  | "pool"
  /** A resource of the workbook, or a property of one. */
  | "workbook-resource"
  /** A variable, or an export. */
  | "variable"
  /** A function. */
  | "function"
  /** A metric. */
  | "metric"
  /** One of a closed set of values. */
  | "choice";

/** A name that can be inserted at a position. */
export interface Completion {
  /** The text to insert. Example: `"status_code"`. */
  text: string;
  /** The kind. */
  kind: CompletionKind;
  /** Description in one line. Example: `"int, reported by action probe"`. */
  detail: string;
  /** The range to replace: the part of the name that is already typed. */
  replace: Span;
}

/** Information about the item at a position. */
export interface HoverText {
  /** The range of the whole item. */
  span: Span;
  /** Description, in a few lines of Markdown. */
  text: string;
}

/** The kind of a `SocketError`. The corresponding POSIX errors are in parentheses. */
export type SocketErrorKind =
  /** The host does not allow the call. (EACCES, EPERM) */
  | "access-denied"
  /**
   * The host or the socket's protocol does not support the call. (EOPNOTSUPP, EAFNOSUPPORT,
   * ENOPROTOOPT)
   */
  | "not-supported"
  /** An argument is out of range or does not fit the socket. (EINVAL, EDESTADDRREQ) */
  | "invalid-argument"
  /**
   * The socket's state does not allow the call; `state` names it. (EINVAL, EISCONN,
   * ENOTCONN, EBADF)
   */
  | "invalid-state"
  /** Memory or buffers are exhausted. (ENOMEM, ENOBUFS) */
  | "out-of-memory"
  /** No more sockets can be opened. (EMFILE, ENFILE) */
  | "new-socket-limit"
  /** The call would have to wait and the timeout is 0. (EWOULDBLOCK, EAGAIN, EINPROGRESS) */
  | "would-block"
  /** The deadline passed, or the network gave up on the peer. (ETIMEDOUT) */
  | "timed-out"
  /** The address is not assigned to this machine. (EADDRNOTAVAIL) */
  | "address-not-bindable"
  /** Another socket uses the address and port. (EADDRINUSE) */
  | "address-in-use"
  /**
   * All ephemeral ports of the local address are in use. `connectFrom`, and `connect` of a
   * socket that is not bound, need a port that is free for this peer; `bind` with port 0
   * needs a port that no socket uses. The message names the address and the peer. Use more
   * source addresses or a wider port range. (EADDRNOTAVAIL of connect, EADDRINUSE of bind,
   * ENOBUFS on Windows)
   */
  | "no-free-port"
  /** The remote address is unreachable. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN) */
  | "network-unreachable"
  /** Nothing listens at the remote address. (ECONNREFUSED) */
  | "connection-refused"
  /** The peer reset the connection. (ECONNRESET, EPIPE if the peer caused it) */
  | "connection-reset"
  /** The local side aborted the connection. (ECONNABORTED) */
  | "connection-aborted"
  /** The sending direction was ended by `shutdown`. (EPIPE) */
  | "broken-pipe"
  /** The datagram exceeds the maximum size of UDP. (EMSGSIZE) */
  | "datagram-too-large"
  /** The name does not exist or has no address. (EAI_NONAME, EAI_NODATA) */
  | "name-unresolvable"
  /** The name server cannot answer now; try again later. (EAI_AGAIN) */
  | "temporary-resolver-failure"
  /** The name server rejects the query. (EAI_FAIL) */
  | "permanent-resolver-failure"
  /** Another error; the message contains the host's description. */
  | "unknown";

/** An address and a port: one endpoint of a TCP connection or a UDP flow. */
export interface SocketAddress {
  /** The address. */
  address: string;
  /** The port, 1–65535. 0 requests an ephemeral port where a call allows it. */
  port: number;
}

/** State of a socket. The interface's documentation shows the transitions. */
export type SocketState =
  /** The socket has no local address. */
  | "created"
  /** The socket has a local address. A UDP socket can send and receive. */
  | "bound"
  /** A connection attempt is in progress; `finishConnect` returns its outcome. TCP only. */
  | "connecting"
  /** The socket accepts connections. TCP only. */
  | "listening"
  /** The socket has a peer. */
  | "connected"
  /** The socket is closed. */
  | "closed";

/** The error of interface `socket`. */
export class SocketError extends SchedulerCoreError {
  /** Kind of the error. */
  readonly code: SocketErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /** The function that failed, by its WIT name. Example: `"connect"`. */
    readonly operation: string;
    /** The local address of the call or of the socket. */
    readonly local?: SocketAddress;
    /** The remote address of the call or of the socket. */
    readonly remote?: SocketAddress;
    /** The socket's state when the call returned. `undefined` if there is no socket, as in `resolve`. */
    readonly state?: SocketState;
    /**
     * Number of bytes of the buffer that `send` passed to the host before it failed. They are
     * sent; the rest is not. 0 for every other call.
     */
    readonly transferred: Integer;
  };
  private constructor(...given: never);
}

/** Type of the tenant's resource that an address is bound to. */
export type ResourceType =
  /** A network interface, identified by its hardware address. */
  | "mac"
  /** A virtual machine. */
  | "vm"
  /** A container. */
  | "container"
  /** A Kubernetes pod. */
  | "pod"
  /** Any other type, by name: 1–255 bytes. Example: `{ custom: "tcp-server" }`. */
  | { custom: string };

/**
 * Proof that a pool granted an address to an owner. It is a value, not a handle: holding one
 * does not keep the lease alive, and functions that take one do not check that the lease is
 * still valid.
 */
export interface IpBinding {
  /** The address. */
  address: string;
  /** The tenant: the first part of the owner key. Example: `"services"`. */
  subinstance: string;
  /** The tenant's resource: the second part of the owner key. Example: `"http-server"`. */
  subid: string;
  /** Type of the tenant's resource. */
  resourceType: ResourceType;
  /** Name of the pool that granted the address. */
  pool: string;
  /**
   * Number of this grant. It increases with every grant of the pool and is never reused, so
   * a stale holder can be distinguished from the current one.
   */
  generation: Integer;
}

/** A received datagram. */
export interface Datagram {
  /** The bytes, up to the requested number. A datagram can be empty. */
  data: Uint8Array;
  /** The sender. */
  remote: SocketAddress;
  /** Whether the datagram was longer than requested. The rest is lost. */
  truncated: boolean;
}

/**
 * Several received datagrams, as columns: datagram `i` has the bytes of `data` from
 * `ends[i - 1]` (or 0) up to `ends[i]` and was sent from `addresses[i]`, `ports[i]`.
 */
export interface DatagramBatch {
  /** The bytes of all datagrams, joined. */
  data: Uint8Array;
  /** End of each datagram in `data`. */
  ends: Uint32Array;
  /** The address of each sender. */
  addresses: string[];
  /** The port of each sender. */
  ports: Uint16Array;
  /** Whether each datagram was longer than requested. */
  truncated: boolean[];
}

/** The direction of a connection that `shutdown` ends. */
export type ShutdownDirection =
  /** Data from the peer: `recv` returns the end of the stream from now on. */
  | "receive"
  /** Data to the peer: the peer receives the end of the stream. */
  | "send"
  /** Both directions. */
  | "both";

/** The transport of a socket. */
export type Protocol =
  /** A reliable stream of bytes. */
  | "tcp"
  /** Separate datagrams, which can be lost, duplicated or reordered. */
  | "udp";

/** An address family. */
export type IpFamily =
  | "ipv4"
  | "ipv6";

/** What `poll` waits for on a socket. */
export type Interest =
  /** A receiving call would not wait: `accept`, `recv`, `recvFrom` or `recvMany`. */
  | "readable"
  /** A sending call would not wait: `sendSome`, `sendTo`, `sendMany`, or `finishConnect`. */
  | "writable"
  /** Either of them. */
  | "either";

/** Readiness of a socket, limited to its interest. */
export type Readiness =
  /** Not ready. */
  | "nothing"
  /**
   * A receiving call would not wait. This includes a peer that has closed and a failed
   * connection: the call then reports it immediately.
   */
  | "readable"
  /** A sending call would not wait. */
  | "writable"
  /** Neither would wait. */
  | "both";

/** Options of a pool. Each field that is `undefined` has the documented default. */
export interface PoolOptions {
  /** How the pool selects a free address. Defaults to `sequential`. */
  strategy?: Strategy | undefined;
  /** Seed of the generator for the random strategy. Defaults to 0. */
  seed?: Integer | undefined;
  /**
   * Key of the hash tables. It does not affect any result. If untrusted parties choose the
   * owner names, use an unpredictable value: with a known key the pool does not resist hash
   * flooding. Defaults to 0.
   */
  hashSeed?: Integer | undefined;
  /** Lifetime of a binding, in milliseconds. 0: until it is released. Defaults to 0. */
  ttlMs?: Integer | undefined;
  /**
   * Time for which a released or expired address is withheld from other owners, in
   * milliseconds. Defaults to 0.
   */
  quarantineMs?: Integer | undefined;
  /**
   * Time for which a declined address is withheld, in milliseconds. Defaults to 86,400,000,
   * one day.
   */
  probationMs?: Integer | undefined;
  /**
   * Number of expired owners to remember, so that they can get the same address again.
   * Defaults to 65,536.
   */
  stickyOwners?: number | undefined;
  /** Maximum number of addresses of a tenant without a separate quota. Defaults to no limit. */
  quota?: Integer | undefined;
  /** Maximum number of bindings, at most 536,870,911. Defaults to 1,048,576. */
  maxBindings?: number | undefined;
  /**
   * Number of past events that `eventsSince` and `journalSince` can return, at most
   * 1,048,576. Older ones are dropped earlier if the metadata in them exceeds 16 MiB.
   * Defaults to 4,096.
   */
  eventCapacity?: number | undefined;
}

/** The kind of an `IpPoolError`. */
export type IpPoolErrorKind =
  /** The argument is invalid for every pool. */
  | "invalid-argument"
  /** No free address, or no free block of that size, is left. */
  | "exhausted"
  /** The address is not in any range of the pool. */
  | "not-in-pool"
  /** The address is reserved. */
  | "reserved"
  /** The address is the network or broadcast address of its range. */
  | "excluded"
  /** The range of the address is draining. */
  | "draining"
  /** The address is in quarantine or was declined. */
  | "quarantined"
  /** The address, or a part of the network, is bound to another owner. */
  | "already-allocated"
  /**
   * The owner already holds another address, or holds this address with a different resource
   * type.
   */
  | "conflict"
  /** The tenant's quota is used up. */
  | "quota-exceeded"
  /** The generation is not that of the current grant. */
  | "stale"
  /** The range overlaps another range of the pool. */
  | "overlap"
  /** The range has bindings or child prefixes. */
  | "in-use"
  /** The pool does not have this item. */
  | "not-found"
  /** A documented limit is exceeded. */
  | "limit-exceeded"
  /** The requested revision or cursor is no longer available: the pool has changed since. */
  | "outdated"
  /** The text is not a snapshot that this version can read. */
  | "invalid-snapshot"
  /** The text is not a journal that this version can read, or it is damaged. */
  | "invalid-journal"
  /** The journal is intact, but does not continue this pool. */
  | "journal-mismatch"
  /** A snapshot can be restored only into an empty pool. */
  | "not-empty";

/** The error of interface `IpPool`. A call that returns one has changed nothing. */
export class IpPoolError extends SchedulerCoreError {
  /** Kind of the error. */
  readonly code: IpPoolErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /**
     * `invalid-argument`: name of the argument. `limit-exceeded`: what is limited.
     * `not-found`, `not-empty`: the item. Example: `"cidr"`, `"bindings"`.
     */
    readonly subject?: string;
    /**
     * `invalid-argument`: the given value, truncated to 80 characters. Example:
     * `"10.0.0.0/33"`.
     */
    readonly value?: string;
    /**
     * `invalid-argument`, `invalid-snapshot`, `invalid-journal`, `journal-mismatch`: what is
     * expected. Example:
     * `"a network such as 10.0.0.0/24"`.
     */
    readonly expected?: string;
    /**
     * `not-in-pool`, `reserved`, `excluded`, `draining`, `quarantined`, `already-allocated`,
     * `stale`: the address. `conflict`: the address that the owner holds. `overlap`, `in-use`:
     * first address of the existing range.
     */
    readonly address?: string;
    /** `overlap`, `in-use`: last address of that range. */
    readonly last?: string;
    /** `reserved`: the most specific reservation that covers the address. */
    readonly network?: string;
    /** `already-allocated`, `conflict`: tenant of the holder. `quota-exceeded`: the tenant. */
    readonly subinstance?: string;
    /** `already-allocated`, `conflict`: the tenant's resource that is the holder. */
    readonly subid?: string;
    /** `conflict`: resource type of the holder's grant. */
    readonly resourceType?: ResourceType;
    /** `already-allocated`: generation of the holder's grant. */
    readonly generation?: Integer;
    /** `quota-exceeded`, `limit-exceeded`: the maximum. */
    readonly maximum?: Integer;
    /**
     * `quota-exceeded`: number that the tenant has. `stale`: the current generation.
     * `outdated`: the pool's revision, or the earliest revision that events are kept for.
     * `journal-mismatch`: the revision of the pool, or the one that the blocks before lead to.
     */
    readonly actual?: Integer;
    /**
     * `quota-exceeded`: number requested in addition. `stale`, `outdated`: the generation or
     * revision that the caller passed. `journal-mismatch`: the revision after which the
     * changes of the block begin.
     */
    readonly requested?: Integer;
    /**
     * `quarantined`: time at which the address becomes free, in ms. `undefined` before the first
     * tick.
     */
    readonly untilMs?: Integer;
    /** `in-use`: number of bindings in the range. */
    readonly bindings?: Integer;
    /** `in-use`: number of child prefixes in the range. */
    readonly prefixes?: Integer;
    /**
     * `invalid-snapshot`: the line, from 1, counted over all parts. `invalid-journal`,
     * `journal-mismatch`: the line of the text, from 1.
     */
    readonly line?: Integer;
    /** `exhausted`: the requested family. */
    readonly family?: IpFamily;
    /** `exhausted`: number of addresses in the ranges of that family, without excluded ones. */
    readonly total?: Integer;
    /** `exhausted`: number of those that are bound. */
    readonly allocated?: Integer;
    /** `exhausted`: number of those that are reserved. */
    readonly reserved?: Integer;
    /** `exhausted`: number of those that are in quarantine or declined. */
    readonly quarantined?: Integer;
  };
  private constructor(...given: never);
}

/** Policy for the edges of a range: which addresses are never granted. */
export type EdgeExclusion =
  /**
   * The first and last address of an IPv4 network of /30 or shorter; no address of any other
   * range.
   */
  | "automatic"
  /** No address. */
  | "none"
  /** The first address. For IPv6 this is the subnet-router anycast address (RFC 4291, 2.6.1). */
  | "first"
  /** The last address. */
  | "last"
  /** The first and last address. */
  | "first-and-last";

/** What happens to the bindings of a range that is removed. */
export type RangeRemoval =
  /** The call fails with `in-use` if the range has bindings. */
  | "reject"
  /** Bindings stay and new ones are not granted. The range is removed with its last binding. */
  | "drain"
  /**
   * Bindings stay although the range is removed. A range that is added over them later
   * adopts them.
   */
  | "detach"
  /** Bindings are released. */
  | "force";

/** A page of a listing of bindings: columns of equal length. */
export interface BindingPage {
  /** Number of bindings in the page. */
  count: number;
  /** Addresses, as a column of strings. Example: `"10.0.0.1\n2001:db8::1"`. */
  addresses: string;
  /** Tenants, as a column of strings. */
  subinstances: string;
  /** The tenants' resources, as a column of strings. */
  subids: string;
  /**
   * Resource types: `mac`, `vm`, `container`, `pod` or `custom:NAME`, as a column of
   * strings.
   */
  resourceTypes: string;
  /** Generations. */
  generations: BigUint64Array;
  /** Ends of the leases, in the time of `tick`; 2⁶⁴ − 1 for a lease without end. */
  expiresAtMs: BigUint64Array;
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** Result of removing a range. */
export interface RemovalReport {
  /** The released bindings, in the order of their addresses. */
  cut: BindingPage;
  /**
   * Whether the range is removed. If not, it is draining: call again (`force`), or wait
   * until its last binding is released (`drain`).
   */
  removed: boolean;
}

/** A range of a pool. */
export interface IpRange {
  /** First address. It identifies the range, because ranges do not overlap. */
  first: string;
  /** Last address. */
  last: string;
  /**
   * The network that the range was added as. `undefined` for a range added by first and last
   * address.
   */
  network?: string | undefined;
  /** Policy for the edges. */
  exclusion: EdgeExclusion;
  /** Whether the range rejects new bindings. */
  draining: boolean;
  /** Number of addresses, without excluded ones. */
  total: Integer;
  /** Number of addresses that can be granted now; 0 while the range is draining. */
  available: Integer;
  /** Number of bindings. */
  bindings: Integer;
}

/** A key and a value that a binding stores for its owner. */
export interface MetadataEntry {
  /** The key: 1–255 bytes, unique in the binding. */
  key: string;
  /** The value: at most 4,096 bytes. */
  value: string;
}

/** Options of an allocation. */
export interface AllocationOptions {
  /**
   * The family. If `undefined`, a family that the owner already holds an address of, or else the
   * family of the pool's first range.
   */
  family?: IpFamily | undefined;
  /**
   * Lifetime of the binding, in milliseconds. 0: until it is released. If `undefined`, the pool's
   * `ttlMs` applies.
   */
  ttlMs?: Integer | undefined;
  /** Network that the address must be in. If `undefined`, any address is accepted. */
  within?: string | undefined;
  /** Metadata of the binding: at most 64 entries and 8,192 bytes. */
  metadata?: readonly MetadataEntry[] | undefined;
}

/** Result of `allocateMany`, in the order of the subids. */
export interface AllocationBatch {
  /** The addresses, as a column of strings. Example: `"10.0.0.1\n10.0.0.2"`. */
  addresses: string;
  /** The generations. */
  generations: BigUint64Array;
}

/** The IPv4 and IPv6 bindings of one owner. */
export interface DualBinding {
  /** The IPv4 binding. */
  ipv4: IpBinding;
  /** The IPv6 binding. */
  ipv6: IpBinding;
}

/** A binding with its lease and metadata. */
export interface BindingDetails {
  /** The binding. */
  binding: IpBinding;
  /** Time of the grant, in the time of `tick`. `undefined` before the first tick. */
  allocatedAtMs?: Integer | undefined;
  /**
   * Time of expiry, in the time of `tick`: the first tick at or after it ends the binding.
   * If `undefined`, the binding lasts until it is released, or `tick` has not been called yet.
   */
  expiresAtMs?: Integer | undefined;
  /** Lifetime that each `renew` starts, in milliseconds. 0: until the binding is released. */
  ttlMs: Integer;
  /** The metadata, in the order of the keys. */
  metadata: MetadataEntry[];
}

/** Everything that currently applies to an address. */
export interface AddressState {
  /** Whether the address is in a range. */
  inRange: boolean;
  /** Whether it is a network or broadcast address. */
  excluded: boolean;
  /** Whether a reservation covers it. */
  reserved: boolean;
  /** Whether it is bound. */
  allocated: boolean;
  /** Whether it is in quarantine. */
  quarantined: boolean;
  /** Whether its holder declined it because another machine used it. */
  declined: boolean;
  /** Whether it is in a child prefix. */
  delegated: boolean;
  /** Whether its range is draining. */
  draining: boolean;
  /** Whether it can be granted now. */
  available: boolean;
}

/** The page of a listing to return. */
export interface PageRequest {
  /**
   * Start of the page: `next` of the previous page. If `undefined`, the listing starts from its
   * beginning.
   */
  cursor?: string | undefined;
  /**
   * Maximum number of items to return, at least 1. A page can have fewer: each listing has
   * its own maximum, and a result stays below 1 MiB.
   */
  limit: number;
}

/** A page of a listing of tenants: columns of equal length. */
export interface TenantPage {
  /** Tenants, in byte order, as a column of strings. */
  subinstances: string;
  /** Number of addresses of each tenant. */
  allocated: BigUint64Array;
  /** Number of child prefixes of each tenant. */
  prefixes: BigUint64Array;
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** A page of a listing of networks. */
export interface NetworkPage {
  /**
   * Networks as a column of strings: IPv4 first, by address, then from short to long prefix.
   * A single address has the full prefix length.
   */
  networks: string;
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** Counts of a pool, or of one family of it. All counts are exact and maintained incrementally. */
export interface PoolStats {
  /** Addresses in ranges, without excluded ones. */
  total: Integer;
  /**
   * Bound addresses among them. An address can be bound and reserved: then both counts
   * include it.
   */
  allocated: Integer;
  /** Reserved addresses among them. */
  reserved: Integer;
  /** Addresses in quarantine among them. */
  quarantined: Integer;
  /** Declined addresses among them. */
  declined: Integer;
  /** Addresses in child prefixes among them. */
  delegated: Integer;
  /** Addresses that can be granted now. */
  available: Integer;
  /** Bindings whose address is not in any range, left by `detach`. */
  detached: Integer;
  /** Maximum number of addresses ever bound at the same time, detached ones included. */
  highWater: Integer;
  /** Number of grants so far. */
  grants: Integer;
  /** Number of bindings released by a call. */
  releases: Integer;
  /** Number of bindings that expired. */
  expirations: Integer;
  /** Number of bindings that were declined. */
  declines: Integer;
  /** Number of tenants that have a binding or a prefix. */
  tenants: Integer;
  /** Number of child prefixes. */
  prefixes: Integer;
}

/** Counts of one tenant. */
export interface TenantStats {
  /** Number of IPv4 addresses. */
  ipv4: Integer;
  /** Number of IPv6 addresses. */
  ipv6: Integer;
  /** Number of child prefixes. */
  prefixes: Integer;
  /** Maximum number of addresses held at the same time, since the tenant last had no address. */
  highWater: Integer;
  /**
   * Maximum number of addresses, from the tenant's quota or the pool's. If `undefined`, the number
   * is unlimited.
   */
  quota?: Integer | undefined;
}

/** Result of `tick`. */
export interface TickReport {
  /** Number of bindings that expired. */
  expired: number;
  /** Number of addresses that left quarantine or probation. */
  freed: number;
  /** Whether more is due than the budget allowed. If so, call again with the same time. */
  more: boolean;
}

/** A child prefix (subnet) that is assigned to an owner. */
export interface PrefixBinding {
  /** The network. */
  network: string;
  /** The tenant. */
  subinstance: string;
  /** The tenant's resource. */
  subid: string;
  /** Name of the pool that granted it. */
  pool: string;
  /** Number of this grant, from the same sequence as the generations of bindings. */
  generation: Integer;
}

/** A page of a listing of child prefixes: columns of equal length. */
export interface PrefixPage {
  /** Networks as a column of strings: IPv4 first, by address. */
  networks: string;
  /** Tenants, as a column of strings. */
  subinstances: string;
  /** The tenants' resources, as a column of strings. */
  subids: string;
  /** Generations. */
  generations: BigUint64Array;
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** Kind of an event. */
export type PoolEventKind =
  /** A binding was created. */
  | "allocated"
  /** A binding was released by a call. */
  | "released"
  /** A binding expired. */
  | "expired"
  /** A binding was declined by its holder. */
  | "declined"
  /** A lease was renewed. */
  | "renewed"
  /** An address left quarantine or probation. */
  | "freed"
  /** The metadata of a binding was changed. */
  | "changed"
  /** A network or an address was reserved. */
  | "reserved"
  /** A reservation was removed. */
  | "unreserved"
  /** A range was added. */
  | "range-added"
  /** A range started to drain: new bindings are not granted from it. */
  | "range-draining"
  /** A range grants bindings again. */
  | "range-resumed"
  /** A range was removed. */
  | "range-removed"
  /** A child prefix was allocated. */
  | "prefix-allocated"
  /** A child prefix was released. */
  | "prefix-released"
  /** The strategy of the pool, a quota or the version of a block was changed. */
  | "configured";

/** A page of the change feed: columns of equal length. */
export interface EventPage {
  /** Revisions: each event increases the revision by one. */
  revisions: BigUint64Array;
  /** Kinds of the events. */
  kinds: PoolEventKind[];
  /**
   * The address, network (`10.0.0.0/24`) or range (`10.0.0.1-10.0.0.9`) that changed, as a
   * column of strings; empty if there is none.
   */
  subjects: string;
  /** The tenants concerned, as a column of strings; empty if there is none. */
  subinstances: string;
  /** The tenants' resources concerned, as a column of strings; empty if there is none. */
  subids: string;
  /** Generations of the bindings concerned; 0 if there is none. */
  generations: BigUint64Array;
  /** The revision to pass in the next call. */
  revision: Integer;
  /** Whether more events are already available. */
  more: boolean;
}

/** A page of the journal. */
export interface JournalPage {
  /** The text: one block, or an empty string if nothing has changed. */
  text: string;
  /** Revision to pass in the next call. */
  revision: Integer;
  /** Whether more changes are already available. */
  more: boolean;
}

/** Result of `applyEvents`. */
export interface AppliedEvents {
  /**
   * Size of the complete blocks, in bytes of UTF-8. What follows them is the start of a
   * block whose end is missing.
   */
  bytes: Integer;
  /** Number of changes that were applied. Changes that the pool already had are not counted. */
  events: Integer;
  /** Revision of the pool. */
  revision: Integer;
}

/** One block of a pool that several pool instances share. */
export interface PoolBlock {
  /**
   * The network of the block. The block consists of its addresses that are in the pool's
   * ranges.
   */
  network: string;
  /** Version, which increases with every export. The store compares it. */
  version: Integer;
  /** Complete state of the block, for the store to keep. */
  text: string;
}

/** The kind of a `WorkflowError`. */
export type WorkflowErrorKind =
  /** A named item does not exist; `item` and `subject` identify it. */
  | "not-found"
  /** An item already exists; `item` and `subject` identify it. */
  | "duplicate"
  /** An argument or a part of a definition is out of range or of the wrong type. */
  | "invalid-argument"
  /** An expression or a template does not compile. */
  | "invalid-expression"
  /** Dependencies form a cycle. Loops are allowed in the control flow only. */
  | "dependency-cycle"
  /** A documented limit is exceeded. */
  | "limit-exceeded"
  /** The state of the instance does not allow the call. */
  | "invalid-state"
  /** This amount of a resource cannot be acquired or released. */
  | "resource-conflict"
  /** `tick` was called with a time before the current one. */
  | "time-went-backwards"
  /**
   * A snapshot or a log is damaged, has an unknown version, or belongs to a different
   * definition.
   */
  | "invalid-snapshot";

/** State of an instance. Interface `workflow` documents the transitions. */
export type InstanceState =
  /** Added but not started. */
  | "ready"
  /** At least one action is requested or in flight. */
  | "running"
  /** Waiting only for time or an event. */
  | "waiting"
  /** Reached the end of its workflow. */
  | "done"
  /** Ended with a fault. */
  | "failed"
  /** Cancelled. */
  | "cancelled";

/** The error of interfaces `wbs`, `workbook`, `load` and `workflow`. */
export class WorkflowError extends SchedulerCoreError {
  /** Kind of the error. */
  readonly code: WorkflowErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /**
     * The subject of the error. `not-found`, `duplicate`: the name; a number is in decimal.
     * `invalid-argument`, `invalid-expression`, `time-went-backwards`, `invalid-snapshot`: the
     * argument, the path of a task, or an action and a parameter. `limit-exceeded`: name of
     * the limit. `resource-conflict`: id of the resource. Example: `"main/push"`.
     */
    readonly subject?: string;
    /**
     * `not-found`, `duplicate`: type of the item. Example: `"workflow"`, `"task"`,
     * `"instance"`, `"resource"`, `"metric"`, `"token"`.
     */
    readonly item?: string;
    /** `not-found`: the most similar existing name. */
    readonly suggestion?: string;
    /**
     * `invalid-argument`, `invalid-state`, `time-went-backwards`, `invalid-snapshot`: what is
     * expected. Example: `"a list of 3 numbers"`.
     */
    readonly expected?: string;
    /** `invalid-expression`: the expression as written. */
    readonly expression?: string;
    /** `invalid-expression`: reason why it does not compile. */
    readonly reason?: string;
    /**
     * `dependency-cycle`: paths of the tasks in the cycle, in order; the first is repeated
     * last.
     */
    readonly path: string[];
    /** `invalid-state`: the instance. */
    readonly instance?: number;
    /** `invalid-state`: its state. */
    readonly state?: InstanceState;
    /**
     * `limit-exceeded`: the maximum. `resource-conflict`: the capacity. If `undefined`, the capacity
     * is unlimited.
     */
    readonly maximum?: Integer;
    /**
     * `limit-exceeded`: the requested amount. `resource-conflict`: the amount held; by the
     * holder, if the call named one.
     */
    readonly actual?: Integer;
  };
  private constructor(...given: never);
}

/** The status of a resource. */
export interface ResourceStatus {
  /** The id. */
  id: string;
  /** The kind, free text. Example: `"http_endpoint"`. */
  kind: string;
  /** The capacity. If `undefined`, it is unlimited. */
  capacity?: Integer | undefined;
  /** The amount that is held. */
  held: Integer;
  /** Number of holders. */
  holders: number;
  /** Number of waiting requests. */
  queued: number;
  /** The properties, in source order. */
  properties: NamedValue[];
}

/** A page of names. */
export interface NamePage {
  /** The names. */
  names: string[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** Result of a request for a resource. */
export type Acquisition =
  /** The amount is held now. */
  | "granted"
  /**
   * The amount is not available. The payload is the number of waiting requests before this
   * one.
   */
  | { queued: number };

/** An amount of a resource, held or requested by a holder. */
export interface Holding {
  /** The id of the resource. */
  resourceId: string;
  /** The holder. */
  holder: string;
  /** The amount. */
  amount: Integer;
}

/** A page of holdings or of waiting requests. */
export interface HoldingPage {
  /** The holdings or requests. */
  holdings: Holding[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** Kind of a metric. */
export type MetricKind =
  /** A sum that never decreases. */
  | "counter"
  /** The last value. */
  | "gauge"
  /** The share of values that are not 0. */
  | "rate"
  /** A distribution with percentiles, three significant digits. */
  | "histogram";

/** Summary of a metric. Fields that do not apply to its kind are 0. */
export interface MetricSummary {
  /** The name. Examples: `"probe.duration"`, `"all.failures"`, `"probe.status(5xx)"`. */
  name: string;
  /** The tenant. If `undefined`, all tenants together. */
  tenant?: string | undefined;
  /** The kind. */
  kind: MetricKind;
  /** Number of recorded values. */
  count: Integer;
  /** The sum of the values; for a gauge, the last value. */
  sum: number;
  /** The minimum. */
  min: number;
  /** The maximum. */
  max: number;
  /**
   * The mean; for a rate, the share. Rounding never puts the mean outside of the minimum and
   * maximum.
   */
  mean: number;
  /** The median by the nearest rank, as in `percentiles`. */
  p50: number;
  /** The 90th percentile. */
  p90: number;
  /** The 95th percentile. */
  p95: number;
  /** The 99th percentile. */
  p99: number;
  /** The 99.9th percentile. */
  p999: number;
}

/** A page of metrics. */
export interface MetricPage {
  /** The metrics, in the order of their names. */
  metrics: MetricSummary[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** Verdict of a threshold or a workbook. */
export type Verdict =
  /** The threshold was met. */
  | "passed"
  /** The threshold was violated. */
  | "failed"
  /** Nothing was measured. */
  | "no-data";

/** A threshold and its measured value. */
export interface ThresholdResult {
  /**
   * The threshold in normal form; a duration is in the largest of s, ms, us and ns that
   * fits. Example: `"p99(probe.duration) < 250ms"`; `1m` becomes `60s`.
   */
  threshold: string;
  /** The metric. Example: `"probe.duration"`. */
  metric: string;
  /**
   * The measured value, a duration in milliseconds. If `undefined`, nothing was measured. A count
   * without attempts is 0, and so is a rate, except for the rate of `success`, which is
   * `undefined`.
   */
  measured?: number | undefined;
  /**
   * The measured value with its unit, for display: a duration in `ms` or `s`, a count, or a
   * rate with up to 6 decimals. It has more digits if rounding would put it on the other
   * side of the limit. Examples: `"5.04 ms"`, `"1.20 s"`, `"12"`, `"0.0025"`, `"nothing"`.
   */
  measuredText: string;
  /** The limit, a duration in milliseconds. */
  limit: number;
  /** The verdict of the threshold. */
  verdict: Verdict;
}

/** Summary of a workbook. */
export interface RunSummary {
  /**
   * `failed` if a threshold was violated; `no-data` if there are thresholds and either none
   * of them was measured or nothing at all was recorded; otherwise `passed`.
   */
  verdict: Verdict;
  /** The thresholds, in source order. */
  thresholds: ThresholdResult[];
  /** Number of defined metrics. */
  metrics: number;
  /** Number of tenants with recorded values. */
  tenants: number;
  /** Number of resources. */
  resources: number;
  /** Number of resources that are held. */
  resourcesHeld: number;
}

/** Kind of a task. */
export type TaskKind =
  /** Groups the tasks below it: a workflow, or a node that runs one. */
  | "workflow"
  /** Groups the tasks below it, in the plan only. */
  | "summary"
  /** Performs an action. */
  | "action"
  /** Performs nothing: a task of a plan that only takes time, or a branching point. */
  | "pass"
  /** Ends its workflow. */
  | "end"
  /** Takes all its edges at the same time. */
  | "fork"
  /** Waits for branches of a fork. */
  | "join";

/**
 * When and how often a failed action is retried. The wait before attempt k + 1 is
 * `interval × backoff^(k − 1)`, at most `max-interval`. The share `jitter` of the wait is
 * drawn uniformly by the machine's seeded generator.
 */
export interface RetryPolicy {
  /** Maximum number of retries after the first attempt. */
  count: number;
  /** Wait before the first retry, in milliseconds. */
  intervalMs: Integer;
  /** Factor by which the wait increases, at least 1. */
  backoff: number;
  /** Maximum wait, in milliseconds. If `undefined`, the wait has no maximum. */
  maxIntervalMs?: Integer | undefined;
  /** Share of the wait that is random, 0–1. */
  jitter: number;
}

/** The number of branches that a join waits for. */
export type JoinPolicy =
  /** All branches that are alive. */
  | "all"
  /** One branch. */
  | "any"
  /** This number of branches, at least 1. */
  | { count: number };

/** The amount of a resource that a task holds while it runs, in a schedule. */
export interface ResourceNeed {
  /** The id of the resource in the workbook. */
  resourceId: string;
  /** The amount, at least 1. */
  amount: Integer;
}

/** A task. */
export interface Task {
  /** The id. */
  id: number;
  /** The position in the breakdown. Example: `"1.2.3"`. */
  code: string;
  /** The names from the top level to the task. Example: `"main/verify/check"`. */
  path: string;
  /** The name, unique among the siblings. */
  name: string;
  /** The kind. */
  kind: TaskKind;
  /** The parent task. `undefined` at the top level. */
  parent?: number | undefined;
  /** Number of direct children. */
  children: number;
  /** The action that the task performs. */
  action?: string | undefined;
  /**
   * Planned duration, in milliseconds. For a task with children: from the earliest start to
   * the latest finish among them, at their earliest dates.
   */
  durationMs: Integer;
  /** Timeout during execution, in milliseconds, retries included. */
  timeoutMs?: Integer | undefined;
  /** The retry policy. */
  retry?: RetryPolicy | undefined;
  /** Name of the sibling to continue with after the last attempt has failed. */
  onError?: string | undefined;
  /** The number of branches that the task waits for. */
  join?: JoinPolicy | undefined;
  /** The resources that the task holds while it runs, in a schedule. */
  needs: ResourceNeed[];
}

/** A page of tasks. */
export interface TaskPage {
  /** The tasks, in the order of their codes. */
  tasks: Task[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** A page of task ids. */
export interface TaskIdPage {
  /** The ids. */
  tasks: Uint32Array;
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** The condition for taking a control-flow edge. */
export type EdgeTrigger =
  /** Always: an edge without a condition, or `otherwise`. */
  | "always"
  /** The expression is true. */
  | { condition: string }
  /** The named event arrives. */
  | { event: string }
  /** This number of milliseconds has passed since the node was entered. */
  | { after: Integer };

/** A control-flow edge from one task to another. */
export interface FlowEdge {
  /** The task that the edge leaves. */
  source: number;
  /** Index among the edges of that task, from 0, in source order. */
  index: number;
  /** The task that the edge leads to, a sibling of `source`. */
  target: number;
  /** The condition for taking the edge. */
  trigger: EdgeTrigger;
  /** Label in diagrams and traces. */
  label?: string | undefined;
}

/** A page of control-flow edges. */
export interface FlowEdgePage {
  /** The edges, by code of their source and then by index. */
  edges: FlowEdge[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** Kind of a dependency: which ends of the predecessor and the successor it connects. */
export type DependencyKind =
  /** The successor starts after the predecessor has finished. */
  | "finish-to-start"
  /** The successor starts after the predecessor has started. */
  | "start-to-start"
  /** The successor finishes after the predecessor has finished. */
  | "finish-to-finish"
  /** The successor finishes after the predecessor has started. */
  | "start-to-finish";

/** A dependency between two tasks of the plan. */
export interface Dependency {
  /** The task that comes first. */
  predecessor: number;
  /** The task that waits. */
  successor: number;
  /** The kind. */
  kind: DependencyKind;
  /** Lag, in milliseconds. A negative lag allows the successor to be earlier. */
  lagMs: Integer;
}

/** A page of dependencies. */
export interface DependencyPage {
  /** The dependencies, in the order in which they were added. */
  dependencies: Dependency[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** The tasks that determine the length of the plan. */
export interface CriticalPath {
  /** Length of the plan, in milliseconds. */
  lengthMs: Integer;
  /** One critical path from a start to a finish: leaf tasks, in order. */
  path: Uint32Array;
  /** Number of leaf tasks without slack, on this path or another one. */
  criticalTasks: number;
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** A page of critical paths. */
export interface CriticalPathPage {
  /** Total number of critical paths; 2⁶⁴ − 1 means at least that many. */
  count: Integer;
  /** The paths: leaf tasks, in order. */
  paths: Uint32Array[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/**
 * Earliest and latest dates of the tasks of a page, in columns. Times are milliseconds from
 * the start of the plan.
 */
export interface TaskDates {
  /** The tasks, in the order of their codes. */
  tasks: Uint32Array;
  /** The earliest start. */
  earlyStartMs: BigUint64Array;
  /** The earliest finish. */
  earlyFinishMs: BigUint64Array;
  /** The latest start that does not delay the plan. */
  lateStartMs: BigUint64Array;
  /** The latest finish that does not delay the plan. */
  lateFinishMs: BigUint64Array;
  /** Time by which the start can be delayed without delaying the plan. */
  totalSlackMs: BigUint64Array;
  /** Time by which the start can be delayed without delaying any other task. */
  freeSlackMs: BigUint64Array;
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** The settings of a new or updated task. */
export interface TaskSettings {
  /** The name: 1–255 bytes, without `/`, unique among the siblings. */
  name: string;
  /** The kind. */
  kind: TaskKind;
  /** The action that the task performs; only for kind `action`. */
  action?: string | undefined;
  /** Planned duration, in milliseconds. */
  durationMs: Integer;
  /** Timeout during execution, in milliseconds. */
  timeoutMs?: Integer | undefined;
  /** The retry policy. */
  retry?: RetryPolicy | undefined;
  /** Name of the sibling to continue with after the last attempt has failed. */
  onError?: string | undefined;
  /** The number of branches that the task waits for; only for kind `join`. */
  join?: JoinPolicy | undefined;
  /**
   * The resources that the task holds while it runs, in a schedule: each resource once.
   * Empty for a task with children.
   */
  needs?: readonly ResourceNeed[] | undefined;
}

/** Insertion of a task. */
export interface TaskInsertion {
  /** The parent task. If `undefined`, the task is inserted at the top level. */
  parent?: number | undefined;
  /** Index among the siblings, from 0. If `undefined`, the task becomes the last one. */
  index?: number | undefined;
  /** The settings of the task. */
  settings: TaskSettings;
}

/** What happens to the children, edges and dependencies of a removed task. */
export type RemovalPolicy =
  /** The change is rejected if the task has children, edges or dependencies. */
  | "reject"
  /** Removes all tasks below it, and all their edges and dependencies. */
  | "cascade"
  /** Connects its predecessors to its successors and moves its children to its parent. */
  | "reconnect";

/** Removal of a task. */
export interface TaskRemoval {
  /** The task. */
  task: number;
  /** What happens to its children, edges and dependencies. */
  policy: RemovalPolicy;
}

/** Move of a task with everything below it. */
export interface TaskMove {
  /** The task. */
  task: number;
  /** The new parent task. If `undefined`, the task is moved to the top level. */
  parent?: number | undefined;
  /** Index among the new siblings, from 0. If `undefined`, the task becomes the last one. */
  index?: number | undefined;
}

/** Change of the settings of a task. */
export interface TaskUpdate {
  /** The task. */
  task: number;
  /** The new settings. */
  settings: TaskSettings;
}

/**
 * One change of a transaction. The ids of inserted tasks are predictable: they are
 * consecutive, starting at `nextTaskId`.
 */
export type WbsChange =
  /** Inserts a task. */
  | { insert: TaskInsertion }
  /** Removes a task. */
  | { remove: TaskRemoval }
  /** Moves a task. */
  | { move: TaskMove }
  /** Changes the settings of a task. */
  | { update: TaskUpdate }
  /** Adds a dependency. */
  | { "add-dependency": Dependency }
  /** Removes the dependency with the same tasks and kind. */
  | { "remove-dependency": Dependency }
  /** Inserts a control-flow edge at `index`, or after the last edge. */
  | { "add-edge": FlowEdge }
  /** Removes the control-flow edge with this source and index. */
  | { "remove-edge": readonly [number, number] };

/** Result of a transaction. */
export interface WbsReceipt {
  /** The new revision of the wbs. */
  revision: Integer;
  /** The inserted tasks, in the order of the changes. */
  inserted: Uint32Array;
}

/** Rule for choosing the next task of a schedule. */
export type PriorityRule =
  /** The task with the smallest latest start first. */
  | "latest-start"
  /** The task with the smallest latest finish first. */
  | "latest-finish"
  /** The task with the smallest slack first. */
  | "minimum-slack"
  /** The task with the most direct and indirect successors first. */
  | "most-successors"
  /** The task with the largest work first: its duration and those of its direct successors. */
  | "greatest-weight";

/** Options of a schedule. */
export interface ScheduleOptions {
  /** Rule for choosing the next task. */
  rule: PriorityRule;
  /**
   * Number of rounds of improvement, 0 or more. Each round combines an order of the tasks
   * from the best orders so far and schedules it three times: forward, backward from the
   * end, and forwards again. The search ends early when the schedule cannot become shorter.
   */
  iterations: number;
  /** Seed of the search. The same seed produces the same schedule. */
  seed: Integer;
}

/** Explanation of the dates of a task. */
export interface TaskExplanation {
  /** The task. */
  task: number;
  /** Whether a delay of the task delays the plan. */
  critical: boolean;
  /**
   * Explanation in one sentence. Example:
   * `"verify starts at 1500 ms because push finishes then; it can slip 20 ms"`.
   */
  summary: string;
  /**
   * The dependencies that prevent an earlier start: those of the task and of the tasks above
   * it.
   */
  heldBy: Dependency[];
  /** The dependencies that a delay of the task would violate first. */
  holds: Dependency[];
}

/** The output format of a diagram. */
export type DiagramFormat =
  /** Mermaid source. */
  | "mermaid"
  /** Graphviz DOT source. */
  | "dot"
  /** An SVG document. */
  | "svg";

/** How long a user keeps an address. */
export type AddressScope =
  /** From arrival until the user leaves. */
  | "per-user"
  /** For one task. */
  | "per-task"
  /** All users of a tenant share one address. */
  | "shared";

/** Settings for the users of a load plan. */
export interface LoadSettings {
  /** Number of iterations of each user's workflow. */
  iterations: number;
  /** Pause between two iterations, in milliseconds. */
  thinkMs: Integer;
  /** How long a user keeps an address. */
  bind: AddressScope;
  /** Maximum number of active users. If `undefined`, the number is unlimited. */
  maxUsers?: number | undefined;
  /** Maximum number of arrivals per second. If `undefined`, the number is unlimited. */
  spawnPerSecond?: number | undefined;
}

/** A group of arrivals: one `spawn` of the scenario. */
export interface LoadGroup {
  /** The tenant. */
  tenant: string;
  /** The pool that provides the addresses of the users. */
  pool?: string | undefined;
  /** The workflow of the users. If `undefined`, the first workflow applies. */
  workflow?: string | undefined;
  /** Start of the arrivals, in milliseconds from the start of the run. */
  atMs: Integer;
  /** Number of users. */
  users: number;
  /** Time over which the arrivals are spread, in milliseconds. */
  overMs: Integer;
}

/** A page of arrivals, in columns. Users are numbered in this order, from 0. */
export interface ArrivalPage {
  /** Arrival of each user, in milliseconds from the start, in ascending order. */
  atMs: BigUint64Array;
  /** Group of each user: an index into `groups`. */
  groups: Uint32Array;
  /** Tenant of each user: an index into `tenants`. */
  tenants: Uint32Array;
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** Whether a pool has enough addresses for a load plan. */
export interface PoolDemand {
  /** The pool. */
  pool: string;
  /**
   * Maximum number of addresses needed at the same time if all users stay for the whole run:
   * one for each user, up to `maxUsers`, or one for each tenant if addresses are shared.
   */
  needed: Integer;
  /** Number of addresses in the pool; 2⁶⁴ − 1 stands for that many or more. */
  available: Integer;
}

/** What happens to a user who arrives when `maxUsers` are active. */
export type LoadModel =
  /** The user is dropped and counted: the load does not depend on the speed of the system. */
  | "open"
  /** The user waits until another user leaves: the load adapts to the speed of the system. */
  | "closed";

/** Settings of a run that affect its length. */
export interface EstimateOptions {
  /**
   * Timeout of an attempt whose action has no timeout, in milliseconds, at least 1. If `undefined`,
   * 30,000.
   */
  actionTimeoutMs?: Integer | undefined;
  /**
   * Time at which the run stops gracefully, in milliseconds from its start. If `undefined`, it ends
   * when the last user has left.
   */
  maxDurationMs?: Integer | undefined;
  /** Time that users have to finish after that, in milliseconds. If `undefined`, 30,000. */
  stopTimeoutMs?: Integer | undefined;
  /** What happens to a user who arrives when `maxUsers` are active. If `undefined`, `open`. */
  model?: LoadModel | undefined;
  /**
   * Properties of resources that are overridden in this run, as `resource.property`.
   * Example: `"api.pause"`.
   */
  properties?: readonly NamedValueInput[] | undefined;
}

/** Reason why the time of a node has no upper bound. */
export type UnboundedReason =
  /**
   * The node is in a loop. The estimate treats loops as unbounded, although `maxVisits`
   * ends them.
   */
  | "loop"
  /** The node waits for an event. */
  | "event"
  /** The node pauses for a time that is known only during the run. */
  | "pause";

/** A node whose time has no upper bound. */
export interface UnboundedNode {
  /** The workflow. Example: `"main"`. */
  workflow: string;
  /** The node. Example: `"poll"`. */
  node: string;
  /** The reason. */
  reason: UnboundedReason;
}

/** Duration of one iteration of a workflow. */
export interface WorkflowEstimate {
  /** The workflow. */
  workflow: string;
  /** The shortest time, in milliseconds. */
  minMs: Integer;
  /** The longest time, in milliseconds. `undefined` if it is unbounded. */
  maxMs?: Integer | undefined;
  /** Number of nodes that pause (`sleep`). */
  pauses: number;
  /**
   * Number of nodes whose attempts have the timeout of the run, because their action has
   * none.
   */
  defaultTimeouts: number;
  /** Maximum number of retries, over all nodes. */
  retries: number;
  /** Nodes whose time has no upper bound, including nodes of sub-workflows. At most 100. */
  unbounded: UnboundedNode[];
}

/**
 * Duration of a run. The minimum assumes that all answers and events arrive immediately: only
 * arrivals, pauses, think time and `after` edges take time. The maximum assumes that each
 * attempt takes its whole timeout and fails, and that users above `maxUsers` or without a
 * free address wait.
 */
export interface RunEstimate {
  /** The workflows, in source order. */
  workflows: WorkflowEstimate[];
  /** The longest of the users' minimum times, think time included, in milliseconds. */
  userMinMs: Integer;
  /**
   * The longest time of a user, think time included, in milliseconds. `undefined` if it is
   * unbounded.
   */
  userMaxMs?: Integer | undefined;
  /**
   * The shortest time of the run, in milliseconds: from its start to the end of its last
   * user.
   */
  minMs: Integer;
  /** The longest time of the run, in milliseconds. `undefined` if it is unbounded. */
  maxMs?: Integer | undefined;
}

/** Progress of a load plan. */
export interface LoadProgress {
  /** Users started so far. */
  started: number;
  /** Users dropped so far. */
  dropped: number;
  /** Users who wait for other users to leave. */
  waiting: number;
  /** Users currently active. */
  present: number;
  /** Users who have not arrived yet. */
  expected: number;
}

/** Options of a machine. Every field has a default. */
export interface MachineOptions {
  /**
   * Seed of the retry jitter. Defaults to 0. The jitter depends only on the seed, the
   * instance, the node, its visit and the attempt.
   */
  seed?: Integer | undefined;
  /** Initial time of the machine, in milliseconds. Defaults to 0. */
  nowMs?: Integer | undefined;
  /** Number of iterations of an instance. If `undefined`, the scenario's load section applies, or 1. */
  iterations?: number | undefined;
  /** Pause between two iterations, in milliseconds. If `undefined`, the load section applies, or 0. */
  thinkMs?: Integer | undefined;
  /** Maximum number of visits of a node in one iteration. Defaults to 1,000. */
  maxVisits?: number | undefined;
  /** Maximum number of nodes that an instance passes in one call. Defaults to 1,000. */
  maxMicrosteps?: number | undefined;
  /**
   * Maximum number of trace entries to keep for each instance, from the start. Defaults to
   * 256. The hash covers all entries. With 0, dropped entries are not counted either.
   */
  maxTrace?: number | undefined;
  /**
   * Whether instances are hashed. Defaults to true. If false, `traceHash` and
   * `instanceHash` return 0.
   */
  hash?: boolean | undefined;
  /**
   * Whether every call is recorded for `log`. Defaults to false. The log uses memory for the
   * lifetime of the machine.
   */
  keepLog?: boolean | undefined;
}

/** A node of the machine. */
export interface MachineNode {
  /** The task that the node was compiled from. */
  task: number;
  /** The workflow. */
  workflow: string;
  /** The path in the workflow. Example: `"verify/check"`. */
  path: string;
  /** The kind of the task. */
  kind: TaskKind;
  /** The action that the node performs. */
  action?: string | undefined;
  /** The kind of the action. Example: `"get"`. */
  actionKind?: string | undefined;
}

/** A page of nodes. */
export interface MachineNodePage {
  /** The nodes, in the order of the tasks' codes. */
  nodes: MachineNode[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** One value for each of several instances. */
export interface InputColumn {
  /** The name in expressions. Example: `"user.allocated_ip"`. */
  name: string;
  /** A list with one element per instance; any other value applies to all instances. */
  values: ValueInput;
}

/** An action for the host to perform. */
export interface ActionRequest {
  /** Token for the report. It is unique in the machine. */
  token: Integer;
  /** The instance. */
  instance: number;
  /** The node, by its path in the workflow. Example: `"start"`. */
  node: string;
  /** The action. Example: `"probe"`. */
  action: string;
  /** The kind of the action. Example: `"get"`. */
  kind: string;
  /**
   * The parameters: a map with rendered templates. Example:
   * `{"url": "http://127.0.0.1:8080/asset"}`.
   */
  parameters: Value;
  /** Number of the attempt, from 1. */
  attempt: number;
  /** Timeout from now, in milliseconds. If `undefined`, the attempt has no timeout. */
  timeoutMs?: Integer | undefined;
  /**
   * Time of the machine at which the attempt times out through `tick`. If `undefined`, the attempt
   * has no timeout.
   */
  deadlineMs?: Integer | undefined;
}

/** Several actions for the host to perform, in columns: one element of each list per action. */
export interface ActionBatch {
  /** Tokens for the reports. */
  tokens: BigUint64Array;
  /** The instances. */
  instances: Uint32Array;
  /** The nodes: indexes into `nodes` of the machine. */
  nodes: Uint32Array;
  /** Number of each attempt, from 1. */
  attempts: Uint32Array;
  /** Times at which the attempts time out; 0 means no timeout. */
  deadlinesMs: BigUint64Array;
  /** The parameters: a list of maps with rendered templates. */
  parameters: Value;
}

/** A page of actions in flight. */
export interface ActionPage {
  /** The actions. */
  actions: ActionRequest[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
}

/** Outcome of an action. */
export type ActionOutcome =
  /**
   * The action succeeded with these exports. Omitted exports get their defaults. An export
   * that the action does not declare, or of the wrong type, fails the instance with
   * `export-type`.
   */
  | { success: readonly NamedValueInput[] }
  /** The action failed; the reason. Example: `"connection refused"`. */
  | { failure: string }
  /** The action exceeded its timeout. */
  | "timeout";

/** Status of a report. */
export type ReportStatus =
  /** The report was accepted. */
  | "accepted"
  /**
   * The report came too late: the action had timed out, or had been abandoned or cancelled.
   * The report has no effect.
   */
  | "late";

/** Outcome of an action, without details. */
export type OutcomeKind =
  /** The action succeeded. */
  | "success"
  /** The action failed. */
  | "failure"
  /** The action exceeded its timeout. */
  | "timeout";

/** Progress of a machine after it has run as far as possible. */
export interface MachineProgress {
  /** Time of the machine. */
  nowMs: Integer;
  /** Number of actions that wait for `nextActions`. */
  requested: number;
  /** Number of actions that the host is performing. */
  inFlight: number;
  /** Time of the next timer. `undefined` if no timer is set. */
  nextTimerMs?: Integer | undefined;
  /** Number of late reports so far, which were discarded. */
  late: Integer;
}

/** A report that came too late. */
export interface LateReport {
  /** Time, in the time of the machine. */
  atMs: Integer;
  /** The token. */
  token: Integer;
  /** The reported outcome. */
  outcome: OutcomeKind;
}

/** Reason why an instance failed. */
export type FaultKind =
  /** No edge could be taken. */
  | "no-edge"
  /** The last attempt failed, and neither an edge nor `on_error` applies. */
  | "action-failed"
  /** The last attempt or the node timed out, and neither an edge nor `on_error` applies. */
  | "timed-out"
  /** A template could not be rendered. */
  | "template-failed"
  /**
   * An action returned an export whose type differs from the declared one, or an export that
   * it does not declare.
   */
  | "export-type"
  /** The branches of a fork wait at joins that can never continue. */
  | "join-stuck"
  /** A limit was exceeded. */
  | "limit-exceeded";

/** Result of a guard. */
export interface GuardReport {
  /** Index of the edge among those of its node, from 0. */
  edge: number;
  /** The condition as written. */
  condition: string;
  /** Its operands and their values. */
  operands: NamedValue[];
  /** The result: `"false"`, or why it could not be evaluated. */
  outcome: string;
}

/** A fault of an instance: the reason and the node. */
export interface InstanceFault {
  /**
   * Description in one sentence. Example: `"no edge of \"start\" can be taken:
   * probe.status_code == 200 is false (probe.status_code = 500)"`.
   */
  message: string;
  /** The reason. */
  kind: FaultKind;
  /** The node, by its path in the workflow. Example: `"start"`, `"verify/check"`. */
  node: string;
  /** Every guard of the node, if the fault concerns them. */
  guards: GuardReport[];
}

/** The status of an instance. */
export interface InstanceStatus {
  /** The instance. */
  instance: number;
  /** The state. */
  state: InstanceState;
  /** The workflow. */
  workflow: string;
  /**
   * The current nodes of its branches, by their paths in the workflow, the oldest branch
   * first.
   */
  nodes: string[];
  /** The current iteration, from 1; 0 if the instance has not been started. */
  iteration: number;
  /** Time of the start. `undefined` if the instance has not been started. */
  startedAtMs?: Integer | undefined;
  /** Time of the end. `undefined` if the instance has not ended. */
  finishedAtMs?: Integer | undefined;
  /** The fault, if the instance failed. */
  fault?: InstanceFault | undefined;
}

/** Number of instances in each state. */
export interface InstanceCounts {
  /** All instances. */
  total: number;
  /** Instances that have not been started. */
  ready: number;
  /** Instances with an action that is requested or in flight. */
  running: number;
  /** Instances that wait for time or an event. */
  waiting: number;
  /** Instances that reached their end. */
  done: number;
  /** Instances that failed. */
  failed: number;
  /** Instances that were cancelled. */
  cancelled: number;
}

/** Number of visits of a node. */
export interface NodeVisits {
  /** The node, by its path in the workflow. */
  node: string;
  /** Number of visits in the current iteration. */
  visits: number;
}

/** Kind of a trace entry. */
export type TraceKind =
  /** The instance was started, or started its next iteration. */
  | "started"
  /** A node was entered. */
  | "entered"
  /** An edge was taken. */
  | "transition"
  /** An attempt of an action succeeded. */
  | "succeeded"
  /** An attempt of an action failed. */
  | "failed"
  /** An attempt of an action, or a node, timed out. */
  | "timed-out"
  /** The action will be retried. */
  | "retrying"
  /** A branch was cancelled. */
  | "cancelled"
  /** The iteration is done. */
  | "done"
  /** The instance failed. */
  | "fault";

/** One event of an instance. */
export interface TraceEntry {
  /** Time, in the time of the machine. */
  atMs: Integer;
  /** What happened. */
  kind: TraceKind;
  /** The node, by its path in the workflow. */
  node: string;
  /** Index of the edge that was taken, from 0, in source order. */
  edge?: number | undefined;
  /** The label of that edge, or the reason of a failure. */
  detail?: string | undefined;
}

/** A page of a trace. */
export interface TracePage {
  /** The entries, in order. */
  entries: TraceEntry[];
  /** Value to pass as `cursor` for the next page. If `undefined`, this is the last page. */
  next?: string | undefined;
  /** Number of later entries that were not kept because the trace was full. */
  dropped: Integer;
}

/** What happens to branches in a task that `sync` removes. */
export type SyncPolicy =
  /** `sync` fails and changes nothing. */
  | "reject"
  /** The branches are cancelled. */
  | "cancel"
  /** The branches continue at the task's `onError`, or are cancelled if it has none. */
  | "redirect";

/** What happens to timers in a restore. */
export type TimerPolicy =
  /** Timers keep their absolute times: those in the past fire at the next tick. */
  | "resume"
  /** Timers keep their remaining time. */
  | "freeze"
  /** Timers start again with their full time. */
  | "restart";

/** A property of a resource that is overridden in a run. */
export interface PropertyOverride {
  /** The id of the resource. Example: `"server"`. */
  resourceId: string;
  /** The property. Example: `"port"`. */
  property: string;
  /** The value in this run, with the same type as in the scenario. */
  value: ValueInput;
}

/** What happens to a user if all pools are exhausted. */
export type ExhaustionPolicy =
  /** The user waits for a free address. */
  | "wait"
  /** The user is rejected and counted. A task that needs a separate address fails. */
  | "reject";

/** A fallback for users of a pool that is exhausted. */
export interface PoolFallback {
  /** The pool that can become exhausted. */
  pool: string;
  /** The pool to use instead. It can have a fallback too. */
  fallback: string;
}

/** The events that `step` returns. */
export type EventDetail =
  /** No events. */
  | "nothing"
  /** Events of users and of the run. */
  | "users"
  /** Events of users, of the run and of actions. */
  | "actions";

/** Addresses of a host name in a run, which replace a lookup. */
export interface HostAddresses {
  /** The name, such as `"api.test"`. Case and a trailing dot are ignored. */
  host: string;
  /** The IP addresses, 1 to 64, in the order to try. Example: `["127.0.0.2", "::1"]`. */
  addresses?: readonly string[] | undefined;
}

/** Options of a run. Every field can be `undefined` or, if it is a list, empty. */
export interface RunOptions {
  /** Seed of the retry jitter. Defaults to 0. */
  seed?: Integer | undefined;
  /**
   * Time at which the run starts, in milliseconds of a clock chosen by the host. Defaults to
   * 0.
   */
  startMs?: Integer | undefined;
  /** What happens to users above `limit users`. Defaults to `open`. */
  model?: LoadModel | undefined;
  /** Properties of resources that are overridden in this run. */
  properties?: readonly PropertyOverride[] | undefined;
  /** What happens to users without a free address. Defaults to `wait`. */
  exhaustion?: ExhaustionPolicy | undefined;
  /** Fallbacks for exhausted pools. */
  fallbacks?: readonly PoolFallback[] | undefined;
  /** The events that `step` returns. Defaults to `users`. */
  events?: EventDetail | undefined;
  /**
   * Timeout of an attempt whose action has no timeout, in milliseconds. It does not apply to
   * `sleep`. Defaults to 30,000.
   */
  actionTimeoutMs?: Integer | undefined;
  /**
   * Time that users have to finish their iterations after `stop("graceful")`, in milliseconds.
   * Defaults to 30,000.
   */
  stopTimeoutMs?: Integer | undefined;
  /**
   * Time at which the run stops gracefully, in milliseconds from its start. If `undefined`, it ends
   * when the last user has left.
   */
  maxDurationMs?: Integer | undefined;
  /** Maximum number of open sockets. An action that exceeds it fails. Defaults to 10,000. */
  maxConnections?: number | undefined;
  /**
   * Maximum number of bytes of a response body to keep, if anything uses the body. Defaults
   * to 1 MiB.
   */
  maxBodyBytes?: number | undefined;
  /**
   * Maximum number of bytes in memory for request bodies of more than 16 KiB, received
   * responses, exports of more than 4,096 bytes per attempt, and cookies of more than 4,096
   * bytes per user. An attempt that would exceed it fails, and so does an attempt of a
   * built-in action whose parameters of more than 4,096 bytes do not fit into the rest. The
   * inputs of a run have a separate limit of the same size. If `undefined`, 256 MiB.
   */
  maxBufferedBytes?: Integer | undefined;
  /**
   * Name of a header field to add to every HTTP request. Its value is the id of the request:
   * `USER-ITERATION-ATTEMPT-PART`. USER is the number of the user and ITERATION their
   * iteration, both from 0. ATTEMPT numbers the attempts of the user over all iterations
   * (pauses not counted), PART the requests of the attempt (1 is the first; redirects and
   * repeats follow). `3-0-2-1`: user 3, first iteration, second attempt, first request.
   * Events of detail `actions` contain USER, ITERATION and ATTEMPT and the number of
   * requests, so a server's log can be matched with them. If `undefined`, no such field is sent.
   * Example: `"X-Request-Id"`.
   */
  requestIdHeader?: string | undefined;
  /**
   * Addresses of host names that are not looked up in this run. An entry of an action's
   * parameter `resolve` for the same name takes precedence. Requests still carry the name in
   * their field `Host`. If `undefined`, every name is looked up.
   */
  resolve?: readonly HostAddresses[] | undefined;
  /**
   * Time after which the addresses of a name are looked up again, in milliseconds, at least
   * 1. The former addresses are used until the answer arrives. If `undefined`, 30,000.
   */
  resolveEveryMs?: Integer | undefined;
}

/** The kind of a `RunnerError`. */
export type RunnerErrorKind =
  /** A named item does not exist; `item` and `subject` identify it. */
  | "not-found"
  /** An option, an argument or a part of the scenario is out of range or of the wrong type. */
  | "invalid-argument"
  /** A documented limit is exceeded. */
  | "limit-exceeded"
  /** The state of the run does not allow the call. */
  | "invalid-state";

/** The error of interface `runner`. */
export class RunnerError extends SchedulerCoreError {
  /** Kind of the error. */
  readonly code: RunnerErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /**
     * The subject of the error: the name that was not found, the option, argument or action
     * that is wrong, or the limit. Example: `"requestIdHeader"`.
     */
    readonly subject?: string;
    /** `not-found`: type of the item. Example: `"pool"`, `"resource"`, `"token"`. */
    readonly item?: string;
    /** `not-found`: the most similar existing name. */
    readonly suggestion?: string;
    /** `invalid-argument`, `invalid-state`: what is expected. */
    readonly expected?: string;
    /** `limit-exceeded`: the maximum. */
    readonly maximum?: Integer;
    /** `limit-exceeded`: the requested amount. */
    readonly actual?: Integer;
  };
  private constructor(...given: never);
}

/** Phase of a run. */
export type RunPhase =
  /** Users arrive and perform iterations. */
  | "running"
  /** New users do not arrive; active users finish their iterations. */
  | "stopping"
  /** All users have left. Sockets are closed and addresses released. */
  | "finished";

/**
 * Attempts of actions, by outcome. At all times
 * `started = succeeded + failed + timed-out + cancelled + inFlight`.
 */
export interface AttemptCounts {
  /** Attempts that started. */
  started: Integer;
  /** Attempts that succeeded. */
  succeeded: Integer;
  /** Attempts that failed for a reason other than a timeout. */
  failed: Integer;
  /** Attempts that exceeded their timeout. A later answer is not counted. */
  timedOut: Integer;
  /**
   * Attempts that were cancelled: by a stop, or because the workflow left their node first
   * (another branch of a `join`, an event or `after` edge).
   */
  cancelled: Integer;
  /** Attempts in progress. */
  inFlight: Integer;
}

/**
 * HTTP requests, by how each ended. At all times
 * `sent = attempts - unsent + repeats + redirects` and
 * `sent = responses + invalid + closed + timed-out + cancelled + inFlight`.
 */
export interface RequestCounts {
  /** HTTP attempts that started. */
  attempts: Integer;
  /**
   * HTTP attempts that sent no byte of a request: they could not connect, ended
   * before the first byte was sent, or have not sent it yet.
   */
  unsent: Integer;
  /** Requests of which at least one byte was sent. */
  sent: Integer;
  /**
   * Requests sent a second time, because the connection that the user had kept ended before
   * the first byte of a response. Only requests with an idempotent method are repeated
   * (`get`, `head`, `put`, `delete`, `options`, and with kind `http` also TRACE, PROPFIND,
   * SEARCH and REPORT), and each request at most once.
   */
  repeats: Integer;
  /** Requests that follow a redirect. */
  redirects: Integer;
  /**
   * Complete final responses, redirects included. Equals the sum of the counts of all status
   * codes.
   */
  responses: Integer;
  /**
   * Requests whose response was malformed or exceeded a limit. The client closed the
   * connection.
   */
  invalid: Integer;
  /**
   * Requests whose connection was reset or closed by the server before the response was
   * complete.
   */
  closed: Integer;
  /** Requests that were waiting for a response when the attempt timed out. */
  timedOut: Integer;
  /** Requests that were waiting for a response when the attempt was cancelled. */
  cancelled: Integer;
  /** Requests that wait for a response. */
  inFlight: Integer;
  /** Interim responses (status codes 100 to 199), which no other field counts. */
  interim: Integer;
}

/** Connections, bytes and datagrams. */
export interface TransferCounts {
  /** Opened sockets, TCP and UDP. */
  connections: Integer;
  /** Sent bytes. */
  sentBytes: Integer;
  /** Received bytes. */
  receivedBytes: Integer;
  /** Sent UDP datagrams. */
  sentDatagrams: Integer;
  /** Received UDP datagrams, including unexpected ones. */
  receivedDatagrams: Integer;
}

/** Progress of a run. */
export interface RunProgress {
  /** The phase. */
  phase: RunPhase;
  /** Time since the start, in milliseconds; constant after the run has finished. */
  elapsedMs: Integer;
  /** Users who have not arrived yet. */
  expected: number;
  /** Users who have arrived and wait for other users to leave or for an address. */
  waiting: number;
  /** Users currently active. */
  present: number;
  /** Users whose workflow reached its end. */
  done: number;
  /** Users whose workflow failed. */
  failed: number;
  /** Users who were cancelled by a stop. */
  cancelled: number;
  /** Users who were dropped because `maxUsers` were active. */
  dropped: number;
  /** Users who were rejected because all pools were exhausted. */
  rejected: number;
  /** All attempts of actions, by outcome. A pause (`sleep`) is not an attempt. */
  attempts: AttemptCounts;
  /** All HTTP requests. */
  requests: RequestCounts;
  /** All data sent and received over sockets. */
  transfer: TransferCounts;
  /** Actions that wait for `nextActions`. */
  requested: number;
  /** Open sockets. */
  connections: number;
  /** Addresses that users hold. */
  addresses: number;
}

/** Kind of an event. */
export type RunEventKind =
  /** A user started their first iteration. The detail is their address, if they have one. */
  | "user-started"
  /** A user's workflow reached its end. */
  | "user-done"
  /** A user's workflow failed. The detail is the reason. */
  | "user-failed"
  /** A user was cancelled by a stop. */
  | "user-cancelled"
  /** A user was rejected because all pools were exhausted. The detail names the pool. */
  | "user-rejected"
  /** Users were dropped because `maxUsers` were active. The detail is their number. */
  | "users-dropped"
  /** An attempt of an action succeeded. */
  | "action-succeeded"
  /** An attempt failed. The detail is the reason. */
  | "action-failed"
  /** An attempt timed out. */
  | "action-timed-out"
  /**
   * An attempt was cancelled: by a stop, or because the workflow left its node first
   * (another branch of a `join`, an event or `after` edge).
   */
  | "action-cancelled"
  /** A stop started. */
  | "stopping"
  /** The run has finished. */
  | "finished";

/** How to stop a run. */
export type StopMode =
  /** New users do not arrive; active users finish their current iteration. */
  | "graceful"
  /** Everything ends immediately. */
  | "hard";

/** Usage of a pool. */
export interface PoolReport {
  /** The pool. */
  pool: string;
  /** Number of addresses without reserved ones; 2⁶⁴ − 1 stands for that many or more. */
  size: Integer;
  /** Number of addresses that are held now; 0 after the run has finished. */
  held: Integer;
  /** Maximum number of addresses that were held at the same time. */
  highWater: Integer;
  /** Number of grants. */
  grants: Integer;
  /** Number of requests for an address that found the pool exhausted. */
  exhausted: Integer;
}

/**
 * Verdict of a run: the first of these cases, in this order, that applies. The plan of a run
 * is its load section: every user arrives and completes all iterations of `loop`.
 */
export type RunVerdict =
  /**
   * A threshold was violated. Or no threshold has data (for example, because there are no
   * thresholds), and a user failed or was rejected, or no attempt of an action succeeded
   * (cancelled ones not counted). Or there are no thresholds, and a user never arrived.
   */
  | "failed"
  /**
   * Part of the plan did not run because a worker process ended. Reserved for runs over
   * several processes; a run in one process never returns it.
   */
  | "incomplete"
  /** `stop` or `maxDurationMs` ended the run before its plan was done. */
  | "stopped"
  /** No action was attempted. Pauses (`sleep`) are not attempts. */
  | "no-data"
  /** None of the above. */
  | "passed";

/** Number of responses with a status code. */
export interface StatusCount {
  /** The status code. Example: `200`. */
  status: number;
  /** Number of responses. */
  count: Integer;
}

/** Result of one tenant. */
export interface TenantReport {
  /** The tenant. */
  tenant: string;
  /** Users who started. */
  started: number;
  /** Users whose workflow reached its end. */
  done: number;
  /** Users whose workflow failed. */
  failed: number;
  /** Users who were cancelled. */
  cancelled: number;
  /** Users who were rejected because all pools were exhausted. */
  rejected: number;
  /** Median duration of the users from the intended arrival, in milliseconds. */
  p50Ms: number;
  /** 99th percentile of the duration of the users, in milliseconds. */
  p99Ms: number;
  /** Attempts of the tenant's users. */
  attempts: AttemptCounts;
  /** HTTP requests of the tenant's users. */
  requests: RequestCounts;
  /** Connections, bytes and datagrams of the tenant's users. */
  transfer: TransferCounts;
  /**
   * Median latency of the attempts that succeeded, failed or timed out, from the intended
   * start, in milliseconds; 0 if there are none.
   */
  attemptP50Ms: number;
  /** 99th percentile of the latency of those attempts, in milliseconds. */
  attemptP99Ms: number;
  /**
   * Complete HTTP responses by status code, in ascending order. Status codes without
   * responses are omitted. Followed redirects are included, and so are responses that
   * `expect_status` made a failure. At most 900: codes are from 100 to 999.
   */
  statuses: StatusCount[];
  /**
   * Number of different addresses that the sockets were bound to, from a pool or by
   * `bind_ip`; 0 if the host chose all of them.
   */
  addresses: number;
}

/** Result of one action. */
export interface ActionReport {
  /** The action. */
  action: string;
  /** Attempts. */
  attempts: AttemptCounts;
  /** HTTP requests. */
  requests: RequestCounts;
  /** Connections, bytes and datagrams. */
  transfer: TransferCounts;
  /** Complete HTTP responses by status code, in ascending order. */
  statuses: StatusCount[];
  /**
   * Mean latency of the attempts that succeeded, failed or timed out, from the intended
   * start, in milliseconds.
   */
  meanMs: number;
  /** Median of that latency, in milliseconds. */
  p50Ms: number;
  /** 95th percentile of that latency, in milliseconds. */
  p95Ms: number;
  /** 99th percentile of that latency, in milliseconds. */
  p99Ms: number;
  /** Maximum of that latency, in milliseconds. */
  maxMs: number;
}

/** Failures with the same kind, action, tenant, status code and cause. */
export interface FailureCount {
  /**
   * Kind of the failure. One of:
   *
   * | kind | the attempt or user failed because |
   * |---|---|
   * | `connect` | the connection could not be opened: refused, unreachable, not permitted |
   * | `name` | the lookup of the host name failed, or the name has no address of the source's family |
   * | `closed` | the server reset or closed the connection before the response was complete |
   * | `invalid-response` | the response was malformed |
   * | `limit-exceeded` | a limit of the run was exceeded, such as `body-bytes`, `json-bytes` or `connections` |
   * | `status` | `expect_status` does not include the status code, or there were more redirects than `redirects` allows |
   * | `expectation` | the answer is not as expected: `expect` is not true, an export is missing or does not fit its type, or the peer ended its stream before `expect` or `receive` was met |
   * | `timeout` | it exceeded its timeout |
   * | `parameter` | a parameter of the action is invalid |
   * | `host` | the host's function for the action reported the failure |
   * | `address` | of the source address: all pools are exhausted, it is not assigned to this machine, or it has no free port for the destination |
   * | `workflow` | the user's workflow failed outside of an attempt: a condition, a template, a limit |
   * | `other` | all failures that fit none of the first 99 groups |
   */
  kind: string;
  /** The action. If `undefined`, the failures are those of users outside of an attempt. */
  action?: string | undefined;
  /** The tenant. If `undefined`, the failures are those of several tenants. */
  tenant?: string | undefined;
  /** The status code, for kind `status`. */
  status?: number | undefined;
  /**
   * The first reason of the group, at most 300 bytes. Failures of kind `host` and `workflow`
   * are grouped by it as well, those of kind `connect` and `address` by their cause.
   * Example: `"connect to 127.0.0.1:9: connection refused: nothing listens there"`.
   */
  reason: string;
  /** Number of failures. */
  count: Integer;
}

/** Result of a run (so far). */
export interface RunReport {
  /** Verdict of the run; the CLI derives its exit code from it. */
  verdict: RunVerdict;
  /**
   * Reasons why the verdict is not `passed`, at most 10; empty if it is. If users failed,
   * the reason contains the most frequent failure. Example:
   * `["3 of 10 users never arrived"]`.
   */
  reasons: string[];
  /** Progress of the run. */
  progress: RunProgress;
  /** The thresholds, in source order. */
  thresholds: ThresholdResult[];
  /** The tenants, in the order of their first occurrence in the text. */
  tenants: TenantReport[];
  /** The actions, in source order, without pauses (`sleep`). */
  actions: ActionReport[];
  /** The pools, in source order. */
  pools: PoolReport[];
  /** The failures, the most frequent group first. At most 100 groups. */
  failures: FailureCount[];
  /** Hash over the transitions and exported values of all users. */
  traceHash: Integer;
}

/** A scenario that was parsed and checked and has no errors. It is immutable. */
export class Scenario {
  private constructor();

  /** The name. Example: `"http tri-phase demo"`. */
  readonly name: string;

  /** The version, as written. Example: `"1.0"`. */
  readonly version: string;

  /** The pools, in source order. */
  readonly pools: PoolDefinition[];

  /**
   * The ids of the workflows, in source order. The first one is the default. A text
   * DSL workflow without a name is `"main"`.
   */
  readonly workflows: string[];

  /** The warnings and notes for the source text, in source order. */
  readonly diagnostics: Diagnostic[];

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  static withLimits(syntax: Syntax, limits: ParserLimits): Source;

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
  push(chunk: string): Integer;

  /** The length of the text in bytes. */
  readonly length: Integer;

  /** Clears the text, so that the resource can be used for another one. */
  clear(): void;

  /**
   * Parses and checks the text, as function `parse` does. The text is kept.
   *
   * # Typical errors
   * - `rejected`: the text has errors.
   *
   * @throws {ParserError}
   */
  parse(): Scenario;

  /**
   * Returns all diagnostics for the text, as function `validate` does.
   *
   * # Typical errors
   * Currently no errors.
   *
   * @throws {ParserError}
   */
  validate(): Diagnostic[];

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  readonly source: string;

  /**
   * The variables that the expression uses, each once, in the order in which
   * `evaluate` takes their values.
   */
  readonly variables: string[];

  /** The type of the value, as far as it is known before evaluation. */
  readonly kind: ValueKind;

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
  filter(columns: readonly (Float64Array | readonly number[])[]): Uint8Array;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  readonly variables: string[];

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
export function parse(text: string, syntax: Syntax): Scenario;

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
export function validate(text: string, syntax: Syntax): Diagnostic[];

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
export function format(text: string, syntax: Syntax): string;

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
export function convert(text: string, syntax: Syntax, target: Syntax): string;

/** Returns the default limits. */
export function defaultLimits(): ParserLimits;

/**
 * Returns diagnostics as text for a terminal, in the style of rustc: each with its source
 * lines, the span underlined, help and fixes. The text has no colors and at most 1 MiB: a last
 * line states the number of omitted diagnostics. `text` is the source text of the diagnostics;
 * positions outside of it are omitted.
 *
 * Example: for a misspelt node, the first line is
 * `error[unknown-node]: no node is called "psuh"` and the second is `  --> 3:7`.
 */
export function explain(text: string, diagnostics: readonly DiagnosticInput[]): string;

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
export function applyFixes(text: string, diagnostics: readonly DiagnosticInput[]): string;

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
export function fix(text: string, syntax: Syntax): FixedText;

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
export function ignore(text: string, syntax: Syntax, diagnostic: DiagnosticInput): FixIt | undefined;

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
  static tcpV4(): Socket;

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
  static tcpV6(): Socket;

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
  static udpV4(): Socket;

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
  static udpV6(): Socket;

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
  bind(local: SocketAddress): void;

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
  bindToIp(address: string, port: number): void;

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
  bindWithBinding(binding: IpBinding, port: number): void;

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
  listen(backlog: number): void;

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
  accept(): Socket;

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
  connect(remote: SocketAddress): void;

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
  connectFrom(local: string, remote: SocketAddress): void;

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
  finishConnect(): void;

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
  disconnect(): void;

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
  send(data: Uint8Array): void;

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
  sendSome(data: Uint8Array): Integer;

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
  recv(max: number): Uint8Array;

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
  sendTo(data: Uint8Array, remote: SocketAddress): void;

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
  recvFrom(max: number): Datagram;

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
  sendMany(data: Uint8Array, ends: Uint32Array | readonly number[], remote: SocketAddress): number;

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
  recvMany(count: number, max: number): DatagramBatch;

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
  shutdown(direction: ShutdownDirection): void;

  /**
   * Closes the socket: any state → `closed`. Closing a closed socket does nothing.
   *
   * Data sent before is still delivered. Connections that a listening socket has not
   * accepted are aborted.
   *
   * Example: `client.close()`.
   */
  close(): void;

  /**
   * The state.
   *
   * Example: `listening`.
   */
  readonly state: SocketState;

  /**
   * Whether the socket has a local address: true in every state except `created` and
   * `closed`.
   *
   * Example: `true` after `bind`.
   */
  readonly isBound: boolean;

  /**
   * Whether the state is `connected`.
   *
   * Example: `true` after `connect`.
   */
  readonly isConnected: boolean;

  /**
   * Whether the state is `listening`.
   *
   * Example: `true` after `listen`.
   */
  readonly isListening: boolean;

  /**
   * The transport.
   *
   * Example: `tcp`.
   */
  readonly protocol: Protocol;

  /**
   * The address family.
   *
   * Example: `ipv4`.
   */
  readonly family: IpFamily;

  /**
   * The local address and port, or `undefined` if `isBound` is false.
   *
   * Example: `{ address: "127.10.0.1", port: 8080 }`.
   */
  readonly localAddr: SocketAddress | undefined;

  /**
   * The local address, or `undefined` if `isBound` is false.
   *
   * Example: `127.10.0.1`.
   */
  readonly localIp: string | undefined;

  /**
   * The local port, or `undefined` if `isBound` is false.
   *
   * Example: 49152 after a `bind` to port 0.
   */
  readonly localPort: number | undefined;

  /**
   * The peer, or `undefined` if the state is neither `connected` nor `connecting`.
   *
   * Example: `{ address: "10.0.0.1", port: 80 }`.
   */
  readonly remoteAddr: SocketAddress | undefined;

  /**
   * Sets the timeout of calls, in milliseconds. 0: calls do not wait. If `undefined`, calls wait
   * indefinitely (the default). It applies to every later call on this socket and can be set
   * in every state.
   *
   * Example: `client.setTimeout(250)`.
   */
  setTimeout(timeoutMs?: Integer | undefined): void;

  /**
   * The timeout of calls, in milliseconds, as set by `setTimeout` or inherited by
   * `accept`. If `undefined`, calls wait indefinitely.
   *
   * Example: `250`.
   */
  readonly timeout: Integer | undefined;

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
  readonly keepAlive: boolean;

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
  setKeepAlive(enabled: boolean): void;

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
  readonly keepAliveIdle: Integer;

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
  setKeepAliveIdle(milliseconds: Integer): void;

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
  readonly keepAliveInterval: Integer;

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
  setKeepAliveInterval(milliseconds: Integer): void;

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
  readonly keepAliveCount: number;

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
  setKeepAliveCount(count: number): void;

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
  readonly hopLimit: number;

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
  setHopLimit(hops: number): void;

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
  readonly receiveBufferSize: Integer;

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
  setReceiveBufferSize(size: Integer): void;

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
  readonly sendBufferSize: Integer;

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
  setSendBufferSize(size: Integer): void;

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
  readonly reuseAddress: boolean;

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
  setReuseAddress(enabled: boolean): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
export function resolve(name: string): string[];

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
  static withOptions(name: string, options?: PoolOptions): IpPool;

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
  static fromDefinition(definition: PoolDefinitionInput): IpPool;

  /** The name of the pool. Bindings contain it. */
  readonly name: string;

  /** The number of events so far. Every change increases it by one. */
  readonly revision: Integer;

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
  removeRange(first: string, mode: RangeRemoval): RemovalReport;

  /**
   * Ends the draining of a range, so that it grants bindings again. Returns whether it was
   * draining.
   *
   * # Typical errors
   * - `not-found`: no range starts at `first`.
   *
   * @throws {IpPoolError}
   */
  resumeRange(first: string): boolean;

  /** The ranges, in the order in which they were added. At most 1,024. */
  readonly ranges: IpRange[];

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
  allocate(subinstance: string, subid: string, resourceType: ResourceType): string;

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
  allocateSpecific(subinstance: string, subid: string, resourceType: ResourceType, address: string): IpBinding;

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
  releaseBySubinstance(subinstance: string): Integer;

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
  releaseMany(subinstance: string, subids: readonly string[]): Integer;

  /**
   * Returns the binding of an address, or `undefined` if it is not bound.
   *
   * Example: `getBinding("192.168.1.1")` gives `{ subinstance: "services", … }`.
   */
  getBinding(address: string): IpBinding | undefined;

  /**
   * Returns the current state of an address. If nothing applies to it, all fields are false.
   *
   * Example: for `192.168.1.0` in `192.168.1.0/24`, `inRange` and `excluded` are true.
   */
  addressState(address: string): AddressState;

  /**
   * Returns the bindings of a tenant's resource: at most one per family, IPv4 first.
   *
   * Example: `findBySubid("services", "http-server")`.
   */
  findBySubid(subinstance: string, subid: string): IpBinding[];

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
  reserveIp(address: string): boolean;

  /**
   * Removes the reservation of an address. Returns whether there was one. The address stays
   * reserved while a reserved network covers it.
   *
   * Example: `unreserveIp("192.168.1.1")`.
   *
   * @throws {IpPoolError}
   */
  unreserveIp(address: string): boolean;

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
  reserveCidr(cidr: string): string;

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
  unreserveCidr(cidr: string): boolean;

  /**
   * The counts of the whole pool.
   *
   * Example: a new pool with one /24 has `total` 254 and `available` 254; the other counts
   * are 0.
   */
  readonly stats: PoolStats;

  /** Returns the counts of one family: its addresses and their events. */
  familyStats(family: IpFamily): PoolStats;

  /** Returns the counts of one tenant. All counts of an unknown tenant are 0. */
  tenantStats(subinstance: string): TenantStats;

  /** Sets how the pool selects free addresses from now on. */
  setStrategy(strategy: Strategy): void;

  /** The time of the last tick, or `undefined` before the first one. */
  readonly nowMs: Integer | undefined;

  /** Ends the quarantine or probation of an address early. Returns whether it was in either. */
  endQuarantine(address: string): boolean;

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
  allocatePrefix(subinstance: string, subid: string, family: IpFamily, prefixLength: number): PrefixBinding;

  /** Returns the child prefixes of a tenant's resource: at most one per family, IPv4 first. */
  findPrefixes(subinstance: string, subid: string): PrefixBinding[];

  /**
   * Creates a pool from a child prefix, with the options of this pool. The new pool is
   * independent: releasing the prefix does not affect it.
   *
   * # Typical errors
   * - `not-found`: the network is not a child prefix of this pool.
   *
   * @throws {IpPoolError}
   */
  prefixPool(network: string, name: string): IpPool;

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
  eventsSince(revision: Integer, limit: number): EventPage;

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
  exportBlock(address: string): PoolBlock;

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
  claimBlock(text: string): string;

  /**
   * Removes a claimed block from the pool, with its bindings and reservations: it belongs to
   * the store again. Returns whether the block was removed; a block with a child prefix
   * stays.
   *
   * Example: `dropBlock("10.0.16.0/20")`.
   */
  dropBlock(network: string): boolean;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  static fromScenario(scenario: Scenario): Workbook;

  /**
   * The revision of the state, which increases with every call that changes
   * something.
   */
  readonly revision: Integer;

  /**
   * Returns a property of a resource, or `undefined` if the resource does not have it.
   *
   * # Typical errors
   * - `not-found`: the resource does not exist.
   *
   * @throws {WorkflowError}
   */
  property(id: string, name: string): Value | undefined;

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
  setProperty(id: string, name: string, value: ValueInput): void;

  /**
   * Releases everything that a holder holds and removes all its waiting requests. Returns
   * the requests from the queues that are granted as a result.
   */
  releaseHolder(holder: string): Holding[];

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
  setVariable(name: string, value: ValueInput): void;

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
  defineMetric(name: string, kind: MetricKind): void;

  /**
   * Adds the measurements of another workbook to this one: sums, shares and distributions
   * exactly; a gauge takes the other's value.
   *
   * # Typical errors
   * - `duplicate`: a metric has a different kind in the other workbook. Nothing is added.
   *
   * @throws {WorkflowError}
   */
  merge(other: Workbook): void;

  /** Returns the thresholds and their measured values, over all tenants. */
  thresholds(): ThresholdResult[];

  /** Returns the verdict, the thresholds and the numbers of metrics, tenants and resources. */
  summary(): RunSummary;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  static fromScenario(scenario: Scenario, workflow?: string | undefined): Wbs;

  /** The name: that of the scenario, or the one given to the constructor. */
  readonly name: string;

  /** The revision. Every transaction increases it by one. */
  readonly revision: Integer;

  /** The number of tasks. */
  readonly taskCount: number;

  /** The id that the next inserted task gets. */
  readonly nextTaskId: number;

  /**
   * Returns the task with an id.
   *
   * # Typical errors
   * - `not-found`: the task does not exist.
   *
   * @throws {WorkflowError}
   */
  task(task: number): Task;

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
  find(path: string): Task;

  /** The number of waves. */
  readonly waveCount: number;

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
  apply(changes: readonly WbsChange[]): WbsReceipt;

  /**
   * Reverts the last transaction that has not been reverted, exactly, ids included. The
   * revision increases by one and never returns to a former value.
   *
   * Returns `undefined` if there is nothing to revert. The last 100 transactions can be reverted.
   */
  undo(): WbsReceipt | undefined;

  /**
   * Returns why a task is or is not critical, and what prevents an earlier start.
   *
   * # Typical errors
   * - `not-found`: the task does not exist.
   *
   * @throws {WorkflowError}
   */
  explain(task: number): TaskExplanation;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  static fromScenario(scenario: Scenario): LoadPlan;

  /** The total number of users. */
  readonly users: number;

  /**
   * The arrival of the last user, in milliseconds from the start; 0 if there are no
   * users.
   */
  readonly lastArrivalMs: Integer;

  /** The settings for the users. */
  readonly settings: LoadSettings;

  /** The groups, in source order. */
  readonly groups: LoadGroup[];

  /** The tenants, in the order of their first occurrence in the text. */
  readonly tenants: string[];

  /**
   * Returns the number of users that arrive at or before a time.
   *
   * Example: with `at 1s spawn 100`, `arrivedBy(999)` is 0 and `arrivedBy(1000)` is 100.
   */
  arrivedBy(atMs: Integer): number;

  /**
   * Returns, for each pool that provides addresses of users, whether it has enough of them.
   * Pools are in source order.
   */
  feasibility(): PoolDemand[];

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
}

/** The execution of a load plan. */
export class LoadRun {
  private constructor();

  /** Starts the execution of a plan, at 0 ms. */
  static fromPlan(plan: LoadPlan, model: LoadModel): LoadRun;

  /**
   * The revision of the state, which increases with every call that changes
   * something.
   */
  readonly revision: Integer;

  /**
   * Reports that `count` users have left.
   *
   * # Typical errors
   * - `invalid-argument`: fewer than `count` users are active.
   *
   * @throws {WorkflowError}
   */
  leave(count: number): void;

  /** The progress. */
  readonly progress: LoadProgress;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  static fromWbs(wbs: Wbs, workbook: Workbook, options?: MachineOptions): Machine;

  /**
   * The revision of the state, which increases with every call that changes
   * something.
   */
  readonly revision: Integer;

  /** The time of the machine, in milliseconds. */
  readonly nowMs: Integer;

  /**
   * Starts `count` instances, beginning with `first`, and runs each as far as possible.
   *
   * # Typical errors
   * - `not-found`: an instance does not exist.
   * - `invalid-state`: an instance is not `ready`.
   *
   * @throws {WorkflowError}
   */
  start(first: number, count: number): void;

  /** Returns the same as `nextActions`, in columns. It is cheaper for many actions. */
  nextActionsBatch(max: number): ActionBatch;

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
  tick(nowMs: Integer): MachineProgress;

  /**
   * Advances the time from timer to timer up to `nowMs`, as `tick` does for each, but stops
   * as soon as an action is requested.
   *
   * # Typical errors
   * - `time-went-backwards`: `nowMs` is before the machine's time.
   *
   * @throws {WorkflowError}
   */
  runUntil(nowMs: Integer): MachineProgress;

  /** The progress of the machine. */
  readonly progress: MachineProgress;

  /**
   * Cancels an instance. Its actions are abandoned. An instance that has already ended does
   * not change.
   *
   * # Typical errors
   * - `not-found`: the instance does not exist.
   *
   * @throws {WorkflowError}
   */
  cancel(instance: number): void;

  /**
   * Returns the instances that have ended since the last call, each exactly once, in the
   * order of their ends, so that the host can release their addresses and other resources.
   * `max` is capped at 10,000.
   */
  nextFinished(max: number): Uint32Array;

  /** Returns the last 1,000 late reports, the earliest first. */
  lateReports(): LateReport[];

  /** Returns the states of up to `count` instances, beginning with `first`; at most 10,000. */
  states(first: number, count: number): InstanceState[];

  /** The number of instances in each state. */
  readonly counts: InstanceCounts;

  /**
   * Returns the number of visits of each node in the current iteration of an instance. Nodes
   * without visits are omitted.
   *
   * # Typical errors
   * - `not-found`: the instance does not exist.
   *
   * @throws {WorkflowError}
   */
  visits(instance: number): NodeVisits[];

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
  readonly traceHash: Integer;

  /**
   * Returns the digest of one instance.
   *
   * # Typical errors
   * - `not-found`: the instance does not exist.
   *
   * @throws {WorkflowError}
   */
  instanceHash(instance: number): Integer;

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
  sync(wbs: Wbs, policy: SyncPolicy): void;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  addInput(name: string, bytes: Uint8Array): void;

  /** The progress of the run. */
  readonly progress: RunProgress;

  /**
   * Stops the run. A hard stop can follow a graceful one and ends it immediately. Any other
   * repeated stop has no effect.
   */
  stop(mode: StopMode): void;

  /** Returns the workbook of the run, with its current resources, variables and metrics. */
  workbook(): Workbook;

  /**
   * The current usage of each pool, in source order; for live displays. The report
   * contains the same values.
   */
  readonly pools: PoolReport[];

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
  renderPool(pool: string): string;

  /** Returns the result of the run so far. */
  summary(): RunReport;

  /**
   * Returns the summary as text for display: a table of tenants, actions and pools, the
   * thresholds and the verdict. At most 1 MiB.
   *
   * Example: its last line is `verdict: passed`.
   */
  summaryText(): string;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
