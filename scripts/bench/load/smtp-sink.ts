import { fileURLToPath } from "node:url";
import { startChild } from "./child";
import { freePort } from "./free-port";

/** One message the sink was handed. */
export interface TakenMail {
  readonly to: string;
  readonly subject: string;
  /** Its X-Milepost-Message. */
  readonly id: string;
  /** When the last byte was there, by the clock of `monotonicMs`. */
  readonly at: number;
  readonly size: number;
}

export interface SmtpSink {
  readonly port: number;
  readonly taken: readonly TakenMail[];
  /** Forgets what it took so far. */
  clear(): void;
  stop(): Promise<void>;
}

interface SinkOptions {
  readonly logFile: string;
  /** How long after the last byte it says that it took the message. */
  readonly slowMs?: number;
  readonly onTaken?: (mail: TakenMail) => void;
}

/** A mail server in a process of its own. It greets at once, unlike npm's smtp-server, which waits 100 ms. */
export async function startSmtpSink({ logFile, slowMs = 0, onTaken }: SinkOptions): Promise<SmtpSink> {
  const port = await freePort();
  const program = fileURLToPath(new URL("../processes/smtp-sink.ts", import.meta.url));
  const args = ["--import", "tsx", program, String(port), String(slowMs)];
  const child = startChild({ args, core: null, logFile });
  const taken: TakenMail[] = [];
  await new Promise<void>((resolve, reject) => {
    void child.ended.then(() => reject(new Error(`The mail sink ended; see ${logFile}`)));
    child.onMessage((message) => {
      if (isReady(message)) resolve();
      for (const mail of takenIn(message)) {
        taken.push(mail);
        onTaken?.(mail);
      }
    });
  });
  return {
    port,
    taken,
    clear: () => void taken.splice(0),
    stop: () => child.kill(),
  };
}

export function isReady(message: unknown): boolean {
  return typeof message === "object" && message !== null && "ready" in message;
}

/** Our own sink sends nothing else under this name. */
function takenIn(message: unknown): readonly TakenMail[] {
  if (typeof message !== "object" || message === null || !("taken" in message)) return [];
  return Array.isArray(message.taken) ? message.taken : [];
}
