// The public part of the runtime, used by generated/api.js.

export { borrowed, Call, noConstructor, owned } from "./call.js";
export { ipAddress, ipNetwork } from "./address.js";
export * from "./containers.js";
export { SchedulerCoreError, errorReader, named } from "./errors.js";
export { part, wrongType } from "./mismatch.js";
export { Resource, adopt, detach, getter, handle } from "./resource.js";
export { boolean, char, enumeration, f32, f64, flags, integer, s16, s32, s64, s8, string, u128, u16, u32, u64, u8 } from "./scalars.js";
export { valueCodec } from "./value.js";
