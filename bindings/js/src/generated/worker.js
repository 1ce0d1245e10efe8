// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

import { defaultApi } from "../worker/default.js";

export {
  ParserError,
  SocketError,
  IpPoolError,
  WorkflowError,
  RunnerError,
} from "./create-api.js";

/** The API of the default worker, which starts at first use. */
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
} = defaultApi;
