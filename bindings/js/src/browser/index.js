// `scheduler-core/browser`: everything but sockets and runs, for browsers and for other hosts without Node.js. Nothing is loaded
// before `init`, and no module waits at its top level.

import * as modules from "../../component/offline/modules.js";
import { instantiate as bindings } from "../../component/offline/scheduler_core.js";
import { makeConfigure } from "../configure.js";
import { loader } from "../host/fetch.js";
import { createApi } from "../idioms/index.js";
import { readOptions } from "../options.js";
import { Instance } from "../runtime/instance.js";

/** The component, or why there is none. */
let load = () => {
  throw new Error("scheduler-core/browser: call await init() before anything else");
};
let loading;

/** Loads the component. See index.d.ts. */
export function init(source) {
  loading ??= loader(modules, bindings, source ?? undefined).then(
    (loaded) => void (load = loaded),
    (error) => {
      // It can be tried again, from elsewhere.
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

const read = (caller, given) => readOptions(caller, given, "offline", ["offline"]);
const makeInstance = (options) => new Instance({ ...options, grant: String }, () => load({}));
const defaultInstance = makeInstance(read("configure", {}));

/** Configures the default instance. */
export const configure = makeConfigure(defaultInstance, read);

/** Creates another instance. */
export async function instantiate(options = {}) {
  const instance = makeInstance(read("instantiate", options));
  void instance.exports;
  return createApi(instance);
}

export { IpPoolError, ParserError, WorkflowError } from "../generated/create-api.js";
export * from "../errors.js";
export * from "../values.js";
export const {
  Scenario,
  Source,
  Expression,
  Template,
  parse,
  validate,
  format,
  convert,
  evaluate,
  render,
  defaultLimits,
  explain,
  applyFixes,
  fix,
  ignore,
  complete,
  hover,
  definition,
  IpPool,
  Workbook,
  Wbs,
  LoadPlan,
  LoadRun,
  Machine,
} = createApi(defaultInstance);
