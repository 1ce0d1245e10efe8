import type { InstanceOptions } from "./instantiate.js";

export * from "./errors.js";
export * from "./generated/api.js";
export type * from "./idioms/index.js";
// Where both have a type of that name, this one is meant.
export type { ActionRequest, AllocationOptions, BindingDetails, EstimateOptions, GuardReport, InstanceFault, InstanceStatus, ResourceStatus, RunOptions } from "./idioms/records.js";
export { poll } from "./idioms/socket.js";
export { complete, definition, evaluate, hover, render } from "./idioms/parser.js";
export * from "./instantiate.js";
export * from "./run/index.js";
export * from "./values.js";

/**
 * Configures the default instance, the one that the top-level classes and functions use. It is created on first use,
 * without network access.
 *
 * `configure({ network: true })` grants the network, `configure({ network: ["10.0.0.0/8:443"] })` a part of it; call it
 * before the first socket is created. The other options must be given before anything else is used.
 */
export function configure(options: InstanceOptions): void;
