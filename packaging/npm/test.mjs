// Installs the tarball into an empty folder outside the tree and uses it as a new user would.
//
// node packaging/npm/test.mjs [TARBALL [FOLDER]]
//
// The environment variable NODES names further versions of Node.js, separated by spaces: paths of their programs. Quick
// start, sandbox and leaks run on each of them as well.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = resolve(HERE, "../..");
const DIST = join(ROOT, "dist");
const tools = createRequire(join(ROOT, "bindings/js/package.json"));

const tarball = resolve(process.argv[2] ?? join(DIST, readdirSync(DIST).find((name) => name.endsWith(".tgz")) ?? "scheduler-core.tgz"));
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), "scheduler-core-npm-"));

/** Runs a command in the folder and prints what it prints. */
function run(command, ...given) {
  const { stdout, status } = spawnSync(command, given, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (stdout.trim() !== "") console.log(stdout.trim().replace(/^/gm, "npm: "));
  if (status !== 0) {
    console.error(`npm: ${[command, ...given].join(" ")} failed`);
    process.exit(1);
  }
}

function copy(...names) {
  for (const name of names) copyFileSync(join(HERE, name), join(folder, name));
}

writeFileSync(join(folder, "package.json"), '{ "name": "first-day", "private": true, "type": "module" }\n');
run("npm", "install", "--silent", "--no-audit", "--no-fund", tarball);
const manifest = JSON.parse(readFileSync(join(folder, "node_modules/scheduler-core/package.json"), "utf8"));
for (const script of ["preinstall", "install", "postinstall"]) assert.equal(manifest.scripts?.[script], undefined, `it has a ${script}`);
console.log(`npm: ${manifest.name} ${manifest.version}, ${statSync(tarball).size} bytes packed, no script runs at its installation`);

// Types: what is right passes, and what is wrong does not.
copy("quick-start.mts", "wrong-types.mts");
const types = resolve(tools.resolve("@types/node/package.json"), "../..");
const options = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--target", "es2022", "--module", "nodenext"];
run(process.execPath, tools.resolve("typescript/bin/tsc"), ...options, "--typeRoots", types, "--types", "node", "quick-start.mts", "wrong-types.mts");
console.log("npm: tsc --strict accepts the quick start and refuses each wrong line");

copy("sandbox.mjs", "leaks.mjs", "browser.mjs");
run(process.execPath, "browser.mjs", tools.resolve("rolldown"), "bundle");
for (const node of [process.execPath, ...(process.env.NODES ?? "").split(" ").filter((path) => path !== "")]) {
  run(node, "--print", "`Node.js ${process.version}`");
  run(node, "quick-start.mjs");
  run(node, "sandbox.mjs");
  run(node, "--expose-gc", "--max-semi-space-size=1", "--optimize-for-size", "leaks.mjs");
}
if (process.argv[3] === undefined) rmSync(folder, { recursive: true });
