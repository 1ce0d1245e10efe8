// Patches jco's output before it is shipped. Each step fails if the output has changed so that it no longer finds its target.

/** Returns the patched script. */
export function mend(script) {
  const steps = [dropDirective, keepByteOrderMarks, dropPromises, dropDebugLogs, dropCreatedReps, dropIndentation, shareErrorReaders, dropTasks];
  return steps.reduce((text, step) => step(text), script);
}

/** The directive is for jco's own tools; bundlers warn about unknown directives. */
function dropDirective(script) {
  return changed(script, script.replace('"use components";\n', ""), '"use components"');
}

/** Without this, a string from the component that starts with U+FEFF would lose it. */
function keepByteOrderMarks(script) {
  return changed(script, script.replaceAll("new TextDecoder()", 'new TextDecoder("utf-8", { ignoreBOM: true })'), "TextDecoder");
}

/**
 * jco passes every export to `WebAssembly.promising` too, in a `try`. No call here is asynchronous, and in engines without
 * that function each failure takes 10 ms: V8 reads the whole script again for its error message.
 */
function dropPromises(script) {
  const attempt = /try \{\s*(\w+) = WebAssembly\.promising\([^;]*\);\s*\} catch ?\(err\) \{\s*\1 = ([^;]*);\s*\}/g;
  return changed(script, script.replace(attempt, "$1 = $2;"), "WebAssembly.promising");
}

/** Every resource is added to a set that is never read and never cleared: 60 bytes for each pollable. */
function dropCreatedReps(script) {
  const mended = script.replace(/^[ \t]*table\._createdReps\.add\(rep\);$/m, "");
  const left = mended.replaceAll(/^[ \t]*handleTable\d+\._createdReps = new Set\(\);$/gm, "");
  if (left.includes("_createdReps")) throw new Error("jco's output has changed: _createdReps is used; check scripts/mend.mjs");
  return changed(script, left, "_createdReps");
}

