/**
 * The base of every error that the component answers with, and of this package's own.
 *
 * An argument that does not fit is a `TypeError` or `RangeError`, thrown before the component is called.
 */
export class SchedulerCoreError extends Error {
  /** @internal */
  constructor(code: string, message: string, detail?: unknown, options?: { cause?: unknown });
  /** What went wrong, for programs. The message is for people and may change. */
  readonly code: string;
  /** What the error knows besides, by name. */
  readonly detail: unknown;
  /** Name, code, message and details, as logs have them. Integers that a number does not hold become strings. */
  toJSON(): { name: string; code: string; message: string; detail: unknown };
}

/** An object was used after `close()`, `Symbol.dispose` or after it was handed over. */
export class ClosedError extends SchedulerCoreError {
  readonly code: "closed";
}

/** The component ended in a trap: none of its objects can be used any more. Make a new instance. */
export class InstancePoisonedError extends SchedulerCoreError {
  readonly code: "instance-poisoned";
}

/** The instance was made of a component that does not have this. */
export class NotInComponentError extends SchedulerCoreError {
  readonly code: "not-in-component";
}
