import type { ChannelSetting } from "../channels/channel";

export const mailProviderIds = ["smtp", "postmark", "sendgrid", "ses", "mailgun"] as const;
export type MailProviderId = (typeof mailProviderIds)[number];

/** A provider that tells what became of mail. */
export type TellingProviderId = Exclude<MailProviderId, "smtp">;

/** Who takes the mail server's part: what it is set to, what it wants to see on mail, and what its DNS records look like. */
export interface MailProvider {
  readonly id: MailProviderId;
  readonly label: string;
  readonly docsUrl: string | null;
  /** By the names of the form. Secrets are sealed. */
  readonly settings: readonly (ChannelSetting & { readonly pattern: RegExp; readonly wrong: string })[];
  /** The settings without which its webhooks cannot be believed. */
  readonly needed: readonly string[];
  /** Where its webhook is set, in a sentence; null: it has none. */
  readonly hookHelp: string | null;
  /** What makes it name our message in its webhooks. */
  headers(messageId: string, settings: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  readonly dns: {
    /** What the SPF record of the sender's domain includes for it, where it needs that. */
    readonly spf: readonly string[];
    /** Names under which it keeps its keys; empty: each account has its own. */
    readonly selectors: readonly string[];
  };
}

/** Under this name our message's id goes out and comes back. */
export const MESSAGE_MARK = "send_id";
