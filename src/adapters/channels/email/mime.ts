import MailComposer from "nodemailer/lib/mail-composer";
import type { OutgoingEmail } from "@/application/ports/channel";
import { domainOf, emailMessageId } from "@/domain/messaging/email-headers";
import { encodeMessage } from "./transfer-encoding";

/** A message as it goes over the wire. */
export interface MimeMessage {
  /** The Message-ID it carries. */
  readonly messageId: string;
  readonly envelope: { readonly from: string; readonly to: string };
  readonly content: Buffer;
}

/**
 * Builds the MIME message (RFC 5322, 2045) with both parts and the headers every message of ours carries: its id, that
 * a machine wrote it (RFC 3834), and that no vacation notice is wanted. Null when an address cannot be read.
 */
export function mimeMessage(email: OutgoingEmail): MimeMessage | null {
  const messageId = emailMessageId(email.messageId, email.from);
  const node = new MailComposer({
    from: email.from,
    to: email.to,
    replyTo: email.replyTo,
    subject: email.subject,
    // Stand-ins: they make it a message of two parts, which are written below.
    text: "-",
    html: "-",
    messageId,
    headers: {
      "Feedback-ID": `${domainOf(email.from).replaceAll(/[^a-z0-9-]/g, "-")}:milepost`,
      ...asWritten(email.headers),
      "X-Milepost-Message": email.messageId,
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from, to } = node.getEnvelope();
  const [recipient, ...others] = to;
  if (from === false || recipient === undefined || others.length > 0) return null;
  const headers = node.buildHeaders();
  if (!node.boundary) throw new Error("The message has no boundary between its parts.");
  const content = withParts(headers, node.boundary, email);
  return { messageId, envelope: { from, to: recipient }, content };
}

/** What a provider reads as JSON goes out sign by sign: encoded as words of a text, it would not be JSON any more. */
function asWritten(headers: OutgoingEmail["headers"]) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.startsWith("{") ? { value, prepared: true, foldLines: false } : value,
    ]),
  );
}

/** The two parts between the boundaries that the headers name (RFC 2046 §5.1), the plainer one first. */
function withParts(headers: string, boundary: string, { text, html }: OutgoingEmail): Buffer {
  return encodeMessage([
    `${headers}\r\n\r\n--${boundary}\r\n`,
    { contentType: "text/plain", text },
    `\r\n--${boundary}\r\n`,
    { contentType: "text/html", text: html },
    `\r\n--${boundary}--\r\n`,
  ]);
}
