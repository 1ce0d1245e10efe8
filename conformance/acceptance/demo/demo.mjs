// `just demo [rust] [js] [py]`: two tenants run one scenario over real sockets, natively in Rust and in the component from
// JavaScript and Python. Shows that all three do the same.

import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as build from "./build.mjs";
import * as hosts from "./hosts.mjs";
import { FOLDER } from "./paths.mjs";
import { conclude, print } from "./report.mjs";
import { expect } from "./steps.mjs";

const NAMES = { rust: "rust", js: "javascript", javascript: "javascript", py: "python", python: "python" };

/** Returns the languages that the arguments name; all of them if there are no arguments. */
function languages() {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !(name in NAMES));
  if (unknown !== undefined) throw new Error(`unknown language "${unknown}"; use rust, js or python`);
  return new Set(named.length > 0 ? named.map((name) => NAMES[name]) : Object.values(NAMES));
}

/** Checks the source addresses: Linux has all of 127.0.0.0/8, macOS only 127.0.0.1 by default. */
async function checkLoopback() {
  for (const address of ["127.10.1.2", "127.10.2.1"]) {
    const socket = createSocket("udp4");
    const bound = once(socket, "listening");
    socket.bind(0, address);
    await bound.catch(() => {
      throw new Error(
        `this machine does not have ${address}. On macOS, add the addresses of the demo to the loopback interface:\n` +
          "  for i in $(seq 1 60); do sudo ifconfig lo0 alias 127.10.1.$i; sudo ifconfig lo0 alias 127.10.2.$i; done",
      );
    });
    socket.close();
  }
}

/** Starts the server; returns its port and a function that ends it. */
async function serve() {
  const child = spawn(process.execPath, [join(FOLDER, "server.mjs")], { stdio: ["pipe", "pipe", "inherit"] });
  const [port] = await once(createInterface({ input: child.stdout }), "line");
  return { port, end: () => child.stdin.end() };
}

async function demo() {
  const chosen = languages();
  await checkLoopback();
  const [native, script, python] = ["rust", "javascript", "python"].map((name) => chosen.has(name));
  const guest = script || python;
  expect(1 + native + 2 * guest + script + python);

  await build.toolchain();
  // The downloads need the processors little, so they run beside the first build.
  const packages = Promise.all([guest && build.npmPackages(), python && build.pythonPackages()]);
  packages.catch(() => {});
  const program = native && (await build.commandLine());
  const server = await serve();
  console.log(`scenario two-tenants.scenario; Node's http server listens at 127.0.0.1:${server.port}`);
  try {
    const reports = [];
    const report = async (language, running) => {
      const found = await running;
      print(language, found);
      reports.push(found);
    };
    if (native) await report("rust", hosts.rust(program, server.port));
    await packages;
    if (guest) await build.component();
    if (script) {
      await build.javascript();
      await report("javascript", hosts.javascript(server.port));
    }
    if (python) await report("python", hosts.python(server.port));
    return conclude(reports);
  } finally {
    server.end();
  }
}

try {
  process.exitCode = (await demo()) ? 0 : 1;
} catch (error) {
  console.error(`demo: ${error.message}`);
  process.exitCode = 1;
}
