import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { instant, poll } from "../src/host/pollable.js";
import { memory, ring } from "../src/host/sleep.js";
import { ParserError, RunnerError, parse, run } from "../src/index.js";
import { run as runOfWorker } from "../src/worker/index.js";

const TEXT = `scenario "shop"
pool red { range 127.31.1.0/24 }
resource server http_server { port = 1 }
action look = get { url = "http://127.0.0.1:{{server.port}}/"  timeout = 10s  export status_code: int = 0 }
action pay = payment { amount = "{{user.index + 1}}"  export paid: bool = false }
workflow {
  start: look { -> pay when look.status_code == 200 }
  pay: pay { -> end when pay.paid }
  end
}
load { at 0s spawn 10 tenant "red" from red }`;

const PAUSE = `scenario "pause"
action rest = sleep { for = 1h }
workflow { start: rest { -> end } end }
load { at 0s spawn 3 tenant "a"  at 1h spawn 3 tenant "a" }`;

/** Users who ask for `path` once, for as long as a second. */
const ask = (path, exports = "") => `scenario "ask"
resource server http_server { port = 1 }
action ask = get { url = "http://127.0.0.1:{{server.port}}${path}"  timeout = 1s  ${exports} }
workflow { start: ask { -> end } end }
load { at 0s spawn 3 tenant "a" }`;

const pay = () => ({ paid: true });

let server;
let settings;

