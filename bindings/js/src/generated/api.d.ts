// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

/// <reference lib="es2022" />
/// <reference lib="esnext.disposable" />

import type { SchedulerCoreError } from "../errors.js";
import type { Integer, Value, ValueInput } from "../values.js";

/** How a pool picks among its free addresses. */
export type Strategy =
  /** The lowest free address. */
  | "sequential"
  /**
   * The next free one behind the last one given: an address comes again only
   * after a full cycle.
   */
  | "round-robin"
  /** Any free one, drawn by the pool's seeded generator. */
  | "random";

/** A pool as a scenario declares it. */
export interface PoolDefinition {
  /** The name. Example: `"eip"`. */
  name: string;
  /** What it is for. */
  description: string;
  /** CIDR networks and `first - last` ranges. Example: `["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"]`. */
  ranges: string[];
  /** CIDR networks that are never given out; a single address is a /32 or /128. */
  reserved: string[];
  /** How it picks. */
  strategy: Strategy;
}

/**
 * A pool as a scenario declares it.
 *
 * As a function takes it: {@link PoolDefinition}, in the forms that users may give.
 */
export interface PoolDefinitionInput {
  /** The name. Example: `"eip"`. */
  name: string;
  /** What it is for. */
  description: string;
  /** CIDR networks and `first - last` ranges. Example: `["10.0.1.0/24", "10.0.2.10 - 10.0.2.99"]`. */
  ranges?: readonly string[] | undefined;
  /** CIDR networks that are never given out; a single address is a /32 or /128. */
  reserved?: readonly string[] | undefined;
  /** How it picks. */
  strategy: Strategy;
}

/** How grave a finding is. */
export type Severity =
  /** The text cannot be used. */
  | "error"
  /** The text can be used, and is probably not what was meant. */
  | "warning"
  /** Advice. */
  | "note";

/** A place in a source text. */
export interface Position {
  /** Distance from the start of the text in bytes of UTF-8. */
  offset: number;
  /** The line, from 1. */
  line: number;
  /** The column, from 1, in Unicode scalar values. */
  column: number;
}

/** A stretch of source text: from `start` up to, and not including, `end`. */
export interface Span {
  /** The first place. */
  start: Position;
  /** The place behind the last one. */
  end: Position;
}

/** A second place that a diagnostic speaks of. */
export interface RelatedSpan {
  /** The place. */
  span: Span;
  /** What there is to see. Example: `"first defined here"`. */
  message: string;
}

/** A change that mends the finding. */
export interface FixIt {
  /** The text to replace; an empty span inserts. */
  span: Span;
  /** What to put there. */
  replacement: string;
  /**
   * Whether the fix is certain: only one meaning is likely. `parser.fix` applies only certain fixes.
   * Example: true for the only name that is near, false for the unit of a bare number.
   */
  certain: boolean;
}

/** One finding about a source text. */
export interface Diagnostic {
  /**
   * Which rule it is, for good: the same mistake has the same code in all three
   * syntaxes. A string, because the list of rules grows. Example: `"unknown-node"`.
   */
  code: string;
  /** How grave it is. */
  severity: Severity;
  /** What is wrong. Example: `"no node is called \"psuh\""`. */
  message: string;
  /** Where. */
  span: Span;
  /** Other places that matter. */
  related: RelatedSpan[];
  /** What would be right. Example: `"did you mean \"push\"?"`. */
  help?: string | undefined;
  /** A change that would make it right. */
  fix?: FixIt | undefined;
}

/**
 * One finding about a source text.
 *
 * As a function takes it: {@link Diagnostic}, in the forms that users may give.
 */
export interface DiagnosticInput {
  /**
   * Which rule it is, for good: the same mistake has the same code in all three
   * syntaxes. A string, because the list of rules grows. Example: `"unknown-node"`.
   */
  code: string;
  /** How grave it is. */
  severity: Severity;
  /** What is wrong. Example: `"no node is called \"psuh\""`. */
  message: string;
  /** Where. */
  span: Span;
  /** Other places that matter. */
  related?: readonly RelatedSpan[] | undefined;
  /** What would be right. Example: `"did you mean \"push\"?"`. */
  help?: string | undefined;
  /** A change that would make it right. */
  fix?: FixIt | undefined;
}

/** A part of a long string. */
export interface TextPage {
  /** The part: at most 1 MiB, whole characters. */
  text: string;
  /** What to pass as `cursor` for the next part. None: this is the last one. */
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
   * A value does not follow the rules of `value`: children before their one parent,
   * the root last, at most 65,536 nodes and 64 levels.
   */
  | "malformed-value"
  /** The expression was evaluated and has no value. */
  | "evaluation-failed";

/** Why an evaluation gave no value. */
export type EvaluationFault =
  /** The operands have types that the operator or function does not take. */
  | "wrong-type"
  /** Division or remainder by zero. */
  | "division-by-zero"
  /** A result that its type cannot hold. */
  | "overflow"
  /** The map has no such key. */
  | "no-such-key"
  /** The list or text has no such index. */
  | "index-out-of-range"
  /** An argument of the right type and a wrong value: text that is no number, a bad pattern. */
  | "invalid-argument"
  /** The same key twice in a map. */
  | "duplicate-key"
  /** Fewer values than the expression has variables. */
  | "missing-variable"
  /** More than 1,000,000 steps, or more than 8 MiB of values built. */
  | "limit-exceeded";

/** The error of interface `parser`, and of `scenario`. */
export class ParserError extends SchedulerCoreError {
  /** What kind of error it is. */
  readonly code: ParserErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /** `rejected`: all diagnostics in source order, warnings included; at least one is an error. */
    readonly diagnostics: Diagnostic[];
    /**
     * `limit-exceeded`: name of the limit, as in `ParserLimits`. `invalid-argument`: name
     * of the argument. Example: `"bytes"`.
     */
    readonly subject?: string;
    /** `invalid-argument`: what would be right. Example: `"the cursor of a page of this text"`. */
    readonly expected?: string;
    /** `limit-exceeded`: the most that is allowed. Example: `1048576`. */
    readonly maximum?: Integer;
    /** `limit-exceeded`: what was given, or would have been produced. */
    readonly actual?: Integer;
    /** `malformed-value`: index of the node that is wrong. */
    readonly node?: number;
    /** `evaluation-failed`: why there is no value. */
    readonly fault?: EvaluationFault;
    /** `evaluation-failed`: byte offset in the expression of the operator or call that failed. */
    readonly offset?: number;
    /** `evaluation-failed`: what happened, with the operands. Example: `"1 / 0 divides by zero"`. */
    readonly detail?: string;
  };
  private constructor(...given: never);
}

/** A syntax of the scenario language. */
export type Syntax =
  /** The text DSL; files end in `.scenario`. */
  | "text"
  /** YAML 1.2 with the core schema, one document, no tags. */
  | "yaml"
  /** JSON as of RFC 8259, without comments. */
  | "json";

/** How much a text may have of what. All limits are finite. */
export interface ParserLimits {
  /** Bytes of text. Default 16,777,216 (16 MiB). */
  bytes: Integer;
  /** Diagnostics that a call gives; behind the last one a text is not read on. Default 100. */
  diagnostics: Integer;
  /** Levels of nesting: of values, of YAML and JSON, of brackets in expressions. Default 64. */
  depth: Integer;
  /**
   * Values in YAML or JSON, and parts of expressions. Default 4,000,000; YAML's aliases
   * may stand for 100,000 of them.
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
  /** CEL `list`, elements of any type. */
  | "list"
  /** CEL `map`, keys and values of any type. */
  | "map"
  /** CEL `google.protobuf.Duration`. */
  | "duration"
  /** CEL `google.protobuf.Timestamp`. */
  | "timestamp"
  /** Any of them, and `null`: known only when it is evaluated. */
  | "any";

/** A variable that an expression may use. */
export interface VariableDeclaration {
  /**
   * Its name; a dot separates levels. The longest declared prefix of what an expression
   * names is the variable, what follows selects from its value. Example: `"probe.status_code"`.
   */
  name: string;
  /** Its type. */
  kind: ValueKind;
}

/** Which language an expression is written in. */
export type Dialect =
  /**
   * As in scenarios: names may contain `-` (so binary minus needs spaces), `250ms` is a
   * duration, and names and operand types are checked before the first evaluation.
   */
  | "scenario"
  /**
   * Strict CEL: `a-b` subtracts, there are no duration literals, and names and types are
   * checked as far as an evaluation gets to them.
   */
  | "cel";

/** A name and what it stands for. */
export interface NamedValue {
  /** The name. A dot separates levels. Example: `"probe.status_code"`. */
  name: string;
  /** What it stands for. */
  value: Value;
}

/**
 * A name and what it stands for.
 *
 * As a function takes it: {@link NamedValue}, in the forms that users may give.
 */
export interface NamedValueInput {
  /** The name. A dot separates levels. Example: `"probe.status_code"`. */
  name: string;
  /** What it stands for. */
  value: ValueInput;
}

/** A source text after fixes. */
export interface FixedText {
  /** The text with the fixes applied. */
  text: string;
  /** The diagnostics whose fixes were applied. Their positions are in the text as it was before that. */
  applied: Diagnostic[];
  /** The diagnostics of the fixed text, as `validate` returns them. */
  left: Diagnostic[];
}

/** What a proposed name is. */
export type CompletionKind =
  /** A word of the language. */
  | "keyword"
  /** An action. */
  | "action"
  /** A node of the workflow. */
  | "node"
  /** A workflow. */
  | "workflow"
  /** A pool. */
  | "pool"
  /** A resource, or a property of one. */
  | "workbook-resource"
  /** A variable, or an export. */
  | "variable"
  /** A function. */
  | "function"
  /** A metric. */
  | "metric"
  /** One of a closed set of values. */
  | "choice";

/** A name that fits at a place. */
export interface Completion {
  /** What to insert. Example: `"status_code"`. */
  text: string;
  /** What it is. */
  kind: CompletionKind;
  /** One line about it. Example: `"int, reported by action probe"`. */
  detail: string;
  /** What to replace: the part of the name that is there already. */
  replace: Span;
}

/** What there is to say about the thing at a place. */
export interface HoverText {
  /** All of the thing. */
  span: Span;
  /** What it is, in a few lines of Markdown. */
  text: string;
}

/** The kind of a `SocketError`. Each stands for the POSIX errors in parentheses. */
export type SocketErrorKind =
  /** The host does not allow it. (EACCES, EPERM) */
  | "access-denied"
  /** The host or the socket's protocol has no such thing. (EOPNOTSUPP, EAFNOSUPPORT, ENOPROTOOPT) */
  | "not-supported"
  /** An argument is out of its range or does not fit the socket. (EINVAL, EDESTADDRREQ) */
  | "invalid-argument"
  /** The socket's state does not allow the call; `state` names it. (EINVAL, EISCONN, ENOTCONN, EBADF) */
  | "invalid-state"
  /** Memory or buffers ran out. (ENOMEM, ENOBUFS) */
  | "out-of-memory"
  /** No more sockets can be opened. (EMFILE, ENFILE) */
  | "new-socket-limit"
  /** The call would have to wait and the timeout is 0. (EWOULDBLOCK, EAGAIN, EINPROGRESS) */
  | "would-block"
  /** The deadline passed, or the network gave up on the peer. (ETIMEDOUT) */
  | "timed-out"
  /** The address is not one of this machine's. (EADDRNOTAVAIL) */
  | "address-not-bindable"
  /** Another socket has the address and port. (EADDRINUSE) */
  | "address-in-use"
  /**
   * All ephemeral ports of the local address are in use. `connectFrom`, and `connect` of a
   * socket that is not bound, need a port that is free towards the peer; `bind` with port 0
   * needs one that no socket uses. The message names the address and the peer. Use more
   * source addresses or a wider port range. (EADDRNOTAVAIL of connect, EADDRINUSE of bind,
   * ENOBUFS on Windows)
   */
  | "no-free-port"
  /** No route leads to the remote address. (ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN) */
  | "network-unreachable"
  /** Nothing listens at the remote address. (ECONNREFUSED) */
  | "connection-refused"
  /** The peer broke the connection off. (ECONNRESET, EPIPE where the peer caused it) */
  | "connection-reset"
  /** The connection was broken off on this side. (ECONNABORTED) */
  | "connection-aborted"
  /** The sending direction has been shut down by `shutdown`. (EPIPE) */
  | "broken-pipe"
  /** The datagram has more bytes than UDP carries. (EMSGSIZE) */
  | "datagram-too-large"
  /** The name does not exist or has no address. (EAI_NONAME, EAI_NODATA) */
  | "name-unresolvable"
  /** The name server has no answer now; ask again later. (EAI_AGAIN) */
  | "temporary-resolver-failure"
  /** The name server refuses to answer. (EAI_FAIL) */
  | "permanent-resolver-failure"
  /** Something else; the message has the host's own words. */
  | "unknown";

/** An address and a port: one end of a TCP connection or of a UDP flow. */
export interface SocketAddress {
  /** The address. */
  address: string;
  /** The port, 1–65535; 0 asks for an ephemeral port where a call allows it. */
  port: number;
}

/** Where a socket is in its life. The interface's documentation draws the transitions. */
export type SocketState =
  /** It has no address. */
  | "created"
  /** It has a local address. A UDP socket sends and receives. */
  | "bound"
  /** Its connection attempt is under way: `finishConnect` has its outcome. TCP only. */
  | "connecting"
  /** It takes connections in. TCP only. */
  | "listening"
  /** It has a peer. */
  | "connected"
  /** It is gone. */
  | "closed";

/** The error of interface `socket`. */
export class SocketError extends SchedulerCoreError {
  /** What kind of error it is. */
  readonly code: SocketErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /** The function that failed, by its WIT name. Example: `"connect"`. */
    readonly operation: string;
    /** The local address that the call was given or that the socket had. */
    readonly local?: SocketAddress;
    /** The remote address that the call was given or that the socket had. */
    readonly remote?: SocketAddress;
    /** The socket's state when the call returned; none where there is no socket, as in `resolve`. */
    readonly state?: SocketState;
    /**
     * How many bytes of the buffer `send` had handed to the host before it failed.
     * They are on their way; the rest was not sent. 0 for every other call.
     */
    readonly transferred: Integer;
  };
  private constructor(...given: never);
}

