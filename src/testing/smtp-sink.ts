import type { Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** What a sink answers. A string refuses with it: "550 5.1.1 No such user". "hang up" cuts the connection. */
export type SinkAnswer = "take" | "hang up" | "say nothing" | (string & {});

export interface SmtpSinkScript {
  readonly onRecipient?: (address: string) => SinkAnswer;
  /** Asked once the whole content is there. */
  readonly onContent?: (content: string, address: string) => SinkAnswer;
  readonly options?: SMTPServerOptions;
}

export interface SinkMessage {
  readonly to: string;
  readonly from: string;
  readonly content: string;
}

export interface SmtpSink {
  readonly port: number;
  /** smtp://… */
  readonly url: string;
  /** Messages it has taken. */
  readonly taken: readonly SinkMessage[];
  /** Contents it has got, taken or not. */
  readonly seen: readonly string[];
  /** Connections opened so far. */
  connections(): number;
  /** Cuts every open connection. */
  cut(): void;
  close(): Promise<void>;
}

/** A real mail server on this machine that takes messages for nobody and can be told to misbehave. */
export async function startSmtpSink({
  onRecipient = () => "take",
  onContent = () => "take",
  options = {},
}: SmtpSinkScript = {}): Promise<SmtpSink> {
  const taken: SinkMessage[] = [];
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const cut = () => sockets.forEach((socket) => socket.destroy());
  const answerWith = (answer: SinkAnswer, callback: (error?: Error) => void) => {
    if (answer === "take") return callback();
    if (answer === "hang up") return cut();
    if (answer === "say nothing") return;
    const [code] = answer.split(" ");
    callback(Object.assign(new Error(answer.slice(4)), { responseCode: Number(code) }));
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    ...options,
    onRcptTo: ({ address }, _session, callback) => answerWith(onRecipient(address), callback),
    onData(stream, { envelope }, callback) {
      const settle = (content: string) => {
        const to = envelope.rcptTo[0]?.address ?? "";
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        seen.push(content);
        const answer = onContent(content, to);
        if (answer === "take") taken.push({ to, from, content });
        answerWith(answer, callback);
      };
      // A content cut off in the middle is nobody's message.
      text(stream).then(settle, callback);
    },
  });
  server.server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    taken,
    seen,
    connections: () => connections,
    cut,
    async close() {
      cut();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}
