import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

test("sockets and runs use nothing deprecated", () => {
  const script = `
    import { Socket, configure, run } from "./src/index.js";
    configure({ network: true });
    const server = Socket.tcpV4();
    server.bindToIp("127.0.0.1", 0);
    server.listen(4);
    const client = Socket.tcpV4();
    client.bindToIp("127.0.0.1", 0);
    client.connect({ address: "127.0.0.1", port: server.localPort });
    const peer = server.accept();
    for (const socket of [peer, client, server]) socket.close();
    const scenario = 'scenario "s" action a = act {} workflow { start: a { -> end } end } load { at 0s spawn 1 }';
    const { verdict } = await run(scenario, { actions: { act() {} } });
    console.log(verdict);
  `;
  // In the environment, so that it holds in threads too.
  const env = { ...process.env, NODE_OPTIONS: "--pending-deprecation --throw-deprecation" };
  const cwd = new URL("..", import.meta.url);
  assert.equal(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { env, cwd, encoding: "utf8" }), "passed\n");
});
