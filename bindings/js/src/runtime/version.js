// Checks that a component has the version of this package: it ends with the fingerprint of the generated façade.

import { ENDING } from "../generated/fingerprint.js";
import { SchedulerCoreError } from "./errors.js";

/**
 * Returns the component, or throws if the façade was generated for another one.
 *
 * @param {Uint8Array} component
 */
export function checkVersion(component) {
  if (new TextDecoder().decode(component.subarray(-ENDING.length)) === ENDING) return component;
  throw new SchedulerCoreError(
    "component-version",
    "the component and the package have different versions; reinstall the package, or run `just build` in the source tree",
  );
}
