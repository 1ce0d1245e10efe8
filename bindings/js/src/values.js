// The values of the expression language that JavaScript has no type of its own for.

export { CelType, Double, Duration, Timestamp, Uint } from "./runtime/value-types.js";
