// Builds small programs with each bundler and runs them where they belong: pages in Chromium, the others in Node.js. Prints a row
// for each; a row that is not as expected is an error.
//
//     node conformance/acceptance/bundlers/run.mjs [--only TEXT]

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import vm from "node:vm";
import { Chromium } from "../../lanes/browser/chromium.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PACKAGE = join(HERE, "../../../bindings/js");
const WORK = join(process.env.CARGO_TARGET_DIR ?? join(HERE, "../../../target"), "bundlers");
const only = process.argv[2] === "--only" ? process.argv[3] : "";

/** What each program returns. */
const RIGHT = "10.0.0.1 unknown-node";
const WASM = join(WORK, "node_modules/scheduler-core/component/offline/scheduler_core_offline.wasm");

function install() {
  mkdirSync(WORK, { recursive: true });
  const manifest = readFileSync(join(HERE, "package.json"));
  const kept = join(WORK, "package.json");
  if (!existsSync(kept) || !readFileSync(kept).equals(manifest)) {
    writeFileSync(kept, manifest);
    npm("install", "--no-audit", "--no-fund", "--silent");
  }
  const [{ filename }] = JSON.parse(npm("pack", "--json", "--ignore-scripts", "--pack-destination", WORK, PACKAGE));
  rmSync(join(WORK, "node_modules/scheduler-core"), { recursive: true, force: true });
  npm("install", "--no-save", "--no-audit", "--no-fund", "--silent", join(WORK, filename));
  rmSync(join(WORK, "apps"), { recursive: true, force: true });
  cpSync(join(HERE, "apps"), join(WORK, "apps"), { recursive: true });
  for (const app of ["page", "browser"]) {
    writeFileSync(join(WORK, "apps", `${app}.html`), `<!doctype html><script type="module" src="./${app}.js"></script>`);
  }
}

