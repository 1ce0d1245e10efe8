// Real time for pools. The rule is the same in every language: the time of a pool is the wall clock at the first `tickNow`, or the
// time of the pool's last tick if that is later, plus the time that has passed since then. Later steps of the wall clock do not
// change it. The time that has passed includes the time in which the machine was suspended, where the host knows it.

/** Milliseconds since the machine started, also while it was suspended; none outside of Node.js. */
const uptime = () => {
  const os = globalThis.process?.getBuiltinModule?.("node:os");
  return os === undefined ? 0 : os.uptime() * 1000;
};

/** Two clocks that cannot be set: the first is finer, the second goes on while the machine is suspended. */
const steady = () => [performance.now(), uptime()];

/** The time of one pool. The clocks are parameters for tests. */
export class Clock {
  #wall;
  #steady;
  #start;

  constructor(wall = Date.now, clocks = steady) {
    this.#wall = wall;
    this.#steady = clocks;
  }

  /** Returns the time for a pool whose last tick was at `last`, if there was one. */
  now(last) {
    const clocks = this.#steady();
    this.#start ??= { wall: this.#wall(), clocks };
    const passed = Math.max(...clocks.map((clock, index) => clock - this.#start.clocks[index]));
    const now = Math.floor(this.#start.wall + passed);
    if (last === undefined || last <= now) return now;
    // Another process, or a call of `tick`, was ahead: go on from there.
    this.#start = { wall: Number(last), clocks };
    return Number(last);
  }
}