/** What kind of thing an address is given to. */
export type ResourceType =
  /** A network interface known by its hardware address. */
  | "mac"
  /** A virtual machine. */
  | "vm"
  /** A container. */
  | "container"
  /** A Kubernetes pod. */
  | "pod"
  /** Anything else, by name: 1–255 bytes. Example: `{ custom: "tcp-server" }`. */
  | { custom: string };

/**
 * Proof that a pool gave an address to an owner. It is a value, not a handle:
 * holding one does not keep the lease alive, and nothing that takes one
 * checks that the lease still lives.
 */
export interface IpBinding {
  /** The address. */
  address: string;
  /** The tenant: the first half of the owner key. Example: `"services"`. */
  subinstance: string;
  /** The tenant's resource: the second half of the owner key. Example: `"http-server"`. */
  subid: string;
  /** The kind of resource. */
  resourceType: ResourceType;
  /** Name of the pool that gave the address. */
  pool: string;
  /**
   * The number of this grant: grows with every grant of the pool and is never
   * used twice, so a stale holder can be told from the present one.
   */
  generation: Integer;
}

/** A received datagram. */
export interface Datagram {
  /** Its bytes, as many of them as were asked for. 0 bytes is a datagram too. */
  data: Uint8Array;
  /** Who sent it. */
  remote: SocketAddress;
  /** Whether it had more bytes than were asked for. The rest is gone. */
  truncated: boolean;
}

/**
 * Several received datagrams, as columns: datagram `i` has the bytes of `data` from
 * `ends[i - 1]` (or 0) up to `ends[i]`, and came from `addresses[i]`, `ports[i]`.
 */
export interface DatagramBatch {
  /** The bytes of all datagrams, joined. */
  data: Uint8Array;
  /** Where each datagram ends in `data`. */
  ends: Uint32Array;
  /** The address of each sender. */
  addresses: string[];
  /** The port of each sender. */
  ports: Uint16Array;
  /** Which datagrams had more bytes than were asked for. */
  truncated: boolean[];
}

/** Which direction of a connection `shutdown` ends. */
export type ShutdownDirection =
  /** What the peer sends: `recv` answers the end of the stream from now on. */
  | "receive"
  /** What we send: the peer sees the end of the stream. */
  | "send"
  /** Both. */
  | "both";

/** The transport of a socket. */
export type Protocol =
  /** A reliable stream of bytes. */
  | "tcp"
  /** Single datagrams, which may be lost, doubled or reordered. */
  | "udp";

/** An address family. */
export type IpFamily =
  | "ipv4"
  | "ipv6";

/** What `poll` shall wait for on a socket. */
export type Interest =
  /** A call that takes something in would not wait: `accept`, `recv`, `recvFrom` or `recvMany`. */
  | "readable"
  /** A call that puts something out would not wait: `sendSome`, `sendTo`, `sendMany`, or `finishConnect`. */
  | "writable"
  /** Either. */
  | "either";

/** What `poll` found, as far as the interest asked for it. */
export type Readiness =
  /** Nothing yet. */
  | "nothing"
  /**
   * Taking in would not wait. Also the answer when the peer has closed or the connection has
   * failed: the call then says so at once.
   */
  | "readable"
  /** Putting out would not wait. */
  | "writable"
  /** Neither would wait. */
  | "both";

/** How a pool behaves. A field that is none has the default that it documents. */
export interface PoolOptions {
  /** How it picks among free addresses. Default: `sequential`. */
  strategy?: Strategy | undefined;
  /** Where the generator of the random strategy starts. Default: 0. */
  seed?: Integer | undefined;
  /**
   * Key of the hash tables. It never shows in a result. A pool that strangers
   * name owners in wants an unpredictable one; without it the pool does not
   * resist hash flooding. Default: 0.
   */
  hashSeed?: Integer | undefined;
  /** How long a binding lives, in milliseconds; 0: until it is released. Default: 0. */
  ttlMs?: Integer | undefined;
  /** How long a released or expired address is kept from others, in milliseconds. Default: 0. */
  quarantineMs?: Integer | undefined;
  /** How long a declined address is kept back, in milliseconds. Default: 86,400,000, a day. */
  probationMs?: Integer | undefined;
  /**
   * How many expired owners are remembered so that they can have their
   * address back. Default: 65,536.
   */
  stickyOwners?: number | undefined;
  /** How many addresses a tenant may have that has no quota of its own. Default: no limit. */
  quota?: Integer | undefined;
  /** The most bindings, at most 536,870,911. Default: 1,048,576. */
  maxBindings?: number | undefined;
  /** How many events `eventsSince` looks back on, at most 1,048,576. Default: 4,096. */
  eventCapacity?: number | undefined;
}

/** The kind of an `IpPoolError`. */
export type IpPoolErrorKind =
  /** No pool could accept this argument. */
  | "invalid-argument"
  /** No address, or no free block of that size, is left. */
  | "exhausted"
  /** The address is in none of the pool's ranges. */
  | "not-in-pool"
  /** The address is reserved. */
  | "reserved"
  /** The address is the network or broadcast address of its range. */
  | "excluded"
  /** The range of the address is draining. */
  | "draining"
  /** The address is in quarantine, or was declined. */
  | "quarantined"
  /** The address, or a part of the network, belongs to another owner. */
  | "already-allocated"
  /** The owner already holds another address, or this one for another type of resource. */
  | "conflict"
  /** The tenant's quota is used up. */
  | "quota-exceeded"
  /** The generation is not that of the present grant. */
  | "stale"
  /** The range overlaps another one of the pool. */
  | "overlap"
  /** The range has bindings or child prefixes. */
  | "in-use"
  /** The pool has no such thing. */
  | "not-found"
  /** A documented limit is exceeded. */
  | "limit-exceeded"
  /** The revision or cursor is no longer available: the pool has changed since. */
  | "outdated"
  /** The text is not a snapshot that this version can read. */
  | "invalid-snapshot"
  /** Only an empty pool can be restored into. */
  | "not-empty";

/** The error of interface `IpPool`. A call that returns one has changed nothing. */
export class IpPoolError extends SchedulerCoreError {
  /** What kind of error it is. */
  readonly code: IpPoolErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /**
     * `invalid-argument`: name of the argument. `limit-exceeded`: what is limited. `not-found`,
     * `not-empty`: the thing. Example: `"cidr"`, `"bindings"`.
     */
    readonly subject?: string;
    /** `invalid-argument`: what was given, shortened to 80 characters. Example: `"10.0.0.0/33"`. */
    readonly value?: string;
    /** `invalid-argument`, `invalid-snapshot`: what would be right. Example: `"a network such as 10.0.0.0/24"`. */
    readonly expected?: string;
    /**
     * The address of `not-in-pool`, `reserved`, `excluded`, `draining`, `quarantined`,
     * `already-allocated` and `stale`; the one that the owner holds of `conflict`; the first of
     * the existing range of `overlap` and `in-use`.
     */
    readonly address?: string;
    /** `overlap`, `in-use`: last address of that range. */
    readonly last?: string;
    /** `reserved`: the longest reservation that covers the address. */
    readonly network?: string;
    /** `already-allocated`, `conflict`: tenant of the holder. `quota-exceeded`: the tenant. */
    readonly subinstance?: string;
    /** `already-allocated`, `conflict`: the holder, of that tenant. */
    readonly subid?: string;
    /** `conflict`: the type of resource that the holder's grant is for. */
    readonly resourceType?: ResourceType;
    /** `already-allocated`: generation of the holder's grant. */
    readonly generation?: Integer;
    /** `quota-exceeded`, `limit-exceeded`: the most that is allowed. */
    readonly maximum?: Integer;
    /**
     * `quota-exceeded`: what the tenant has. `stale`: the present generation. `outdated`: the
     * pool's revision, or the earliest that events are kept for.
     */
    readonly actual?: Integer;
    /**
     * `quota-exceeded`: how many more were asked for. `stale`, `outdated`: the generation or
     * revision that the caller passed.
     */
    readonly requested?: Integer;
    /** `quarantined`: when the address is free again, in ms; none before the first tick. */
    readonly untilMs?: Integer;
    /** `in-use`: bindings in the range. */
    readonly bindings?: Integer;
    /** `in-use`: child prefixes in the range. */
    readonly prefixes?: Integer;
    /** `invalid-snapshot`: the line, from 1, counted through all parts. */
    readonly line?: Integer;
    /** `exhausted`: the family that was asked for. */
    readonly family?: IpFamily;
    /** `exhausted`: addresses in the ranges of that family, without excluded ones. */
    readonly total?: Integer;
    /** `exhausted`: how many of them are bound. */
    readonly allocated?: Integer;
    /** `exhausted`: how many are reserved. */
    readonly reserved?: Integer;
    /** `exhausted`: how many are in quarantine or declined. */
    readonly quarantined?: Integer;
  };
  private constructor(...given: never);
}

/** Which addresses at the edges of a range are never given out. */
export type EdgeExclusion =
  /** First and last of an IPv4 network of /30 or shorter; none of any other range. */
  | "automatic"
  /** None. */
  | "none"
  /** The first. For IPv6 it is the subnet-router anycast address (RFC 4291, 2.6.1). */
  | "first"
  /** The last. */
  | "last"
  /** The first and the last. */
  | "first-and-last";

/** What becomes of the bindings when their range is removed. */
export type RangeRemoval =
  /** Nothing: a range that is in use stays, and the call is `in-use`. */
  | "reject"
  /** They stay, and no new ones come; the range goes with the last of them. */
  | "drain"
  /** They stay though their range goes; adding a range over them adopts them. */
  | "detach"
  /** They are released. */
  | "force";

