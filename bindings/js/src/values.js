// The values of the expression language that JavaScript has no type of its own for.

export { TypeName, Double, Duration, Timestamp, Uint } from "./runtime/value-types.js";
