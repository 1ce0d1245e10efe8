// `scheduler-core/worker`: the classes and functions of the package, in a separate thread, each with a promise for its
// result.

export { configure } from "./default.js";
export * from "../errors.js";
export * from "../generated/worker.js";
export { instantiate } from "./instantiate.js";
export { run } from "./run.js";
export * from "../values.js";
