// IP address pools: iterators over records, options by name, metadata as plain objects.

import { Clock } from "./clock.js";
import { byName, define, entries, from, method, options, rename } from "./define.js";
import { iterated, listing, text, wholeInput } from "./pages.js";

/** Value in a column for a lease without end. */
const NEVER = 2n ** 64n - 1n;

/** Number of events fetched at a time. */
const EVENTS = 4_096;

/** Extends the class of an instance. `integer` turns an item of a column into what the instance returns for it. */
export function extendIpPool({ IpPool }, integer) {
  text(IpPool, "snapshot");
  wholeInput(IpPool, "restore");
  extendListings(IpPool, integer);
  extendAllocation(IpPool, integer);
  extendOptions(IpPool);
  extendJournal(IpPool, integer);
  extendTime(IpPool);
}

function extendTime(IpPool) {
  const clocks = new WeakMap();
  const entry = method(IpPool, "tickNow", 1, function (settings) {
    return from(entry, () => {
      const last = this.nowMs;
      if (!clocks.has(this)) clocks.set(this, new Clock());
      return this.tick(clocks.get(this).now(last), settings);
    });
  });
}

function extendListings(IpPool, integer) {
  const bindings = (page, pool) => {
    const name = pool.name;
    const [subinstances, subids, types] = [page.subinstances, page.subids, page.resourceTypes].map(lines);
    return columns(page.count, page.addresses, (address, index) => ({
      address,
      subinstance: subinstances[index],
      subid: subids[index],
      resourceType: resourceType(types[index]),
      pool: name,
      generation: integer(page.generations[index]),
      expiresAtMs: page.expiresAtMs[index] === NEVER ? undefined : integer(page.expiresAtMs[index]),
    }));
  };
  listing(IpPool, "listBindings", { iterator: "bindings", page: "listBindings", items: bindings });
  listing(IpPool, "listBySubinstance", { iterator: "bindingsOf", page: "listBySubinstance", required: 1, items: bindings });
  listing(IpPool, "findByResource", { iterator: "bindingsByResource", page: "findByResource", required: 1, items: bindings });
  listing(IpPool, "listTenants", {
    iterator: "tenants",
    page: "listTenants",
    items: ({ subinstances, allocated, prefixes }) =>
      columns(allocated.length, subinstances, (subinstance, index) => ({
        subinstance,
        allocated: integer(allocated[index]),
        prefixes: integer(prefixes[index]),
      })),
  });
  listing(IpPool, "listReservations", {
    iterator: "reservations",
    page: "listReservations",
    items: ({ networks }) => (networks === "" ? [] : lines(networks)),
  });
  listing(IpPool, "listPrefixes", {
    iterator: "prefixes",
    page: "listPrefixes",
    items(page, pool) {
      const name = pool.name;
      const [subinstances, subids] = [page.subinstances, page.subids].map(lines);
      return columns(page.generations.length, page.networks, (network, index) => ({
        network,
        subinstance: subinstances[index],
        subid: subids[index],
        pool: name,
        generation: integer(page.generations[index]),
      }));
    },
  });
  iterated(IpPool, "events", 1, (pool, [since = 0], cursor) => {
    const page = pool.eventsSince(cursor ?? since, EVENTS);
    return { items: events(page, integer), next: page.more ? page.revision : undefined };
  });
}

/** Bytes of a journal passed in one call. */
const PIECE = 1_048_576;

function extendJournal(IpPool, integer) {
  const { journalSince, applyEvents } = IpPool.prototype;
  define(IpPool, {
    journalSince(revision) {
      let page = journalSince.call(this, revision);
      let { text: whole } = page;
      while (page.more) {
        page = journalSince.call(this, page.revision);
        whole += page.text;
      }
      return { text: whole, revision: page.revision };
    },
    applyEvents(journal) {
      // Anything else is rejected by the checks of the function itself.
      if (typeof journal !== "string" && !(journal instanceof Uint8Array)) return applyEvents.call(this, journal);
      const data = typeof journal === "string" ? new TextEncoder().encode(journal) : journal;
      let [at, passed, changes] = [0, 0, 0];
      for (;;) {
        // Whole lines: a file may end in the middle of a character.
        const end = data.subarray(at, at + PIECE).lastIndexOf(LINE_FEED) + 1;
        const piece = data.subarray(at, at + end);
        const applied = from(IpPool.prototype.applyEvents, () => {
          try {
            return applyEvents.call(this, new TextDecoder().decode(piece));
          } catch (error) {
            throw shifted(error, passed);
          }
        });
        const bytes = Number(applied.bytes);
        changes += Number(applied.events);
        for (const byte of piece.subarray(0, bytes)) if (byte === LINE_FEED) passed += 1;
        at += bytes;
        if (bytes === 0 || at >= data.length) {
          return { bytes: integer(BigInt(at)), events: integer(BigInt(changes)), revision: applied.revision };
        }
      }
    },
  });
}

