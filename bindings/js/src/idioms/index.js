// The public API: the classes and functions generated from the WIT, extended with strings, iterators, plain objects and
// options in place of pages, columns and lists of names.
//
// Each file extends the classes of one interface. Workers have the same classes, derived from these (see worker/classes.js).

import { createApi as createGenerated } from "../generated/create-api.js";
import { exactNumber } from "../runtime/scalars.js";
import { extendErrors } from "./errors.js";
import { extendInspection } from "./inspect.js";
import { extendIpPool } from "./ip-pool.js";
import { extendLoad } from "./load.js";
import { extendMachine } from "./machine.js";
import { extendParser } from "./parser.js";
import { extendRun } from "./run.js";
import { extendSocket } from "./socket.js";
import { extendWbs } from "./wbs.js";
import { extendWorkbook } from "./workbook.js";

/** The classes and functions of one instance. */
export function createApi(instance) {
  const api = createGenerated(instance);
  const integer = (whole) => (instance.values === "exact" ? whole : exactNumber(whole));
  extendErrors();
  extendParser(api);
  extendSocket(api);
  extendIpPool(api, integer);
  extendWorkbook(api);
  extendWbs(api, integer);
  extendLoad(api, integer);
  extendMachine(api);
  extendRun(api);
  extendInspection(api);
  return api;
}
