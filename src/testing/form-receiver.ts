import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";

export interface ReceivedPost {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly host: string;
  readonly received: readonly ReceivedPost[];
  /** What it says to every post from now on; "silence" leaves the sender waiting. */
  answer:
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
    | "silence";
  close(): Promise<void>;
}

/** A server on this machine that writes down what is posted to it and answers as it is told. */
export async function startReceiver(): Promise<Receiver> {
  const received: ReceivedPost[] = [];
  const take = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(Buffer.from(chunk));
    received.push({ url: req.url ?? "", headers: req.headers, body: Buffer.concat(chunks).toString("utf8") });
    const { answer } = receiver;
    if (answer !== "silence") res.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const server = createServer((req, res) => void take(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("The receiver listens nowhere.");
  const receiver: Receiver = {
    host: `127.0.0.1:${at.port}`,
    received,
    answer: { status: 200 },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return receiver;
}
