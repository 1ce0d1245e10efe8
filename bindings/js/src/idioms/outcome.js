// Outcomes of actions.

/** The component's form of an outcome: `{ exports: { status: 200 } }` is a success. */
export function outcome(given) {
  if (typeof given !== "object" || given === null || !("exports" in given)) return given;
  const { exports, ...rest } = given;
  // With more than `exports` it is one case too many, which the checks of the function reject.
  return { success: exports, ...rest };
}
