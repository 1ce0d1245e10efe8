// The host that `#host` stands for in Node.js.

export { wasi } from "./imports.js";
export { load } from "./loader.js";

/** The component that is taken unless an option names another. */
export const defaultComponent = "core";
