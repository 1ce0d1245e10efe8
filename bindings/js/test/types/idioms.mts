// Compiled by types.test.mjs with `tsc --strict`, and never run.

import {
  Expression,
  IpPool,
  LoadPlan,
  Machine,
  SocketError,
  Wbs,
  Workbook,
  evaluate,
  parse,
  validate,
  type Integer,
  type IpBinding,
  type ListedBinding,
  type PoolEvent,
  type Task,
  type Value,
} from "scheduler-core";
import * as worker from "scheduler-core/worker";

const pool = new IpPool("lab");
pool.addCidrRange("10.0.0.0/24", { exclusion: "none" });
for (const binding of pool.bindings()) {
  const end: Integer | undefined = binding.expiresAtMs;
  const plain: IpBinding = binding;
  void [end, plain];
}
const events: PoolEvent[] = [...pool.events()];
const networks: string[] = [...pool.reservations()];
const many: IpBinding[] = pool.allocateMany("t", ["a", "b"], "vm", { metadata: { rack: "7" } });
pool.renew("10.0.0.1", { ttlMs: 5n });
pool.tick(5);
const metadata: Record<string, string> | undefined = pool.bindingDetails("10.0.0.1")?.metadata;
const columns: string = pool.listBindings({ limit: 10 }).addresses;
const text: string = pool.snapshot();
pool.restore(text);
const page = pool.snapshotPage();
const next: string | undefined = pool.snapshotPage({ cursor: page.next }).next;
JSON.stringify(pool.toJSON());

const source = "scenario …";
const scenario = parse(source, "text");
const json: string = scenario.toJson();
const start: number | undefined = validate(source, "text")[0]?.span.start.index;
source.slice(start);
const value: Value = evaluate("a + 1", { a: 1 }, { dialect: "cel" });
const expression: Expression = Expression.compile("a > 1", { a: "int" });

const wbs = Wbs.fromScenario(scenario);
const workbook = Workbook.fromScenario(scenario);
const tasks: Task[] = [...wbs.tasks()];
const ids: number[] = [...wbs.order(), ...wbs.children(), ...wbs.children({ parent: 1 })];
const picture: string = wbs.render("svg");
wbs.schedule(workbook);
wbs.schedule(workbook, { iterations: 5 });
workbook.addResource("api", "http_endpoint", { capacity: 2, properties: { port: 8080 } });
workbook.record("duration", 1.5, { tenant: "a" });
const p99: number = workbook.metric("duration").p99;

const machine = Machine.fromWbs(wbs, workbook);
const first: number = machine.spawn({ inputs: { "user.tenant": "a" } });
for (const action of machine.nextActions(64)) {
  machine.complete(action.token, { exports: { status: 200 } }, { elapsedNs: 3_000_000 });
  machine.complete(action.token, { failure: "refused" });
  machine.complete(action.token, "timeout");
}
const operands: Record<string, Value> | undefined = machine.status(first).fault?.guards[0]?.operands;
for (const arrival of LoadPlan.fromScenario(scenario).arrivals()) void [arrival.atMs, arrival.tenant];

const thrown: unknown = undefined;
if (thrown instanceof SocketError) {
  const names: [string | undefined, string, string | undefined, number | undefined] = [
    thrown.posix,
    thrown.syscall,
    thrown.address,
    thrown.port,
  ];
  void names;
}

// Workers have the same, with promises.
const remote = new worker.IpPool("lab");
for await (const binding of remote.bindings()) {
  const listed: ListedBinding = binding;
  void listed;
}
const remoteText: string = await remote.snapshot();
await remote.releaseByIp("10.0.0.1", { expectedGeneration: 5 });
const { signal } = new AbortController();
await remote.releaseByIp("10.0.0.1", { expectedGeneration: 5, signal });
await remote.releaseByIp("10.0.0.1", { signal });
await remote.setMetadata("10.0.0.1", { rack: "7" }, { signal });
for await (const { address } of remote.bindingsOf("t", { signal })) void address;
await (await worker.Expression.compile("a", { a: "int" })).evaluate([1]);
const remoteScenario = await worker.parse(source, "text");
const remoteWbs = await worker.Wbs.fromScenario(remoteScenario);
const remoteBook = await worker.Workbook.fromScenario(remoteScenario);
await remoteWbs.schedule(remoteBook, { seed: 1 });
const remoteMachine = await worker.Machine.fromWbs(remoteWbs, remoteBook);
await remoteMachine.spawn({ workflow: "main" });
const remoteValue: Value = await worker.evaluate("a", { a: 1 });
const remoteAddress: string | undefined = await (await worker.Socket.tcpV4()).remoteAddress;

// @ts-expect-error: there is no such option
pool.renew("10.0.0.1", { ttl: 5 });
// @ts-expect-error: a generation is an option
pool.releaseByIp("10.0.0.1", 5);
// @ts-expect-error: outcomes have exports
machine.complete(1, { success: [] });
// @ts-expect-error: an object of another instance's kind
wbs.schedule(remoteBook);

export {
  columns, events, expression, ids, json, many, metadata, networks, next, operands, p99, picture, remoteAddress, remoteText,
  remoteValue, tasks, value,
};
