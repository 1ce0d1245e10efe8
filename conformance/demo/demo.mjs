// The walk in JavaScript: node demo.mjs SCENARIO SERVER-IP SERVER-PORT
// Shows its progress on stderr and prints its report as one line of JSON.

import { readFileSync } from "node:fs";
import { IpPool, LoadPlan, Machine, Socket, Wbs, Workbook, configure, parse } from "../../bindings/js/src/index.js";

configure({ network: true });

const [, , scenarioPath, serverIp, serverPort] = process.argv;
const scenario = parse(readFileSync(scenarioPath, "utf8"), "text");
const pools = new Map(scenario.pools().map((pool) => [pool.name, IpPool.fromDefinition(pool)]));

const workbook = Workbook.fromScenario(scenario);
workbook.setProperty("server", "ip", serverIp);
workbook.setProperty("server", "port", Number(serverPort));
workbook.defineMetric("request.duration", "histogram");
const machine = Machine.fromWbs(Wbs.fromScenario(scenario), workbook, {});

const tenants = new Map();
const users = new Map();
let index = 0;
for (const { atMs, group } of arrivals(LoadPlan.fromScenario(scenario))) {
  machine.tick(atMs);
  const { tenant, pool } = group;
  const address = pool ? pools.get(pool).allocate(tenant, `user-${index}`, { custom: "virtual-user" }) : "127.0.0.1";
  const instance = machine.spawn(undefined, [
    { name: "user.index", value: index },
    { name: "user.tenant", value: tenant },
    { name: "user.allocated_ip", value: address },
  ]);
  users.set(instance, { tenant, pool, address });
  const tally = tallyOf(tenant);
  tally.users += 1;
  tally.addresses.add(address);
  index += 1;
}

let requests = 0;
for (;;) {
  const actions = machine.nextActions(64);
  if (actions.length === 0) {
    const { nextTimerMs } = machine.progress();
    if (nextTimerMs === undefined) break;
    machine.tick(nextTimerMs);
  }
  for (const action of actions) {
    const user = users.get(action.instance);
    const started = process.hrtime.bigint();
    const outcome = perform(action, user.address);
    const elapsed = process.hrtime.bigint() - started;
    count(tallyOf(user.tenant), outcome);
    workbook.record("request.duration", user.tenant, Number(elapsed) / 1e6);
    machine.complete(action.token, outcome, elapsed);
    requests += 1;
    if (requests % 50 === 0) process.stderr.write(`javascript: ${requests} requests\n`);
    leave(action.instance, user);
  }
}
console.log(JSON.stringify(report()));

/** Everyone who arrives, in order. */
function* arrivals(plan) {
  const groups = plan.groups();
  for (let offset = 0; offset !== undefined; ) {
    const page = plan.arrivals(offset, 10_000);
    for (const [place, atMs] of page.atMs.entries()) yield { atMs, group: groups[page.groups[place]] };
    offset = page.next;
  }
}

/** Does one action: an HTTP request from the user's own address. */
function perform(action, source) {
  try {
    const { url } = Object.fromEntries(Object.entries(action.parameters));
    const response = request(action.kind.toUpperCase(), new URL(url), source, action.timeoutMs);
    return {
      success: [
        { name: "status_code", value: response.status },
        { name: "body_size", value: response.bodySize },
      ],
    };
  } catch (error) {
    return { failure: `${error.code ?? error.name}: ${error.message}` };
  }
}

/** One HTTP/1.1 request over a connection of its own. */
function request(method, url, source, timeoutMs) {
  const socket = Socket.tcpV4();
  try {
    socket.setTimeout(timeoutMs);
    socket.bindToIp(source, 0);
    socket.connect({ address: url.hostname, port: Number(url.port) });
    socket.send(Buffer.from(`${method} ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`));
    const pieces = [];
    for (let piece = socket.recv(65_536); piece.length > 0; piece = socket.recv(65_536)) pieces.push(piece);
    const text = Buffer.concat(pieces).toString("latin1");
    const end = text.indexOf("\r\n\r\n");
    if (end < 0 || !text.startsWith("HTTP/1.")) throw new Error("not an HTTP/1 response");
    return { status: Number(text.split(" ", 2)[1]), bodySize: text.length - end - 4 };
  } finally {
    socket.close();
  }
}

/** Lets a user go whose instance has ended. */
function leave(instance, user) {
  const [state] = machine.states(instance, 1);
  if (state === "running" || state === "waiting" || !users.delete(instance)) return;
  if (state === "done") tallyOf(user.tenant).done += 1;
  if (user.pool) pools.get(user.pool).releaseByIp(user.address);
}

function tallyOf(tenant) {
  if (!tenants.has(tenant)) {
    tenants.set(tenant, { users: 0, done: 0, requests: 0, statuses: {}, addresses: new Set() });
  }
  return tenants.get(tenant);
}

function count(tally, outcome) {
  tally.requests += 1;
  if (!outcome.success) return;
  const status = outcome.success[0].value;
  tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
}

function report() {
  return {
    language: "javascript",
    trace_hash: machine.traceHash().toString(16).padStart(16, "0"),
    leaked_addresses: [...pools.values()].reduce((sum, pool) => sum + Number(pool.stats().allocated), 0),
    thresholds: workbook.summary().thresholds.map(({ threshold, verdict }) => ({
      text: threshold,
      passed: verdict === "passed",
    })),
    tenants: [...tenants]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, tally]) => {
        const latency = workbook.metric("request.duration", name);
        const { p50, p99 } = latency;
        return { name, ...tally, addresses: tally.addresses.size, p50_us: p50 * 1000, p99_us: p99 * 1000 };
      }),
  };
}
