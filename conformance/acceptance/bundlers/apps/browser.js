// A page with `scheduler-core/browser`.

import { IpPool, init, validate } from "scheduler-core/browser";
import { check } from "./check.js";

const source = new URLSearchParams(location.search).get("source") ?? undefined;
globalThis.result = init(source).then(() => check(IpPool, validate));