/** A part of a listing of bindings: columns of one length. */
export interface BindingPage {
  /** How many bindings are in it. */
  count: number;
  /** Addresses, as a column of texts. Example: `"10.0.0.1\n2001:db8::1"`. */
  addresses: string;
  /** Tenants, as a column of texts. */
  subinstances: string;
  /** The tenants' resources, as a column of texts. */
  subids: string;
  /** Types: `mac`, `vm`, `container`, `pod` or `custom:NAME`, as a column of texts. */
  resourceTypes: string;
  /** Generations. */
  generations: BigUint64Array;
  /** Ends of the leases in the time of `tick`; 2⁶⁴ − 1 for one without end. */
  expiresAtMs: BigUint64Array;
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** What removing a range has cut. */
export interface RemovalReport {
  /** The bindings that were released, in the order of addresses. */
  cut: BindingPage;
  /**
   * Whether the range is gone. If not, it is draining: call again (`force`), or
   * wait for its last binding to be released (`drain`).
   */
  removed: boolean;
}

/** A range of a pool. */
export interface IpRange {
  /** Its first address. It names the range, because ranges do not overlap. */
  first: string;
  /** Its last address. */
  last: string;
  /** The network that it was added as; none of one added by first and last address. */
  network?: string | undefined;
  /** Which of its addresses are never given out. */
  exclusion: EdgeExclusion;
  /** Whether it takes no new bindings. */
  draining: boolean;
  /** How many addresses it has, without excluded ones. */
  total: Integer;
  /** How many of them could be given out now; 0 while it is draining. */
  available: Integer;
  /** How many bindings it has. */
  bindings: Integer;
}

/** A name and a text that a binding carries for its owner. */
export interface MetadataEntry {
  /** The name: 1–255 bytes, unique in the binding. */
  key: string;
  /** The text: at most 4,096 bytes. */
  value: string;
}

/** What an allocation asks for beyond an owner. */
export interface AllocationOptions {
  /**
   * The family. None: the one that the owner holds an address of, else the
   * family of the pool's first range.
   */
  family?: IpFamily | undefined;
  /** How long the binding lives, in milliseconds; 0: until it is released. None: the pool's `ttlMs`. */
  ttlMs?: Integer | undefined;
  /** Only an address of this network. None: any. */
  within?: string | undefined;
  /** What the binding carries: at most 64 entries and 8,192 bytes. */
  metadata?: readonly MetadataEntry[] | undefined;
}

/** What `allocateMany` gave, in the order of the subids. */
export interface AllocationBatch {
  /** The addresses, as a column of texts. Example: `"10.0.0.1\n10.0.0.2"`. */
  addresses: string;
  /** The generations. */
  generations: BigUint64Array;
}

/** The two addresses of one owner. */
export interface DualBinding {
  /** The IPv4 one. */
  ipv4: IpBinding;
  /** The IPv6 one. */
  ipv6: IpBinding;
}

/** All there is to know of a binding. */
export interface BindingDetails {
  /** The binding. */
  binding: IpBinding;
  /** When it was made, in the time of `tick`; none before the first tick. */
  allocatedAtMs?: Integer | undefined;
  /**
   * When it ends, in the time of `tick`: the first tick at or after it ends the
   * binding. None: it lives until it is released, or there was no tick yet.
   */
  expiresAtMs?: Integer | undefined;
  /** How long it lives from each `renew` on, in milliseconds; 0: until it is released. */
  ttlMs: Integer;
  /** What it carries, in the order of the keys. */
  metadata: MetadataEntry[];
}

/** Everything that holds for an address just now. */
export interface AddressState {
  /** It is in a range. */
  inRange: boolean;
  /** It is a network or broadcast address. */
  excluded: boolean;
  /** It is covered by a reservation. */
  reserved: boolean;
  /** It is bound. */
  allocated: boolean;
  /** It was given back a short while ago. */
  quarantined: boolean;
  /** Its holder found a stranger using it. */
  declined: boolean;
  /** It is in a child prefix. */
  delegated: boolean;
  /** Its range is draining. */
  draining: boolean;
  /** It could be given out now. */
  available: boolean;
}

/** Which part of a listing to return. */
export interface PageRequest {
  /**
   * Where the page starts: `next` of the page before it. If none, the listing starts
   * from its beginning.
   */
  cursor?: string | undefined;
  /**
   * The most items to return, at least 1. A page can hold fewer: each listing has a
   * maximum of its own, and a result stays below 1 MiB.
   */
  limit: number;
}

/** A part of a listing of tenants: columns of one length. */
export interface TenantPage {
  /** Tenants, in the order of their bytes, as a column of texts. */
  subinstances: string;
  /** How many addresses each has. */
  allocated: BigUint64Array;
  /** How many prefixes each has. */
  prefixes: BigUint64Array;
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** A part of a listing of networks. */
export interface NetworkPage {
  /**
   * Networks, IPv4 first, by address and then from short to long prefix, as a
   * column of texts; a single address has the full prefix length.
   */
  networks: string;
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/**
 * The counts of a pool, or of one family of it. All are kept and none is
 * counted when asked for; all are exact.
 */
export interface PoolStats {
  /** Addresses in ranges, without excluded ones. */
  total: Integer;
  /** Bound ones among them. An address may be bound and reserved: then it is in both counts. */
  allocated: Integer;
  /** Reserved ones among them. */
  reserved: Integer;
  /** Those in quarantine among them. */
  quarantined: Integer;
  /** Declined ones among them. */
  declined: Integer;
  /** Those in child prefixes among them. */
  delegated: Integer;
  /** Those that could be given out now. */
  available: Integer;
  /** Bindings outside every range, left behind by `detach`. */
  detached: Integer;
  /** The most that was ever bound at a time, detached ones included. */
  highWater: Integer;
  /** How many grants there were so far. */
  grants: Integer;
  /** How many bindings were released by a call. */
  releases: Integer;
  /** How many bindings ended by expiry. */
  expirations: Integer;
  /** How many bindings were declined. */
  declines: Integer;
  /** How many tenants have a binding or a prefix. */
  tenants: Integer;
  /** How many child prefixes there are. */
  prefixes: Integer;
}

/** The counts of one tenant. */
export interface TenantStats {
  /** Its IPv4 addresses. */
  ipv4: Integer;
  /** Its IPv6 addresses. */
  ipv6: Integer;
  /** Its child prefixes. */
  prefixes: Integer;
  /** The most addresses that it ever had at a time since it last had none. */
  highWater: Integer;
  /** How many addresses it may have, by its own quota or the pool's; none: any number. */
  quota?: Integer | undefined;
}

/** What `tick` has done. */
export interface TickReport {
  /** How many bindings have expired. */
  expired: number;
  /** How many addresses came back from quarantine or probation. */
  freed: number;
  /** Whether more is due than the call was allowed to do. Call again with the same time. */
  more: boolean;
}

/** A child subnet in an owner's hands. */
export interface PrefixBinding {
  /** The network. */
  network: string;
  /** The tenant. */
  subinstance: string;
  /** The tenant's resource. */
  subid: string;
  /** Name of the pool that gave it. */
  pool: string;
  /** The number of this grant, from the same sequence as those of bindings. */
  generation: Integer;
}

/** A part of a listing of child prefixes: columns of one length. */
export interface PrefixPage {
  /** Networks, IPv4 first, by address, as a column of texts. */
  networks: string;
  /** Tenants, as a column of texts. */
  subinstances: string;
  /** The tenants' resources, as a column of texts. */
  subids: string;
  /** Generations. */
  generations: BigUint64Array;
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** What an event tells. */
export type PoolEventKind =
  /** A binding was made. */
  | "allocated"
  /** A binding was released by a call. */
  | "released"
  /** A binding has expired. */
  | "expired"
  /** A binding was declined by its holder. */
  | "declined"
  /** A lease was prolonged. */
  | "renewed"
  /** An address came back from quarantine or probation. */
  | "freed"
  /** The metadata of a binding was changed. */
  | "changed"
  /** A network or an address was reserved. */
  | "reserved"
  /** A reservation was taken back. */
  | "unreserved"
  /** A range was added. */
  | "range-added"
  /** A range takes no new bindings from now on. */
  | "range-draining"
  /** A range takes bindings again. */
  | "range-resumed"
  /** A range was removed. */
  | "range-removed"
  /** A child prefix was allocated. */
  | "prefix-allocated"
  /** A child prefix was released. */
  | "prefix-released"
  /** The policy of the pool or a quota was changed. */
  | "configured";

/** A part of the change feed: columns of one length. */
export interface EventPage {
  /** Revisions: each event has the next one. */
  revisions: BigUint64Array;
  /** What happened. */
  kinds: PoolEventKind[];
  /**
   * The address, network (`10.0.0.0/24`) or range (`10.0.0.1-10.0.0.9`) that it
   * happened to, as a column of texts; an empty item where there is none.
   */
  subjects: string;
  /** The tenants concerned, as a column of texts; an empty item where there is none. */
  subinstances: string;
  /** The tenants' resources, as a column of texts; an empty item where there is none. */
  subids: string;
  /** Generations of the bindings concerned; 0 where there is none. */
  generations: BigUint64Array;
  /** The revision to ask for next. */
  revision: Integer;
  /** Whether there is more already. */
  more: boolean;
}

/** One block of a pool that many instances share. */
export interface PoolBlock {
  /** The network: the block is what it has in common with the pool's ranges. */
  network: string;
  /** Grows with every export. The store compares it. */
  version: Integer;
  /** The block's whole state, for the store to keep. */
  text: string;
}

/** The kind of a `WorkflowError`. */
export type WorkflowErrorKind =
  /** Something was named that does not exist; `item` and `subject` name it. */
  | "not-found"
  /** Something exists already; `item` and `subject` name it. */
  | "duplicate"
  /** An argument or a part of a definition is out of range or of the wrong type. */
  | "invalid-argument"
  /** An expression or a template does not compile. */
  | "invalid-expression"
  /** Dependencies form a cycle. Loops in the control flow are legal, these are not. */
  | "dependency-cycle"
  /** A documented limit is exceeded. */
  | "limit-exceeded"
  /** The instance is in a state that does not allow the call. */
  | "invalid-state"
  /** A resource cannot be acquired or released in this amount. */
  | "resource-conflict"
  /** `tick` was called with a time before the current one. */
  | "time-went-backwards"
  /** A snapshot or a log is damaged, of an unknown version, or of another definition. */
  | "invalid-snapshot";

/** The state of an instance: see interface `workflow`. */
export type InstanceState =
  /** Added, and not started. */
  | "ready"
  /** It has an action to perform, or one in flight. */
  | "running"
  /** It waits for nothing but time or an event. */
  | "waiting"
  /** It reached the end of its workflow. */
  | "done"
  /** It ended with a fault. */
  | "failed"
  /** It was cancelled. */
  | "cancelled";

/** The error of interfaces `wbs`, `workbook`, `load` and `workflow`. */
export class WorkflowError extends SchedulerCoreError {
  /** What kind of error it is. */
  readonly code: WorkflowErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /**
     * What the error is about. `not-found`, `duplicate`: the name, a number in decimal.
     * `invalid-argument`, `invalid-expression`, `time-went-backwards`, `invalid-snapshot`: the
     * argument, the path of a task, or an action and a parameter. `limit-exceeded`: name of the
     * limit. `resource-conflict`: the resource's id. Example: `"main/push"`.
     */
    readonly subject?: string;
    /**
     * `not-found`, `duplicate`: what kind of thing it is. Example: `"workflow"`, `"task"`,
     * `"instance"`, `"resource"`, `"metric"`, `"token"`.
     */
    readonly item?: string;
    /** `not-found`: the nearest name that exists. */
    readonly suggestion?: string;
    /**
     * `invalid-argument`, `invalid-state`, `time-went-backwards`, `invalid-snapshot`: what would
     * be right. Example: `"a list of 3 numbers"`.
     */
    readonly expected?: string;
    /** `invalid-expression`: the expression as written. */
    readonly expression?: string;
    /** `invalid-expression`: why it does not compile. */
    readonly reason?: string;
    /** `dependency-cycle`: paths of the tasks in the cycle, in order; the first is repeated last. */
    readonly path: string[];
    /** `invalid-state`: the instance. */
    readonly instance?: number;
    /** `invalid-state`: its state. */
    readonly state?: InstanceState;
    /** `limit-exceeded`: the most that is allowed. `resource-conflict`: the capacity; if none, any number. */
    readonly maximum?: Integer;
    /**
     * `limit-exceeded`: what was asked for. `resource-conflict`: the amount held, by the holder
     * if one was named.
     */
    readonly actual?: Integer;
  };
  private constructor(...given: never);
}

/** A resource as it stands. */
export interface ResourceStatus {
  /** Its name. */
  id: string;
  /** Its type, free text. Example: `"http_endpoint"`. */
  kind: string;
  /** How much of it there is; none: any amount. */
  capacity?: Integer | undefined;
  /** How much of it is held. */
  held: Integer;
  /** How many holders there are. */
  holders: number;
  /** How many wait for it. */
  queued: number;
  /** Its properties, in the order of the text. */
  properties: NamedValue[];
}

/** A page of names. */
export interface NamePage {
  /** The names. */
  names: string[];
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** What became of a wish for a resource. */
export type Acquisition =
  /** It is held now. */
  | "granted"
  /** It is not free: so many wait before it. */
  | { queued: number };

/** Who holds how much. */
export interface Holding {
  /** The resource. */
  resourceId: string;
  /** The holder. */
  holder: string;
  /** How much. */
  amount: Integer;
}

/** A page of holdings or of waiting requests. */
export interface HoldingPage {
  /** The entries. */
  holdings: Holding[];
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** Kind of a metric. */
export type MetricKind =
  /** A sum that only grows. */
  | "counter"
  /** The last value. */
  | "gauge"
  /** The share of values that are not 0. */
  | "rate"
  /** A distribution with percentiles, three significant digits. */
  | "histogram";

/** Summary of a metric. Fields that its kind does not keep are 0. */
export interface MetricSummary {
  /** Its name. Examples: `"probe.duration"`, `"all.failures"`, `"probe.status(5xx)"`. */
  name: string;
  /** The tenant. If none, all tenants together. */
  tenant?: string | undefined;
  /** Its kind. */
  kind: MetricKind;
  /** How many values were recorded. */
  count: Integer;
  /** Their sum; of a gauge, the last value. */
  sum: number;
  /** The least value. */
  min: number;
  /** The greatest value. */
  max: number;
  /**
   * The mean; of a rate, the share. Rounding never puts the mean outside of minimum and
   * maximum.
   */
  mean: number;
  /** The median by the nearest rank, as of `percentiles`. */
  p50: number;
  /** 90 of 100 values are not greater. */
  p90: number;
  /** 95 of 100 values are not greater. */
  p95: number;
  /** 99 of 100 values are not greater. */
  p99: number;
  /** 999 of 1,000 values are not greater. */
  p999: number;
}

/** A page of metrics. */
export interface MetricPage {
  /** The metrics, in the order of the names. */
  metrics: MetricSummary[];
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** Verdict on a threshold or a workbook. */
export type Verdict =
  /** The threshold was kept. */
  | "passed"
  /** The threshold was broken. */
  | "failed"
  /** Nothing was measured. */
  | "no-data";

/** A threshold and what was measured. */
export interface ThresholdResult {
  /**
   * The threshold in normal form, a duration in the largest of s, ms, us and ns that fits.
   * Example: `"p99(probe.duration) < 250ms"`; `1m` becomes `60s`.
   */
  threshold: string;
  /** The metric. Example: `"probe.duration"`. */
  metric: string;
  /**
   * The measured value, a duration in milliseconds. If none, nothing was measured. A count
   * without attempts is 0, and so is a rate, except for the rate of `success`, which is
   * none.
   */
  measured?: number | undefined;
  /**
   * The measured value with its unit, for people: a duration in `ms` or `s`, a count, or a
   * rate with up to 6 decimals. It has more digits if it would otherwise seem to be on the
   * other side of the limit. Examples: `"5.04 ms"`, `"1.20 s"`, `"12"`, `"0.0025"`,
   * `"nothing"`.
   */
  measuredText: string;
  /** The limit, a duration in milliseconds. */
  limit: number;
  /** Whether the threshold was kept. */
  verdict: Verdict;
}

/** Summary of a workbook. */
export interface RunSummary {
  /**
   * `failed` if a threshold was broken; `no-data` if there are thresholds and either none of
   * them was measured or nothing at all was recorded; else `passed`.
   */
  verdict: Verdict;
  /** The thresholds, in the order of the text. */
  thresholds: ThresholdResult[];
  /** How many metrics are defined. */
  metrics: number;
  /** How many tenants anything was measured for. */
  tenants: number;
  /** How many resources there are. */
  resources: number;
  /** How many resources have a holder. */
  resourcesHeld: number;
}

/** What a task is. */
export type TaskKind =
  /** Groups the tasks below it: a workflow, or a node that runs one. */
  | "workflow"
  /** Groups the tasks below it, in the plan only. */
  | "summary"
  /** Performs an action. */
  | "action"
  /** Performs nothing: a task of a plan that only takes time, or a place to branch. */
  | "pass"
  /** Ends the workflow that it stands in. */
  | "end"
  /** Goes all its edges at once. */
  | "fork"
  /** Waits for branches of a fork. */
  | "join";

/**
 * How often and when a failed action is tried again. The wait before attempt k + 1
 * is `interval × backoff^(k − 1)`, at most `max-interval`; the share `jitter` of
 * it is drawn evenly by the machine's seeded generator.
 */
export interface RetryPolicy {
  /** Attempts after the first one. */
  count: number;
  /** Wait before the first of them, in milliseconds. */
  intervalMs: Integer;
  /** Factor by which the wait grows, at least 1. */
  backoff: number;
  /** The longest wait, in milliseconds. */
  maxIntervalMs?: Integer | undefined;
  /** The share of the wait that is drawn at random, 0–1. */
  jitter: number;
}

/** How many branches a join waits for. */
export type JoinPolicy =
  /** Every one that lives. */
  | "all"
  /** The first. */
  | "any"
  /** So many, at least 1. */
  | { count: number };

/** How much of a resource a task holds while it runs, in the schedule. */
export interface ResourceNeed {
  /** The resource, as the workbook names it. */
  resourceId: string;
  /** How much of it, at least 1. */
  amount: Integer;
}

/** A task as it stands. */
export interface Task {
  /** The task. */
  id: number;
  /** Its place in the breakdown. Example: `"1.2.3"`. */
  code: string;
  /** The names from the top down to it. Example: `"main/verify/check"`. */
  path: string;
  /** Its name, unique among its siblings. */
  name: string;
  /** What it is. */
  kind: TaskKind;
  /** The task that it is part of; none: it is at the top. */
  parent?: number | undefined;
  /** How many tasks are directly below it. */
  children: number;
  /** The action that it does. */
  action?: string | undefined;
  /**
   * How long the plan says it takes, in milliseconds. Of a task with others below it:
   * from the first start to the last finish of those, as early as they can be.
   */
  durationMs: Integer;
  /** How long it may take when it runs, in milliseconds, retries included. */
  timeoutMs?: Integer | undefined;
  /** How often a failed action is tried again. */
  retry?: RetryPolicy | undefined;
  /** Name of the sibling to go to when the action has failed for good. */
  onError?: string | undefined;
  /** How many branches it waits for. */
  join?: JoinPolicy | undefined;
  /** What it holds while it runs, in the schedule. */
  needs: ResourceNeed[];
}

/** A page of tasks. */
export interface TaskPage {
  /** The tasks, in the order of their codes. */
  tasks: Task[];
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** A page of tasks, ids only. */
export interface TaskIdPage {
  /** The tasks. */
  tasks: Uint32Array;
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** When a control-flow edge may be taken. */
export type EdgeTrigger =
  /** Always: an edge with no condition, or `otherwise`. */
  | "always"
  /** When the expression is true. */
  | { condition: string }
  /** When the named event comes. */
  | { event: string }
  /** When so many milliseconds have passed in the node. */
  | { after: Integer };

/** A way from one task to another, as the machine may go it. */
export interface FlowEdge {
  /** The task that it leaves. */
  source: number;
  /** Its place among the edges of that task, from 0, in the order of the text. */
  index: number;
  /** The task that it leads to, a sibling of `source`. */
  target: number;
  /** When it may be taken. */
  trigger: EdgeTrigger;
  /** What pictures and traces call it. */
  label?: string | undefined;
}

/** A page of control-flow edges. */
export interface FlowEdgePage {
  /** The edges, by code of their source and then by index. */
  edges: FlowEdge[];
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** What a dependency ties together: which end of the first task, to which end of the second. */
export type DependencyKind =
  /** The second starts when the first has finished. */
  | "finish-to-start"
  /** The second starts when the first has started. */
  | "start-to-start"
  /** The second finishes when the first has finished. */
  | "finish-to-finish"
  /** The second finishes when the first has started. */
  | "start-to-finish";

/** One task waits for another in the plan. */
export interface Dependency {
  /** The task that comes first. */
  predecessor: number;
  /** The task that waits. */
  successor: number;
  /** What is tied together. */
  kind: DependencyKind;
  /** How much later, in milliseconds; negative: how much earlier it may be. */
  lagMs: Integer;
}

/** A page of dependencies. */
export interface DependencyPage {
  /** The dependencies, in the order in which they were made. */
  dependencies: Dependency[];
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** The tasks that decide how long the plan takes. */
export interface CriticalPath {
  /** How long the plan takes, in milliseconds. */
  lengthMs: Integer;
  /** One critical path from a start to a finish: leaf tasks, in order. */
  path: Uint32Array;
  /** How many leaf tasks have no slack, on this path or on another. */
  criticalTasks: number;
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** A page of critical paths. */
export interface CriticalPathPage {
  /** How many there are; 2⁶⁴ − 1 stands for that many and more. */
  count: Integer;
  /** The paths, leaf tasks in order. */
  paths: Uint32Array[];
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/**
 * When the tasks of a page can and must be, in columns; times are milliseconds
 * from the start of the plan.
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
  /** How much later it can start without delaying the plan. */
  totalSlackMs: BigUint64Array;
  /** How much later it can start without delaying any other task. */
  freeSlackMs: BigUint64Array;
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** What a new task is, or what a task shall be from now on. */
export interface TaskSettings {
  /** Its name: 1–255 bytes, no `/`, unique among its siblings. */
  name: string;
  /** What it is. */
  kind: TaskKind;
  /** The action that it does; for kind `action` alone. */
  action?: string | undefined;
  /** How long the plan says it takes, in milliseconds. */
  durationMs: Integer;
  /** How long it may take when it runs, in milliseconds. */
  timeoutMs?: Integer | undefined;
  /** How often a failed action is tried again. */
  retry?: RetryPolicy | undefined;
  /** Name of the sibling to go to when the action has failed for good. */
  onError?: string | undefined;
  /** How many branches it waits for; for kind `join` alone. */
  join?: JoinPolicy | undefined;
  /** What it holds while it runs, in the schedule: each resource once. None for a task with others below it. */
  needs?: readonly ResourceNeed[] | undefined;
}

/** Insert a task. */
export interface TaskInsertion {
  /** The task that it shall be part of; none: it goes to the top. */
  parent?: number | undefined;
  /** Its place among its siblings, from 0; none: the last. */
  index?: number | undefined;
  /** What it shall be. */
  settings: TaskSettings;
}

/** What becomes of what hangs on a task that is removed. */
export type RemovalPolicy =
  /** The task must have no task below it, and no edge or dependency. */
  | "reject"
  /** Everything below it, and every edge and dependency of those, goes with it. */
  | "cascade"
  /** What came before it goes on to what came behind it, its children go to its parent. */
  | "reconnect";

/** Remove a task. */
export interface TaskRemoval {
  /** The task. */
  task: number;
  /** What becomes of what hangs on it. */
  policy: RemovalPolicy;
}

/** Move a task with everything below it. */
export interface TaskMove {
  /** The task. */
  task: number;
  /** The task that it shall be part of; none: it goes to the top. */
  parent?: number | undefined;
  /** Its place among its new siblings, from 0; none: the last. */
  index?: number | undefined;
}

/** Change what a task is. */
export interface TaskUpdate {
  /** The task. */
  task: number;
  /** What it shall be from now on. */
  settings: TaskSettings;
}

/**
 * One change of a transaction. Task ids of insertions of the same transaction are known
 * beforehand: they are given one after the other, beginning at `nextTaskId`.
 */
export type WbsChange =
  /** Insert a task. */
  | { insert: TaskInsertion }
  /** Remove a task. */
  | { remove: TaskRemoval }
  /** Move a task. */
  | { move: TaskMove }
  /** Change what a task is. */
  | { update: TaskUpdate }
  /** Add a dependency. */
  | { "add-dependency": Dependency }
  /** Remove a dependency: the one with the same tasks and kind. */
  | { "remove-dependency": Dependency }
  /** Insert a control-flow edge at `index`, or behind the last one. */
  | { "add-edge": FlowEdge }
  /** Remove the control-flow edge with this source and index. */
  | { "remove-edge": readonly [number, number] };

/** What a transaction has done. */
export interface WbsReceipt {
  /** The revision of the wbs from now on. */
  revision: Integer;
  /** The tasks that were inserted, in the order of the changes. */
  inserted: Uint32Array;
}

/** How the next task of a schedule is chosen. */
export type PriorityRule =
  /** The least late start first. */
  | "latest-start"
  /** The least late finish first. */
  | "latest-finish"
  /** The least slack first. */
  | "minimum-slack"
  /** The most tasks waiting for it, directly or not, first. */
  | "most-successors"
  /** The longest work first: its own and that of the tasks that wait for it directly. */
  | "greatest-weight";

/** How a schedule is made. */
export interface ScheduleOptions {
  /** How the next task is chosen. */
  rule: PriorityRule;
  /**
   * How many rounds of improvement follow; 0: none. A round makes one order of the tasks out of those that
   * were good so far, and schedules it three times: forwards, back from the end, forwards. It ends early
   * when nothing can be shorter.
   */
  iterations: number;
  /** Seed of the improvement: the same one makes the same schedule. */
  seed: Integer;
}

/** Why a task is where it is in the plan. */
export interface TaskExplanation {
  /** The task. */
  task: number;
  /** Whether a delay of it delays the plan. */
  critical: boolean;
  /** One sentence. Example: `"verify starts at 1500 ms because push finishes then; it can slip 20 ms"`. */
  summary: string;
  /** The dependencies, its own and those of the tasks above it, that hold it back: because of each it can start no earlier. */
  heldBy: Dependency[];
  /** The dependencies that would be broken first if it slipped. */
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
  /** From arrival to exit. */
  | "per-user"
  /** For one task. */
  | "per-task"
  /** All users of a tenant share one. */
  | "shared";

/** How the users of a load plan behave. */
export interface LoadSettings {
  /** How often each user walks its workflow. */
  iterations: number;
  /** The pause between two walks, in milliseconds. */
  thinkMs: Integer;
  /** How long a user keeps an address. */
  bind: AddressScope;
  /** The most users at a time. */
  maxUsers?: number | undefined;
  /** The most arrivals a second. */
  spawnPerSecond?: number | undefined;
}

/** A group of arrivals: one `spawn` of the scenario. */
export interface LoadGroup {
  /** The tenant. */
  tenant: string;
  /** The pool of its users' addresses. */
  pool?: string | undefined;
  /** The workflow that they walk; none: the first. */
  workflow?: string | undefined;
  /** When it begins, in milliseconds from the start. */
  atMs: Integer;
  /** How many users. */
  users: number;
  /** Over how long they are spread, in milliseconds. */
  overMs: Integer;
}

/** A page of arrivals, in columns. The users are numbered in this order: the first user is 0. */
export interface ArrivalPage {
  /** When each arrives, in milliseconds from the start; never less than the one before. */
  atMs: BigUint64Array;
  /** The group of each: an index into `groups`. */
  groups: Uint32Array;
  /** The tenant of each: an index into `tenants`. */
  tenants: Uint32Array;
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** Whether a pool has enough addresses for a load plan. */
export interface PoolDemand {
  /** The pool. */
  pool: string;
  /**
   * The most addresses needed at a time, if nobody leaves before he must: one for each user, no more than
   * `maxUsers`, or one for each tenant when addresses are shared.
   */
  needed: Integer;
  /** How many it has; 2⁶⁴ − 1 stands for that many and more. */
  available: Integer;
}

/** What becomes of a user who finds as many there as may be (`maxUsers`). */
export type LoadModel =
  /** He is dropped, and counted: the load does not care how the system fares. */
  | "open"
  /** He waits until somebody leaves: the load is no more than the system can do. */
  | "closed";

/** Settings of a run that its length depends on. */
export interface EstimateOptions {
  /** Timeout of an attempt that has none of its own, in milliseconds, at least 1. If none, 30,000. */
  actionTimeoutMs?: Integer | undefined;
  /**
   * When the run stops gracefully by itself, in milliseconds from its start. If none, when the
   * last user has left.
   */
  maxDurationMs?: Integer | undefined;
  /** How long users may take to finish after that, in milliseconds. If none, 30,000. */
  stopTimeoutMs?: Integer | undefined;
  /** What happens to a user who arrives when `maxUsers` are active. If none, `open`. */
  model?: LoadModel | undefined;
  /** Properties of resources that differ in this run, as `resource.property`. Example: `"api.pause"`. */
  properties?: readonly NamedValueInput[] | undefined;
}

/** Why a node's time has no upper bound. */
export type UnboundedReason =
  /** It is in a loop. The estimate treats loops as unbounded, although `maxVisits` ends them. */
  | "loop"
  /** It waits for an event. */
  | "event"
  /** It pauses for a time that is known only in the run. */
  | "pause";

/** A node whose time has no upper bound. */
export interface UnboundedNode {
  /** The workflow. Example: `"main"`. */
  workflow: string;
  /** The node. Example: `"poll"`. */
  node: string;
  /** Why. */
  reason: UnboundedReason;
}

/** How long one iteration of a workflow takes. */
export interface WorkflowEstimate {
  /** The workflow. */
  workflow: string;
  /** The shortest time, in milliseconds. */
  minMs: Integer;
  /** The longest time, in milliseconds. None if it has no bound. */
  maxMs?: Integer | undefined;
  /** Nodes that pause (`sleep`). */
  pauses: number;
  /** Nodes whose attempts have the timeout of the run, because their action has none. */
  defaultTimeouts: number;
  /** Maximum number of retries, over all nodes. */
  retries: number;
  /** Nodes whose time has no upper bound, those of the workflows that it runs included; at most 100. */
  unbounded: UnboundedNode[];
}

/**
 * How long a run takes. The minimum assumes that everything is answered and every event comes at
 * once: only arrivals, pauses, think time and `after` edges take time. The maximum assumes that each
 * attempt takes its whole timeout and fails, and that users above `maxUsers` or without a free
 * address wait.
 */
export interface RunEstimate {
  /** The workflows, in the order of the text. */
  workflows: WorkflowEstimate[];
  /** The largest of the users' shortest times, in milliseconds, think time included. */
  userMinMs: Integer;
  /** The longest time of a user, think time included, in milliseconds. None if it has no bound. */
  userMaxMs?: Integer | undefined;
  /** The shortest time of the run, in milliseconds: from its start to the end of its last user. */
  minMs: Integer;
  /** The longest time of the run, in milliseconds. None if it has no bound. */
  maxMs?: Integer | undefined;
}

/** How far a load plan has come. */
export interface LoadProgress {
  /** Who have started. */
  started: number;
  /** Who have been dropped. */
  dropped: number;
  /** Who wait for their turn. */
  waiting: number;
  /** Who are there. */
  present: number;
  /** Who have not arrived yet. */
  expected: number;
}

/** How a machine behaves. Every field has a default. */
export interface MachineOptions {
  /**
   * Seed of the retry jitter; none: 0. The draw depends on nothing but the seed, the
   * instance, the node, its visit and the attempt.
   */
  seed?: Integer | undefined;
  /** The machine's time at the beginning, in milliseconds; none: 0. */
  nowMs?: Integer | undefined;
  /** How often an instance walks its workflow; none: as the scenario's load section says, or once. */
  iterations?: number | undefined;
  /** The pause between two walks, in milliseconds; none: as the load section says, or 0. */
  thinkMs?: Integer | undefined;
  /** Visits of a node in one walk; none: 1,000. */
  maxVisits?: number | undefined;
  /** Nodes that an instance passes in one call; none: 1,000. */
  maxMicrosteps?: number | undefined;
  /**
   * Trace entries that are kept for each instance, the first ones; none: 256. The hash covers all. With 0 nothing
   * is counted as dropped either.
   */
  maxTrace?: number | undefined;
  /** Whether instances are hashed; none: yes. Without it `traceHash` and `instanceHash` are 0. */
  hash?: boolean | undefined;
  /** Whether every call is kept for `log`; none: no. It takes memory for as long as the machine lives. */
  keepLog?: boolean | undefined;
}

/** A node of the machine. */
export interface MachineNode {
  /** The task that it was compiled from. */
  task: number;
  /** Its workflow. */
  workflow: string;
  /** Its path in the workflow. Example: `"verify/check"`. */
  path: string;
  /** What it is. */
  kind: TaskKind;
  /** The action that it does. */
  action?: string | undefined;
  /** What kind of action. Example: `"get"`. */
  actionKind?: string | undefined;
}

/** A page of nodes. */
export interface MachineNodePage {
  /** The nodes, in the order of the tasks' codes. */
  nodes: MachineNode[];
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
}

/** One value for each of several instances. */
export interface InputColumn {
  /** The name that expressions use. Example: `"user.allocated_ip"`. */
  name: string;
  /** A list with an element for each instance; anything else is the value for all. */
  values: ValueInput;
}

/** An action that the host shall do. */
export interface ActionRequest {
  /** What to report back with. Never given twice. */
  token: Integer;
  /** The instance. */
  instance: number;
  /** The node, by its path in the workflow. Example: `"start"`. */
  node: string;
  /** The action. Example: `"probe"`. */
  action: string;
  /** What kind of action. Example: `"get"`. */
  kind: string;
  /** Its parameters: a map, templates rendered. Example: `{"url": "http://127.0.0.1:8080/asset"}`. */
  parameters: Value;
  /** Which attempt, from 1. */
  attempt: number;
  /** How long it may take from now, in milliseconds. */
  timeoutMs?: Integer | undefined;
  /** The machine's time at which it times out: `tick` then fails it. */
  deadlineMs?: Integer | undefined;
}

/** Several actions that the host shall do, in columns: one place in each list for each action. */
export interface ActionBatch {
  /** What to report back with. */
  tokens: BigUint64Array;
  /** The instances. */
  instances: Uint32Array;
  /** The nodes: indexes into `nodes` of the machine. */
  nodes: Uint32Array;
  /** Which attempt of each, from 1. */
  attempts: Uint32Array;
  /** The times at which they time out; 0: never. */
  deadlinesMs: BigUint64Array;
  /** The parameters: a list of maps, templates rendered. */
  parameters: Value;
}

/** How an action went. */
export type ActionOutcome =
  /**
   * Well, with these exports. Those that are left out take their defaults; one that the action does not
   * declare, or of another type, fails the instance with `export-type`.
   */
  | { success: readonly NamedValueInput[] }
  /** Not, for this reason. Example: `"connection refused"`. */
  | { failure: string }
  /** It took longer than it may. */
  | "timeout";

/** What became of a report. */
export type ReportStatus =
  /** It counted. */
  | "accepted"
  /** It came too late: the action had timed out, or had been abandoned or cancelled. It changed nothing. */
  | "late";

/** How an action went, without details. */
export type OutcomeKind =
  /** Well. */
  | "success"
  /** Not. */
  | "failure"
  /** It took longer than it may. */
  | "timeout";

/** Where a machine stands when it has run as far as it can. */
export interface MachineProgress {
  /** The machine's time. */
  nowMs: Integer;
  /** Actions that wait for `nextActions`. */
  requested: number;
  /** Actions that the host is doing. */
  inFlight: number;
  /** When the next timer fires; none: there is none. */
  nextTimerMs?: Integer | undefined;
  /** Reports that came too late and were discarded, since the beginning. */
  late: Integer;
}

/** A report that came too late. */
export interface LateReport {
  /** When, in the machine's time. */
  atMs: Integer;
  /** The token. */
  token: Integer;
  /** What was reported. */
  outcome: OutcomeKind;
}

/** Why an instance failed. */
export type FaultKind =
  /** No edge could be taken. */
  | "no-edge"
  /** The action failed for good and nothing says where to go. */
  | "action-failed"
  /** The action, or the node, timed out for good and nothing says where to go. */
  | "timed-out"
  /** A template could not be rendered. */
  | "template-failed"
  /** An action returned an export of another type than the one declared, or one that it does not declare. */
  | "export-type"
  /** The branches of a fork wait at joins that will never go on. */
  | "join-stuck"
  /** A limit was exceeded. */
  | "limit-exceeded";

/** A guard that was looked at. */
export interface GuardReport {
  /** The place of the edge among those of its node, from 0. */
  edge: number;
  /** The condition as written. */
  condition: string;
  /** Its operands and their values. */
  operands: NamedValue[];
  /** What it came to: `"false"`, or why it could not be evaluated. */
  outcome: string;
}

/** Why an instance failed, and where. */
export interface InstanceFault {
  /** One sentence. Example: `"no edge of \"start\" can be taken: probe.status_code == 200 is false (probe.status_code = 500)"`. */
  message: string;
  /** Why. */
  kind: FaultKind;
  /** The node, by its path in the workflow. Example: `"start"`, `"verify/check"`. */
  node: string;
  /** Every guard of the node, if it was about them. */
  guards: GuardReport[];
}

/** An instance as it stands. */
export interface InstanceStatus {
  /** The instance. */
  instance: number;
  /** Its state. */
  state: InstanceState;
  /** Its workflow. */
  workflow: string;
  /** The nodes that its branches stand in, by their paths in the workflow, the oldest branch first. */
  nodes: string[];
  /** Which walk it is on, from 1; 0: not started. */
  iteration: number;
  /** When it was started. */
  startedAtMs?: Integer | undefined;
  /** When it came to its end. */
  finishedAtMs?: Integer | undefined;
  /** Why it failed. */
  fault?: InstanceFault | undefined;
}

/** How many instances are in each state. */
export interface InstanceCounts {
  /** All. */
  total: number;
  /** Not started. */
  ready: number;
  /** With an action to be done or being done. */
  running: number;
  /** Waiting for time or an event. */
  waiting: number;
  /** At their end. */
  done: number;
  /** Failed. */
  failed: number;
  /** Cancelled. */
  cancelled: number;
}

/** How often a node was entered. */
export interface NodeVisits {
  /** The node, by its path in the workflow. */
  node: string;
  /** How often, in the present walk. */
  visits: number;
}

/** What happened. */
export type TraceKind =
  /** The instance was started, or began its next walk. */
  | "started"
  /** A node was entered. */
  | "entered"
  /** An edge was taken. */
  | "transition"
  /** An attempt of an action was completed with success. */
  | "succeeded"
  /** An attempt of an action failed. */
  | "failed"
  /** An attempt of an action, or a node, timed out. */
  | "timed-out"
  /** An attempt will follow. */
  | "retrying"
  /** A branch was cancelled. */
  | "cancelled"
  /** The walk is done. */
  | "done"
  /** The instance failed. */
  | "fault";

/** One thing that happened to an instance. */
export interface TraceEntry {
  /** When, in the machine's time. */
  atMs: Integer;
  /** What. */
  kind: TraceKind;
  /** The node, by its path in the workflow. */
  node: string;
  /** The edge that was taken, from 0, in the order of the text. */
  edge?: number | undefined;
  /** The label of that edge, or the reason of a failure. */
  detail?: string | undefined;
}

/** A page of a trace. */
export interface TracePage {
  /** The entries, in order. */
  entries: TraceEntry[];
  /** What to pass as `cursor` for the next page. None: this is the last one. */
  next?: string | undefined;
  /** How many entries came after the last one that was kept. */
  dropped: Integer;
}

/** What becomes of branches that stand in a task that `sync` removes. */
export type SyncPolicy =
  /** Nothing: `sync` is refused. */
  | "reject"
  /** They are cancelled. */
  | "cancel"
  /** They go to the task's `onError`, or are cancelled if it has none. */
  | "redirect";

/** What timers do after a restore. */
export type TimerPolicy =
  /** They keep their absolute times: those that have passed fire at the next tick. */
  | "resume"
  /** They keep what was left of them. */
  | "freeze"
  /** They begin anew. */
  | "restart";

/** A property of a resource that is different in this run. */
export interface PropertyOverride {
  /** The resource. Example: `"server"`. */
  resourceId: string;
  /** Its property. Example: `"port"`. */
  property: string;
  /** What it is in this run, of the type that it has in the scenario. */
  value: ValueInput;
}

/** What becomes of a user for whom no pool has an address. */
export type ExhaustionPolicy =
  /** He waits until one comes free. */
  | "wait"
  /** He is turned away, and counted; a task that needs an address of its own fails. */
  | "reject";

/** Where users of a pool get an address from when it has none left. */
export interface PoolFallback {
  /** The pool that may run out. */
  pool: string;
  /** The pool to ask then. It may have a fallback of its own. */
  fallback: string;
}

/** Which events `step` tells of. */
export type EventDetail =
  /** None. */
  | "nothing"
  /** Those of users and of the run. */
  | "users"
  /** Those of actions as well. */
  | "actions";

/** Addresses that a host name has in a run, instead of those that a lookup would find. */
export interface HostAddresses {
  /** The name, such as `"api.test"`. Case makes no difference, nor does a dot at the end. */
  host: string;
  /** Its IP addresses, 1 to 64, in the order to try. Example: `["127.0.0.2", "::1"]`. */
  addresses?: readonly string[] | undefined;
}

/** How a scenario is run. Every field may be left out or, a list, be empty. */
export interface RunOptions {
  /** Seed of retry jitter; none: 0. */
  seed?: Integer | undefined;
  /** The time at which the run begins, in milliseconds of whatever clock the host means; none: 0. */
  startMs?: Integer | undefined;
  /** What becomes of users beyond `limit users`; none: `open`. */
  model?: LoadModel | undefined;
  /** Properties of resources that are different in this run. */
  properties?: readonly PropertyOverride[] | undefined;
  /** What becomes of users for whom there is no address; none: `wait`. */
  exhaustion?: ExhaustionPolicy | undefined;
  /** Where to ask when a pool has none left. */
  fallbacks?: readonly PoolFallback[] | undefined;
  /** Which events `step` tells of; none: `users`. */
  events?: EventDetail | undefined;
  /** How long an attempt of an action may take that has no timeout of its own, in milliseconds, other than of `sleep`; none: 30,000. */
  actionTimeoutMs?: Integer | undefined;
  /** How long users may take to finish their walks after `stop("graceful")`, in milliseconds; none: 30,000. */
  stopTimeoutMs?: Integer | undefined;
  /** When the run is stopped gracefully by itself, in milliseconds from its start; none: when the last user has left. */
  maxDurationMs?: Integer | undefined;
  /** The most sockets open at a time; an action beyond it fails; none: 10,000. */
  maxConnections?: number | undefined;
  /** The most bytes of a response body that are kept, where anything asks for the body; none: 1 MiB. */
  maxBodyBytes?: number | undefined;
  /**
   * Maximum bytes in memory for request bodies of more than 16 KiB, received responses,
   * exports of more than 4,096 bytes an attempt, and cookies of more than 4,096 bytes a user.
   * An attempt that would exceed it fails, and so does one of a built-in action whose
   * parameters of more than 4,096 bytes do not fit into the rest. The inputs of a run have a
   * separate limit of the same size. If none, 256 MiB.
   */
  maxBufferedBytes?: Integer | undefined;
  /**
   * Name of a header field that every HTTP request carries. Its value is the id of the
   * request: `USER-ITERATION-ATTEMPT-PART`. USER is the number of the user and ITERATION its
   * iteration, both from 0. ATTEMPT numbers the attempts of the user over all iterations
   * (pauses not counted), PART the requests of the attempt (1 is the first; redirects and
   * repeats follow). `3-0-2-1`: user 3, first iteration, second attempt, first request.
   * Events of detail `actions` have USER, ITERATION and ATTEMPT and the number of requests,
   * so a server's log can be matched with them. If none, no such field is sent. Example:
   * `"X-Request-Id"`.
   */
  requestIdHeader?: string | undefined;
  /**
   * Addresses of host names that are not looked up in this run. An entry of an action's
   * parameter `resolve` for the same name wins over one of these. Requests still carry the
   * name in their field `Host`. If none, every name is looked up.
   */
  resolve?: readonly HostAddresses[] | undefined;
  /**
   * Time after which the addresses of a name are looked up again, in milliseconds, at least
   * 1. The former addresses are used until the answer has arrived. If none, 30,000.
   */
  resolveEveryMs?: Integer | undefined;
}

/** The kind of a `RunnerError`. */
export type RunnerErrorKind =
  /** Something was named that does not exist; `item` and `subject` name it. */
  | "not-found"
  /** An option, an argument or a part of the scenario is out of range or of the wrong type. */
  | "invalid-argument"
  /** A documented limit is exceeded. */
  | "limit-exceeded"
  /** The run is in a state that does not allow the call. */
  | "invalid-state";

/** The error of interface `runner`. */
export class RunnerError extends SchedulerCoreError {
  /** What kind of error it is. */
  readonly code: RunnerErrorKind;
  /** The details, by name. One that does not apply to the code is left out. */
  readonly detail: {
    /**
     * What the error is about: the name of what was not found, the option,
     * argument or action that is wrong, or the limit. Example: `"requestIdHeader"`.
     */
    readonly subject?: string;
    /** `not-found`: what kind of thing it is. Example: `"pool"`, `"resource"`, `"token"`. */
    readonly item?: string;
    /** `not-found`: the nearest name that exists. */
    readonly suggestion?: string;
    /** `invalid-argument`, `invalid-state`: what would be right. */
    readonly expected?: string;
    /** `limit-exceeded`: the most that is allowed. */
    readonly maximum?: Integer;
    /** `limit-exceeded`: what was asked for. */
    readonly actual?: Integer;
  };
  private constructor(...given: never);
}

/** Where a run is in its life. */
export type RunPhase =
  /** Users arrive and walk. */
  | "running"
  /** Nobody arrives any more; users finish their walks. */
  | "stopping"
  /** Nobody is there any more. Sockets are closed and addresses given back. */
  | "finished";

/**
 * Attempts of actions, by outcome. At all times
 * `started = succeeded + failed + timed-out + cancelled + inFlight`.
 */
export interface AttemptCounts {
  /** Attempts that began. */
  started: Integer;
  /** Attempts that succeeded. */
  succeeded: Integer;
  /** Attempts that failed for another reason than time. */
  failed: Integer;
  /** Attempts that exceeded their timeout. An answer that arrives later counts as nothing. */
  timedOut: Integer;
  /**
   * Attempts that were cancelled: by a stop, or because the workflow left their node first
   * (another branch of a `join`, an event or `after` edge).
   */
  cancelled: Integer;
  /** Attempts that are under way. */
  inFlight: Integer;
}

/**
 * HTTP requests, by how each ended. At all times
 * `sent = attempts - unsent + repeats + redirects` and
 * `sent = responses + invalid + closed + timed-out + cancelled + inFlight`.
 */
export interface RequestCounts {
  /** HTTP attempts that began. */
  attempts: Integer;
  /**
   * HTTP attempts of which no byte of a request was sent: they could not connect, ended
   * before the first byte was sent, or have not sent it yet.
   */
  unsent: Integer;
  /** Requests of which at least one byte was sent. */
  sent: Integer;
  /**
   * Requests sent a second time, because the connection that the user had kept ended before
   * the first byte of a response. Only `get`, `head`, `put` and `delete` are repeated, and
   * each request at most once.
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
  /** Sockets that were opened, TCP and UDP. */
  connections: Integer;
  /** Bytes that were sent. */
  sentBytes: Integer;
  /** Bytes that were received. */
  receivedBytes: Integer;
  /** UDP datagrams that were sent. */
  sentDatagrams: Integer;
  /** UDP datagrams that were received, unexpected ones included. */
  receivedDatagrams: Integer;
}

/** How far a run has come. */
export interface RunProgress {
  /** Where it is in its life. */
  phase: RunPhase;
  /** How long it has been running, in milliseconds; it stands still when the run has finished. */
  elapsedMs: Integer;
  /** Users who have not arrived yet. */
  expected: number;
  /** Users who have arrived and wait for their turn or for an address. */
  waiting: number;
  /** Users who are walking. */
  present: number;
  /** Users whose workflow came to its end. */
  done: number;
  /** Users whose workflow failed. */
  failed: number;
  /** Users who were cancelled by a stop. */
  cancelled: number;
  /** Users who found as many there as may be. */
  dropped: number;
  /** Users for whom there was no address. */
  rejected: number;
  /** All attempts of actions, by outcome. A pause (`sleep`) is not an attempt. */
  attempts: AttemptCounts;
  /** All HTTP requests. */
  requests: RequestCounts;
  /** Everything that was sent and received over sockets. */
  transfer: TransferCounts;
  /** Actions that wait for `nextActions`. */
  requested: number;
  /** Sockets that are open. */
  connections: number;
  /** Addresses that users hold. */
  addresses: number;
}

/** What happened. */
export type RunEventKind =
  /** A user began its first walk. The detail is its address, if it has one. */
  | "user-started"
  /** The user's workflow came to its end. */
  | "user-done"
  /** The user's workflow failed. The detail says why. */
  | "user-failed"
  /** The user was cancelled by a stop. */
  | "user-cancelled"
  /** There was no address for the user. The detail names the pool. */
  | "user-rejected"
  /** Users were dropped because as many were there as may be. The detail says how many. */
  | "users-dropped"
  /** An attempt of an action went well. */
  | "action-succeeded"
  /** An attempt failed. The detail says why. */
  | "action-failed"
  /** An attempt timed out. */
  | "action-timed-out"
  /**
   * An attempt was cancelled: by a stop, or because the workflow left its node first
   * (another branch of a `join`, an event or `after` edge).
   */
  | "action-cancelled"
  /** A stop began. */
  | "stopping"
  /** The run has finished. */
  | "finished";

/** How a run is stopped. */
export type StopMode =
  /** Nobody arrives any more; users finish the walk that they are on. */
  | "graceful"
  /** Everything ends where it stands. */
  | "hard";

/** What was used of one pool. */
export interface PoolReport {
  /** Its name. */
  pool: string;
  /** Addresses that it has, reserved ones not counted; 2⁶⁴ − 1 stands for that many and more. */
  size: Integer;
  /** Addresses that are held now: 0 when the run has finished. */
  held: Integer;
  /** The most that were held at a time. */
  highWater: Integer;
  /** How often it gave one. */
  grants: Integer;
  /** How often it had none left. */
  exhausted: Integer;
}

/**
 * Verdict of a run: the first of these cases, in this order, that applies. The plan of a run
 * is its load section: every user arrives and completes all iterations of `loop`.
 */
export type RunVerdict =
  /**
   * A threshold is broken. Or the scenario has no thresholds, and a user failed, was
   * rejected or never arrived, or no attempt of an action succeeded (cancelled ones aside).
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

/** How many responses had a status code. */
export interface StatusCount {
  /** The code. Example: `200`. */
  status: number;
  /** How many. */
  count: Integer;
}

/** What one tenant's users did. */
export interface TenantReport {
  /** Its name. */
  tenant: string;
  /** Users who started. */
  started: number;
  /** Users whose workflow came to its end. */
  done: number;
  /** Users whose workflow failed. */
  failed: number;
  /** Users who were cancelled. */
  cancelled: number;
  /** Users for whom there was no address. */
  rejected: number;
  /** The median of their duration from the intended arrival, in milliseconds. */
  p50Ms: number;
  /** 99 of 100 of those are not greater. */
  p99Ms: number;
  /** Attempts of their actions. */
  attempts: AttemptCounts;
  /** Their HTTP requests. */
  requests: RequestCounts;
  /** Their connections, bytes and datagrams. */
  transfer: TransferCounts;
  /**
   * The median latency of the attempts that succeeded, failed or timed out, from the
   * intended start, in milliseconds; 0 if there was none.
   */
  attemptP50Ms: number;
  /** 99 of 100 of those are not greater. */
  attemptP99Ms: number;
  /**
   * The HTTP responses that were received whole, by status code in ascending order; codes that never came are not there.
   * Redirects that were followed are among them, and those that `expect_status` made a failure. At most 900:
   * codes are from 100 to 999.
   */
  statuses: StatusCount[];
  /** Different addresses that their sockets were bound to, from a pool or by `bind_ip`; 0: the host chose all. */
  addresses: number;
}

/** Result of one action. */
export interface ActionReport {
  /** Its name. */
  action: string;
  /** Its attempts. */
  attempts: AttemptCounts;
  /** Its HTTP requests. */
  requests: RequestCounts;
  /** Its connections, bytes and datagrams. */
  transfer: TransferCounts;
  /** Its complete HTTP responses by status code, in ascending order. */
  statuses: StatusCount[];
  /**
   * The mean latency of the attempts that succeeded, failed or timed out, from the intended
   * start, in milliseconds.
   */
  meanMs: number;
  /** The median. */
  p50Ms: number;
  /** 95 of 100 are not greater. */
  p95Ms: number;
  /** 99 of 100 are not greater. */
  p99Ms: number;
  /** The greatest. */
  maxMs: number;
}

/** Failures of the same kind, action, tenant, status code and cause. */
export interface FailureCount {
  /**
   * What kind of failure. One of:
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
   * | `parameter` | a parameter of the action is wrong |
   * | `host` | the host's function for the action reported the failure |
   * | `address` | the source address: no pool had one, it is not this machine's, or it has no free port towards the destination |
   * | `workflow` | the user's workflow failed outside of an attempt: a condition, a template, a limit |
   * | `other` | all failures that fit none of the first 99 groups |
   */
  kind: string;
  /** The action. If none, the failure is a user's outside of an attempt. */
  action?: string | undefined;
  /** The tenant. If none, the failures are of more than one. */
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

/** Result of a run, so far or at its end. */
export interface RunReport {
  /** Verdict of the run; the CLI derives its exit code from it. */
  verdict: RunVerdict;
  /**
   * Why the verdict is not `passed`, at most 10 reasons. Empty if it is. If users failed, the reason
   * has the most frequent failure. Example: `["3 of 10 users never arrived"]`.
   */
  reasons: string[];
  /** How far the run has come. */
  progress: RunProgress;
  /** The thresholds, in the order of the text. */
  thresholds: ThresholdResult[];
  /** The tenants, in the order in which the text names them. */
  tenants: TenantReport[];
  /** The actions, in the order of the text. Pauses (`sleep`) are not among them. */
  actions: ActionReport[];
  /** The pools, in the order of the text. */
  pools: PoolReport[];
  /** The failures, the most frequent group first. At most 100 groups. */
  failures: FailureCount[];
  /** The hash over what every user did: its transitions and exported values. */
  traceHash: Integer;
}

/** A scenario that has been read and found free of errors. It never changes. */
export class Scenario {
  private constructor();

