// What JavaScript has in the place of pages, columns and lists of names, in the direct API and in workers alike.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import * as direct from "../src/index.js";
import { createApi } from "../src/generated/create-api.js";
import * as worker from "../src/worker/index.js";

const { IpPool, LoadPlan, Machine, Socket, SocketError, Wbs, Workbook, instantiate, parse } = direct;

const TEXT = `scenario "walk"
pool lab { range 10.0.0.0/24 }
resource api http_endpoint { ip = "10.0.0.1"  port = 80 }
action probe = get { url = "http://{{api.ip}}:{{api.port}}/{{user.tenant}}"  export status: int = 0 }
workflow {
  start: probe { -> second when probe.status == 200 }
  second: probe { -> end when probe.status == 200 }
  end
}
load { at 1s spawn 3 tenant "a" from lab  at 2s spawn 2 tenant "b" from lab }
`;

/** A machine of the scenario, and what it was made of. */
function made(api = direct) {
  const scenario = api.parse(TEXT, "text");
  const workbook = api.Workbook.fromScenario(scenario);
  const wbs = api.Wbs.fromScenario(scenario);
  return { scenario, workbook, wbs, machine: api.Machine.fromWbs(wbs, workbook) };
}

/** A pool with `count` bindings of two tenants. */
function filled(count = 3) {
  const pool = new IpPool("lab");
  pool.addCidrRange("10.0.0.0/16");
  for (let start = 0; start < count; start += 5_000) {
    const length = Math.min(5_000, count - start);
    pool.allocateMany("t", Array.from({ length }, (_, index) => `a${start + index}`), { custom: "web" });
  }
  pool.allocateWith("u", "b", "vm", { ttlMs: 60_000, metadata: { rack: "7" } });
  return pool;
}

test("listings are iterators of records", () => {
  const pool = filled();
  pool.tick(1_000);
  const [first] = pool.bindings();
  assert.deepEqual(first, {
    address: "10.0.0.1",
    subinstance: "t",
    subid: "a0",
    resourceType: { custom: "web" },
    pool: "lab",
    generation: 1,
    expiresAtMs: undefined,
  });
  assert.deepEqual([...pool.bindings()].map(({ subid }) => subid), ["a0", "a1", "a2", "b"]);
  assert.deepEqual([...pool.bindingsOf("u")].map(({ address, expiresAtMs }) => [address, expiresAtMs]), [["10.0.0.4", 61_000]]);
  assert.deepEqual([...pool.bindingsByResource("vm")].length, 1);
  assert.deepEqual([...pool.tenants()], [
    { subinstance: "t", allocated: 3, prefixes: 0 },
    { subinstance: "u", allocated: 1, prefixes: 0 },
  ]);
  assert.deepEqual([...new IpPool("empty").bindings()], []);
});

test("a listing has everything, however many pages it takes", () => {
  const pool = filled(10_000);
  const addresses = new Set(Array.from(pool.bindings(), ({ address }) => address));
  assert.equal(addresses.size, 10_001);
  assert.throws(() => pool.events(), { name: "IpPoolError", code: "outdated" });
  assert.equal([...pool.events(pool.revision - 4_000)].length, 4_000);
  assert.equal(pool.listBindings().count, 4_096);
  assert.equal(pool.listBindings({ limit: 5 }).count, 5);
});

test("reservations, prefixes and events are iterated over", () => {
  const pool = filled();
  assert.deepEqual([...pool.reservations()], []);
  pool.reserveIp("10.0.9.9");
  assert.deepEqual([...pool.reservations()], ["10.0.9.9/32"]);
  const prefix = pool.allocatePrefix("t", "net", "ipv4", 28);
  assert.deepEqual([...pool.prefixes()], [prefix]);
  const [event, ...others] = pool.events(pool.revision - 1);
  assert.deepEqual([event.kind, event.subject, event.subinstance, others.length], ["prefix-allocated", prefix.network, "t", 0]);
});

test("what is wrong with a listing is thrown by the call itself", () => {
  const pool = filled();
  assert.throws(() => pool.bindings({ limit: 1 }), { name: "TypeError", message: "IpPool.bindings takes no argument, but also got an object with limit" });
  assert.throws(() => pool.bindingsOf(5), { name: "TypeError", message: /subinstance must be a string/ });
  assert.throws(() => new Workbook().queue("none"), { name: "WorkflowError", code: "not-found" });
  pool.close();
  assert.throws(() => pool.bindings(), (error) => error.code === "closed" && /idioms\.test\.mjs/.test(error.stack.split("\n")[1]));
});

