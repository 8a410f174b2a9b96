import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

export interface ProviderRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a provider does with a request. */
export type ProviderAct =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** It hangs up before it has read what it was told, or afterwards, or says nothing at all. */
  | "cut before the body"
  | "cut after the body"
  | "silence";

export interface ProviderServer {
  readonly host: string;
  /** Whole requests, oldest first. */
  readonly received: readonly ProviderRequest[];
  /** What it does next; what `usual` says when the list is empty. */
  readonly acts: ProviderAct[];
  close(): Promise<void>;
}

/** A provider on this machine: looks at every request as the real one would, and answers or fails as it is told. */
export async function startProvider(
  usual: (request: ProviderRequest) => Exclude<ProviderAct, string>,
): Promise<ProviderServer> {
  const received: ProviderRequest[] = [];
  const acts: ProviderAct[] = [];
  const sockets = new Set<Socket>();
  const take = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (acts[0] === "cut before the body") {
      acts.shift();
      req.socket.destroy();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(Buffer.from(chunk));
    const { method = "", url = "", headers } = req;
    const request = { method, url, headers, body: Buffer.concat(chunks).toString("utf8") };
    received.push(request);
    const act = acts.shift() ?? usual(request);
    if (act === "silence") return;
    if (act === "cut after the body" || act === "cut before the body") {
      req.socket.destroy();
      return;
    }
    res.writeHead(act.status, act.headers).end(act.body);
  };
  const server = createServer((req, res) => void take(req, res));
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("The provider listens nowhere.");
  return {
    host: `127.0.0.1:${at.port}`,
    received,
    acts,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