  /** Its name. Example: `"http tri-phase demo"`. */
  readonly name: string;

  /** Its version, as written. Example: `"1.0"`. */
  readonly version: string;

  /** The pools, in the order of the text. */
  readonly pools: PoolDefinition[];

  /**
   * The ids of the workflows, in the order of the text; the first is the one
   * that runs when none is named. A text DSL workflow without a name is `"main"`.
   */
  readonly workflows: string[];

  /** The warnings and notes that came up while it was read, in the order of the text. */
  readonly diagnostics: Diagnostic[];

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  static withLimits(syntax: Syntax, limits: ParserLimits): Source;

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
  push(chunk: string): Integer;

  /** Bytes so far. */
  readonly length: Integer;

  /** Forgets the text, so that the resource can take another one. */
  clear(): void;

  /**
   * Reads and checks what has come so far, as `parse` does. The text stays.
   *
   * # Typical errors
   * - `rejected`: it has errors.
   *
   * @throws {ParserError}
   */
  parse(): Scenario;

  /**
   * Everything that there is to say about what has come so far, as `validate` does.
   *
   * # Typical errors
   * None today.
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
 * A compiled expression: names are slots, operand types are checked, evaluation looks nothing
 * up. It never changes.
 *
 * Example: `Expression.compile("a + 1 < b", [{ name: "a", kind: "int" }, { name: "b", kind: "int" }])` gives `e`;
 * `e.variables` is `["a", "b"]`, `e.evaluate([1, 3])` is `true`.
 */
export class Expression {
  private constructor();

