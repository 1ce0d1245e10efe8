// Load plans and their runs: arrivals as records, whole snapshots.

import { listing, text, wholeInput } from "./pages.js";

/** Extends the classes of an instance. `integer` turns an item of a column into what the instance returns for it. */
export function extendLoad({ LoadPlan, LoadRun }, integer) {
  text(LoadRun, "snapshot");
  wholeInput(LoadRun, "restore");
  listing(LoadPlan, "arrivals", {
    items({ atMs, groups, tenants }, plan) {
      const names = plan.tenants();
      return Array.from(groups, (group, index) => ({ atMs: integer(atMs[index]), group, tenant: names[tenants[index]] }));
    },
  });
}
