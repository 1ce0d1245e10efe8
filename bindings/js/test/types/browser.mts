// A program for browsers, compiled with `--customConditions browser`.

import { IpPool, configure, parse } from "scheduler-core";
import * as main from "scheduler-core";
import { IpPool as Pool, IpPoolError, init, instantiate } from "scheduler-core/browser";

await init(new URL("https://example.test/component.wasm"));
await init(new Uint8Array(8));
const pool: IpPool = new Pool("lab");
const { Wbs } = await instantiate({ values: "exact" });
configure({ values: "plain" });
void [pool.stats.total, parse("scenario …", "text"), new Wbs("plan"), IpPoolError];
// @ts-expect-error: a browser has no sockets
void main.Socket;
// @ts-expect-error: a browser runs no scenarios
void main.run;
// @ts-expect-error: a browser has no network to grant
configure({ network: true });