  /** Its text, as written. */
  readonly source: string;

  /** The variables that it reads, each once, in the order in which `evaluate` takes them. */
  readonly variables: string[];

  /** The type of its value, as far as it is known before an evaluation. */
  readonly kind: ValueKind;

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
  filter(columns: readonly (Float64Array | readonly number[])[]): Uint8Array;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  readonly variables: string[];

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
export function parse(text: string, syntax: Syntax): Scenario;

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
export function validate(text: string, syntax: Syntax): Diagnostic[];

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
export function format(text: string, syntax: Syntax): string;

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
export function convert(text: string, syntax: Syntax, target: Syntax): string;

/** The limits that hold when nothing else is said. */
export function defaultLimits(): ParserLimits;

/**
 * Diagnostics for reading on a terminal: each with its lines of source, its span underlined,
 * help and fixes, as rustc prints them. Without colour. At most 1 MiB: what does not fit is
 * counted in a last line. `text` is the one that the diagnostics are about; places that it does
 * not have are left out.
 *
 * Example: the first line of what it says of a misspelt node is
 * `error[unknown-node]: no node is called "psuh"`, the second one `  --> 3:7`.
 */
export function explain(text: string, diagnostics: readonly DiagnosticInput[]): string;

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
export function applyFixes(text: string, diagnostics: readonly DiagnosticInput[]): string;

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
export function fix(text: string, syntax: Syntax): FixedText;

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
export function ignore(text: string, syntax: Syntax, diagnostic: DiagnosticInput): FixIt | undefined;

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
  static tcpV4(): Socket;

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
  static tcpV6(): Socket;

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
  static udpV4(): Socket;

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
  static udpV6(): Socket;

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
  bind(local: SocketAddress): void;

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
  bindToIp(address: string, port: number): void;

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
  bindWithBinding(binding: IpBinding, port: number): void;

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
  listen(backlog: number): void;

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
  accept(): Socket;

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
  connect(remote: SocketAddress): void;

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
  connectFrom(local: string, remote: SocketAddress): void;

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
  finishConnect(): void;

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
  disconnect(): void;

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
  send(data: Uint8Array): void;

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
  sendSome(data: Uint8Array): Integer;

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
  recv(max: number): Uint8Array;

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
  sendTo(data: Uint8Array, remote: SocketAddress): void;

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
  recvFrom(max: number): Datagram;

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
  sendMany(data: Uint8Array, ends: Uint32Array | readonly number[], remote: SocketAddress): number;

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
  recvMany(count: number, max: number): DatagramBatch;

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
  shutdown(direction: ShutdownDirection): void;

