import { createSocket } from "node:dgram";
import { onTestFinished } from "vitest";

/** What a name server says of a name: texts, that it has none, or that something is wrong. */
export type DnsScript = Readonly<Record<string, readonly string[] | "SERVFAIL" | "REFUSED" | "silence">>;

const HEADER = 12;
const TXT = 16;

/** A name server on this machine's loopback that knows the texts it is given; every other name does not exist (RFC 1035). */
export async function startDnsServer(script: DnsScript): Promise<{ readonly address: string }> {
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const answer = answerTo(query, script);
    if (answer !== null) socket.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  onTestFinished(() => void socket.close());
  return { address: `127.0.0.1:${socket.address().port}` };
}

function answerTo(query: Buffer, script: DnsScript): Buffer | null {
  const { name, end } = questionIn(query);
  const said = script[name];
  if (said === "silence") return null;
  const question = query.subarray(HEADER, end);
  const records = Array.isArray(said) ? said : [];
  const code = said === "SERVFAIL" ? 2 : said === "REFUSED" ? 5 : said === undefined ? 3 : 0;
  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  // An answer, recursion wanted and available.
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  return Buffer.concat([header, question, ...records.map(recordOf)]);
}

function questionIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), end: at + 5 };
}

/** The name is that of the question; a text goes in pieces of up to 255 bytes. */
function recordOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length || at === 0; at += 255) {
    const piece = bytes.subarray(at, at + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  const content = Buffer.concat(pieces);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc000 | HEADER, 0);
  head.writeUInt16BE(TXT, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(content.length, 10);
  return Buffer.concat([head, content]);
}
