// Builds what the demo shows, and nothing else: the command line, and the component without optimization.

import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, TARGET, isBuilt, isNewer } from "./paths.mjs";
import { run, skip, step } from "./steps.mjs";

const JS = join(ROOT, "bindings/js");
const VENV = join(ROOT, "bindings/python/.venv");
export const PYTHON = join(VENV, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
/** The folder of the component and the JavaScript package around it. */
const OWN = join(ROOT, "target/demo");
export const PACKAGE = join(OWN, "js");
export const COMPONENTS = join(OWN, "component");
const SHIPPED = join(ROOT, "target/component/scheduler_core.wasm");

/** Installs the toolchain of rust-toolchain.toml. */
export async function toolchain() {
  const sysroot = await run("rustc", ["--print", "sysroot"], { cwd: ROOT }).catch(() => "");
  if (sysroot && existsSync(join(sysroot.trim(), "lib/rustlib/wasm32-unknown-unknown/lib"))) {
    return skip("Rust toolchain");
  }
  await step("installing the Rust toolchain", "about 15 s", () => run("rustup", ["toolchain", "install", "--no-self-update"], { cwd: ROOT }));
}

/** Builds the command line; returns its path. */
export async function commandLine() {
  const program = join(TARGET, "debug", process.platform === "win32" ? "scheduler-core.exe" : "scheduler-core");
  const build = ["build", "--quiet", "--locked", "--package", "scheduler-core-cli"];
  if (isBuilt(program)) skip("command line");
  else await step("building the command line", "about 60 s", () => run("cargo", build, { cwd: ROOT }));
  return program;
}

/** Installs the npm packages that transpile the component. */
export async function npmPackages() {
  const lock = await readFile(join(JS, "package-lock.json"), "utf8");
  const installed = join(JS, "node_modules/.installed-lock");
  if (existsSync(installed) && (await readFile(installed, "utf8")) === lock) return skip("npm packages");
  await step("installing npm packages", "about 15 s", async () => {
    await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: JS, shell: process.platform === "win32" });
    await writeFile(installed, lock);
  });
}

/** Installs wasmtime into the Python environment. */
export async function pythonPackages() {
  const requirements = await readFile(join(VENV, "../requirements-dev.txt"), "utf8");
  const wasmtime = /^wasmtime==\S+/m.exec(requirements)[0];
  const installed = () => run(PYTHON, ["-c", `import importlib.metadata as m; assert "wasmtime==" + m.version("wasmtime") == "${wasmtime}"`]);
  if (existsSync(PYTHON) && (await installed().then(() => true, () => false))) return skip("Python packages");
  await step("installing Python packages", "about 15 s", async () => {
    await run(process.platform === "win32" ? "python" : "python3", ["-m", "venv", VENV]);
    await run(PYTHON, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", wasmtime]);
  });
}

/** Builds the component, or copies the one that `just build` made, if it is up to date. */
export async function component() {
  await mkdir(COMPONENTS, { recursive: true });
  const own = join(COMPONENTS, "scheduler_core.wasm");
  const sources = ["core/src", "core/Cargo.toml", "wit", "xtask/src/glue"];
  if (isNewer(own, sources)) return skip("component");
  if (isNewer(SHIPPED, sources)) {
    await cp(SHIPPED, own);
    return skip("component");
  }
  await step("building the component", "about 75 s", async () => {
    const profile = ["--profile", "component-quick", "--target", "wasm32-unknown-unknown", "--target-dir", TARGET];
    const features = ["--no-default-features", "--features", "component,runner,yaml"];
    const rustc = ["rustc", "--quiet", "--locked", "--package", "scheduler-core", "--lib", "--crate-type", "cdylib"];
    const glue = await run("cargo", ["run", "--quiet", "--locked", "--package", "xtask", "--", "glue", "core"], { cwd: ROOT });
    // After what cargo and rustup have to say.
    const env = { ...process.env, SCHEDULER_CORE_GLUE: glue.trim().split("\n").at(-1) };
    await run("cargo", [...rustc, ...profile, ...features], { cwd: ROOT, env });
    const module = await readFile(join(TARGET, "wasm32-unknown-unknown/component-quick/scheduler_core.wasm"));
    const jco = createRequire(join(JS, "package.json")).resolve("@bytecodealliance/jco");
    const { componentNew } = await import(pathToFileURL(jco).href);
    await writeFile(own, Buffer.concat([await componentNew(module), await version()]));
  });
}

/** Returns the custom section at the end of a component, by which the packages tell their version. */
async function version() {
  const { ENDING } = await import("../../../bindings/js/src/generated/fingerprint.js");
  const name = "scheduler-core:wit";
  const section = Buffer.concat([Buffer.from([name.length]), Buffer.from(ENDING)]);
  return Buffer.concat([Buffer.from([0, section.length]), section]);
}

/** Makes a JavaScript package around the component. */
export async function javascript() {
  const { transpileInto } = await import("../../../bindings/js/scripts/transpile.mjs");
  await step("transpiling the component for JavaScript", "about 10 s", async () => {
    await transpileInto(join(PACKAGE, "component/core"), join(COMPONENTS, "scheduler_core.wasm"));
    await cp(join(JS, "package.json"), join(PACKAGE, "package.json"));
    await rm(join(PACKAGE, "src"), { recursive: true, force: true });
    await cp(join(JS, "src"), join(PACKAGE, "src"), { recursive: true });
    // The package also imports the offline component, which the demo does not use.
    const offline = join(PACKAGE, "component/offline");
    if (!existsSync(offline)) await symlink("core", offline, "dir");
  });
}
