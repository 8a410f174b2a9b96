import { joined, textAt } from "./photo-kind";

/**
 * A JPEG without its comments and application segments (ITU-T T.81, B.2.4): Exif, XMP, IPTC and makers' notes. JFIF,
 * colour profile and Adobe's colour transform stay, and of Exif how the picture is turned. What follows the picture
 * (a second picture, a film) goes. Null for a broken file.
 */
export function withoutJpegNotes(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SCAN) {
      const end = endOfPicture(bytes, at);
      if (end === null) return null;
      return joined([START, ...turned(orientation), ...kept, bytes.subarray(at, end)]);
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    const segment = bytes.subarray(at, at + 2 + length);
    if (marker === APP1) orientation = orientationOf(segment) ?? orientation;
    if (isKept(marker, segment)) kept.push(segment);
    at += 2 + length;
  }
  return null;
}

const START = new Uint8Array([0xff, 0xd8]);
const SCAN = 0xda;
const END = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

function isKept(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP0) return textAt(segment, 4, 4) === "JFIF";
  if (marker === APP2) return textAt(segment, 4, 11) === "ICC_PROFILE";
  return marker === APP14 && textAt(segment, 4, 5) === "Adobe";
}

/** Just behind the end marker. Inside a scan, FF is followed by 00 or a restart marker; tables may stand between scans. */
function endOfPicture(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at += 1)
    if (bytes[at] === 0xff && bytes[at + 1] === END) return at + 2;
  return null;
}

/** Exif 2.32, tag 0x0112 in the first directory; null where it says nothing. */
function orientationOf(segment: Uint8Array): number | null {
  if (textAt(segment, 4, 6) !== "Exif\0\0" || segment.length < 24) return null;
  const view = viewOf(segment);
  const tiff = 10;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > segment.length) return null;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > segment.length) return null;
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  }
  return null;
}

/** An Exif segment that says how the picture is turned and nothing else. */
function turned(orientation: number): readonly Uint8Array[] {
  if (orientation < 2 || orientation > 8) return [];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  return [new Uint8Array([0xff, APP1, 0, 2 + exif.length + tiff.length, ...exif, ...tiff])];
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
