import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/**
 * The key for one `use`, derived from a secret of the installation (HKDF, RFC 5869): the same bytes as long as both stay
 * the same, so a use that is named anew opens nothing of before. A key object is made once: of plain bytes, every
 * signature would make one anew, which takes longer than the signature itself.
 */
export function derivedKey(secret: string, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync("sha256", secret, "milepost", use, 32)));
}
