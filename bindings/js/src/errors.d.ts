/**
 * Base class of the errors that the component returns and of this package's own errors.
 *
 * An argument that does not fit is a `TypeError` or `RangeError`, thrown before the component is called.
 */
export class SchedulerCoreError extends Error {
  /** @internal */
  constructor(code: string, message: string, detail?: unknown, options?: { cause?: unknown });
  /** Kind of the error, for programs. The message is for people and may change. */
  readonly code: string;
  /** Details of the error, by name. */
  readonly detail: unknown;
  /** Name, code, message and details, as logs have them. Integers that a number does not hold become strings. */
  toJSON(): { name: string; code: string; message: string; detail: unknown };
}

/**
 * An object was used after it was closed, or after it was given to a function that keeps it.
 *
 * The error of a closed socket is a `ClosedError` too: it is a `SocketError` with the code `"invalid-state"`.
 */
export class ClosedError extends SchedulerCoreError {
  readonly code: "closed" | "invalid-state";
}

/** The component trapped: its objects cannot be used any more. Create a new instance. */
export class InstancePoisonedError extends SchedulerCoreError {
  readonly code: "instance-poisoned";
}

/** The component of the instance does not have the function. */
export class NotInComponentError extends SchedulerCoreError {
  readonly code: "not-in-component";
}
