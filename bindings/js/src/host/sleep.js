// How a thread sleeps: on a word of shared memory. Its lowest bit is a bell, which other threads ring to end the wait of a
// step of a run. The other bits count the answers of the thread that has the sockets. Both are in one word, so that neither
// can change unnoticed between a look and the sleep.

const BELL = 1;
const ANSWER = 2;

let word = new Int32Array(new SharedArrayBuffer(4));
let taken = 0;

/** Sleeps on this memory from now on. Must be called before anything else here. */
export const sleepOn = (memory) => void (word = new Int32Array(memory));

/** The memory, for the thread that answers. */
export const memory = () => word.buffer;

/** Notes an answer and wakes the thread that sleeps on the word. */
export function announce(word) {
  Atomics.add(word, 0, ANSWER);
  Atomics.notify(word, 0);
}

/** Ends the wait of the current step of a run, or of the next one, of the thread that sleeps on the memory. */
export function ring(memory) {
  const word = new Int32Array(memory);
  Atomics.or(word, 0, BELL);
  Atomics.notify(word, 0);
}

/** Returns whether the bell was rung since the last call. */
export const wasRung = () => (Atomics.and(word, 0, ~BELL) & BELL) !== 0;

/** Waits for the next answer. */
export function sleepUntilAnswer() {
  for (;;) {
    const seen = Atomics.load(word, 0);
    if ((seen & ~BELL) !== taken) break;
    Atomics.wait(word, 0, seen);
  }
  taken = (taken + ANSWER) | 0;
}

/**
 * Waits for an answer, the bell, or the end of a time in milliseconds. Returns whether there is an answer, which remains to be
 * taken.
 */
export function sleepAtMost(milliseconds) {
  const until = performance.now() + milliseconds;
  for (;;) {
    const seen = Atomics.load(word, 0);
    if ((seen & ~BELL) !== taken) return true;
    const left = until - performance.now();
    if (seen & BELL || !(left > 0)) return false;
    Atomics.wait(word, 0, seen, left);
  }
}