test("a batch of allocations is an array of bindings", () => {
  const pool = filled();
  const many = pool.allocateMany("t", ["x", "y"], "vm", { ttlMs: 5 });
  assert.deepEqual(many, ["x", "y"].map((subid) => pool.getBinding(pool.findBySubid("t", subid)[0].address)));
  assert.equal(pool.allocateBatch("t", ["z"], "vm").addresses, "10.0.0.7");
});

test("metadata, properties and variables are plain objects", () => {
  const pool = filled();
  assert.deepEqual(pool.bindingDetails("10.0.0.4").metadata, { rack: "7" });
  pool.setMetadata("10.0.0.4", { rack: "8", row: "2" }, { expectedGeneration: pool.getBinding("10.0.0.4").generation });
  assert.deepEqual(pool.bindingDetails("10.0.0.4").metadata, { rack: "8", row: "2" });
  assert.equal(pool.bindingDetails("10.0.0.200"), undefined);
  const workbook = new Workbook();
  workbook.addResource("api", "http", { capacity: 2, properties: { port: 8080, hosts: ["a"] } });
  assert.deepEqual(workbook.resourceStatus("api").properties, { port: 8080, hosts: ["a"] });
  assert.deepEqual([...workbook.resources()], ["api"]);
  assert.deepEqual([...workbook.resources({ kind: "none" })], []);
  assert.equal(workbook.acquire("api", "me"), "granted");
  assert.deepEqual([...workbook.holdings({ holder: "me" })], [{ resourceId: "api", holder: "me", amount: 1 }]);
  workbook.setVariable("x", 5);
  assert.equal(workbook.variables().x, 5);
  assert.equal(direct.evaluate("a + b", { a: 1, b: 2 }), 3);
  assert.equal(direct.render("{{a}}!", { a: "hi" }), "hi!");
  assert.equal(direct.evaluate("1 + 1"), 2);
  const expression = direct.Expression.compile("b - a", { a: "int", b: "int" });
  assert.equal(expression.evaluate({ a: 1, b: 3 }), 2);
  assert.throws(() => expression.evaluate({ a: 1 }), { name: "TypeError", message: /Expression\.evaluate: values/ });
});

test("no function drops an argument too many", () => {
  const pool = filled();
  const surplus = { ttlMs: 5 };
  const calls = {
    "IpPool.allocate takes 3 arguments": () => pool.allocate("t", "x", "vm", surplus),
    "IpPool.addCidrRange takes 2 arguments": () => pool.addCidrRange("10.8.0.0/24", { exclusion: "none" }, surplus),
    "IpPool.renew takes 2 arguments": () => pool.renew("10.0.0.4", { ttlMs: 1 }, surplus),
    "IpPool.bindingDetails takes one argument": () => pool.bindingDetails("10.0.0.4", surplus),
    "IpPool.snapshot takes no argument": () => pool.snapshot(surplus),
    "IpPool.restore takes one argument": () => pool.restore("", surplus),
    "IpPool.events takes one argument": () => pool.events(0, surplus),
    "evaluate takes 3 arguments": () => direct.evaluate("1", {}, {}, surplus),
    "Expression.compile takes 3 arguments": () => direct.Expression.compile("1", {}, {}, surplus),
    "Template.compile takes 2 arguments": () => direct.Template.compile("1", {}, surplus),
    "new Wbs takes one argument": () => new Wbs("w", surplus),
    "Wbs.criticalPath takes no argument": () => new Wbs("w").criticalPath(surplus),
  };
  for (const [takes, call] of Object.entries(calls)) {
    assert.throws(call, (error) => {
      assert.equal(error.name, "TypeError");
      assert.ok(error.message.startsWith(`${takes}, but also got an object with ttlMs`), error.message);
      assert.match(error.stack, /^.*\n\s+at .*idioms\.test\.mjs/, "the trace begins at the caller");
      return true;
    });
  }
  assert.equal(pool.addCidrRange("10.8.0.0/24", undefined, undefined), "10.8.0.0/24", "undefined stands for no argument");
});

