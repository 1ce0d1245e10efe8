// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

import { defaultInstance } from "../default.js";
import { createApi } from "../idioms/index.js";

export {
  ParserError,
  SocketError,
  IpPoolError,
  WorkflowError,
  RunnerError,
} from "./create-api.js";

/** The API of the default instance, which is made at first use. */
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
  Socket,
  poll,
  resolve,
  IpPool,
  Workbook,
  Wbs,
  LoadPlan,
  LoadRun,
  Machine,
  Run,
} = createApi(defaultInstance);
