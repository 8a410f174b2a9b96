/** A number from 0 up to 2³² that is always the same for an order and a product: FNV-1a (RFC 9923), then mixed. */
export function stickyRank(orderId: string, productId: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${orderId}\u0000${productId}`) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
