// What the tracking page is measured against: bare node:http that reads the same row by the same index and sends the
// same bytes, which it has in memory. Arguments: port, database file, file with { code: { headers, body in base64 } }.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import BetterSqlite3 from "better-sqlite3";

interface Page {
  readonly headers: readonly string[];
  readonly body: Buffer;
}

const [port = "0", databaseFile = "", pagesFile = ""] = process.argv.slice(2);
const written: Record<string, { headers: readonly string[]; body: string }> = JSON.parse(
  readFileSync(pagesFile, "utf8"),
);
const pages = new Map<string, Page>(
  Object.entries(written).map(([code, { headers, body }]) => [
    code,
    { headers, body: Buffer.from(body, "base64") },
  ]),
);
const database = new BetterSqlite3(databaseFile, { readonly: true, timeout: 5_000 });
database.pragma("cache_size = -16000");
const read = database.prepare(
  "select id, store_id, revision, delivered_at, cancelled_at from orders where tracking_code = ?",
);

const server = createServer((req, res) => {
  const code = (req.url ?? "").slice("/track/".length);
  const page = read.get(code) === undefined ? undefined : pages.get(code);
  if (page === undefined) {
    res.writeHead(404, { "Content-Length": 0 });
    res.end();
    return;
  }
  res.writeHead(200, [...page.headers]);
  res.end(page.body);
});
server.listen(Number(port), "127.0.0.1", () => process.send?.({ ready: true }));
process.once("disconnect", () => process.exit(0));
