// A provider of text messages that speaks Twilio's Messages API: it takes everything `slowMs` late, refuses with 429 what
// is over `perSecond` in any second (0: nothing), answers look-ups, and tells its parent of each request.
// Arguments: port, slowMs, perSecond.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as read } from "node:stream/consumers";
import { monotonicMs } from "../load/monotonic-clock";
import type { TakenText } from "../load/text-provider";

const [port = "0", slow = "0", most = "0"] = process.argv.slice(2);
const slowMs = Number(slow);
const perSecond = Number(most);
const held: { readonly sid: string; readonly to: string; readonly body: string; readonly date: string }[] =
  [];
let told: TakenText[] = [];
let lastSecond: number[] = [];

createServer((request, response) => void answer(request, response)).listen(Number(port), "127.0.0.1", () =>
  process.send?.({ ready: true }),
);
setInterval(() => {
  if (told.length === 0) return;
  process.send?.({ texts: told });
  told = [];
}, 20);
process.once("disconnect", () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "GET") return list(request, response);
  const at = monotonicMs();
  const fields = new URLSearchParams(await read(request));
  const to = fields.get("To") ?? "";
  const body = fields.get("Body") ?? "";
  const message = new URL(fields.get("StatusCallback") ?? "http://none").searchParams.get("message") ?? "";
  lastSecond = lastSecond.filter((one) => one > at - 1_000);
  if (perSecond > 0 && lastSecond.length >= perSecond) {
    told.push({ to, message, at, isTaken: false });
    response.setHeader("Retry-After", "1");
    return json(response, 429, { code: 20429, message: "Too many requests", status: 429 });
  }
  lastSecond.push(at);
  // Taken before it says so: a sender that dies in between was understood all the same.
  const sid = `SM${String(held.length).padStart(32, "0")}`;
  held.push({ sid, to, body, date: new Date().toUTCString() });
  told.push({ to, message, at, isTaken: true });
  setTimeout(() => json(response, 201, { sid, status: "queued", num_segments: "1" }), slowMs);
}

function list(request: IncomingMessage, response: ServerResponse): void {
  const asked = new URL(request.url ?? "", "http://here").searchParams;
  const to = asked.get("To");
  const found = held.filter((one) => one.to === to).slice(-Number(asked.get("PageSize") ?? 50));
  json(response, 200, {
    messages: found.toReversed().map(({ sid, body, date }) => ({ sid, body, date_created: date })),
  });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}
