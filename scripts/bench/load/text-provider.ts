import { fileURLToPath } from "node:url";
import { startChild } from "./child";
import { freePort } from "./free-port";
import { isReady } from "./smtp-sink";

/** One request the provider was sent. */
export interface TakenText {
  readonly to: string;
  /** Our id of the message. */
  readonly message: string;
  /** When it was there, by the clock of `monotonicMs`. */
  readonly at: number;
  /** False: refused, because there were too many. */
  readonly isTaken: boolean;
}

export interface TextProvider {
  readonly port: number;
  readonly requests: readonly TakenText[];
  clear(): void;
  stop(): Promise<void>;
}

interface ProviderOptions {
  readonly logFile: string;
  readonly slowMs: number;
  /** Refuses what is over it; 0: takes everything. */
  readonly perSecond: number;
}

/** A provider of text messages in a process of its own, as Twilio answers. */
export async function startTextProvider({
  logFile,
  slowMs,
  perSecond,
}: ProviderOptions): Promise<TextProvider> {
  const port = await freePort();
  const program = fileURLToPath(new URL("../processes/text-provider.ts", import.meta.url));
  const args = ["--import", "tsx", program, ...[port, slowMs, perSecond].map(String)];
  const child = startChild({ args, core: null, logFile });
  const requests: TakenText[] = [];
  await new Promise<void>((resolve, reject) => {
    void child.ended.then(() => reject(new Error(`The provider of texts ended; see ${logFile}`)));
    child.onMessage((message) => {
      if (isReady(message)) resolve();
      requests.push(...textsIn(message));
    });
  });
  return { port, requests, clear: () => void requests.splice(0), stop: () => child.kill() };
}

/** Our own provider sends nothing else under this name. */
function textsIn(message: unknown): readonly TakenText[] {
  if (typeof message !== "object" || message === null || !("texts" in message)) return [];
  return Array.isArray(message.texts) ? message.texts : [];
}
