import MailComposer from "nodemailer/lib/mail-composer";
import type { OutgoingEmail } from "@/application/ports/channel";
import { domainOf, emailMessageId } from "@/domain/messaging/email-headers";

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
export async function mimeMessage(email: OutgoingEmail): Promise<MimeMessage | null> {
  const messageId = emailMessageId(email.messageId, email.from);
  const node = new MailComposer({
    from: email.from,
    to: email.to,
    replyTo: email.replyTo,
    subject: email.subject,
    text: email.text,
    html: email.html,
    messageId,
    headers: {
      "Feedback-ID": `${domainOf(email.from).replaceAll(/[^a-z0-9-]/g, "-")}:milepost`,
      ...email.headers,
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
  return { messageId, envelope: { from, to: recipient }, content: await node.build() };
}