const LINE_FEED = 10;

/** Counts the lines of an error from the start of the journal. */
function shifted(error, lines) {
  const line = error.detail?.line;
  if (lines > 0 && line !== undefined) {
    error.detail.line = typeof line === "bigint" ? line + BigInt(lines) : line + lines;
    error.message = error.message.replace(/at line \d+/, `at line ${error.detail.line}`);
  }
  return error;
}

function events({ revisions, kinds, subjects, subinstances, subids, generations }, integer) {
  const [tenants, resources] = [subinstances, subids].map(lines);
  const known = (item) => (item === "" ? undefined : item);
  return columns(kinds.length, subjects, (subject, index) => ({
    revision: integer(revisions[index]),
    kind: kinds[index],
    subject: known(subject),
    subinstance: known(tenants[index]),
    subid: known(resources[index]),
    generation: generations[index] === 0n ? undefined : integer(generations[index]),
  }));
}

function extendAllocation(IpPool, integer) {
  const withMetadata = (name, settings, entry) => {
    const read = options(`IpPool.${name}`, settings, ["family", "ttlMs", "within", "metadata"], entry);
    return { ...read, metadata: entries(`IpPool.${name}`, "options.metadata", read.metadata, entry, "key") };
  };
  for (const name of ["allocateWith", "allocateDual"]) {
    const raw = IpPool.prototype[name];
    const entry = method(IpPool, name, 4, function (subinstance, subid, type, settings) {
      return raw.call(this, subinstance, subid, type, withMetadata(name, settings, entry));
    });
  }
  const batch = rename(IpPool, "allocateMany", "allocateBatch");
  const columnar = method(IpPool, "allocateBatch", 4, function (subinstance, subids, type, settings) {
    const read = withMetadata("allocateBatch", settings, columnar);
    return from(columnar, () => batch.call(this, subinstance, subids, type, read));
  });
  const many = method(IpPool, "allocateMany", 4, function (subinstance, subids, type, settings) {
    const { addresses, generations } = batch.call(this, subinstance, subids, type, withMetadata("allocateMany", settings, many));
    const pool = this.name;
    return columns(generations.length, addresses, (address, index) => ({
      address,
      subinstance,
      subid: subids[index],
      resourceType: type,
      pool,
      generation: integer(generations[index]),
    }));
  });
}

/** Optional parameters of the component by method: the number of required ones before them, and their names. */
const BY_NAME = {
  addRange: [2, "exclusion"],
  releaseByIp: [1, "expectedGeneration"],
  releaseBySubid: [2, "family"],
  releasePrefix: [1, "expectedGeneration"],
  setQuota: [1, "addresses", "prefixes"],
  tick: [1, "budget"],
  renew: [1, "expectedGeneration", "ttlMs"],
  decline: [1, "expectedGeneration"],
  render: [0, "within"],
};

function extendOptions(IpPool) {
  const { bindingDetails, setMetadata, addCidrRange } = IpPool.prototype;
  const addWith = IpPool.prototype.addCidrRangeWith;
  delete IpPool.prototype.addCidrRangeWith;
  for (const [name, [required, ...names]] of Object.entries(BY_NAME)) {
    const raw = IpPool.prototype[name];
    const entry = method(IpPool, name, required + 1, function (...given) {
      const read = options(`IpPool.${name}`, given[required], names, entry);
      const before = Array.from({ length: required }, (_, index) => given[index]);
      return raw.call(this, ...before, ...names.map((option) => read[option]));
    });
  }
  define(IpPool, {
    addCidrRange(cidr, settings) {
      const entry = IpPool.prototype.addCidrRange;
      const { exclusion } = options("IpPool.addCidrRange", settings, ["exclusion"], entry);
      if (exclusion === undefined) return addCidrRange.call(this, cidr);
      return from(entry, () => addWith.call(this, cidr, exclusion));
    },
    bindingDetails(address) {
      const details = bindingDetails.call(this, address);
      return details && { ...details, metadata: byName(details.metadata, "key") };
    },
    setMetadata(address, metadata, settings) {
      const entry = IpPool.prototype.setMetadata;
      const { expectedGeneration } = options("IpPool.setMetadata", settings, ["expectedGeneration"], entry);
      const list = entries("IpPool.setMetadata", "metadata", metadata, entry, "key");
      return setMetadata.call(this, address, list, expectedGeneration);
    },
  });
}

/** The items of a column of texts. */
const lines = (column) => column.split("\n");

/** A record for each item of the first column. */
function columns(count, column, record) {
  if (count === 0) return [];
  const items = lines(column);
  return Array.from({ length: count }, (_, index) => record(items[index], index));
}

/** `vm`, or `{ custom: NAME }` of `custom:NAME`. */
const resourceType = (column) => (column.startsWith("custom:") ? { custom: column.slice(7) } : column);
