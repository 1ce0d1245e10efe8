// Compiles a component that `npm run build` transpiled. Browsers.

import { checkVersion } from "../runtime/version.js";
import { instantiateMain, mainModule } from "./modules.js";

/**
 * Fetches and compiles a component. The promise is for a function that creates an instance with the imports that it gets, and
 * returns its raw bindings.
 *
 * @param {{ component: () => URL, places: Record<string, [number, number]>, shims: number }} modules  the component's `modules.js`
 * @param {Function} instantiate  of the component's `scheduler_core.js`
 * @param {unknown} [source]  the component if it is elsewhere: its URL, its bytes, or its core module, compiled
 */
export async function loader({ component, places, shims }, instantiate, source = component()) {
  const main = await compile(source, places);
  return (imports) => instantiateMain(main, shims, instantiate, imports);
}

async function compile(source, places) {
  if (source instanceof WebAssembly.Module) return checkModule(source);
  const bytes = typeof source === "string" || source instanceof URL ? await download(source) : viewOf(source);
  return WebAssembly.compile(mainModule(checkVersion(bytes), places));
}

function checkModule(module) {
  if (WebAssembly.Module.exports(module).some(({ name }) => name === "memory")) return module;
  throw new TypeError("init: the module is not the core module of the offline component; `npx scheduler-core-module` writes it");
}

/** Returns bytes as a Uint8Array. */
function viewOf(source) {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  throw new TypeError(
    "init: the source must be a URL, the bytes of scheduler_core_offline.wasm, or a WebAssembly.Module, such as init(new URL(…))",
  );
}

/** What each bundler needs where it does not copy the component. */
const ADVICE =
  'with Vite\'s development server add optimizeDeps: { exclude: ["scheduler-core"] } to vite.config.js; ' +
  "with esbuild and Rolldown copy node_modules/scheduler-core/component/offline/scheduler_core_offline.wasm next to the bundle; " +
  'or import "scheduler-core/browser" and call await init(url) with the URL of that file';

async function download(url) {
  let problem;
  try {
    const response = await fetch(url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A development server answers with a page where there is no file.
    if (response.ok && bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d) return bytes;
    problem = response.ok ? "there is another file" : `${response.status} ${response.statusText}`;
  } catch (error) {
    problem = error.message;
  }
  throw new Error(`scheduler-core: cannot load its component from ${url} (${problem}): ${ADVICE}`);
}
