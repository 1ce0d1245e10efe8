// What the declarations of `scheduler-core/pool` and `scheduler-core/net` must accept and reject.

import { IpPool, IpPoolError, configure, instantiate } from "scheduler-core/pool";
import type { IpBinding } from "scheduler-core/pool";
import * as net from "scheduler-core/net";

configure({ values: "exact" });
const pool = new IpPool("lab");
pool.addCidrRange("10.0.0.0/24");
const address: string = pool.allocate("tenant", "a", "vm");
const binding: IpBinding | undefined = pool.getBinding(address);
export const found = [binding, IpPoolError];

const { IpPool: Own } = await instantiate();
new Own("own").close();
// @ts-expect-error: no sockets
configure({ network: true });
// @ts-expect-error: no sockets
(await instantiate()).Socket;

const { Socket, poll, resolve } = await net.instantiate({ network: ["127.0.0.0/8", "resolve"] });
const socket = Socket.tcpV4();
poll([socket], ["readable"], { timeoutMs: 10 });
const addresses: string[] = resolve("localhost");
export { addresses };
// @ts-expect-error: no scenarios
net.parse;
