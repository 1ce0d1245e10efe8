// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

import { defaultInstance } from "../default.js";
import { createApi } from "./create-api.js";

export {
  SocketError,
  IpPoolError,
} from "./create-api.js";

/** The API of the default instance, which is made at first use. */
export const {
  Scenario,
  Socket,
  poll,
  resolve,
  IpPool,
} = createApi(defaultInstance);
