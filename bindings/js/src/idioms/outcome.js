// Outcomes of actions.

/** The component's form of an outcome: `{ exports: { status: 200 } }` is a success. */
export function outcome(given) {
  return typeof given === "object" && given !== null && "exports" in given ? { success: given.exports } : given;
}
