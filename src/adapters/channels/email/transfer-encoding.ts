/** A text as one part of a message carries it, with its headers. */
export function textPartOf(contentType: string, text: string): Buffer {
  const bytes = Buffer.from(text.replaceAll(/\r\n?|\n/g, "\r\n"));
  const quoted = quotedPrintable(bytes);
  // Of a text in another script than Latin, more than half would be escapes.
  const isQuoted = quoted.length <= bytes.length * 2;
  const encoding = isQuoted ? "quoted-printable" : "base64";
  const head = `Content-Type: ${contentType}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), isQuoted ? quoted : base64(bytes)]);
}

/** RFC 2045 §6.7: no line is longer than this, the "=" that continues it included. */
const LONGEST_LINE = 76;
const [TAB, LF, CR, SPACE, EQUALS, TILDE] = [9, 10, 13, 32, 61, 126];
const HEX = Buffer.from("0123456789ABCDEF");

/**
 * Quoted-printable (RFC 2045 §6.7) of text whose lines end with CRLF. Byte by byte: this is done for every message, and
 * costs a fifth of what a chain of streams does. Characters of several bytes stay on one line.
 */
function quotedPrintable(bytes: Uint8Array): Buffer {
  // Every byte an escape, and a soft line break after every 24 of them.
  const out = Buffer.allocUnsafe(bytes.length * 3 + Math.ceil(bytes.length / 8) + 8);
  let end = 0;
  let column = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === CR && bytes[at + 1] === LF) {
      out[end++] = CR;
      out[end++] = LF;
      at += 1;
      column = 0;
      continue;
    }
    const isPlain = staysPlain(byte, bytes[at + 1]);
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
  return out.subarray(0, end);
}

/** White space before the end of a line would be lost on the way. */
function staysPlain(byte: number, next: number | undefined): boolean {
  if (byte === SPACE || byte === TAB) return next !== undefined && next !== CR;
  return byte > SPACE && byte <= TILDE && byte !== EQUALS;
}

/** Of UTF-8, told by its first byte; the bytes after it have been made room for. */
function lengthOfCharacter(first: number): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}

function base64(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("base64").replaceAll(/.{76}(?=.)/g, "$&\r\n"));
}
