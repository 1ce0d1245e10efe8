// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

/// <reference lib="es2022" />
/// <reference lib="esnext.disposable" />

import type { SchedulerCoreError } from "../errors.js";
import type { Value, ValueInput } from "../values.js";

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
  /** Addresses and CIDR networks that are never given out. */
  reserved: string[];
  /** How it picks. */
  strategy: Strategy;
}

/** A scenario that has been read and found free of errors. It never changes. */
export class Scenario {
  private constructor();

  /** Its name. Example: `"http tri-phase demo"`. */
  name(): string;

  /** Its version, as written. Example: `"1.0"`. */
  version(): string;

  /** The pools, in the order of the text. */
  pools(): PoolDefinition[];

  /**
   * The ids of the workflows, in the order of the text; the first is the one
   * that runs when none is named. A text DSL workflow without a name is `"main"`.
   */
  workflows(): string[];

  /** Gives the object back to the component. Afterwards it cannot be used; closing it again is harmless. */
  close(): void;

  /** Gives the object back to the component, at the end of a `using` block for example. */
  [Symbol.dispose](): void;
}

/** The classes and functions of one instance. Objects of one instance are strangers to another. */
export interface Api {
  readonly Scenario: typeof Scenario;
}
