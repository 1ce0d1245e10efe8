// A headless Chromium with one page, spoken to by its DevTools protocol over a pipe.

import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Without its updates and its other errands: the browser meets this machine and nothing else. */
const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--remote-debugging-pipe",
];

/** The program, from $CHROMIUM or the search path. */
function program() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of NAMES) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // The next one may be there.
      }
    }
  }
  throw new Error("there is no Chromium: `just setup-extra` installs it, or CHROMIUM names the program");
}

/** A browser that shows one page. */
export class Chromium {
  #process;
  #profile = mkdtempSync(join(tmpdir(), "scheduler-core-browser-"));
  #waiting = new Map();
  #listeners = new Map();
  #lastId = 0;
  #session;

  constructor() {
    // Chromium refuses its sandbox to root.
    const flags = process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS;
    this.#process = spawn(program(), [...flags, `--user-data-dir=${this.#profile}`], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.#process.once("exit", (code, signal) => this.#end(new Error(`Chromium ended (${signal ?? code})`)));
    this.#process.once("error", (error) => this.#end(error));
    this.#process.stdio[3].on("error", (error) => this.#end(error));
    let text = "";
    this.#process.stdio[4].setEncoding("utf8").on("data", (chunk) => {
      const messages = (text + chunk).split("\0");
      text = messages.pop();
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  /** Opens `url` and waits until its scripts have run. */
  async open(url) {
    const { targetId } = await this.#send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.#send("Target.attachToTarget", { targetId, flatten: true });
    this.#session = sessionId;
    await this.#send("Page.enable");
    const loaded = new Promise((resolve) => this.#listeners.set("Page.loadEventFired", resolve));
    await this.#send("Page.navigate", { url });
    await loaded;
  }

  /** What an expression of the page comes to, awaited. */
  async evaluate(expression) {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails: thrown } = await this.#send("Runtime.evaluate", options);
    if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text);
    return result.value;
  }

  /** The version, as the browser tells it. */
  async version() {
    return (await this.#send("Browser.getVersion")).product;
  }

  /** Ends the browser and removes its profile. */
  async close() {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      // Its own way to end waits for its helpers, which write to the profile until then.
      await this.#send("Browser.close").catch(() => this.#process.kill());
      await gone;
    }
    try {
      rmSync(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    } catch (error) {
      // A folder of temporary files that is left behind spoils no result.
      console.error(`left behind: ${this.#profile} (${error.code})`);
    }
  }

  #send(method, params = {}) {
    const id = ++this.#lastId;
    // The page has a session; the browser as a whole is spoken to without one.
    const sessionId = method.startsWith("Browser.") ? undefined : this.#session;
    const message = JSON.stringify({ id, method, params, sessionId });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method });
      this.#process.stdio[3].write(`${message}\0`);
    });
  }

  #receive({ id, method, result, error, params }) {
    if (id === undefined) return this.#listeners.get(method)?.(params);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting.resolve(result);
    else waiting.reject(new Error(`${waiting.method}: ${error.message}`));
  }

  #end(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