test("options come last, by name; one that there is not is named", () => {
  const pool = filled();
  assert.equal(pool.addCidrRange("10.9.0.0/24", { exclusion: "none" }), "10.9.0.0/24");
  assert.equal(pool.releaseByIp("10.0.0.1", { expectedGeneration: 1 }), true);
  assert.throws(() => pool.renew("10.0.0.4", { ttl: 5 }), { message: 'IpPool.renew: there is no option ttl; did you mean "ttlMs"?' });
  assert.throws(() => pool.addCidrRange("10.7.0.0/24", { exculsion: "none" }), { message: /did you mean "exclusion"\?$/ });
  assert.throws(() => pool.addCidrRange("10.7.0.0/24", { draining: true }), {
    message: "IpPool.addCidrRange: there is no option draining; the only option is exclusion",
  });
  assert.throws(() => pool.renew("10.0.0.4", 5), {
    name: "TypeError",
    code: "ERR_INVALID_ARG_TYPE",
    message: "IpPool.renew: options must be an object { expectedGeneration, ttlMs }, but is the number 5",
  });
  assert.throws(() => pool.setMetadata("10.0.0.4", "rack"), { message: /metadata must be an object of values by name, but is the string "rack"/ });
  pool.setQuota("t", { addresses: 5 });
  assert.equal(pool.tenantStats("t").quota, 5);
  pool.setQuota("t");
  assert.equal(pool.tenantStats("t").quota, undefined);
  assert.equal(pool.tick(5, { budget: 10 }).more, false);
});

test("texts are whole, and parts of them are there for large ones", () => {
  const { scenario, workbook, wbs, machine } = made();
  const pool = filled(5_000);
  for (const [object, empty] of [[pool, new IpPool("x")], [workbook, new Workbook()], [wbs, new Wbs("x")]]) {
    const text = object.snapshot();
    empty.restore(text);
    assert.equal(empty.snapshot(), text);
    assert.equal(object.snapshotPage().text, text);
  }
  assert.equal(JSON.parse(scenario.toJson()).name, "walk");
  assert.equal(scenario.toJsonPage().next, undefined);
  assert.match(wbs.render("mermaid"), /flowchart|graph|stateDiagram/);
  assert.match(wbs.renderGantt(workbook), /<svg/);
  assert.match(machine.render("dot", { instance: machine.spawn() }), /digraph/);
  assert.match(pool.render({ within: "10.0.0.0/24" }), /<svg/);
  const copy = Machine.fromWbs(wbs, workbook);
  copy.restore(machine.snapshot(), { timers: "freeze" });
  assert.equal(copy.counts.total, 1);
});

test("a text of many megabytes is restored, its surrogate pairs whole", () => {
  const pool = new IpPool("lab");
  pool.addCidrRange("10.0.0.0/8");
  const names = Array.from({ length: 6_000 }, (_, index) => `${"𝕏é".repeat(40)}${index}`);
  pool.allocateMany("t", names, "vm");
  const text = pool.snapshot();
  assert.ok(new TextEncoder().encode(text).length > 1 << 20);
  const copy = new IpPool("x");
  copy.restore(text);
  assert.equal(copy.snapshot(), text);
});

test("a breakdown is iterated over", () => {
  const { wbs, workbook } = made();
  const tasks = [...wbs.tasks()];
  assert.equal(tasks.length, wbs.taskCount);
  assert.deepEqual([...wbs.children()], [tasks[0].id]);
  assert.equal([...wbs.children({ parent: tasks[0].id })].length, tasks[0].children);
  assert.equal([...wbs.edges()].length, 2);
  assert.deepEqual([...wbs.dates()].map(({ task }) => task), tasks.map(({ id }) => id));
  const { path, lengthMs, criticalTasks } = wbs.criticalPath();
  assert.deepEqual([Array.isArray(path), typeof lengthMs, criticalTasks >= path.length], [true, "number", true]);
  assert.deepEqual([...wbs.criticalPaths()][0].slice(0, path.length), path);
  assert.equal(wbs.schedule(workbook).starts.length, wbs.schedule(workbook, { iterations: 2, seed: 5n }).starts.length);
});

test("arrivals are records", () => {
  const plan = LoadPlan.fromScenario(parse(TEXT, "text"));
  assert.deepEqual([...plan.arrivals()].map(({ atMs, group, tenant }) => [atMs, group, tenant]), [
    [1000, 0, "a"], [1000, 0, "a"], [1000, 0, "a"], [2000, 1, "b"], [2000, 1, "b"],
  ]);
  assert.equal(plan.estimate(parse(TEXT, "text"), { properties: { "api.port": 81 } }).workflows.length, 1);
});

