// What each page and program does with the package.

export function check(IpPool, validate) {
  const pool = new IpPool("lab");
  pool.addCidrRange("10.0.0.0/30");
  const address = pool.allocate("a", "vm", "vm");
  const [diagnostic] = validate('scenario "s" workflow { start: pass { -> edn } end }', "text");
  return `${address} ${diagnostic.code}`;
}
