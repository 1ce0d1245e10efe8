// Load plans and their runs: arrivals as records, whole snapshots.

import { folded } from "./columns.js";
import { listing, text, wholeInput } from "./pages.js";

/** Extends the classes of an instance. `integer` turns an item of a column into what the instance returns for it. */
export function extendLoad({ LoadPlan, LoadRun }, integer) {
  text(LoadRun, "snapshot");
  wholeInput(LoadRun, "restore");
  folded(LoadRun, "due", ({ users, intendedMs, groups, tenants, nextMs }) => ({
    users: Array.from(users, (user, at) => ({ user, intendedMs: integer(intendedMs[at]), group: groups[at], tenant: tenants[at] })),
    nextMs,
  }));
  listing(LoadPlan, "arrivals", {
    items({ atMs, groups, tenants }, plan) {
      const names = plan.tenants;
      return Array.from(groups, (group, index) => ({ atMs: integer(atMs[index]), group, tenant: names[tenants[index]] }));
    },
  });
}
