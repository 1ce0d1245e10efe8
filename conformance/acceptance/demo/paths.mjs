// Where things are, and what is up to date.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const FOLDER = fileURLToPath(new URL(".", import.meta.url));
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
export const SCENARIO = join(FOLDER, "two-tenants.scenario");
const LOCKS = ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml"].map((name) => join(ROOT, name));

/** Returns the time of the last change of a file, or of any file in a folder. 0 if it is missing. */
function changed(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/** Returns whether a built file is newer than its sources, which are paths from the root. */
export function isNewer(built, sources) {
  const paths = [...sources.map((path) => join(ROOT, path)), ...LOCKS];
  return existsSync(built) && changed(built) > Math.max(...paths.map(changed));
}

/** Returns whether a program that cargo built is newer than the sources in its dependency file, all of this tree. */
export function isBuilt(program) {
  if (!existsSync(`${program}.d`)) return false;
  const [, list = ""] = readFileSync(`${program}.d`, "utf8").split(": ");
  const sources = list.trim().split(/(?<!\\) /);
  const inTree = (path) => path.startsWith(ROOT) && existsSync(path);
  return sources.every(inTree) && isNewer(program, sources.map((path) => path.slice(ROOT.length)));
}
