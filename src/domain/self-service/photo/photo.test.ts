import { describe, expect, it } from "vitest";
import { LARGEST_PHOTO_BYTES, readPhoto } from "./photo";
import { joined } from "./photo-kind";

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const bytes = (...values: number[]) => new Uint8Array(values);

/** Exif as a phone writes it: turned, and taken at a place (tag 0x8825). */
const exif = joined([
  latin("Exif\0\0"),
  bytes(0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 2),
  bytes(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0),
  bytes(0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38),
  bytes(0, 0, 0, 0),
  latin("N 39.7392 W 104.9903"),
]);
const segment = (marker: number, content: Uint8Array) =>
  joined([bytes(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255), content]);
const scan = bytes(0xff, 0xda, 0, 4, 1, 2, 0x11, 0x22, 0xff, 0x00, 0x33, 0xff, 0xd9);
const jfif = segment(0xe0, latin("JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"));
const jpeg = joined([
  bytes(0xff, 0xd8),
  jfif,
  segment(0xe1, exif),
  segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>39,44N</exif:GPSLatitude>")),
  segment(0xfe, latin("taken by Dana")),
  scan,
  latin("a film behind the picture with 39.7392"),
]);

const chunk = (name: string, content: Uint8Array) =>
  joined([bytes(0, 0, 0, content.length), latin(name), content, bytes(1, 2, 3, 4)]);
const png = joined([
  bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  chunk("IHDR", latin("thirteen byte")),
  chunk("tEXt", latin("Comment\0taken by Dana")),
  chunk("eXIf", exif.subarray(6)),
  chunk("IDAT", latin("pixels")),
  chunk("IEND", bytes()),
]);

const riff = (name: string, content: Uint8Array) =>
  joined([
    latin(name),
    bytes(content.length, 0, 0, 0),
    content,
    content.length % 2 === 0 ? bytes() : bytes(0),
  ]);
const webpChunks = joined([
  riff("VP8X", bytes(0b1100, 0, 0, 0, 1, 0, 0, 1, 0, 0)),
  riff("VP8 ", latin("pixel")),
  riff("EXIF", exif),
  riff("XMP ", latin("<exif:GPSLatitude/>")),
]);
const webp = joined([latin("RIFF"), bytes(webpChunks.length + 4, 0, 0, 0), latin("WEBP"), webpChunks]);

const heic = (inside: Uint8Array) => joined([bytes(0, 0, 0, 24), latin("ftypheic\0\0\0\0mif1heic"), inside]);

describe("a shopper's photo", () => {
  it("a JPEG loses device, comments and place, and stays turned the right way", () => {
    const read = readPhoto(jpeg);
    expect(read).toMatchObject({ kind: "photo", mediaType: "image/jpeg" });
    if (read.kind !== "photo") return;
    expect(text(read.bytes)).not.toMatch(/39\.7392|GPSLatitude|Dana|film/);
    expect(text(read.bytes)).toContain("JFIF");
    expect(text(read.bytes)).toContain("Exif\0\0");
    expect(read.bytes.subarray(-scan.length)).toEqual(scan);
    expect(readPhoto(read.bytes)).toEqual(read);
  });

  it("a PNG and a WebP keep what draws them and nothing else", () => {
    for (const [picture, mediaType] of [
      [png, "image/png"],
      [webp, "image/webp"],
    ] as const) {
      const read = readPhoto(picture);
      expect(read).toMatchObject({ kind: "photo", mediaType });
      if (read.kind !== "photo") return;
      expect(text(read.bytes)).not.toMatch(/39\.7392|GPSLatitude|Dana/);
      expect(text(read.bytes)).toContain("pixel");
      expect(readPhoto(read.bytes)).toEqual(read);
    }
  });

  it("a HEIC is taken when it tells no place, and refused when it does or might", () => {
    expect(readPhoto(heic(latin("mdat pixels")))).toMatchObject({ kind: "photo", mediaType: "image/heic" });
    for (const telling of [exif, latin("<exif:GPSLatitude>39"), latin("Exif\0\0??????????")])
      expect(readPhoto(heic(telling))).toEqual({ kind: "refused", problem: "photo_location" });
  });

  it("what is no picture is refused, whatever it is called", () => {
    for (const other of [latin("<svg onload=alert(1)>"), latin("GIF89a"), latin("%PDF-1.7"), bytes()])
      expect(readPhoto(other)).toEqual({ kind: "refused", problem: "photo_kind" });
  });

  it("a broken picture is refused, and none takes for ever", () => {
    for (const picture of [jpeg, png, webp])
      for (let length = 0; length < picture.length; length += 7) {
        const read = readPhoto(picture.subarray(0, length));
        if (read.kind === "photo") expect(text(read.bytes)).not.toMatch(/39\.7392|Dana/);
      }
  });

  it("more than five megabytes are too many", () => {
    const large = new Uint8Array(LARGEST_PHOTO_BYTES + 1);
    large.set(jpeg);
    expect(readPhoto(large)).toEqual({ kind: "refused", problem: "photo_too_large" });
  });
});
