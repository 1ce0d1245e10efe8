// The report of a run, the same for each language, as tables.

/** Returns whether a run passed, all users finished, and no address is still held. */
export const hasPassed = ({ verdict, held_addresses, tenants }) =>
  verdict === "passed" && held_addresses === 0 && tenants.every(({ users, done }) => users > 0 && done === users);

const right = (value, width) => String(value).padStart(width);
const ms = (value) => `${right(value.toFixed(2), 7)} ms`;

/** Prints the tenants, thresholds and verdict of a run. */
export function print(language, report) {
  const head = ["users", "done"].map((name) => right(name, 7)).join("");
  console.log(`\n${language}`);
  console.log(`  ${"tenant".padEnd(8)}${head}${right("requests", 10)}${right("p50", 11)}${right("p99", 11)}${right("addresses", 11)}  status codes`);
  for (const own of report.tenants) {
    const statuses = own.statuses.map(([status, count]) => `${status} × ${count}`).join(", ");
    console.log(
      `  ${own.name.padEnd(8)}${right(own.users, 7)}${right(own.done, 7)}${right(own.requests, 10)} ${ms(own.p50_ms)} ${ms(own.p99_ms)}${right(own.addresses, 11)}  ${statuses}`,
    );
  }
  for (const [threshold, verdict] of report.thresholds) console.log(`  ${verdict === "passed" ? "✓" : "✗"} ${threshold}`);
  console.log(`  verdict ${hasPassed(report) ? "passed" : "FAILED"}, trace hash ${report.trace_hash}\n`);
}

/** Prints whether all runs passed with the same trace hash; returns it. */
export function conclude(reports) {
  const hashes = new Set(reports.map((report) => report.trace_hash));
  if (reports.length > 1) {
    console.log(hashes.size === 1 ? `the same trace hash in all ${reports.length} languages` : "THE TRACE HASHES DIFFER");
  }
  const passed = hashes.size === 1 && reports.every(hasPassed);
  console.log(`demo ${passed ? "passed" : "FAILED"}`);
  return passed;
}
