// `scheduler-core` under the condition `browser`, which TypeScript applies with `customConditions: ["browser"]`.

import type { BrowserApi, InstanceOptions } from "./index.js";

export * from "./names.js";
export type { BrowserApi, InstanceOptions } from "./index.js";

/** Configures the default instance. Must be called before anything else is used. */
export function configure(options: InstanceOptions): void;

/** Creates an instance with its own memory and classes. */
export function instantiate(options?: InstanceOptions): Promise<BrowserApi>;
