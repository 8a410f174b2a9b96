import type { OutgoingEmail, SendOutcome } from "@/application/ports/channel";
import type { Logger } from "@/application/ports/system";

/** What the sending thread is begun with. */
export interface SmtpThreadStart {
  /** SMTP_URL. */
  readonly url: string;
  /** Where it is written down what begins to leave; null: nowhere. */
  readonly logFile: string | null;
}

export type SmtpThreadRequest =
  | { readonly kind: "send"; readonly ticket: number; readonly email: OutgoingEmail }
  | { readonly kind: "close" };

export type SmtpThreadReport =
  /** Said before any of the content leaves: from here on the mail server may have it (D3). */
  | { readonly kind: "handing over"; readonly ticket: number }
  | { readonly kind: "ended"; readonly ticket: number; readonly outcome: SendOutcome }
  | { readonly kind: "failed"; readonly ticket: number; readonly why: string }
  | {
      readonly kind: "noted";
      readonly level: keyof Logger;
      readonly what: string;
      readonly values: Readonly<Record<string, unknown>> | undefined;
    };

/** Both ends of the wire are ours: what the thread is begun with is a SmtpThreadStart. */
export function asSmtpThreadStart(value: unknown): SmtpThreadStart {
  return value as SmtpThreadStart;
}

/** Both ends of the wire are ours: what is sent to the thread are SmtpThreadRequests. */
export function asSmtpThreadRequests(value: unknown): readonly SmtpThreadRequest[] {
  return value as readonly SmtpThreadRequest[];
}

/** Both ends of the wire are ours: what the thread sends is a SmtpThreadReport. */
export function asSmtpThreadReport(value: unknown): SmtpThreadReport {
  return value as SmtpThreadReport;
}
