import { joined, textAt } from "./photo-kind";

/**
 * A PNG with the chunks that draw it and no other (PNG third edition, 5.6): texts, Exif and times go, and whatever comes
 * after its end. Null for a broken file.
 */
export function withoutPngNotes(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  let at = SIGNATURE;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = textAt(bytes, at + 4, 4);
    if (DRAWS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return joined(kept);
    at = end;
  }
  return null;
}

const SIGNATURE = 8;
const DRAWS = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs sPLT acTL fcTL fdAT".split(" "),
);
