// Workbooks: iterators, options by name, variables and properties as plain objects.

import { byName, define, method, options } from "./define.js";
import { listing, text, wholeInput } from "./pages.js";

/** Extends the class of an instance. */
export function extendWorkbook({ Workbook }) {
  text(Workbook, "snapshot");
  wholeInput(Workbook, "restore");
  listing(Workbook, "resources", { filters: ["kind"], items: ({ names }) => names });
  listing(Workbook, "holdings", { filters: ["resourceId", "holder"], items: ({ holdings }) => holdings });
  listing(Workbook, "queue", { required: 1, items: ({ holdings }) => holdings });
  listing(Workbook, "metrics", { filters: ["tenant"], items: ({ metrics }) => metrics });
  listing(Workbook, "tenants", { items: ({ names }) => names });

  const { addResource, resourceStatus, release, variables, metric, percentiles } = Workbook.prototype;
  const { record, recordMany } = Workbook.prototype;
  const tenantOf = (name, settings) =>
    options(`Workbook.${name}`, settings, ["tenant"], Workbook.prototype[name]).tenant;
  define(Workbook, {
    addResource(id, kind, settings) {
      const entry = Workbook.prototype.addResource;
      const { capacity, properties } = options("Workbook.addResource", settings, ["capacity", "properties"], entry);
      return addResource.call(this, id, kind, capacity, properties ?? []);
    },
    resourceStatus(id) {
      const status = resourceStatus.call(this, id);
      return { ...status, properties: byName(status.properties) };
    },
    release(id, holder, settings) {
      const { amount } = options("Workbook.release", settings, ["amount"], Workbook.prototype.release);
      return release.call(this, id, holder, amount);
    },
    variables() {
      return byName(variables.call(this));
    },
    record(name, value, settings) {
      return record.call(this, name, settings === undefined ? undefined : tenantOf("record", settings), value);
    },
    recordMany(name, values, settings) {
      return recordMany.call(this, name, tenantOf("recordMany", settings), values);
    },
    metric(name, settings) {
      return metric.call(this, name, tenantOf("metric", settings));
    },
    percentiles(name, ranks, settings) {
      return percentiles.call(this, name, tenantOf("percentiles", settings), ranks);
    },
  });
  const { acquire } = Workbook.prototype;
  method(Workbook, "acquire", 3, function (id, holder, amount) {
    return acquire.call(this, id, holder, amount ?? 1);
  });
}
