import { bounceReason } from "../messaging/mail/bounce-reason";
import type { BounceReason, MailEventKind } from "../messaging/mail/mail-event";
import type { IncomingMail } from "./incoming-mail";

/** What a mail server tells of one recipient of one of our messages. */
export interface ReportedFailure {
  /** Lower case; null: it names none. */
  readonly address: string | null;
  readonly kind: Extract<MailEventKind, "bounced" | "bounced_for_now" | "delayed" | "delivered">;
  readonly reason: BounceReason;
  /** The enhanced status code (RFC 3463), else the first of the server's words. */
  readonly status: string | null;
}

/**
 * Reads a delivery report (RFC 3464): per recipient its action and status. A permanent failure says something of the
 * address only where its code does; what failed for a full mailbox or for the server's sake may work tomorrow.
 */
export function readDeliveryReport(report: NonNullable<IncomingMail["report"]>): readonly ReportedFailure[] {
  return report.status
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .flatMap((fields) => {
      const action = fields.get("action")?.toLowerCase();
      if (action === undefined) return [];
      const [status] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get("status") ?? "") ?? [];
      return [
        {
          address: addressIn(fields.get("final-recipient") ?? fields.get("original-recipient")),
          kind: kindOf(action, status),
          reason: bounceReason({ status, words: fields.get("diagnostic-code") }),
          status: status ?? null,
        },
      ];
    });
}

/** The Message-ID of the mail that a report gives back, with angle brackets; null: it gives none. */
export function reportedMessageId({ original }: NonNullable<IncomingMail["report"]>): string | null {
  const [, id] = /^message-id:\s*(<[^<>\s]{1,400}>)/im.exec(original) ?? [];
  return id ?? null;
}

/** One group of fields; a line that begins with a space goes on from the one before. */
function fieldsOf(group: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value] = /^([A-Za-z-]{1,60}):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function addressIn(field: string | undefined): string | null {
  const [address] = /[^\s;<>]{1,64}@[^\s;<>]{1,255}/.exec(field ?? "") ?? [];
  return address?.toLowerCase() ?? null;
}

function kindOf(action: string, status: string | undefined): ReportedFailure["kind"] {
  if (action === "delayed") return "delayed";
  if (action !== "failed") return "delivered";
  // 5.2.2, 5.3.x and 5.4.x: full, or the server's own trouble.
  return status === undefined || /^4|^5\.2\.[23]|^5\.3|^5\.4|^5\.7/.test(status)
    ? "bounced_for_now"
    : "bounced";
}
