import type { ReplyRoute, ReplySettings } from "@/domain/conversation/reply-settings";

/** The form of the reply mailbox: everything that can be written, whichever way is chosen. */
export interface ReplyMailboxValues extends Omit<ReplySettings, "imap"> {
  readonly imap: Omit<NonNullable<ReplySettings["imap"]>, "port"> & { readonly port: string };
}

export function valuesOf(settings: ReplySettings | null): ReplyMailboxValues {
  const { imap, ...common } = settings ?? {
    route: "imap" as const,
    address: "",
    hasPlusAddresses: true,
    strays: "keep" as const,
    imap: null,
  };
  const { port, ...server } = imap ?? {
    host: "",
    port: 993,
    security: "tls" as const,
    user: "",
    folder: "INBOX",
    movedTo: "",
  };
  return { ...common, imap: { ...server, port: String(port) } };
}

export function settingsOf({ imap, ...common }: ReplyMailboxValues): ReplySettings {
  if (common.route !== "imap") return { ...common, imap: null };
  return { ...common, imap: { ...imap, port: Number(imap.port) } };
}

export const routeOptions: readonly { value: ReplyRoute; label: string; hint: string }[] = [
  { value: "imap", label: "A mailbox", hint: "Read over IMAP, as mail comes" },
  { value: "postmark", label: "Postmark", hint: "Its inbound webhook" },
  { value: "sendgrid", label: "SendGrid", hint: "Its Inbound Parse" },
  { value: "mailgun", label: "Mailgun", hint: "A route that forwards to us" },
];

export const securityOptions = [
  { value: "tls", label: "TLS", hint: "Port 993" },
  { value: "starttls", label: "STARTTLS", hint: "Port 143" },
  { value: "none", label: "None", hint: "Only for a server the operator allows" },
] as const;

/** What is to be entered as the secret, by the way. */
export const secretFields: Readonly<Record<ReplyRoute, { readonly label: string; readonly hint: string }>> = {
  imap: { label: "Password", hint: "An app password, where the provider has them." },
  postmark: { label: "Password of the address", hint: "Make one up and write it into the address below." },
  sendgrid: { label: "Password of the address", hint: "Make one up and write it into the address below." },
  mailgun: { label: "Webhook signing key", hint: "Mailgun shows it under API security." },
};
