// Advice about errors, for JavaScript. The component's own message describes the error in terms that fit every language.

/**
 * Returns the text to append to the component's message; empty if the message is enough.
 *
 * @param {string} code
 * @param {import("./instance.js").Instance} instance
 */
export function advice(code, instance) {
  switch (code) {
    case "access-denied":
      return denial(instance);
    case "address-in-use":
      return "; use port 0 to pick a free port, which localPort then returns";
    case "address-not-bindable":
      return "; on Linux any address of 127.0.0.0/8 works; add other addresses to a network interface first";
    case "not-supported":
      return globalThis.Bun === undefined ? "" : "; Bun cannot bind a TCP socket before it listens or connects; use Node.js or Deno";
    default:
      return "";
  }
}

function denial(instance) {
  if (!instance.network) return `; network access is off; call ${instance.grant("true")}`;
  const { wanted, network } = instance;
  instance.wanted = undefined;
  if (wanted === undefined) return "";
  return `; the allow-list (${network}) does not include ${wanted}; call ${instance.grant(network.with(wanted))}`;
}

/** The unit of a parameter or field, by the last letters of its name. */
export const UNITS = { Ms: ", in whole milliseconds", Ns: ", in nanoseconds" };

/** Examples of parameters whose type does not show their form. */
export const EXAMPLES = { cidr: '"10.0.0.0/24"' };
