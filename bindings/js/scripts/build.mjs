// `npm run build`: transpiles the components in target/component (`cargo xtask build` makes them) into component/.
//
// `node scripts/build.mjs CORE.wasm OFFLINE.wasm` takes them from elsewhere.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transpile } from "@bytecodealliance/jco";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const BUILT = join(PACKAGE, "../../target/component");

const [core = join(BUILT, "scheduler_core.wasm"), offline = join(BUILT, "scheduler_core_offline.wasm")] =
  process.argv.slice(2);

for (const [name, path] of Object.entries({ core, offline })) await build(name, path);

/** Transpiles one component, unless that was done of the same bytes by the same version of this script and of jco. */
async function build(name, path) {
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`cargo xtask build\` first`);
  const component = await readFile(path);
  const target = join(PACKAGE, "component", name);
  const stamp = join(target, "built-from");
  const digest = await inputs(component);
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === digest) {
    console.log(`component/${name} is up to date`);
    return;
  }
  // `name` is the same for both, so that whoever loads them needs no table.
  const { files } = await transpile(component, {
    name: "scheduler_core",
    instantiation: "sync",
    noNodejsCompat: true,
    base64Cutoff: 0,
  });
  await rm(target, { recursive: true, force: true });
  let size = 0;
  const scripts = Object.entries(files).filter(([file]) => !file.endsWith(".d.ts"));
  for (const [file, content] of scripts) {
    const out = join(target, file);
    await mkdir(dirname(out), { recursive: true });
    const bytes = file.endsWith(".js") ? mend(new TextDecoder().decode(content)) : content;
    await writeFile(out, bytes);
    size += bytes.length;
  }
  await writeFile(stamp, digest);
  console.log(`component/${name}  ${size} bytes in ${scripts.length} files`);
}

/** Everything that decides what comes out. */
async function inputs(component) {
  const hash = createHash("sha256").update(component);
  hash.update(await readFile(fileURLToPath(import.meta.url)));
  hash.update(await readFile(new URL("../package-lock.json", import.meta.url)));
  return hash.digest("hex");
}

/** Mends what the transpiled script gets wrong: a string from the component that begins with U+FEFF would lose it. */
function mend(script) {
  const wrong = "new TextDecoder()";
  if (!script.includes(wrong)) throw new Error("jco's output has changed: look at `mend` in scripts/build.mjs");
  return script.replaceAll(wrong, 'new TextDecoder("utf-8", { ignoreBOM: true })');
}
