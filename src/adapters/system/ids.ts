import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";
import type { Ids } from "@/application/ports/system";

/** 160 bits: above the 128 that C11 asks for, and a multiple of five for base 32. */
const SECRET_BYTES = 20;
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const UUID_BYTES = 16;
const IDS_PER_FILL = 256;
const LARGEST_SEQUENCE = 0xffffffff;

/** UUID version 7 for rows (ordered by time, so inserts stay local); Crockford base 32 for what stands in a URL. */
export const systemIds: Ids = { next: createRowIds(), secret: createTokens() };

/** Ids that sort in the order they were made, also within a millisecond (RFC 9562 §6.2, method 1). */
function createRowIds(): () => string {
  const takeChance = createChance(UUID_BYTES);
  let madeAt = 0;
  let sequence = 0;

  return () => {
    const random = takeChance();
    const now = Date.now();
    if (now > madeAt || sequence === LARGEST_SEQUENCE) {
      madeAt = Math.max(now, madeAt + 1);
      // Half the range is left to count in.
      sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
    } else {
      sequence += 1;
    }
    return v7({ random, msecs: madeAt, seq: sequence });
  };
}

function createTokens(): () => string {
  const takeChance = createChance(SECRET_BYTES);
  return () => base32(takeChance());
}

/**
 * So many random bytes at each call, none of them twice. They are fetched for many calls at once: fetching them for each
 * took a fifth of the time it takes to accept a hook.
 */
function createChance(size: number): () => Uint8Array {
  const chance = new Uint8Array(size * IDS_PER_FILL);
  let used = chance.length;
  return () => {
    if (used === chance.length) {
      randomFillSync(chance);
      used = 0;
    }
    used += size;
    return chance.subarray(used - size, used);
  };
}

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
