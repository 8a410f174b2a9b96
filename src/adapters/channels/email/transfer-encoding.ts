/** One text of a message, encoded for the way, with its headers. */
export interface TextPart {
  readonly contentType: "text/plain" | "text/html";
  readonly text: string;
}

/**
 * What a message is written in, and what its texts are read from. Both are used again for the next: new memory beside
 * the heap for every message has the collector look through the whole heap again and again.
 */
let written: Buffer = Buffer.allocUnsafe(64 * 1024);
let read: Buffer = Buffer.allocUnsafe(64 * 1024);

/** The bytes of a message from its pieces, one after the other: words as they are, and texts as their parts. */
export function encodeMessage(pieces: readonly (string | TextPart)[]): Buffer {
  let end = 0;
  for (const piece of pieces) end = typeof piece === "string" ? write(piece, end) : writePart(piece, end);
  return Buffer.from(written.subarray(0, end));
}

/** Each of these writes from `start` on and returns where it ended. */
function write(words: string, start: number): number {
  written = withRoom(written, start + words.length * 3);
  return start + written.write(words, start);
}

function writePart({ contentType, text }: TextPart, start: number): number {
  const lines = text.replaceAll(/\r\n?|\n/g, "\r\n");
  read = withRoom(read, Buffer.byteLength(lines));
  const bytes = read.subarray(0, read.write(lines));
  const head = (encoding: string) =>
    write(
      `Content-Type: ${contentType}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
      start,
    );
  const body = head("quoted-printable");
  const end = writeQuoted(bytes, body);
  // Of a text in another script than Latin, more than half would be escapes.
  return end - body <= bytes.length * 2 ? end : write(base64(bytes), head("base64"));
}

/** Keeps what is there. */
function withRoom(buffer: Buffer, bytes: number): Buffer {
  return buffer.length >= bytes ? buffer : Buffer.concat([buffer], bytes * 2);
}

/** RFC 2045 §6.7: no line is longer than this, the "=" that continues it included. */
const LONGEST_LINE = 76;
const [TAB, LF, CR, SPACE, EQUALS, TILDE] = [9, 10, 13, 32, 61, 126];
const HEX = Buffer.from("0123456789ABCDEF");
const [ESCAPED, PLAIN, BLANK] = [0, 1, 2];
/** How each byte is written: a blank is plain, but before the end of a line it would be lost on the way. */
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === SPACE || byte === TAB) return BLANK;
  return byte > SPACE && byte <= TILDE && byte !== EQUALS ? PLAIN : ESCAPED;
});

/**
 * Quoted-printable (RFC 2045 §6.7) of text whose lines end with CRLF. Byte by byte, with nothing made on the way: this
 * is done for every message. Characters of several bytes stay on one line.
 */
function writeQuoted(bytes: Uint8Array, start: number): number {
  const { length } = bytes;
  // Every byte an escape, and a soft line break after every 21 of them: a line ends early where a character would be cut.
  written = withRoom(written, start + length * 3 + Math.ceil(length / 7) + 8);
  const out = written;
  let end = start;
  let column = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    const kind = KIND[byte];
    const isPlain = kind === PLAIN || (kind === BLANK && at + 1 < length && bytes[at + 1] !== CR);
    if (!isPlain && byte === CR && bytes[at + 1] === LF) {
      out[end++] = CR;
      out[end++] = LF;
      at += 1;
      column = 0;
      continue;
    }
    if (column + (isPlain ? 1 : 3 * lengthOfCharacter(byte)) > LONGEST_LINE - 1) {
      out[end++] = EQUALS;
      out[end++] = CR;
      out[end++] = LF;
      column = 0;
    }
    if (isPlain) {
      out[end++] = byte;
      column += 1;
      continue;
    }
    out[end++] = EQUALS;
    out[end++] = HEX[byte >> 4] ?? 0;
    out[end++] = HEX[byte & 15] ?? 0;
    column += 3;
  }
  return end;
}

/** Of UTF-8, told by its first byte; the bytes after it have been made room for. */
function lengthOfCharacter(first: number): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}

function base64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll(/.{76}(?=.)/g, "$&\r\n");
}
