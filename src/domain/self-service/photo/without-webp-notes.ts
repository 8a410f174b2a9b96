import { joined, textAt } from "./photo-kind";

/** A WebP without its Exif and XMP chunks (RFC 9649, 2.7); its header says that there are none. Null for a broken file. */
export function withoutWebpNotes(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let at = 12;
  while (at + 8 <= end) {
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (next > end) return null;
    const name = textAt(bytes, at, 4);
    if (DRAWS.has(name))
      kept.push(name === "VP8X" ? withoutFlags(bytes.slice(at, next)) : bytes.subarray(at, next));
    at = next;
  }
  const whole = joined([bytes.subarray(0, 12), ...kept]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

const DRAWS = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const EXIF_AND_XMP = 0b1100;

function withoutFlags(header: Uint8Array): Uint8Array {
  header[8] = (header[8] ?? 0) & ~EXIF_AND_XMP;
  return header;
}
