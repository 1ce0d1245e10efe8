import type {
  AllocationBatch,
  AppliedEvents,
  BindingPage,
  DualBinding,
  EdgeExclusion,
  IpBinding,
  IpFamily,
  IpPoolError,
  NetworkPage,
  PrefixBinding,
  PrefixPage,
  ResourceType,
  TenantPage,
  TextPage,
  TickReport,
} from "../generated/api.js";
import type { Integer } from "../values.js";
import type {
  AllocationOptions,
  BindingDetails,
  GenerationOptions,
  Journal,
  ListedBinding,
  ListedTenant,
  Metadata,
  PageOptions,
  PoolEvent,
  TextPageOptions,
} from "./records.js";

/** Methods of `IpPool`, with JavaScript's forms of pages, columns and named values. */
export interface IpPoolIdioms {
  /**
   * Adds a range by its network. Returns the network with its host bits cleared.
   *
   * Example: `addCidrRange("10.0.1.0/24", { exclusion: "none" })`.
   *
   * @throws {IpPoolError} `invalid-argument`, `overlap`, `limit-exceeded`
   */
  addCidrRange(cidr: string, options?: { exclusion?: EdgeExclusion | undefined }): string;

  /**
   * Adds a range by its first and last address.
   *
   * @throws {IpPoolError} `invalid-argument`, `overlap`, `limit-exceeded`
   */
  addRange(first: string, last: string, options?: { exclusion?: EdgeExclusion | undefined }): void;

  /**
   * Allocates an address with options and returns the binding.
   *
   * Example: `allocateWith("services", "http", "vm", { ttlMs: 60_000, metadata: { rack: "7" } })`.
   *
   * @throws {IpPoolError} `invalid-argument`, `conflict`, `exhausted`
   */
  allocateWith(subinstance: string, subid: string, resourceType: ResourceType, options?: AllocationOptions): IpBinding;

  /**
   * Allocates an address for each subid: all or none. Returns the bindings in the order of the subids.
   *
   * @throws {IpPoolError} `invalid-argument`, `limit-exceeded`
   */
  allocateMany(subinstance: string, subids: readonly string[], resourceType: ResourceType, options?: AllocationOptions): IpBinding[];

  /**
   * Does the same as `allocateMany` and returns columns, for thousands of addresses.
   *
   * @throws {IpPoolError} `invalid-argument`, `limit-exceeded`
   */
  allocateBatch(subinstance: string, subids: readonly string[], resourceType: ResourceType, options?: AllocationOptions): AllocationBatch;

  /**
   * Allocates an IPv4 and an IPv6 address for one owner: both or none.
   *
   * @throws {IpPoolError}
   */
  allocateDual(subinstance: string, subid: string, resourceType: ResourceType, options?: AllocationOptions): DualBinding;

  /**
   * Releases an address. Returns whether it was bound.
   *
   * @throws {IpPoolError} `stale`
   */
  releaseByIp(address: string, options?: GenerationOptions): boolean;

  /**
   * Releases the addresses of an owner, of one family if `family` is given. Returns them.
   *
   * @throws {IpPoolError} `invalid-argument`
   */
  releaseBySubid(subinstance: string, subid: string, options?: { family?: IpFamily | undefined }): string[];

  /**
   * Releases a child prefix. Returns whether it was bound.
   *
   * @throws {IpPoolError} `stale`
   */
  releasePrefix(network: string, options?: GenerationOptions): boolean;

  /** Returns everything about a binding, or undefined if the address is not bound. */
  bindingDetails(address: string): BindingDetails | undefined;

  /**
   * Limits the addresses and prefixes of a tenant. A limit that is left out is removed.
   *
   * @throws {IpPoolError} `invalid-argument`, `limit-exceeded`
   */
  setQuota(subinstance: string, options?: { addresses?: Integer | undefined; prefixes?: Integer | undefined }): void;

  /**
   * Replaces the metadata of a binding.
   *
   * Example: `setMetadata("10.0.0.1", { rack: "7" })`.
   *
   * @throws {IpPoolError} `not-found`, `stale`, `invalid-argument`
   */
  setMetadata(address: string, metadata: Metadata, options?: GenerationOptions): void;

  /**
   * Advances the time of the pool: ends leases and quarantines. `budget` is the maximum number of them.
   *
   * @throws {IpPoolError} `invalid-argument`
   */
  tick(nowMs: Integer, options?: { budget?: number | undefined }): TickReport;

  /**
   * Sets the time of the pool to the real time, and ends what is due, as `tick` does. The time is the wall clock at the first
   * call, or the time of the last tick if that is later, plus the time that has passed since then. Later steps of the wall clock
   * do not change it, and it never goes backward.
   *
   * Example: `setInterval(() => pool.tickNow(), 1000)`.
   */
  tickNow(options?: { budget?: number | undefined }): TickReport;

