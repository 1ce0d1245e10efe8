// Load plans and their runs: arrivals as records, whole snapshots.

import { define, entries, options } from "./define.js";
import { listing, text, wholeInput } from "./pages.js";

const ESTIMATE = ["actionTimeoutMs", "maxDurationMs", "stopTimeoutMs", "model", "properties"];

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
  const { estimate } = LoadPlan.prototype;
  define(LoadPlan, {
    estimate(scenario, settings) {
      const entry = LoadPlan.prototype.estimate;
      const read = options("LoadPlan.estimate", settings, ESTIMATE, entry);
      return estimate.call(this, scenario, { ...read, properties: entries("LoadPlan.estimate", "options.properties", read.properties, entry) });
    },
  });
}
