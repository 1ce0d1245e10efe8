/** What there is without sockets and runs. */
export {
  IpPoolError,
  ParserError,
  WorkflowError,
  Scenario,
  Source,
  Expression,
  Template,
  parse,
  validate,
  format,
  convert,
  defaultLimits,
  explain,
  applyFixes,
  fix,
  ignore,
  IpPool,
  Workbook,
  Wbs,
  LoadPlan,
  LoadRun,
  Machine,
} from "../generated/api.js";
export { complete, definition, evaluate, hover, render } from "../idioms/parser.js";
export * from "../errors.js";
export * from "../values.js";
export type * from "../index.js";
