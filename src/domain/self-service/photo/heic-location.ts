/**
 * Whether a HEIC file tells a place: an Exif block with a directory of positions (tag 0x8825, Exif 2.32 §4.6.6), XMP that
 * names one, or Exif that cannot be read, which might.
 */
export function hasHeicLocation(bytes: Uint8Array): boolean {
  const text = latin(bytes);
  if (text.includes("GPSLatitude") || text.includes("GPSLongitude") || text.includes("©xyz")) return true;
  for (let at = text.indexOf(EXIF); at !== -1; at = text.indexOf(EXIF, at + 1)) {
    if (hasPositions(bytes, at + EXIF.length)) return true;
  }
  return false;
}

const EXIF = "Exif\0\0";
const POSITIONS = 0x8825;

function hasPositions(bytes: Uint8Array, tiff: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (tiff + 8 > bytes.length) return true;
  const order = view.getUint16(tiff);
  if (order !== 0x4949 && order !== 0x4d4d) return true;
  const little = order === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > bytes.length) return true;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > bytes.length) return true;
    if (view.getUint16(at, little) === POSITIONS) return true;
  }
  return false;
}

/** In pieces: a call with five million arguments is too much for any engine. */
function latin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join("");
}
