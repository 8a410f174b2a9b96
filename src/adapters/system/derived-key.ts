import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/**
 * The key for one use, derived from AUTH_SECRET (HKDF, RFC 5869). A key object is made once: of plain bytes, every
 * signature would make one anew, which takes longer than the signature itself.
 */
export function derivedKey(authSecret: string, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync("sha256", authSecret, "milepost", use, 32)));
}