before(async () => {
  server = spawn(process.execPath, [fileURLToPath(new URL("server.mjs", import.meta.url))], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = await once(server.stdout, "data");
  settings = { network: true, properties: { server: { port: Number(line) } } };
});

after(() => server.kill());

test("a run has a report and a text, and the event loop goes on meanwhile", async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const asked = [];
  const report = await run(TEXT, { ...settings, actions: { payment: (request) => asked.push(request.parameters.amount) && pay() } });
  clearInterval(timer);
  assert.equal(report.verdict, "passed");
  assert.deepEqual([report.progress.done, report.progress.connections, report.progress.addresses], [10, 0, 0]);
  assert.deepEqual(report.reasons, []);
  assert.deepEqual(report.progress.attempts, { started: 20, succeeded: 20, failed: 0, timedOut: 0, cancelled: 0, inFlight: 0 });
  assert.deepEqual([report.progress.requests.sent, report.progress.requests.responses], [10, 10]);
  assert.deepEqual(report.actions.map((own) => [own.action, own.attempts.succeeded, own.statuses]), [
    ["look", 10, [{ status: 200, count: 10 }]],
    ["pay", 10, []],
  ]);
  assert.deepEqual(asked.map(Number).sort((a, b) => a - b), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.equal(report.pools[0].grants, 10);
  assert.match(report.text, /verdict: passed\n$/);
  assert.ok(turns > 0);
});

test("actions may be asynchronous and end in any order", async () => {
  const gates = [];
  const payment = async (request) => {
    await new Promise((resolve) => {
      gates.push(resolve);
      // All ten are under way before the first one ends, the last first.
      if (gates.length === 10) gates.reverse().forEach((open) => open());
    });
    return { paid: request.parameters.amount > 0 };
  };
  assert.equal((await run(parse(TEXT, "text"), { ...settings, actions: { payment } })).verdict, "passed");
});

test("the worker entry has the same function", async () => {
  assert.equal((await runOfWorker(TEXT, { ...settings, actions: { payment: pay } })).progress.done, 10);
});

test("onProgress hears of users as they come and go, and of the end", async () => {
  const seen = [];
  await run(TEXT, { ...settings, actions: { payment: pay }, onProgress: (progress, events) => seen.push([progress.phase, ...events.map(({ kind }) => kind)]) });
  const kinds = seen.flat();
  assert.equal(kinds.filter((kind) => kind === "user-started").length, 10);
  assert.equal(kinds.filter((kind) => kind === "user-done").length, 10);
  assert.equal(seen.at(-1)[0], "finished");
});

test("what onProgress throws rejects the run", async () => {
  const onProgress = () => {
    throw new Error("enough");
  };
  await assert.rejects(run(TEXT, { ...settings, actions: { payment: pay }, onProgress }), /enough/);
});

test("an action that throws fails the attempt, and the report says why", async () => {
  const report = await run(TEXT, {
    ...settings,
    actions: {
      payment: async () => {
        throw new RangeError("the card is void");
      },
    },
  });
  assert.equal(report.verdict, "failed");
  const { kind, action, tenant, status, reason, count } = report.failures[0];
  assert.deepEqual([kind, action, tenant, status, reason, count], ["host", "pay", "red", undefined, "RangeError: the card is void", 10]);
  assert.match(report.reasons[0], /^10 of 10 users failed; the most frequent failure: ./);
  assert.deepEqual(report.reasons.slice(1), ["no attempt of action pay succeeded: 10 failed or timed out"]);
});

test("abort() stops gracefully, abort('hard') at once, and both have a report", async () => {
  for (const [reason, extra] of [["hard", {}], [undefined, { stopTimeoutMs: 0 }]]) {
    const controller = new AbortController();
    const onProgress = (progress) => progress.present === 3 && controller.abort(reason);
    const report = await run(PAUSE, { signal: controller.signal, onProgress, ...extra });
    assert.deepEqual([report.progress.phase, report.progress.cancelled, report.progress.expected], ["finished", 3, 3]);
  }
});

for (const [how, extra] of [
  ["abort()", { reason: undefined, stopTimeoutMs: 50 }],
  ["abort('hard')", { reason: "hard" }],
]) {
  test(`a run that ${how} ends before its plan is done is stopped, not passed`, async () => {
    const { reason, ...options } = extra;
    const controller = new AbortController();
    const onProgress = ({ attempts }) => attempts.inFlight === 3 && controller.abort(reason);
    const report = await run(ask("/silent"), { ...settings, ...options, signal: controller.signal, onProgress, progressMs: 0 });
    assert.deepEqual([report.verdict, report.progress.cancelled, report.progress.attempts.cancelled], ["stopped", 3, 3]);
    assert.equal(report.reasons.length, 1);
    assert.match(report.text, /verdict: stopped\n$/);
  });
}

test("a run of pauses that is aborted is stopped, and one that ends by itself has no data", async () => {
  const pause = (length) => `scenario "pause"
action rest = sleep { for = ${length} }
workflow { start: rest { -> end } end }
load { at 0s spawn 3 }`;
  const controller = new AbortController();
  const onProgress = (progress) => progress.present === 3 && controller.abort();
  const stopped = await run(pause("1h"), { signal: controller.signal, stopTimeoutMs: 0, onProgress });
  assert.deepEqual([stopped.verdict, stopped.progress.cancelled], ["stopped", 3]);
  const empty = await run(pause("1ms"));
  assert.deepEqual([empty.verdict, empty.progress.done, empty.progress.attempts.started, empty.actions], ["no-data", 3, 0, []]);
});

test("a run that maxDurationMs ends is stopped", async () => {
  const report = await run(ask("/silent"), { ...settings, maxDurationMs: 100, stopTimeoutMs: 50 });
  assert.deepEqual([report.verdict, report.progress.cancelled], ["stopped", 3]);
});

test("requestIdHeader sends the request's id, which events have as well", async () => {
  const text = ask("/id", 'expect_status = 200  export body: string = ""').replace("{ -> end }", '{ -> end when ask.body == string(user.index) + "-0-1-1" }');
  const sent = [];
  const onProgress = (_, events) =>
    events.forEach(({ kind, user, iteration, attempt, requests }) => kind === "action-succeeded" && sent.push([user, iteration, attempt, requests].join("-")));
  const report = await run(text, { ...settings, requestIdHeader: "X-Request-Id", events: "actions", onProgress });
  assert.deepEqual([report.verdict, report.progress.done], ["passed", 3], report.text);
  assert.deepEqual(sent.sort(), ["0-0-1-1", "1-0-1-1", "2-0-1-1"]);
  await assert.rejects(run(text, { ...settings, requestIdHeader: "X Request" }), RunnerError);
});

test("resolve gives names addresses in the order to try", async () => {
  const text = ask("/host", 'expect_status = 200  export body: string = ""')
    .replace("http://127.0.0.1:", "http://api.test:")
    .replace("{ -> end }", '{ -> end when ask.body.startsWith("api.test:") }');
  assert.ok(text.includes("http://api.test:"));
  for (const addresses of ["127.0.0.1", ["127.30.76.9", "127.0.0.1"]]) {
    const report = await run(text, { ...settings, resolve: { "API.test": addresses }, resolveEveryMs: 1000 });
    assert.deepEqual([report.verdict, report.progress.done, report.failures], ["passed", 3, []], report.text);
  }
  await assert.rejects(run(text, { ...settings, resolve: { "api.test": "there" } }), RunnerError);
  await assert.rejects(run(text, { ...settings, resolve: { "api.test": 7 } }), {
    message: 'run: options.resolve["api.test"] must be an IP address or an array of them, but is the number 7',
  });
  await assert.rejects(run(text, { ...settings, resolve: "127.0.0.1" }), TypeError);
});

test("maxBufferedBytes limits what all attempts keep together", async () => {
  const report = await run(ask("/half", 'export body: string = ""'), { ...settings, maxBufferedBytes: 6000 });
  const kinds = report.failures.map(({ kind, count }) => [kind, count]).sort();
  assert.deepEqual(kinds, [["limit-exceeded", 2], ["timeout", 1]], report.text);
});

test("a signal that was aborted before ends the run before anybody came", async () => {
  const report = await run(PAUSE, { signal: AbortSignal.abort() });
  // Nobody of six users arrived, and there are no thresholds.
  assert.deepEqual([report.verdict, report.progress.done, report.progress.attempts.started], ["failed", 0, 0]);
});

test("a signal that was aborted before starts no thread, and has the report of the same run in a thread", async () => {
  const threads = [];
  const note = (worker) => threads.push(worker);
  process.on("worker", note);
  try {
    for (const [scenario, given] of [[PAUSE, {}], [TEXT, { ...settings, actions: { payment: pay } }]]) {
      for (const reason of [undefined, "hard"]) {
        const aborted = await run(scenario, { ...given, signal: AbortSignal.abort(reason) });
        assert.equal(threads.length, 0);
        const controller = new AbortController();
        process.once("worker", () => controller.abort(reason));
        const stopped = await run(scenario, { ...given, signal: controller.signal });
        assert.equal(threads.splice(0).length, 1);
        assert.deepEqual(counted(aborted), counted(stopped), `${scenario} ${reason}`);
      }
    }
    await assert.rejects(run("scenario", { signal: AbortSignal.abort() }), ParserError);
    await assert.rejects(run(PAUSE, { maxConnections: 0, signal: AbortSignal.abort() }), RunnerError);
    assert.equal(threads.length, 0);
  } finally {
    process.off("worker", note);
  }
});

/** What a report counts, without its times. */
const counted = ({ verdict, reasons, failures, progress: { attempts, done, cancelled, failed } }) => ({ verdict, reasons, failures, attempts, done, cancelled, failed });

test("a wrong scenario and wrong options of the component are errors of theirs", async () => {
  await assert.rejects(run("scenario", { network: true }), ParserError);
  await assert.rejects(run(PAUSE, { maxConnections: 0 }), RunnerError);
  await assert.rejects(run(PAUSE, { properties: { sever: { port: 1 } } }), RunnerError);
  const server = PAUSE.replace("workflow", "resource server http_server { port = 1 } workflow");
  await assert.rejects(run(server, { properties: { server: { prt: 1 } } }), /resource server \(port\) called "prt"; did you mean "port"/);
  await assert.rejects(run(server, { properties: { server: { port: "1" } } }), /server\.port: should be an int/);
  await assert.rejects(run(PAUSE, { maxConnections: "many" }), TypeError);
});

for (const [mistake, given, message] of [
  ["no function for a kind", [TEXT, { network: true }], /action pay has kind payment, but there is no function for it/],
  ["a function for a kind with a slip", [TEXT, { network: true, actions: { payment: pay, paymnt: pay } }], /paymnt is never called.*did you mean "payment"/],
  ["a function for what is built in", [TEXT, { network: true, actions: { payment: pay, get: pay } }], /get is built in/],
  ["no network", [TEXT, { actions: { payment: pay } }], /action look \(get\) needs network access.*network: true/],
  ["a value for a function", [TEXT, { network: true, actions: { payment: 5 } }], /options\.actions\.payment must be a function, but is the number 5/],
  ["an option with a slip", [TEXT, { netwrk: true }], /there is no option netwrk; did you mean "network"/],
  ["options that are none", [TEXT, true], /options must be an object/],
  ["a scenario that is none", [5], /scenario must be a string or the result of parse\(…\), but is the number 5/],
  ["a controller for its signal", [PAUSE, { signal: new AbortController() }], /options\.signal must be an AbortSignal/],
  ["properties in a list", [PAUSE, { properties: [] }], /options\.properties must be an object of resources/],
  ["a syntax that is none", [PAUSE, { syntax: "toml" }], /options\.syntax must be "text", "yaml" or "json"/],
]) {
  test(`a beginner's mistake: ${mistake}`, () => assert.rejects(run(...given), message));
}

test("a beginner's mistake: an action that returns no exports", async () => {
  const options = { ...settings, actions: { payment: () => true } };
  await assert.rejects(run(TEXT, options), /options\.actions\.payment must return an object of exports such as \{ paid: true \}/);
});

test("inputs of any size go over before the run begins", async () => {
  // One run has them all; what it does with them is the business of its actions.
  const inputs = { avatar: new Uint8Array(3_000_000).fill(7), text: "héllo", empty: new Uint8Array(), part: Buffer.from("abc").subarray(1) };
  const report = await run(PAUSE.replaceAll("1h", "1ms"), { inputs });
  assert.equal(report.progress.done, 6);
  const limit = { name: "RunnerError", message: /limit exceeded: 3000006 input-bytes, at most 3000004/ };
  await assert.rejects(run(PAUSE, { inputs: { ...inputs, empty: "" }, maxBufferedBytes: 3_000_004 }), limit);
});

test("an input that an action names and nobody gave is an error before any user begins", async () => {
  const text = ask("/").replace("= get {", '= post { input = "avatar" ');
  const error = { name: "RunnerError", message: /input "avatar" of action ask: should be one of the added inputs: avatr/ };
  await assert.rejects(run(text, { ...settings, inputs: { avatr: "x" } }), error);
});

test("an input is bytes or a string", async () => {
  for (const [inputs, message] of [
    [{ avatar: 5 }, /options.inputs.avatar must be a Uint8Array or a string, but is/],
    [["avatar"], /options.inputs must be an object of bytes or strings by name/],
  ]) {
    await assert.rejects(run(PAUSE, { inputs }), { name: "TypeError", message });
  }
});

const WAIT = (settings) => `scenario "wait"
pool red { range 127.31.2.0/24 }
action wait = wait { ${settings} }
workflow { start: wait { -> end } end }
load { at 0s spawn 2 tenant "red" from red  at 0s spawn 1 tenant "blue" }`;

/** A function that waits for its signal, and the reasons of the signals. */
function waiter() {
  const reasons = [];
  const wait = ({ signal }) =>
    new Promise((_, reject) => {
      const abort = () => {
        reasons.push(signal.reason.name);
        reject(signal.reason);
      };
      if (signal.aborted) abort();
      else signal.addEventListener("abort", abort);
    });
  return { reasons, wait };
}

test("a request has its user, tenant, address and iteration, and only the parameters of the scenario", async () => {
  const seen = [];
  const wait = ({ user, tenant, address, iteration, parameters, signal }) => {
    seen.push([user, tenant, address, iteration, parameters, signal.aborted]);
  };
  const report = await run(WAIT('amount = "{{1 + 1}}"'), { actions: { wait } });
  assert.equal(report.verdict, "passed");
  assert.deepEqual(seen.sort(([a], [b]) => a - b), [
    [0, "red", "127.31.2.1", 0, { amount: 2 }, false],
    [1, "red", "127.31.2.2", 0, { amount: 2 }, false],
    [2, "blue", undefined, 0, { amount: 2 }, false],
  ]);
});

test("a request's signal is aborted when the attempt times out", async () => {
  const { reasons, wait } = waiter();
  const report = await run(WAIT("timeout = 30ms"), { actions: { wait } });
  assert.deepEqual([report.progress.attempts.timedOut, reasons], [3, ["TimeoutError", "TimeoutError", "TimeoutError"]]);
});

test("a request's signal is aborted by a hard stop, and events are those that were asked for", async () => {
  for (const events of ["nothing", "users", "actions"]) {
    const { reasons, wait } = waiter();
    const controller = new AbortController();
    const kinds = new Set();
    let begun = 0;
    const begin = (request) => {
      begun += 1;
      if (begun === 3) controller.abort("hard");
      return wait(request);
    };
    const onProgress = (_, events) => events.forEach(({ kind }) => kinds.add(kind));
    const report = await run(WAIT("timeout = 1h"), { actions: { wait: begin }, signal: controller.signal, events, onProgress });
    assert.deepEqual([report.progress.attempts.cancelled, reasons], [3, ["AbortError", "AbortError", "AbortError"]]);
    assert.deepEqual([kinds.has("action-cancelled"), kinds.has("user-started")], [events === "actions", events !== "nothing"]);
  }
});

test("the bell ends a wait, also the next one", () => {
  for (const turn of [1, 2]) {
    ring(memory());
    // Without the bell it would wait for an hour.
    assert.deepEqual([...poll([instant(process.hrtime.bigint() + 3_600_000_000_000n)])], []);
    assert.deepEqual([...poll([instant(0n)])], [0], `turn ${turn}`);
  }
});
