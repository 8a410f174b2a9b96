import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { PushAddress } from "@/application/ports/channel";

/** A notification as the browser behind the service would show it, with the headers it came with. */
export interface ReceivedPush {
  readonly browser: string;
  readonly payload: unknown;
  readonly headers: IncomingHttpHeaders;
  /** The claims of the sender's token, after its signature was checked (RFC 8292). */
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface PushService {
  readonly origin: string;
  readonly host: string;
  readonly received: readonly ReceivedPush[];
  /** What it answers next: a status, with headers, or no answer at all. 201 when the list is empty. */
  readonly answers: (
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
    | "silence"
  )[];
  /** A browser that subscribes: its keys are its own, the service sees the ciphertext alone. */
  subscribe(browser: string): PushAddress;
  close(): Promise<void>;
}

/**
 * A push service with browsers behind it, on this machine: takes notifications as RFC 8030 has them, checks who sends them
 * (RFC 8292) and decrypts what only the browser can read (RFC 8188, RFC 8291).
 */
export async function startPushService(): Promise<PushService> {
  const received: ReceivedPush[] = [];
  const answers: PushService["answers"] = [];
  const browsers = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: Buffer }>();
  let origin = "";
  const take = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(Buffer.from(chunk));
    const answer = answers.shift() ?? { status: 201 };
    if (answer === "silence") return;
    if (answer.status !== 201) return void res.writeHead(answer.status, answer.headers).end();
    const name = (req.url ?? "").slice("/push/".length);
    const browser = browsers.get(name);
    if (browser === undefined) return void res.writeHead(404).end();
    const claims = checkedClaims(req.headers, origin);
    if (claims === null) return void res.writeHead(403).end("The token is not good.");
    if (req.headers.ttl === undefined) return void res.writeHead(400).end("TTL is missing.");
    const payload: unknown = JSON.parse(decrypted(Buffer.concat(chunks), browser));
    received.push({ browser: name, payload, headers: req.headers, claims });
    res.writeHead(201, { Location: `${origin}/message/${received.length}` }).end();
  };
  const server = createServer((req, res) => void take(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The push service listens nowhere.");
  const host = `127.0.0.1:${address.port}`;
  origin = `http://${host}`;
  return {
    origin,
    host,
    received,
    answers,
    subscribe(name) {
      const ecdh = createECDH("prime256v1");
      ecdh.generateKeys();
      const auth = randomBytes(16);
      browsers.set(name, { ecdh, auth });
      return {
        id: name,
        endpoint: `${origin}/push/${name}`,
        p256dh: ecdh.getPublicKey("base64url"),
        auth: auth.toString("base64url"),
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** One record of aes128gcm (RFC 8188 §2), its key agreed as RFC 8291 §3.4 says. */
function decrypted(
  body: Buffer,
  { ecdh, auth }: { ecdh: ReturnType<typeof createECDH>; auth: Buffer },
): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const senderKey = body.subarray(21, 21 + idLength);
  const record = body.subarray(21 + idLength);
  const secret = ecdh.computeSecret(senderKey);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), senderKey]);
  const ikm = Buffer.from(hkdfSync("sha256", secret, auth, info, 32));
  const key = Buffer.from(hkdfSync("sha256", ikm, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", ikm, salt, "Content-Encoding: nonce\0", 12));
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end === -1) throw new Error("The last record does not end as one.");
  return padded.subarray(0, end).toString("utf8");
}

/** Null for a token that is missing, forged, too old or for another service. */
function checkedClaims(headers: IncomingHttpHeaders, origin: string): Record<string, unknown> | null {
  const [, token = "", key = ""] = /^vapid t=([^,]+),\s*k=(.+)$/.exec(headers.authorization ?? "") ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  if (point.length !== 65) return null;
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const isGood = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  const said: Record<string, unknown> = JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
  return isGood && said.aud === origin ? said : null;
}
