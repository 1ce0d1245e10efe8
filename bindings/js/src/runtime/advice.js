// What to do about an error, in this language's words: the component's own message says what is wrong, in words that fit
// every language.

/**
 * What stands behind the component's message; nothing where that says it all.
 *
 * @param {string} code
 * @param {import("./instance.js").Instance} instance
 */
export function advice(code, instance) {
  switch (code) {
    case "access-denied":
      return denial(instance);
    case "address-in-use":
      return "; port 0 takes any that is free, and localPort() tells which";
    case "address-not-bindable":
      return "; 127.0.0.0/8 is every Linux machine's, and what else shall be must be given to a network interface first";
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

/** What a parameter looks like, where its type does not tell. */
export const EXAMPLES = { cidr: '"10.0.0.0/24"' };
