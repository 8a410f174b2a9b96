/** The address with a tag: `replies@shop.example` and `x1` make `replies+x1@shop.example` (RFC 5233). */
export function withTag(address: string, tag: string): string {
  const at = address.lastIndexOf("@");
  return at === -1 ? address : `${address.slice(0, at)}+${tag}${address.slice(at)}`;
}

/** The tags of those addresses that are `address` with one; upper and lower case do not matter. */
export function tagsOf(addresses: readonly string[], address: string): readonly string[] {
  const own = address.toLowerCase();
  const at = own.lastIndexOf("@");
  if (at === -1) return [];
  const [name, domain] = [own.slice(0, at), own.slice(at)];
  return addresses.flatMap((one) => {
    const given = one.toLowerCase();
    const isOurs = given.startsWith(`${name}+`) && given.endsWith(domain);
    const tag = given.slice(name.length + 1, given.length - domain.length);
    return isOurs && tag !== "" ? [tag] : [];
  });
}