  /**
   * Closes the socket: any state → `closed`. Closing a closed one does nothing.
   *
   * What was sent is still delivered. Connections that a listening socket has not accepted are broken off.
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
   * Whether the socket has a local address: in every state but `created` and `closed`.
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
   * The local address and port; none where `isBound` is false.
   *
   * Example: `{ address: "127.10.0.1", port: 8080 }`.
   */
  readonly localAddr: SocketAddress | undefined;

  /**
   * The local address; none where `isBound` is false.
   *
   * Example: `127.10.0.1`.
   */
  readonly localIp: string | undefined;

  /**
   * The local port; none where `isBound` is false.
   *
   * Example: 49152 after a `bind` to port 0.
   */
  readonly localPort: number | undefined;

  /**
   * The peer; none where the state is neither `connected` nor `connecting`.
   *
   * Example: `{ address: "10.0.0.1", port: 80 }`.
   */
  readonly remoteAddr: SocketAddress | undefined;

  /**
   * Sets how long a call may wait, in milliseconds: none = for ever (the default), 0 = not at all.
   * It holds for every later call on this socket, and can be set in every state.
   *
   * Example: `client.setTimeout(250)`.
   */
  setTimeout(timeoutMs?: Integer | undefined): void;

  /**
   * How long a call may wait, in milliseconds: what `setTimeout` set, or what `accept` inherited.
   *
   * Example: `250`.
   */
  readonly timeout: Integer | undefined;

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
  readonly keepAlive: boolean;

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
  setKeepAlive(enabled: boolean): void;

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
  readonly keepAliveIdle: Integer;

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
  setKeepAliveInterval(milliseconds: Integer): void;

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
  readonly keepAliveCount: number;

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
  setKeepAliveCount(count: number): void;

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
  readonly hopLimit: number;

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
  setHopLimit(hops: number): void;

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
  readonly receiveBufferSize: Integer;

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
  setReceiveBufferSize(size: Integer): void;

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
  readonly sendBufferSize: Integer;

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
  setSendBufferSize(size: Integer): void;

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
  readonly reuseAddress: boolean;

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
  setReuseAddress(enabled: boolean): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
export function resolve(name: string): string[];

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
  static withOptions(name: string, options?: PoolOptions): IpPool;

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
  static fromDefinition(definition: PoolDefinitionInput): IpPool;