const npm = (...given) => execFileSync("npm", given, { cwd: WORK, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const requireThere = createRequire(join(WORK, "package.json"));
const load = async (name, path = name) => import(pathToFileURL(entry(name, path)).href);

/** The entry of an installed package for `import`. */
function entry(name) {
  const folder = join(WORK, "node_modules", name);
  const { exports, module, main } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  let found = exports?.["."] ?? exports;
  while (typeof found === "object") found = found.import ?? found.node ?? found.default ?? found.require;
  return join(folder, found ?? module ?? main);
}

const version = (name) => requireThere(join(WORK, "node_modules", name, "package.json")).version;

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

/** Serves a folder; like development servers, with a page where there is no file. */
async function served(folder, act) {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url, "http://x").pathname);
    const there = existsSync(path) && extname(path) !== "";
    response.setHeader("content-type", there ? (TYPES[extname(path)] ?? "text/plain") : "text/html");
    response.end(there ? readFileSync(path) : "<!doctype html>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await act(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Returns the result of a page, or its first error. */
async function shown(url) {
  const chromium = new Chromium();
  try {
    await chromium.open(url);
    return await chromium.evaluate(`(async () => {
      const errors = [];
      addEventListener("error", (event) => errors.push(event.message));
      const script = [...document.querySelectorAll("script[type=module]")].at(-1).src;
      try {
        await import(script);
        const until = performance.now() + 20000;
        while (globalThis.result === undefined && performance.now() < until) await new Promise((go) => setTimeout(go, 50));
        return await globalThis.result ?? "no result " + errors;
      } catch (error) { return String(error); }
    })()`);
  } finally {
    await chromium.close();
  }
}

const page = (title, script) => `<!doctype html><title>${title}</title><script type="module" src="${script}"></script>`;

/** The first error of a build, with the line that bundlers show. */
let thrown;
process.on("uncaughtException", (error) => (thrown ??= told(error)));
process.on("unhandledRejection", (error) => (thrown ??= told(error)));
const told = (error) => [error.stack ?? error, ...(error.errors ?? []).map(({ location }) => location?.lineText)].join("\n");

const VITE = (name) => ({
  title: `vite ${version(name)}`,
  async build(app, target) {
    const out = join(WORK, "out", `${name}-${app}`);
    const { build } = await load(name);
    await build({
      root: join(WORK, "apps"),
      logLevel: "error",
      configFile: false,
      build: { ...(target ? { target } : {}), outDir: out, emptyOutDir: true, rollupOptions: { input: join(WORK, "apps", `${app}.html`) } },
    });
    return served(out, (url) => shown(`${url}/${app}.html`));
  },
  async dev(app, excluded = false) {
    const { createServer } = await load(name);
    const server = await createServer({
      root: join(WORK, "apps"),
      logLevel: "silent",
      configFile: false,
      cacheDir: join(WORK, "out", `${name}-cache-${excluded}`),
      server: { host: "127.0.0.1", port: 0, fs: { allow: [WORK] }, hmr: false, ws: false },
      optimizeDeps: excluded ? { exclude: ["scheduler-core"] } : {},
    });
    await server.listen();
    try {
      const { port } = server.httpServer.address();
      // The first load lets Vite find and bundle the dependencies.
      thrown = undefined;
      await shown(`http://127.0.0.1:${port}/${app}.html`);
      const found = await shown(`http://127.0.0.1:${port}/${app}.html`);
      return thrown ?? found;
    } finally {
      await server.close();
    }
  },
});

async function esbuilt(app, options) {
  const out = join(WORK, "out", `esbuild-${app}`);
  rmSync(out, { recursive: true, force: true });
  const { build } = await load("esbuild");
  await build({ entryPoints: [join(WORK, "apps", `${app}.js`)], bundle: true, format: "esm", outdir: out, logLevel: "silent", ...options });
  return out;
}

async function onPage(out, app, { copy = false, query = "" } = {}) {
  if (copy) cpSync(WASM, join(out, "scheduler_core_offline.wasm"));
  writeFileSync(join(out, "index.html"), page(app, `./${app}.js`));
  return served(out, (url) => shown(`${url}/index.html${query}`));
}

async function webpacked(app) {
  const out = join(WORK, "out", `webpack-${app}`);
  rmSync(out, { recursive: true, force: true });
  const { default: webpack } = await load("webpack");
  const stats = await new Promise((resolve, reject) => {
    webpack({ mode: "production", entry: join(WORK, "apps", `${app}.js`), output: { path: out, filename: `${app}.js` } }, (error, stats) =>
      error ? reject(error) : resolve(stats),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return onPage(out, app);
}

async function rolled(app, options) {
  const out = join(WORK, "out", `rolldown-${app}`);
  rmSync(out, { recursive: true, force: true });
  const { rolldown } = await load("rolldown");
  const bundle = await rolldown({ input: join(WORK, "apps", `${app}.js`), platform: "browser", logLevel: "silent" });
  await bundle.write({ dir: out, format: "esm" });
  return onPage(out, app, options);
}

/** Runs a bundle in a context without Node.js, where no WebAssembly can be compiled. */
async function isolated() {
  const out = await esbuilt("serverless", { format: "iife", globalName: "program", platform: "neutral", conditions: ["worker"], mainFields: [] });
  const script = readFileSync(join(out, "serverless.js"), "utf8");
  if (/from "node:|require\("node:/.test(script)) throw new Error("the bundle needs Node.js");
  const file = join(out, "module.wasm");
  execFileSync(process.execPath, [join(WORK, "node_modules/scheduler-core/src/bin/module.js"), file]);
  const module = new WebAssembly.Module(readFileSync(file));
  const refuse = () => {
    throw new Error("WebAssembly code generation is not allowed");
  };
  const Module = class {
    static exports = WebAssembly.Module.exports;
    static [Symbol.hasInstance](object) {
      return object instanceof WebAssembly.Module;
    }
    constructor() {
      refuse();
    }
  };
  const wasm = Object.create(WebAssembly, { compile: { value: refuse }, instantiate: { value: refuse }, Module: { value: Module } });
  const context = vm.createContext({ TextEncoder, TextDecoder, WebAssembly: wasm, URL, console, performance });
  vm.runInContext(script, context);
  context.module = module;
  return vm.runInContext("program.handle(module)", context);
}

async function onNode(external) {
  const out = await esbuilt("node", { platform: "node", ...(external ? { external: ["scheduler-core"] } : {}) });
  writeFileSync(join(out, "package.json"), '{"type":"module"}');
  try {
    return execFileSync(process.execPath, [join(out, "node.js")], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  } catch (error) {
    return String(error.stderr);
  }
}

const LINE = { target: /build: \{ target: "es2022" \}/, vite: /optimizeDeps: \{ exclude: \["scheduler-core"\] \}/, copy: /copy node_modules\/scheduler-core\/component/, node: /--external:scheduler-core/ };

install();
const rows = [];
const row = (name, act, right = RIGHT) => rows.push({ name, act, right });
for (const name of ["vite6", "vite7", "vite8"]) {
  const vite = VITE(name);
  if (name === "vite6") {
    row(`${vite.title} build`, () => vite.build("page"), LINE.target);
    row(`${vite.title} build, target es2022, scheduler-core`, () => vite.build("page", "es2022"));
  } else {
    row(`${vite.title} build, scheduler-core`, () => vite.build("page"));
  }
  row(`${vite.title} build, scheduler-core/browser`, () => vite.build("browser"));
  row(`${vite.title} dev, exclude`, () => vite.dev("page", true));
  row(`${vite.title} dev, exclude, scheduler-core/browser`, () => vite.dev("browser", true));
  // The optimizer of Vite 6 stops at the same line as its build, and the page waits.
  if (name !== "vite6") row(`${vite.title} dev`, () => vite.dev("page"), name === "vite7" ? LINE.vite : RIGHT);
}
row(`webpack ${version("webpack")}, scheduler-core`, () => webpacked("page"));
row(`webpack ${version("webpack")}, scheduler-core/browser`, () => webpacked("browser"));
const bare = `esbuild ${version("esbuild")}`;
row(`${bare}, component copied`, async () => onPage(await esbuilt("page", { target: "es2022" }), "page", { copy: true }));
row(`${bare}, scheduler-core/browser, target es2020`, async () => onPage(await esbuilt("browser", { target: "es2020" }), "browser", { copy: true }));
row(`${bare}, nothing copied`, async () => onPage(await esbuilt("page", { target: "es2022" }), "page"), LINE.copy);
row(`${bare}, Node.js, external`, () => onNode(true));
row(`${bare}, Node.js, bundled`, () => onNode(false), LINE.node);
row(`${bare}, no Node.js and no compiler`, isolated);
row(`rolldown ${version("rolldown")}, component copied`, () => rolled("page", { copy: true }));
row(`rolldown ${version("rolldown")}, scheduler-core/browser`, () => rolled("browser", { copy: true }));

/** Rejects after a minute: a page that waits for its server would wait without end. */
const late = () =>
  new Promise((_, reject) => void setTimeout(() => reject(new Error("no result within 60 s")), 60_000).unref());

let failed = 0;
let passed = 0;
for (const { name, act, right } of rows) {
  if (!name.includes(only)) continue;
  let found;
  try {
    found = await Promise.race([act(), late()]);
  } catch (error) {
    found = told(error);
  }
  const good = typeof right === "string" ? found === right : right.test(found);
  good ? passed++ : failed++;
  const what = typeof right === "string" ? "works" : "says the line to add";
  console.log(good ? `ok      ${name}: ${what}` : `FAILED  ${name}: ${found}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
