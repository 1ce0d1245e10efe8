// The scenario language: variables as plain objects, whole texts, positions that `slice` understands.

import { isPlain } from "../runtime/containers.js";
import { getter } from "../runtime/resource.js";
import { checked, define, entries, from, method, options } from "./define.js";
import { text } from "./pages.js";
import { addIndexes, byteOffset, located, locatedError } from "./positions.js";

/** Source texts of scenarios, for the positions of diagnostics. */
const sources = new WeakMap();

/** Text pushed into each source. */
const pushed = new WeakMap();

/** Extends the classes and functions of an instance. */
export function extendParser(api) {
  const { Scenario, Source, Expression, Template } = api;
  text(Scenario, "toJson");
  text(Source, "convert", { required: 1 });

  const diagnostics = getter(Scenario, "diagnostics");
  const { push, clear, parse, validate } = Source.prototype;
  define(Scenario, {
    get diagnostics() {
      const found = diagnostics.call(this);
      return sources.has(this) ? addIndexes(sources.get(this), found) : found;
    },
  });
  define(Source, {
    push(chunk) {
      const length = push.call(this, chunk);
      if (!pushed.has(this)) pushed.set(this, []);
      pushed.get(this).push(chunk);
      return length;
    },
    clear() {
      clear.call(this);
      pushed.delete(this);
    },
    parse() {
      const source = pushed.get(this)?.join("") ?? "";
      return parsed(source, () => parse.call(this));
    },
    validate() {
      return located(pushed.get(this)?.join("") ?? "", () => validate.call(this));
    },
  });
  for (const Class of [Expression, Template]) {
    extendDeclarations(Class);
    extendEvaluate(Class);
  }
  extendFunctions(api);
}

/** Keeps the source text of a scenario, and adds indexes to its diagnostics. */
function parsed(source, call) {
  try {
    const scenario = call();
    sources.set(scenario, source);
    return scenario;
  } catch (error) {
    throw locatedError(source, error);
  }
}

/** `compile` of expressions and templates takes declarations as `{ name: kind }`. */
function extendDeclarations(Class) {
  const raw = Class.compile;
  const title = `${Class.name}.compile`;
  const names = Class.name === "Expression" ? ["dialect"] : [];
  const entry = checked(title, 2 + names.length, (source, declarations, settings) => {
    const read = options(title, settings, names, entry);
    const list = entries(title, "declarations", declarations, entry, "name").map((one) => declared(one));
    try {
      return raw.call(Class, source, list, read.dialect);
    } catch (error) {
      throw locatedError(source, error);
    }
  });
  Object.defineProperty(entry, "name", { value: "compile" });
  Object.defineProperty(Class, "compile", { value: entry, configurable: true, writable: true });
}

/** `evaluate` of expressions and templates takes values by name as well. */
function extendEvaluate(Class) {
  const raw = Class.prototype.evaluate;
  const known = new WeakMap();
  define(Class, {
    evaluate(values) {
      if (!isPlain(values)) return raw.call(this, values);
      if (!known.has(this)) known.set(this, this.variables);
      return raw.call(this, known.get(this).map((name) => values[name]));
    },
  });
}

/** A declaration of an object's entry has its kind as the value. */
const declared = ({ value, ...rest }) => (value === undefined ? rest : { kind: value, ...rest });

function extendFunctions(api) {
  const replace = (name, parameters, body) => {
    const raw = api[name];
    const entry = method({ prototype: api }, name, parameters, (...given) => from(entry, () => body(raw, given, entry)));
    Object.defineProperty(api, name, { enumerable: true });
  };
  for (const [name, dialects] of [["evaluate", ["dialect"]], ["render", []]]) {
    replace(name, 2 + dialects.length, (raw, [source, variables, settings], entry) => {
      const read = options(name, settings, dialects, entry);
      return orLocated(source, () => raw(source, variables ?? [], read.dialect));
    });
  }
  replace("parse", 2, (raw, [source, syntax]) => parsed(source, () => raw(source, syntax)));
  for (const name of ["validate", "format", "convert", "fix", "ignore"]) {
    replace(name, api[name].length, (raw, given) => orLocated(given[0], () => raw(...given)));
  }
  for (const name of ["complete", "hover", "definition"]) {
    replace(name, 3, (raw, [source, syntax, index]) => {
      // Anything but a string and an index is rejected by the checks of the function itself.
      const right = typeof source === "string" && Number.isSafeInteger(index) && index >= 0;
      return orLocated(source, () => raw(source, syntax, right ? byteOffset(source, index) : index));
    });
  }
}

/** Adds indexes if there is a source text. */
const orLocated = (source, call) => (typeof source === "string" ? located(source, call) : call());
