// What `tsc --strict` refuses before the program runs.

import { IpPool, IpPoolError, Socket, configure, parse } from "scheduler-core";
import { Socket as Promised } from "scheduler-core/worker";

const pool = new IpPool("lab");
const socket = Socket.tcpV4();

// @ts-expect-error: a network is a string
pool.addCidrRange(24);
// @ts-expect-error: no such kind of resource
pool.allocate("t", "a", "docker");
// @ts-expect-error: a port is a number
socket.bindToIp("127.0.0.1", "8080");
// @ts-expect-error: bytes are no string
socket.send("hello");
// @ts-expect-error: the field is called address
socket.connect({ host: "127.0.0.1", port: 80 });
// @ts-expect-error: one comes from Socket.tcpV4()
new Socket();
// @ts-expect-error: no such option
configure({ netwrk: true });
// @ts-expect-error: a list of rules is an array
configure({ network: "10.0.0.0/8" });
// @ts-expect-error: it is "yaml"
parse("", "yml");
// @ts-expect-error: it is a promise
const early: Promised = Promised.tcpV4();

try {
  pool.allocate("t", "a", "vm");
} catch (error) {
  // @ts-expect-error: there is no such detail
  if (error instanceof IpPoolError && error.code === "exhausted") void error.detail.quota;
}

export { early };
