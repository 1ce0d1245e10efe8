// What to do about an error, in this language's words: the component's own message says what is wrong, in words that fit
// every language.

/**
 * What follows the component's message; empty where the message is enough.
 *
 * @param {string} code
 * @param {import("./instance.js").Instance} instance
 */
export function advice(code, instance) {
  switch (code) {
    case "access-denied":
      return denial(instance);
    case "address-in-use":
      return "; port 0 picks a free port, and localPort is that port";
    case "address-not-bindable":
      return "; on Linux any address of 127.0.0.0/8 works; add other addresses to a network interface first";
    default:
      return "";
  }
}

function denial(instance) {
  if (!instance.network) return `; the network is off: call ${instance.grant("true")}`;
  const { wanted, network } = instance;
  instance.wanted = undefined;
  if (wanted === undefined) return "";
  return `; the allow-list (${network}) does not have ${wanted}: call ${instance.grant(network.with(wanted))}`;
}

/** The unit of a parameter or field, by the last letters of its name. */
export const UNITS = { Ms: ", in whole milliseconds", Ns: ", in nanoseconds" };

/** What a parameter looks like, where its type does not tell. */
export const EXAMPLES = { cidr: '"10.0.0.0/24"' };
