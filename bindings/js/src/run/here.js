// An instance in the thread of the caller, for a run that is stopped before it begins. It has what `start` returns.

import { load } from "../host/core.js";
import { wasi } from "../host/wasi.js";
import { createApi } from "../idioms/index.js";
import { readOptions } from "../options.js";
import { Instance } from "../runtime/instance.js";

export async function startHere(options) {
  const grant = (network) => `run(scenario, { network: ${network} })`;
  const instance = new Instance({ ...readOptions("run", options, "core"), grant }, (instance) => load(wasi(instance)));
  const turn = async (run, { stop }) => {
    if (stop !== undefined) run.stop(stop);
    return { ...run.step(0), requests: [] };
  };
  return { api: createApi(instance), close() {}, ring() {}, turn };
}