/** Each call creates several objects for a log that is off. */
function dropDebugLogs(script) {
  const call = /^[ \t]*_debugLog\(/gm;
  let mended = "";
  let from = 0;
  for (let match = call.exec(script); match !== null; match = call.exec(script)) {
    const end = endOfCall(script, match.index + match[0].length);
    if (script[end] !== ";") continue;
    mended += script.slice(from, match.index);
    from = end + 1;
    call.lastIndex = from;
  }
  return changed(script, mended + script.slice(from), "_debugLog");
}

/** Indentation is a third of the script. It is kept inside template literals. */
function dropIndentation(script) {
  let open = false;
  const lines = script.split("\n").map((line) => {
    const kept = open ? line : line.trimStart();
    if ((line.match(/(?<!\\)`/g)?.length ?? 0) % 2 === 1) open = !open;
    return kept;
  });
  return lines.filter((line) => line !== "").join("\n");
}

/** Interfaces whose functions call the host, which needs the current task. */
const CALLS_HOST = /^(?:socket|runner)\d/;

/**
 * Each call creates a task, with two promises and a dozen closures, for exports that may wait. These exports never wait:
 * without the task a call takes half the time. The package itself detects trapped instances.
 */
function dropTasks(script) {
  const head = "const hostProvided = false;\n";
  const parts = script.split(head);
  const mended = parts.slice(1).map((part) => {
    const name = /^entryFnName: '(.*)',$/m.exec(part)[1];
    return CALLS_HOST.test(name) ? head + part : withoutTask(part, name);
  });
  return parts[0] + mended.join("");
}

/** Returns a function of the script, starting after `head`, without its task; more text may follow. */
function withoutTask(text, name) {
  const cut = (pattern, put) => (text = changed(text, text.replace(pattern, put), `${pattern} in ${name}`));
  cut(/^getOrCreateAsyncState[\s\S]*?\nreturn _withGlobalCurrentTaskMeta\(\{\n.*\n.*\nfn: \(\) => \{\ntry \{\n/, "");
  cut(/\} catch \(err\) \{\nif \(!task\.isResolvedState\(\)\) \{\n[^}]*\}\n.*\nthrow err;\n\}\n\},\n\}\);\n/, "");
  cut(/try \{\n(.*)_withGlobalCurrentTaskMeta\(\{\n.*\n.*\nfn: \(\) => (.*),\n\}\);\n\} catch \(err\) \{\n[^}]*\}\n/, "$1$2;\n");
  text = text.replace(/let cstate = .*;\n.*\n(postReturn\d+\(ret\);\n).*\n/, "$1");
  const resolve = "task.resolve(";
  const start = text.indexOf(resolve);
  const end = endOfCall(text, start + resolve.length) + 1;
  text = text.slice(0, start) + text.slice(text[end] === "\n" ? end + 1 : end);
  cut("task.exit();\n", "");
  if (/\btask\./.test(text)) throw new Error(`jco's output has changed: ${name} still has a task; check scripts/mend.mjs`);
  return text;
}

/** Variables that hold parts of a lifted value. */
const PART = /\b(?:variant|ptr|len|result|enum|bool|base|vec|tuple|flags|val)\d+(?:_\d+)?\b/g;

/**
 * The code that reads the error of an interface is repeated in each of its functions, with different numbers in the names of
 * its variables. It is most of the script; this step keeps each reader once.
 */
function shareErrorReaders(script) {
  const lines = script.split("\n");
  const readers = new Map();
  const mended = [];
  for (let index = 0; index < lines.length; index++) {
    const opens = lines[index] === "val: {" && lines[index - 1] === "tag: 'err'," && /^variant\d+ ?= \{$/.test(lines[index - 2]);
    if (!opens) {
      mended.push(lines[index]);
      continue;
    }
    const after = endOfBlock(lines, index + 1);
    const end = mended.length - 2;
    const start = startOfBlock(mended, end);
    const record = ["return {", ...lines.slice(index + 1, after - 1), "};"];
    const reader = canonical([...mended.slice(start, end), ...record].join("\n"));
    if (!readers.has(reader)) readers.set(reader, `readError${readers.size}`);
    mended.splice(start, end - start);
    mended.push(`val: ${readers.get(reader)}(ret),`);
    index = after - 1;
  }
  const left = mended.filter((line, index) => mended[index - 1] === "tag: 'err'," && /^val: variant\d+,?$/.test(line));
  if (left.length > 0) throw new Error("jco's output has changed: an error is not a record; check scripts/mend.mjs");
  const definitions = [...readers].map(([text, name]) => `const ${name} = (ret) => {\n${text}\n};`);
  const top = "let exports0;";
  return changed(mended.join("\n"), mended.join("\n").replace(top, () => [top, ...definitions].join("\n")), top);
}

/** Returns the index after the line that closes the block open at line `start`. */
function endOfBlock(lines, start) {
  let depth = 1;
  for (let index = start; index < lines.length; index++) {
    for (const brace of lines[index].match(/[{}]/g) ?? []) depth += brace === "{" ? 1 : -1;
    if (depth === 0) return index + 1;
  }
  throw new Error("a block has no end");
}

/** Returns the index of the line after the one that opens the block of line `end`. */
function startOfBlock(lines, end) {
  let depth = 0;
  for (let index = end - 1; index >= 0; index--) {
    for (const brace of lines[index].match(/[{}]/g)?.reverse() ?? []) depth += brace === "}" ? 1 : -1;
    if (depth < 0) return index + 1;
  }
  throw new Error("a block has no start");
}

/** Returns the text with its variables numbered from 0. */
function canonical(text) {
  const names = new Map();
  return text.replace(PART, (name) => {
    if (!names.has(name)) names.set(name, `${name.match(/^[a-z]+/)[0]}${names.size}`);
    return names.get(name);
  });
}

/** Returns the index after the parenthesis that closes the one before `start`. */
function endOfCall(script, start) {
  let depth = 1;
  let quote;
  for (let index = start; index < script.length; index++) {
    const character = script[index];
    if (quote !== undefined) {
      if (character === "\\") index++;
      else if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'" || character === "`") {
      quote = character;
    } else if (character === "(") {
      depth++;
    } else if (character === ")" && --depth === 0) {
      return index + 1;
    }
  }
  throw new Error("a call has no end");
}

function changed(before, after, what) {
  if (before === after) throw new Error(`jco's output has changed: ${what} not found; check scripts/mend.mjs`);
  return after;
}
