// The common part of the classes of WIT resources: a handle of the component, which can be dropped.

/** Access to the handle, only for this folder. */
let handle;
let detach;

/** The base of every resource class. It is not exported from the package. */
export class Resource {
  #raw;
  #instance;
  #gone = "is closed";

  constructor(raw, instance) {
    this.#raw = raw;
    this.#instance = instance;
    // The raw object is held here, so that its own finalizer never runs: it would enter a poisoned instance.
    forgotten.register(this, { raw, instance }, this);
  }

  static {
    handle = (object) => (#raw in object ? { raw: object.#raw, instance: object.#instance, gone: object.#gone } : undefined);
    // `to` is the function that took over the object.
    detach = (object, to) => {
      const raw = object.#raw;
      if (to !== undefined) object.#gone = `was given to ${to}`;
      object.#raw = undefined;
      forgotten.unregister(object);
      return raw;
    };
  }

  /** Drops the object. Afterwards it cannot be used; closing it again has no effect. */
  close() {
    this[dispose]();
  }
}

const dispose = Symbol.dispose ?? Symbol.for("dispose");

Object.defineProperty(Resource.prototype, dispose, {
  configurable: true,
  writable: true,
  value: function () {
    const held = handle(this);
    if (held?.raw !== undefined) drop(detach(this), held.instance);
  },
});

/** Frees objects that were collected without `close()`: a safety net. */
const forgotten = new FinalizationRegistry(({ raw, instance }) => {
  try {
    drop(raw, instance);
  } catch {
    // The instance is marked as poisoned; the next call throws.
  }
});

function drop(raw, instance) {
  if (instance.poisoned) return;
  try {
    raw[dispose]();
  } catch (cause) {
    throw instance.poison(cause);
  }
}

/** The function that reads a property of `Kind`. */
export const getter = (Kind, name) => Object.getOwnPropertyDescriptor(Kind.prototype, name).get;

/** An object of `Kind` around a handle that the component returned. */
export function adopt(Kind, raw, instance) {
  // Runs the base's constructor alone: `Kind`'s own would make another object in the component.
  return Reflect.construct(Resource, [raw, instance], Kind);
}

export { detach, handle };
