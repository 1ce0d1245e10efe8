// Generated from the WIT package by `cargo xtask bindings`. Do not edit.

import * as rt from "../runtime/index.js";

/** The classes and functions of one instance. */
export function createApi(instance) {
  // Interface types

  class Scenario extends rt.Resource {
    constructor() {
      throw new TypeError("Scenario has no constructor");
    }

    name() {
      const call = Scenario$name;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.name();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    version() {
      const call = Scenario$version;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.version();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    pools() {
      const call = Scenario$pools;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.pools();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }

    workflows() {
      const call = Scenario$workflows;
      const self = call.self(this, Scenario);
      let result;
      try {
        result = self.workflows();
      } catch (thrown) {
        throw call.failure(thrown);
      }
      return result;
    }
  }

  // Codecs, parts first

  // What errors and stack traces know of each function

  const Scenario$name = new rt.Call(instance, "Scenario.name", () => Scenario.prototype.name);
  const Scenario$version = new rt.Call(instance, "Scenario.version", () => Scenario.prototype.version);
  const Scenario$pools = new rt.Call(instance, "Scenario.pools", () => Scenario.prototype.pools);
  const Scenario$workflows = new rt.Call(instance, "Scenario.workflows", () => Scenario.prototype.workflows);

  return {
    Scenario,
  };
}
