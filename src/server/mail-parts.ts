import type { markForProvider } from "@/adapters/channels/email/mark-for-provider";
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

interface MailGround {
  readonly sender: EmailSender;
  readonly sources: readonly MailEventSource[];
  readonly mark: typeof markForProvider;
}

/** Mail on its way out, and what its providers tell of it. */
export function openMail(deps: Deps, { sender, sources, mark }: MailGround): MailParts {
  const mailSettings = rememberMailSettings(deps);
  const byId = new Map<string, MailEventSource>(sources.map((source) => [source.id, source]));
  const findMailSource = (id: string) => byId.get(id);
  return {
    emailSender: mark(sender, mailSettings),
    findMailSource,
    mailHooks: {
      isProvider: (id) => byId.has(id),
      receive: (incoming) => receiveMailHook({ ...deps, findMailSource, mailSettings }, incoming),
    },
  };
}
