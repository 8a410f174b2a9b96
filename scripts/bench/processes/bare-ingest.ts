// What ingest is measured against: the least that takes hooks as safely, by hand on node:http. It checks the signature,
// keeps each event once by its id, and answers when it is on disk; all requests of one turn of the event loop share a
// commit. Whether the hook can be understood it does not ask, and nothing is left to be done with it.
// Arguments: port, database file, secret.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import BetterSqlite3 from "better-sqlite3";

interface Waiting {
  readonly eventId: string;
  readonly body: string;
  readonly res: ServerResponse;
}

const [port = "0", file = "", secret = ""] = process.argv.slice(2);
const database = new BetterSqlite3(file);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.pragma("wal_autocheckpoint = 4000");
database.pragma("cache_size = -16000");
database.exec(
  "create table hooks (id integer primary key, event_id text not null, received_at integer not null, body text not null);" +
    "create unique index hooks_event_uq on hooks (event_id)",
);
const insert = database.prepare(
  "insert into hooks (event_id, received_at, body) values (?, ?, ?) on conflict do nothing",
);
const insertAll = database.transaction((group: readonly Waiting[]) => {
  for (const { eventId, body } of group) insert.run(eventId, Date.now(), body);
});

let waiting: Waiting[] = [];

function commit(): void {
  const group = waiting;
  waiting = [];
  insertAll(group);
  for (const { res } of group) answer(res, 200, '{"outcome":"accepted"}');
}

function answer(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
  res.end(body);
}

function isGenuine(body: Buffer, given: string | string[] | undefined): boolean {
  const expected = createHmac("sha256", secret).update(body).digest();
  const signature = Buffer.from(String(given), "base64");
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

const server = createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on("data", (chunk: Buffer) => chunks.push(chunk));
  req.on("end", () => {
    const bytes = Buffer.concat(chunks);
    if (!isGenuine(bytes, req.headers["aftership-hmac-sha256"])) return answer(res, 401, "{}");
    const body = bytes.toString();
    const { event_id: eventId }: { event_id: string } = JSON.parse(body);
    if (waiting.length === 0) setImmediate(commit);
    waiting.push({ eventId, body, res });
  });
});
server.listen(Number(port), "127.0.0.1", () => process.send?.({ ready: true }));
process.once("disconnect", () => process.exit(0));
