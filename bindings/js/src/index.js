// The package: `import { IpPool, Socket, parse } from "scheduler-core"`.

export { configure } from "./default.js";
export * from "./errors.js";
export * from "./generated/api.js";
export { instantiate } from "./instantiate.js";
export { run } from "./run.js";
export * from "./values.js";
