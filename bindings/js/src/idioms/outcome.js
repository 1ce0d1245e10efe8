// Outcomes of actions: exports as a plain object.

import { entries } from "./define.js";

/** The component's form of an outcome: `{ exports: { status: 200 } }` is a success. */
export function outcome(title, given, entry) {
  if (typeof given !== "object" || given === null || !("exports" in given)) return given;
  return { success: entries(title, "outcome.exports", given.exports, entry) };
}
