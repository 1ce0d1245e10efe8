// What runs in the browser: the same calls as in Node.js.

import { answer } from "/conformance/lanes/javascript/answer.mjs";

/** The reply to a request, a line of JSON each. */
globalThis.answerLine = async (line) => {
  const { id, ...request } = JSON.parse(line);
  return JSON.stringify({ id, ...(await answer(request)) });
};
