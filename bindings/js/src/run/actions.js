// Custom actions: the functions that perform them, their signals and their outcomes.

import { describe } from "../runtime/mismatch.js";
import { takeUser } from "./users.js";

/** Events after which the machine no longer waits for an action. */
const ENDS = { "action-timed-out": "TimeoutError", "action-cancelled": "AbortError" };

export class Actions {
  /** The first error of the program itself, not of the target. */
  bug;
  #functions;
  #settled = [];
  #ring;
  /** Index of each action in the scenario. */
  #indexes;
  /** Actions under way: sets by user and action. */
  #underWay = new Map();

  /**
   * @param {Record<string, Function>} functions  by kind
   * @param {string[]} ids  ids of the scenario's actions
   * @param {() => void} settled  called when there is an outcome to take
   */
  constructor(functions, ids, settled) {
    this.#functions = functions;
    this.#indexes = new Map(ids.map((id, index) => [id, index]));
    this.#ring = settled;
  }

  /** Calls the function for an action. */
  begin(raw) {
    const request = takeUser(raw);
    const own = this.#enter(request);
    const done = (outcome) => {
      own.leave();
      this.#settled.push([request.token, outcome]);
      this.#ring();
    };
    Object.defineProperty(request, "signal", { get: () => own.controller().signal, enumerable: true, configurable: true });
    Promise.resolve()
      .then(() => this.#functions[request.kind](request))
      .then(
        (exports) => done({ exports: this.#read(request.kind, exports) }),
        // An error of the function is a failed attempt: the workflow decides what happens to the user.
        (thrown) => done({ failure: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) }),
      );
  }

  /** Notes an action as under way. Its signal is created when it is read. */
  #enter({ user, action }) {
    const key = `${user} ${this.#indexes.get(action)}`;
    const same = this.#underWay.get(key) ?? { running: new Set(), ended: [] };
    this.#underWay.set(key, same);
    let controller;
    let reason;
    const own = {
      controller() {
        controller ??= new AbortController();
        if (reason !== undefined) controller.abort(reason);
        return controller;
      },
      abort(given) {
        reason ??= given;
        controller?.abort(reason);
      },
      leave: () => {
        same.running.delete(own);
        if (same.running.size === 0) this.#underWay.delete(key);
        else this.#abortIfAll(same);
      },
    };
    same.running.add(own);
    return own;
  }

  /** Aborts the signals of the actions that have ended in the machine. */
  heed(events) {
    for (const { kind, user, action } of events) {
      const same = Object.hasOwn(ENDS, kind) ? this.#underWay.get(`${user} ${action}`) : undefined;
      if (same === undefined) continue;
      same.ended.push(new DOMException(kind === "action-timed-out" ? "the action exceeded its timeout" : "the action was cancelled", ENDS[kind]));
      this.#abortIfAll(same);
    }
  }

  /** An event does not name the attempt: if a user performs an action in two branches, both must have ended. */
  #abortIfAll({ running, ended }) {
    if (ended.length < running.size) return;
    for (const own of running) own.abort(ended[0]);
  }

  /** Aborts every signal: the run has ended. */
  end() {
    for (const { running } of this.#underWay.values()) {
      for (const own of running) own.abort(new DOMException("the run has ended", "AbortError"));
    }
  }

  /** Exports as an object, or nothing. */
  #read(kind, exports) {
    if (exports === undefined || exports === null) return {};
    if (typeof exports === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(exports))) return exports;
    const example = "an object of exports such as { paid: true }, or nothing";
    this.bug ??= new TypeError(`run: options.actions.${kind} must return ${example}, but returned ${describe(exports)}`);
    return {};
  }

  /** Returns the outcomes since the last call. */
  takeSettled() {
    return this.#settled.splice(0);
  }
}
