// Positions in source texts. The component counts bytes and characters; JavaScript's strings are indexed by UTF-16 units.

/** Adds `index`, for `slice`, to each position in a value: a list, a diagnostic or a span. */
export function addIndexes(text, value) {
  const positions = [];
  collect(value, positions);
  positions.sort((a, b) => a.offset - b.offset);
  let index = 0;
  let offset = 0;
  for (const position of positions) {
    while (offset < position.offset && index < text.length) {
      const unit = text.charCodeAt(index);
      const pair = unit >= 0xd800 && unit < 0xdc00;
      offset += unit < 0x80 ? 1 : unit < 0x800 ? 2 : pair ? 4 : 3;
      index += pair ? 2 : 1;
    }
    position.index = index;
  }
  return value;
}

/** Returns all positions in a value. */
function collect(value, positions) {
  if (typeof value !== "object" || value === null) return;
  if (typeof value.offset === "number" && typeof value.line === "number") positions.push(value);
  else for (const part of Object.values(value)) collect(part, positions);
}

/** Returns the offset in bytes of an index into a text. */
export function byteOffset(text, index) {
  let offset = 0;
  for (let at = 0; at < index && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair counts for half of its four bytes.
    offset += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return offset;
}

/** Calls a function about a text; the positions in what it returns, or in the error that it throws, get their indexes. */
export function located(text, call) {
  try {
    return addIndexes(text, call());
  } catch (error) {
    throw locatedError(text, error);
  }
}

/** An error about a text, with indexes in its diagnostics. */
export function locatedError(text, error) {
  if (typeof text === "string") addIndexes(text, error?.detail?.diagnostics);
  return error;
}
