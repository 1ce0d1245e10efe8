// Outcomes of actions.

/** The component's form of an outcome: `{ exports: { status: 200 } }` is a success. */
export function outcome(given) {
  if (typeof given !== "object" || given === null || !("exports" in given)) return given;
  const { exports, ...rest } = given;
  // If there is more than `exports`, the checks of the function reject it.
  return { success: exports, ...rest };
}
