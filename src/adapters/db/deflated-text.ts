import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Below this, what is saved is not worth the work. */
const SHORTEST = 1_024;
/** A message of 13 kB becomes 3 kB in the time it takes to write the 10 kB to disk. */
const LEVEL = 3;
/** Of a text this short, zlib's usual 8 finds nothing more, and clearing its tables takes a quarter of the time. */
const MEMORY_LEVEL = 7;
/** Far enough to find what a message repeats; further back is looked for where there is more. */
const [NEAR_BITS, FAR_BITS] = [14, 15];
/**
 * zlib writes its answer into pieces of this size, and what stays empty of the last is taken for as long as the answer is
 * kept. The 3 kB of a message fit in; zlib's usual 16 kB would be mostly empty. Node cuts pieces this small out of one of
 * 64 kB, so the answer must be copied before it is sent to another thread.
 */
const CHUNK_BYTES = 4_096;

/**
 * A long text as SQLite stores it: compressed, as a BLOB, where that makes it smaller; short ones stay TEXT, and so do
 * those that an older Milepost has written. Nothing can search in it with SQL. (PostgreSQL compresses long values
 * itself.)
 */
export function deflated(text: string | Uint8Array): string | Uint8Array {
  if (typeof text !== "string") return text;
  if (text.length < SHORTEST) return text;
  const windowBits = text.length > 2 ** NEAR_BITS ? FAR_BITS : NEAR_BITS;
  return deflateRawSync(text, { level: LEVEL, memLevel: MEMORY_LEVEL, windowBits, chunkSize: CHUNK_BYTES });
}

/** A column of long texts also takes what `deflated` has made of one: it is stored as it is. */
export function asLongText(stored: string | Uint8Array): string {
  return stored as string;
}

export function inflated(stored: string | Uint8Array): string {
  return typeof stored === "string" ? stored : inflateRawSync(stored).toString();
}
