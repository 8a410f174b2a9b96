import { fetchText } from "@/adapters/channels/email/events/fetch-text";
import { createMailEventSources } from "@/adapters/channels/email/events/registry";
import { markForProvider } from "@/adapters/channels/email/mark-for-provider";
import type { Deps } from "@/application/deps";
import { receiveMailHook } from "@/application/mail-events/receive-mail-hook";
import type { EmailSender } from "@/application/ports/channel";
import type { MailEventSource } from "@/application/ports/mail-events";
import type { FrontOptions } from "./front/front";
import { rememberMailSettings } from "./mail-settings";

export interface MailParts {
  /** Puts on mail what its store's provider wants to see. */
  readonly emailSender: EmailSender;
  readonly findMailSource: (id: string) => MailEventSource | undefined;
  readonly mailHooks: NonNullable<FrontOptions["mailHooks"]>;
}

/** Mail on its way out, and what its providers tell of it. */
export function openMail(deps: Deps, sender: EmailSender): MailParts {
  const mailSettings = rememberMailSettings(deps);
  const sources = new Map<string, MailEventSource>(
    createMailEventSources({ fetchText }).map((source) => [source.id, source]),
  );
  const findMailSource = (id: string) => sources.get(id);
  return {
    emailSender: markForProvider(sender, mailSettings),
    findMailSource,
    mailHooks: {
      isProvider: (id) => sources.has(id),
      receive: (incoming) => receiveMailHook({ ...deps, findMailSource, mailSettings }, incoming),
    },
  };
}