test("a machine takes inputs and exports as plain objects", () => {
  const { machine, workbook } = made();
  const user = machine.spawn({ inputs: { "user.tenant": "a" } });
  const [action] = machine.nextActions(10);
  assert.equal(action.parameters.url, "http://10.0.0.1:80/a");
  assert.equal(machine.complete(action.token, { exports: { status: 200 } }, { elapsedNs: 3_000_000 }), "accepted");
  assert.equal(workbook.metric("probe.duration").count, 1);
  const [second] = machine.nextActions(10);
  machine.complete(second.token, { exports: { status: 500 } });
  const { state, fault } = machine.status(user);
  assert.deepEqual([state, fault.guards[0].operands], ["failed", { "probe.status": 500 }]);
  assert.equal(machine.variables(user)["probe.status"], 500);
  assert.deepEqual([...machine.trace(user)].map(({ kind }) => kind).slice(0, 2), ["started", "entered"]);
  assert.deepEqual([...machine.nodes()].map(({ path }) => path).includes("second"), true);
  const first = machine.addInstances(2, { inputs: { "user.tenant": ["x", "y"] } });
  machine.start(first, 2);
  const batch = machine.nextActions(10);
  assert.deepEqual(batch.map(({ parameters }) => parameters.url.at(-1)), ["x", "y"]);
  assert.deepEqual(machine.completeMany(batch.map(({ token }) => token), ["timeout", "timeout"]), ["accepted", "accepted"]);
  assert.equal(machine.sendEvent("none"), 0);
});

test("integers are numbers where these are exact, and bigints with values: exact", async () => {
  const pool = filled();
  assert.equal(pool.revision, 5);
  pool.tick(2n ** 60n);
  assert.equal(pool.nowMs, 2n ** 60n);
  const exact = await instantiate({ values: "exact", component: "offline" });
  const other = new exact.IpPool("x");
  other.addCidrRange("10.0.0.0/24");
  other.allocate("t", "a", "vm");
  assert.equal(other.revision, 2n);
  assert.equal([...other.bindings()][0].generation, 1n);
});

test("an unknown field is named, in every record", async () => {
  const { machine } = made();
  const { Socket } = await instantiate({ network: true });
  const socket = Socket.udpV4();
  const plan = new Wbs("plan");
  const binding = filled().getBinding("10.0.0.4");
  const task = { name: "a", kind: "pass", durationMs: 1 };
  for (const [call, message] of [
    [() => socket.connect({ address: "127.0.0.1", port: 9, timeoutMs: 5 }), /^Socket.connect: remote has an unknown field "timeoutMs"; its fields are address, port$/],
    [() => socket.connect({ adress: "127.0.0.1", port: 9 }), /remote has an unknown field "adress"; did you mean "address"\?$/],
    [() => socket.bindWithBinding({ ...binding, port: 9 }, 9), /binding has an unknown field "port"; its fields are address, subinstance, /],
    [() => plan.apply([{ insert: task }]), /changes\[0\]\.insert has an unknown field "name"; its fields are parent, index, settings$/],
    [() => plan.apply([{ insert: { settings: { ...task, retri: {} } } }]), /insert\.settings has an unknown field "retri"; did you mean "retry"\?$/],
    [() => plan.apply([{ remove: { task: 0, policy: "reject", reason: "" } }]), /\.remove has an unknown field "reason"; its fields are task, policy$/],
    [() => direct.Expression.compile("a", [{ name: "a", kind: "int", type: "int" }]), /has an unknown field "type"; its fields are name, kind$/],
    [() => direct.Expression.compile("a", [{ name: "a", kynd: "int" }]), /has an unknown field "kynd"; did you mean "kind"\?$/],
    [() => machine.spawn({ inputs: [{ name: "a", value: 1, kind: "int" }] }), /has an unknown field "kind"; its fields are name, value$/],
    [() => machine.addInstances(1, { inputs: [{ name: "a", value: [1], kind: "int" }] }), /has an unknown field "kind"; its fields are name, values$/],
    [() => machine.complete(1, { exports: {}, failure: "both" }), /outcome must be one of/],
    [() => filled().setMetadata("10.0.0.4", [{ key: "a", value: "b", kind: "c" }]), /has an unknown field "kind"; its fields are key, value$/],
  ]) {
    assert.throws(call, { name: "TypeError", message });
  }
  socket.close();
});