  /** The pool's name. Bindings carry it. */
  readonly name: string;

  /** How many events there were so far. It only grows, by one with every change. */
  readonly revision: Integer;

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
  removeRange(first: string, mode: RangeRemoval): RemovalReport;

  /**
   * Lets a draining range take bindings again. Says whether it was draining.
   *
   * # Typical errors
   * - `not-found`: no range begins with `first`.
   *
   * @throws {IpPoolError}
   */
  resumeRange(first: string): boolean;

  /** The ranges, in the order in which they were added: at most 1,024. */
  readonly ranges: IpRange[];

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
  allocate(subinstance: string, subid: string, resourceType: ResourceType): string;

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
  allocateSpecific(subinstance: string, subid: string, resourceType: ResourceType, address: string): IpBinding;

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
  releaseBySubinstance(subinstance: string): Integer;

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
  releaseMany(subinstance: string, subids: readonly string[]): Integer;

  /**
   * The binding of an address; none if it is not bound.
   *
   * Example: `getBinding("192.168.1.1")` gives `{ subinstance: "services", … }`.
   */
  getBinding(address: string): IpBinding | undefined;

  /**
   * What holds for an address just now; nothing for one that the pool knows nothing of.
   *
   * Example: of `192.168.1.0` in `192.168.1.0/24`, `inRange` and `excluded`.
   */
  addressState(address: string): AddressState;

