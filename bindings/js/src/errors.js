// Errors that do not belong to one interface.

export { ClosedError, InstancePoisonedError, NotInComponentError, SchedulerCoreError } from "./runtime/errors.js";
