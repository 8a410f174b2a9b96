import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from "mailparser";
import type { IncomingMail } from "@/domain/conversation/incoming-mail";

/** Reads a mail as it stands on the wire (RFC 5322, 2045). HTML is read as text; nothing is fetched or run. */
export async function readMail(raw: Uint8Array, receivedAt: number): Promise<IncomingMail> {
  const mail = await simpleParser(Buffer.from(raw), {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
    maxHtmlLengthToParse: LONGEST_HTML,
  });
  const headers = headersOf(mail);
  return {
    messageId: messageIdIn(mail.messageId),
    from: senderOf(mail),
    to: recipientsOf(mail, headers),
    subject: oneLine(mail.subject ?? "").slice(0, LONGEST_SUBJECT),
    text: mail.text ?? "",
    headers,
    references: referencesOf(mail),
    at: mail.date?.getTime() ?? receivedAt,
    files: mail.attachments
      .filter((file) => !isReportPart(file))
      .map(({ contentType, content }) => ({ mediaType: contentType, bytes: content })),
    report: reportOf(mail),
  };
}

const LONGEST_HTML = 1_000_000;
/** Mail servers stop at a thousand. */
const LONGEST_SUBJECT = 1_000;

function headersOf({ headerLines }: ParsedMail): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { key, line } of headerLines)
    headers[key] ??= oneLine(line.slice(line.indexOf(":") + 1)).slice(0, 2_000);
  return headers;
}

function senderOf({ from }: ParsedMail): IncomingMail["from"] {
  const [first] = from?.value ?? [];
  const address = first?.address?.trim().toLowerCase();
  if (address === undefined || !/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(address)) return null;
  return { address, name: first?.name ? oneLine(first.name).slice(0, 200) : null };
}

/** Where it was sent to and where it was delivered: mail servers rewrite the one or the other. */
function recipientsOf({ to, cc }: ParsedMail, headers: Readonly<Record<string, string>>): readonly string[] {
  const named = [to, cc].flat().flatMap((one?: AddressObject) => one?.value ?? []);
  const delivered = ["delivered-to", "x-original-to", "x-forwarded-to", "envelope-to"].flatMap((name) =>
    [...(headers[name] ?? "").matchAll(/[^\s<>,;:"]+@[^\s<>,;:"]+/g)].map(([address]) => address),
  );
  const all = [...named.flatMap(({ address }) => address ?? []), ...delivered];
  return [...new Set(all.map((address) => address.toLowerCase()))].slice(0, 50);
}

/** The nearest first: what it answers, then the thread from its end. */
function referencesOf({ inReplyTo, references }: ParsedMail): readonly string[] {
  const thread = typeof references === "string" ? [references] : (references ?? []);
  return [...new Set([inReplyTo, ...thread.toReversed()].flatMap((id) => messageIdIn(id) ?? []))];
}

function messageIdIn(text: string | undefined): string | null {
  return /<[^<>\s]{1,400}>/.exec(text ?? "")?.[0] ?? null;
}

function reportOf({ attachments }: ParsedMail): IncomingMail["report"] {
  const part = (...types: readonly string[]) =>
    attachments.find(({ contentType }) => types.includes(contentType))?.content.toString("utf8");
  const status = part("message/delivery-status");
  if (status === undefined) return null;
  const original = part("message/rfc822", "text/rfc822-headers", "message/rfc822-headers") ?? "";
  return { status: status.slice(0, 20_000), original: original.slice(0, 20_000) };
}

function isReportPart({ contentType }: Attachment): boolean {
  return contentType.startsWith("message/") || contentType === "text/rfc822-headers";
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}