test("records that were returned are accepted", async () => {
  const { Socket, IpPool } = await instantiate({ network: true });
  const pool = new IpPool("lab");
  pool.addCidrRange("127.10.0.0/24");
  pool.allocateWith("t", "a", "vm", { ttlMs: 60_000 });
  for (const binding of [[...pool.bindings()][0], pool.getBinding("127.10.0.1"), pool.bindingDetails("127.10.0.1").binding]) {
    const socket = Socket.udpV4();
    socket.bindWithBinding(binding, 0);
    // What `server.address()` of Node.js returns.
    socket.connect({ family: "IPv4", ...socket.localAddr });
    socket.close();
  }
  const text = 'scenario "s" action a = sleep { for = 1ms } workflow { start: a { -> end } b: a { -> end } end }';
  const found = direct.validate(text, "text");
  assert.ok(found.every(({ span }) => typeof span.start.index === "number"));
  assert.match(found.map((one) => direct.ignore(text, "text", one)?.replacement).join(), /scheduler-core: ignore/);
  const plan = new Wbs("plan");
  const settings = (name) => ({ name, kind: "pass", durationMs: 1 });
  plan.apply([{ insert: { settings: settings("a") } }, { insert: { settings: settings("b") } }]);
  const dependency = { predecessor: 0, successor: 1, kind: "finish-to-start", lagMs: 0 };
  plan.apply([{ "add-dependency": dependency }]);
  const [known] = plan.dependencies();
  plan.apply([{ "remove-dependency": known }, { "add-dependency": known }]);
});

test("positions have indexes that slice understands", () => {
  const text = 'scenario "é𝕏" action a = sleep { for = 1ms } workflow { start: a { -> b } b: zz { -> end } end }';
  const [{ span }] = direct.validate(text, "text").filter(({ code }) => code === "unknown-action");
  assert.equal(text.slice(span.start.index, span.end.index), "zz");
  assert.ok(span.start.offset > span.start.index);
  const source = new direct.Source("text");
  source.push(text.slice(0, 20));
  source.push(text.slice(20));
  assert.deepEqual(source.validate(), direct.validate(text, "text"));
  assert.throws(() => parse(text, "text"), ({ detail: { diagnostics } }) => {
    const [{ start, end }] = diagnostics.map((one) => one.span);
    return text.slice(start.index, end.index) === "zz";
  });
  assert.throws(() => source.parse(), ({ detail: { diagnostics } }) => diagnostics[0].span.start.index === span.start.index);
  const at = text.indexOf("a {");
  const where = direct.definition(text, "text", at);
  assert.equal(text.slice(where.start.index, where.end.index), "a");
  assert.ok(direct.hover(text, "text", at).text.length > 0);
  assert.ok(direct.complete(text, "text", text.indexOf("b }")).some(({ text: name }) => name === "b"));
});

test("objects show themselves, as JSON and to console.log", async () => {
  const { scenario, workbook, wbs, machine } = made();
  const pool = filled();
  assert.match(inspect(pool), /^IpPool \{\s+name: 'lab',\s+revision: 5,\s+total: 65534,\s+allocated: 4,\s+available: 65530\s+\}$/);
  assert.deepEqual(JSON.parse(JSON.stringify({ pool })), { pool: pool.toJSON() });
  assert.equal(JSON.parse(JSON.stringify(scenario)).name, "walk");
  const plan = LoadPlan.fromScenario(scenario);
  for (const object of [scenario, workbook, wbs, machine, plan, direct.Expression.compile("1 + 1"), new direct.Source("text")]) {
    assert.match(inspect(object), new RegExp(`^${object.constructor.name} \\{`));
    assert.equal(typeof JSON.parse(JSON.stringify(object)), "object");
    assert.match(inspect({ inner: { inner: { inner: object } } }), new RegExp(`\\[(Object|${object.constructor.name})\\]`));
  }
  pool.addCidrRange("fd00::/64");
  assert.equal(typeof JSON.parse(JSON.stringify(pool)).total, "string");
  pool.close();
  assert.equal(inspect(pool), "[IpPool (closed)]");
  assert.equal(JSON.stringify(new worker.IpPool("lab")), "{}");
});

