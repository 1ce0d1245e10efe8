// The errors that are not of one interface.

export { ClosedError, InstancePoisonedError, NotInComponentError, SchedulerCoreError } from "./runtime/errors.js";
