import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { StartThread } from "@/adapters/system/start-thread";
import type { MailComposer } from "@/application/ports/mail-composer";
import type { Logger } from "@/application/ports/system";
import type { Env } from "../env";
import { openComposer } from "./open-composer";

interface ComposerGround {
  readonly appUrl: string;
  readonly keys: { readonly authSecret: string };
  readonly deps: { readonly log: Logger };
  readonly startThread: StartThread;
}

/**
 * Mails are made ahead where they leave in numbers and there is a core to do it on. Beside a server database any number
 * of processes send, and each connection of it counts.
 */
export function provideComposer(
  { DATABASE_URL, SMTP_URL }: Pick<Env, "DATABASE_URL" | "SMTP_URL">,
  { appUrl, keys: { authSecret }, deps: { log }, startThread }: ComposerGround,
): { readonly composer?: MailComposer } {
  if (SMTP_URL === undefined || !DATABASE_URL.startsWith("file:") || availableParallelism() < 2) return {};
  const databaseFile = resolve(DATABASE_URL.slice("file:".length));
  return { composer: openComposer({ databaseFile, appUrl, authSecret }, { log, startThread }) };
}