  /**
   * Extends a lease, by `ttlMs` from now or by the lifetime that it was made with.
   *
   * @throws {IpPoolError} `not-found`, `stale`
   */
  renew(address: string, options?: GenerationOptions & { ttlMs?: Integer | undefined }): void;

  /**
   * Reports that another host uses the address: it is released and kept back.
   *
   * @throws {IpPoolError} `not-found`, `stale`
   */
  decline(address: string, options?: GenerationOptions): void;

  /**
   * Draws a map of the pool, or of a network in it, as SVG.
   *
   * @throws {IpPoolError} `not-in-pool`, `invalid-argument`
   */
  render(options?: { within?: string | undefined }): string;

  /**
   * Iterates over all bindings, IPv4 first, by address. Bindings that are made or released during the
   * iteration may be missed; none is returned twice.
   */
  bindings(): Generator<ListedBinding, void, undefined>;

  /**
   * Iterates over the bindings of a tenant. Bindings that are made or released during the iteration may
   * be missed; none is returned twice.
   */
  bindingsOf(subinstance: string): Generator<ListedBinding, void, undefined>;

  /**
   * Iterates over the bindings of a type of resource. Bindings that are made or released during the
   * iteration may be missed; none is returned twice.
   */
  bindingsByResource(resourceType: ResourceType): Generator<ListedBinding, void, undefined>;

  /** Iterates over the tenants that have a binding or a prefix. */
  tenants(): Generator<ListedTenant, void, undefined>;

  /** Iterates over the reserved networks. */
  reservations(): Generator<string, void, undefined>;

  /** Iterates over the child prefixes. */
  prefixes(): Generator<PrefixBinding, void, undefined>;

  /**
   * Returns the changes after a revision as text, to append to a log: `applyEvents` repeats them on a
   * pool of that revision. A snapshot and the journal since its revision are the whole state.
   *
   * Example: `const { text, revision } = pool.journalSince(seen)`.
   *
   * @throws {IpPoolError} `outdated`
   */
  journalSince(revision: Integer): Journal;

  /**
   * Repeats the changes of a journal: texts of `journalSince`, in order, as a string or as the bytes of
   * a file. Nothing is applied from a block at the end whose end is missing, as after a crash in the
   * middle of an append: `bytes` is where it starts. After an error nothing has changed, except that a
   * journal of more than 1 MiB is applied in pieces.
   *
   * @throws {IpPoolError} `invalid-journal`, `journal-mismatch`
   */
  applyEvents(journal: string | Uint8Array): AppliedEvents;

  /**
   * Iterates over the events after a revision, which defaults to 0, the beginning. If they are no
   * longer kept, it fails with `outdated`.
   *
   * Example: `for (const event of pool.events(seen)) seen = event.revision`.
   *
   * @throws {IpPoolError} `outdated`
   */
  events(since?: Integer): Generator<PoolEvent, void, undefined>;

  /**
   * Returns a page of all bindings, as columns.
   *
   * @throws {IpPoolError} `invalid-argument`
   */
  listBindings(options?: PageOptions): BindingPage;

  /**
   * Returns a page of the bindings of a tenant, as columns.
   *
   * @throws {IpPoolError} `invalid-argument`
   */
  listBySubinstance(subinstance: string, options?: PageOptions): BindingPage;

  /**
   * Returns a page of the bindings of a type of resource, as columns.
   *
   * @throws {IpPoolError} `invalid-argument`
   */
  findByResource(resourceType: ResourceType, options?: PageOptions): BindingPage;

  /**
   * Returns a page of the tenants, as columns.
   *
   * @throws {IpPoolError} `invalid-argument`
   */
  listTenants(options?: PageOptions): TenantPage;

  /**
   * Returns a page of the reserved networks, as a column.
   *
   * @throws {IpPoolError} `invalid-argument`
   */
  listReservations(options?: PageOptions): NetworkPage;

  /**
   * Returns a page of the child prefixes, as columns.
   *
   * @throws {IpPoolError} `invalid-argument`
   */
  listPrefixes(options?: PageOptions): PrefixPage;

  /**
   * Returns the whole state as text, for `restore`.
   *
   * @throws {IpPoolError} `outdated`, `invalid-argument`
   */
  snapshot(): string;

  /**
   * Returns a part of the state as text.
   *
   * @throws {IpPoolError} `outdated`, `invalid-argument`
   */
  snapshotPage(options?: TextPageOptions): TextPage;

  /**
   * Replaces the whole state by that of a snapshot.
   *
   * @throws {IpPoolError} `not-empty`, `invalid-snapshot`, `limit-exceeded`
   */
  restore(text: string): void;

  /**
   * Gives a part of a snapshot; the last one replaces the state.
   *
   * @throws {IpPoolError} `not-empty`, `invalid-snapshot`, `limit-exceeded`
   */
  restorePage(text: string, last: boolean): void;
}
