// Values of the expression language without a JavaScript type.

export { TypeName, Double, Duration, Timestamp, Uint } from "./runtime/value-types.js";
