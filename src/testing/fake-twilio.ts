import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text as read } from "node:stream/consumers";

export interface HeldText {
  readonly sid: string;
  readonly to: string;
  readonly body: string;
  readonly date: string;
}

export interface FakeTwilio {
  readonly host: string;
  /** What it took, oldest first. */
  readonly held: HeldText[];
  /** Reads of its list. */
  readonly lookUps: readonly string[];
  /** Answers nothing but 503 while true. */
  isAway: boolean;
  close(): Promise<void>;
}

interface Account {
  readonly accountSid: string;
  readonly authToken: string;
  readonly now: () => number;
}

/** Twilio's Messages API as far as we use it: it objects to what the real one would object to, and keeps a list. */
export async function startFakeTwilio({ accountSid, authToken, now }: Account): Promise<FakeTwilio> {
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const key = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;
  const lookUps: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://here");
    const say = (status: number, body: object) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    const body = await read(request);
    if (twilio.isAway) return void say(503, { message: "Service unavailable", status: 503 });
    if (request.headers.authorization !== key) return void say(401, { code: 20003, status: 401 });
    if (url.pathname !== path) return void say(404, { code: 20404, status: 404 });
    if (request.method === "GET") return void say(200, list(url));
    const fields = new URLSearchParams(body);
    const to = fields.get("To") ?? "";
    if (!/^\+[1-9]\d{7,14}$/.test(to)) return void say(400, { code: 21211, status: 400 });
    if (!fields.has("From") && !fields.has("MessagingServiceSid"))
      return void say(400, { code: 21603, status: 400 });
    const words = fields.get("Body") ?? "";
    if (words === "" || words.length > 1_600) return void say(400, { code: 21617, status: 400 });
    const sid = `SM${String(twilio.held.length).padStart(32, "0")}`;
    twilio.held.push({ sid, to, body: words, date: new Date(now()).toUTCString() });
    say(201, { sid, status: "queued", num_segments: "1" });
  };
  const list = (url: URL) => {
    lookUps.push(url.search);
    const size = Number(url.searchParams.get("PageSize") ?? 50);
    const to = url.searchParams.get("To");
    const newest = twilio.held.filter((one) => to === null || one.to === to).toReversed();
    return {
      messages: newest.slice(0, size).map(({ sid, body, date }) => ({ sid, body, date_created: date })),
    };
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("Twilio's stand-in listens nowhere.");
  const twilio: FakeTwilio = {
    host: `127.0.0.1:${at.port}`,
    held: [],
    lookUps,
    isAway: false,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return twilio;
}