  /**
   * What a tenant's resource holds: at most one binding a family, IPv4 first.
   *
   * Example: `findBySubid("services", "http-server")`.
   */
  findBySubid(subinstance: string, subid: string): IpBinding[];

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
  reserveIp(address: string): boolean;

  /**
   * Takes the reservation of an address back. Says whether there was one. It stays
   * reserved while a reserved network covers it.
   *
   * Example: `unreserveIp("192.168.1.1")`.
   *
   * @throws {IpPoolError}
   */
  unreserveIp(address: string): boolean;

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
  reserveCidr(cidr: string): string;

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
  unreserveCidr(cidr: string): boolean;

  /**
   * The counts of the whole pool.
   *
   * Example: a fresh /24 has total 254, available 254 and zeros.
   */
  readonly stats: PoolStats;

  /** The counts of one family: its addresses, and what happened to them. */
  familyStats(family: IpFamily): PoolStats;

  /** The counts of one tenant; zeros of one that has nothing. */
  tenantStats(subinstance: string): TenantStats;

  /** Changes how the pool picks from now on. */
  setStrategy(strategy: Strategy): void;

  /** The time of the last tick. */
  readonly nowMs: Integer | undefined;

  /**
   * Frees an address from quarantine or probation before its time. Says whether
   * it was in either.
   */
  endQuarantine(address: string): boolean;

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
  allocatePrefix(subinstance: string, subid: string, family: IpFamily, prefixLength: number): PrefixBinding;

  /** The child subnets that a tenant's resource holds: at most one a family, IPv4 first. */
  findPrefixes(subinstance: string, subid: string): PrefixBinding[];

  /**
   * Makes a pool of a child subnet. It has this pool's options and lives on its own:
   * releasing the prefix does not end it.
   *
   * # Typical errors
   * - `not-found`: the network is not a child prefix of this pool.
   *
   * @throws {IpPoolError}
   */
  prefixPool(network: string, name: string): IpPool;

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
  eventsSince(revision: Integer, limit: number): EventPage;

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
  exportBlock(address: string): PoolBlock;

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
  claimBlock(text: string): string;

  /**
   * Forgets a claimed block with its bindings: it is the store's again. Says whether
   * the pool had it; a block with a child prefix stays.
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
  static fromScenario(scenario: Scenario): Workbook;

  /** A number that only grows, with every call that changes something. */
  readonly revision: Integer;

  /**
   * A property of a resource; none: it has no such property.
   *
   * # Typical errors
   * - `not-found`: there is no such resource.
   *
   * @throws {WorkflowError}
   */
  property(id: string, name: string): Value | undefined;

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
  setProperty(id: string, name: string, value: ValueInput): void;

  /**
   * Gives back everything that a holder has, and takes all its wishes from the queues.
   * Returns those from the queues that hold something now.
   */
  releaseHolder(holder: string): Holding[];

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
  setVariable(name: string, value: ValueInput): void;

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
  defineMetric(name: string, kind: MetricKind): void;

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
  merge(other: Workbook): void;

  /** Returns the thresholds and what was measured for each, over all tenants. */
  thresholds(): ThresholdResult[];

  /** Returns the verdict, the thresholds and the numbers of metrics, tenants and resources. */
  summary(): RunSummary;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  static fromScenario(scenario: Scenario, workflow?: string | undefined): Wbs;

  /** Its name: the scenario's. */
  readonly name: string;

  /** A number that only grows: by one with every transaction. */
  readonly revision: Integer;

  /** How many tasks there are. */
  readonly taskCount: number;

  /** The id that the next inserted task gets. */
  readonly nextTaskId: number;

  /**
   * The task with this id.
   *
   * # Typical errors
   * - `not-found`: there is none.
   *
   * @throws {WorkflowError}
   */
  task(task: number): Task;

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
  find(path: string): Task;

  /** How many waves there are. */
  readonly waveCount: number;

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
  apply(changes: readonly WbsChange[]): WbsReceipt;

  /**
   * Takes back the last transaction that has not been taken back, exactly, ids
   * included. The revision grows by one: it never returns to a former value.
   *
   * Returns none if there is nothing to take back. The last 100 transactions can be.
   */
  undo(): WbsReceipt | undefined;

  /**
   * Why a task is critical or not, and what holds it back.
   *
   * # Typical errors
   * - `not-found`: there is no such task.
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
  static fromScenario(scenario: Scenario): LoadPlan;

  /** How many users there are in all. */
  readonly users: number;

  /** When the last user arrives, in milliseconds from the start; 0 if there is none. */
  readonly lastArrivalMs: Integer;

  /** How users behave. */
  readonly settings: LoadSettings;

  /** The groups, in the order of the text. */
  readonly groups: LoadGroup[];

  /** The tenants, in the order in which the text first names them. */
  readonly tenants: string[];

  /**
   * How many users have arrived at a time: those whose arrival is not later.
   *
   * Example: with `at 1s spawn 100`, `arrivedBy(999)` is 0 and `arrivedBy(1000)` is 100.
   */
  arrivedBy(atMs: Integer): number;

  /** Whether the pools of the scenario have enough addresses: those that users come from, in the order of the text. */
  feasibility(): PoolDemand[];

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
}

/** A load plan that is being run. */
export class LoadRun {
  private constructor();

  /** Begins to run a plan, at 0 ms. */
  static fromPlan(plan: LoadPlan, model: LoadModel): LoadRun;

  /** A number that only grows, with every call that changes something. */
  readonly revision: Integer;

  /**
   * So many users have left.
   *
   * # Typical errors
   * - `invalid-argument`: so many are not there.
   *
   * @throws {WorkflowError}
   */
  leave(count: number): void;

  /** How far it has come. */
  readonly progress: LoadProgress;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  static fromWbs(wbs: Wbs, workbook: Workbook, options?: MachineOptions): Machine;

  /** A number that only grows, with every call that changes something. */
  readonly revision: Integer;

  /** The machine's time, in milliseconds. */
  readonly nowMs: Integer;

  /**
   * Starts `count` instances from `first` on and runs each as far as it goes.
   *
   * # Typical errors
   * - `not-found`: there is no such instance.
   * - `invalid-state`: one is not `ready`.
   *
   * @throws {WorkflowError}
   */
  start(first: number, count: number): void;

  /** The same as `nextActions` in columns, for many at a time. */
  nextActionsBatch(max: number): ActionBatch;

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
  tick(nowMs: Integer): MachineProgress;

  /**
   * Like `tick` for every timer until `nowMs`, one time after the other, but stops as
   * soon as an action is requested.
   *
   * # Typical errors
   * - `time-went-backwards`: `nowMs` is less than the machine's time.
   *
   * @throws {WorkflowError}
   */
  runUntil(nowMs: Integer): MachineProgress;

  /** Where the machine stands. */
  readonly progress: MachineProgress;

  /**
   * Ends an instance where it stands. Its actions are abandoned. An instance
   * that has come to its end stays as it is.
   *
   * # Typical errors
   * - `not-found`: there is no such instance.
   *
   * @throws {WorkflowError}
   */
  cancel(instance: number): void;

  /**
   * Instances that have come to their end since this was asked last, each exactly once, in that order: what they held can be
   * given back. `max` is cut to 10,000.
   */
  nextFinished(max: number): Uint32Array;

  /** The reports that came too late, the last 1,000 of them, the earliest first. */
  lateReports(): LateReport[];

  /** Returns the states of `count` instances from `first` on: fewer at the end, at most 10,000. */
  states(first: number, count: number): InstanceState[];

  /** How many instances are in each state. */
  readonly counts: InstanceCounts;

  /**
   * How often the instance has entered each node in its present walk; nodes that it has not entered are left out.
   *
   * # Typical errors
   * - `not-found`: there is no such instance.
   *
   * @throws {WorkflowError}
   */
  visits(instance: number): NodeVisits[];

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
  readonly traceHash: Integer;

  /**
   * The digest of one instance.
   *
   * # Typical errors
   * - `not-found`: there is no such instance.
   *
   * @throws {WorkflowError}
   */
  instanceHash(instance: number): Integer;

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
  sync(wbs: Wbs, policy: SyncPolicy): void;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
  addInput(name: string, bytes: Uint8Array): void;

  /** How far the run has come. */
  readonly progress: RunProgress;

  /** Stops the run. A hard stop after a graceful one hastens it; everything else after a stop changes nothing. */
  stop(mode: StopMode): void;

  /** The workbook of the run: its resources, variables and metrics, as they change. */
  workbook(): Workbook;

  /** What is used of the pools, in the order of the text: the same as in the report, for who shows it as it changes. */
  readonly pools: PoolReport[];

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
  renderPool(pool: string): string;

  /** What the run has come to so far. */
  summary(): RunReport;

  /**
   * The same as a text for people: a table of tenants, actions and pools, the thresholds and the verdict, at most 1 MiB of it.
   *
   * Example: its last line is `verdict: passed`.
   */
  summaryText(): string;

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
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
