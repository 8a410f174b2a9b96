import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import type { Ids } from "@/application/ports/system";

/** 160 bits: above the 128 that C11 asks for, and a multiple of five for base 32. */
const SECRET_BYTES = 20;
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** UUID version 7 for rows (ordered by time, so inserts stay local); Crockford base 32 for what stands in a URL. */
export const systemIds: Ids = { next: () => v7(), secret: () => base32(randomBytes(SECRET_BYTES)) };

function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += ALPHABET.charAt((value >>> (bits - 5)) & 31);
      bits -= 5;
    }
  }
  return text;
}