test("socket errors have the names of Node.js", async () => {
  const granted = await instantiate({ network: true });
  const socket = granted.Socket.tcpV4();
  assert.equal(socket.localAddress, undefined);
  assert.throws(() => socket.connect({ address: "127.0.0.1", port: 1 }), (error) => {
    assert.ok(error instanceof SocketError);
    assert.deepEqual([error.posix, error.syscall, error.address, error.port], ["ECONNREFUSED", "connect", "127.0.0.1", 1]);
    assert.deepEqual(JSON.parse(JSON.stringify(error)).code, "connection-refused");
    return true;
  });
  const server = granted.Socket.tcpV4();
  server.bindToIp("127.0.0.1", 0);
  server.listen(1);
  const { address, port } = server.localAddr;
  assert.throws(() => granted.Socket.tcpV4().bind({ address, port }), (error) =>
    [error.posix, error.syscall, error.port].join() === ["EADDRINUSE", "bind", port].join());
  const client = granted.Socket.tcpV4();
  client.connect({ address, port });
  assert.deepEqual([client.remoteAddress, client.remotePort, client.localAddress], [address, port, address]);
  assert.match(inspect(client), /^Socket \{\s+state: 'connected'/);
  assert.throws(() => Socket.tcpV4().bind({ address, port: 0 }), ({ posix }) => posix === "EACCES");
});

test("a worker has the same, with promises and async iterators", async () => {
  const { scenario, workbook, wbs, machine } = await (async () => {
    const scenario = await worker.parse(TEXT, "text");
    const workbook = await worker.Workbook.fromScenario(scenario);
    const wbs = await worker.Wbs.fromScenario(scenario);
    return { scenario, workbook, wbs, machine: await worker.Machine.fromWbs(wbs, workbook) };
  })();
  const pool = new worker.IpPool("lab");
  await pool.addCidrRange("10.0.0.0/16", { exclusion: "none" });
  const many = await pool.allocateMany("t", Array.from({ length: 5_000 }, (_, index) => `${index}`), "vm");
  const listed = [];
  for await (const binding of pool.bindings()) listed.push(binding.address);
  assert.deepEqual(listed, many.map(({ address }) => address));
  await assert.rejects(pool.bindingsOf(5).next(), { name: "TypeError", message: /subinstance must be a string/ });
  await assert.rejects(pool.bindings({ signal: AbortSignal.abort("enough") }).next(), (reason) => reason === "enough");
  const { signal } = new AbortController();
  assert.equal(await pool.releaseByIp(listed[0], { expectedGeneration: 1, signal }), true);
  assert.equal(await pool.releaseByIp(listed[0], { signal }), false);
  const copy = new worker.IpPool("x");
  await copy.restore(await pool.snapshot());
  assert.equal((await copy.stats).allocated, 4_999);
  assert.equal(JSON.parse(await scenario.toJson()).name, "walk");
  await machine.spawn({ inputs: { "user.tenant": "a" } });
  const [action] = await machine.nextActions(1);
  await machine.complete(action.token, { exports: { status: 200 } }, { elapsedNs: 5 });
  assert.equal((await workbook.metric("probe.duration")).count, 1);
  assert.match(await wbs.renderGantt(workbook), /<svg/);
  const socket = await worker.Socket.tcpV4();
  assert.equal(await socket.remoteAddress, undefined);
});

test("the generated classes have the functions of the WIT one for one", () => {
  const api = createApi({ values: "plain" });
  assert.deepEqual(["snapshot", "listBindings", "restore"].map((name) => api.IpPool.prototype[name].length), [1, 1, 2]);
  assert.equal(api.IpPool.prototype.bindings, undefined);
});

test("what costs nothing and takes no argument is a property, of a worker's objects a promise", async () => {
  const own = await direct.instantiate({ network: true });
  const socket = own.Socket.tcpV4();
  assert.deepEqual([socket.state, socket.isBound, socket.protocol, socket.family, socket.localPort], ["created", false, "tcp", "ipv4", undefined]);
  socket.bindToIp("127.0.0.1", 0);
  assert.deepEqual([socket.isBound, socket.localIp, socket.localAddr.port], [true, "127.0.0.1", socket.localPort]);
  assert.throws(() => {
    socket.localPort = 1;
  }, TypeError);
  assert.throws(() => own.Socket.prototype.localPort, { name: "TypeError", message: /^Socket\.localPort must be called on an open Socket/ });
  socket.close();
  const remote = new worker.IpPool("lab");
  assert.deepEqual([await remote.name, (await remote.stats).allocated], ["lab", 0]);
  await remote.close();
});
