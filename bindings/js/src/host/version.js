// Whether a component is of the version of this package: it ends with what the generated façade was made of.

import { ENDING } from "../generated/fingerprint.js";
import { SchedulerCoreError } from "../runtime/errors.js";

/**
 * Returns the component, or throws if the façade was made for another one.
 *
 * @param {Uint8Array} component
 */
export function checkVersion(component) {
  if (new TextDecoder().decode(component.subarray(-ENDING.length)) === ENDING) return component;
  throw new SchedulerCoreError(
    "component-version",
    "the component is of another version than the package; reinstall the package, or in its source tree run `just build`",
  );
}
