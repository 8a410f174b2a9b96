import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type {
  InboundMail,
  InboundProof,
  InboundReader,
  InboundRequest,
} from "@/application/ports/inbound-mail";
import type { ReplyRoute } from "@/domain/conversation/reply-settings";
import { readMail } from "./read-mail";

/** Postmark, SendGrid and Mailgun. */
export const inboundReader: InboundReader = { mayBeGenuine, read: readInbound };

/**
 * Reads a mail as a provider's inbound webhook tells it: Postmark's JSON, SendGrid's Inbound Parse and Mailgun's Routes as
 * forms. Postmark and SendGrid sign nothing: they prove themselves by the password in the address that they are given;
 * Mailgun by its signature, which is good once and for a quarter of an hour: it covers no more than a time and a token.
 */
async function readInbound(
  route: Exclude<ReplyRoute, "imap">,
  request: InboundRequest,
  secret: string,
): Promise<InboundMail> {
  if (route === "mailgun") {
    const fields = await formOf(request);
    if (fields === null) return { kind: "malformed" };
    const proof = proofOfMailgun(fields, secret, request.receivedAt);
    if (proof === null) return { kind: "not_genuine" };
    const found = await mailOfForm(fields, request, "body-mime", ["recipient", "To"]);
    return found.kind === "mail" ? { ...found, proof } : found;
  }
  if (!hasPassword(request.authorization, secret)) return { kind: "not_genuine" };
  if (route === "postmark") return mailOfPostmark(request);
  const fields = await formOf(request);
  return fields === null ? { kind: "malformed" } : mailOfForm(fields, request, "email", ["to"]);
}

/** A stranger's request is not to fill the memory: whoever has a password is asked for it before the body is read. */
function mayBeGenuine(
  route: Exclude<ReplyRoute, "imap">,
  authorization: string | null,
  secret: string,
): boolean {
  return route === "mailgun" ? secret !== "" : hasPassword(authorization, secret);
}

/** In constant time; the user's name does not matter. */
function hasPassword(authorization: string | null, secret: string): boolean {
  const [, given] = /^Basic ([A-Za-z0-9+/=]{1,800})$/i.exec(authorization ?? "") ?? [];
  if (given === undefined || secret === "") return false;
  const plain = Buffer.from(given, "base64").toString("utf8");
  return isSame(plain.slice(plain.indexOf(":") + 1), secret);
}

const SIGNATURE_AGE_MS = 15 * 60_000;

function proofOfMailgun(fields: FormData, key: string, now: number): InboundProof | null {
  const [timestamp, token, signature] = ["timestamp", "token", "signature"].map((name) =>
    textIn(fields, name),
  );
  if (!timestamp || !token || !signature || key === "") return null;
  const signedAt = Number(timestamp) * 1000;
  if (!(Math.abs(now - signedAt) <= SIGNATURE_AGE_MS)) return null;
  const isGenuine = isSame(signature, createHmac("sha256", key).update(`${timestamp}${token}`).digest("hex"));
  // The signature and not the token: what is signed may be cut into time and token in more than one place.
  return isGenuine ? { key: `mailgun:${signature}`, until: signedAt + SIGNATURE_AGE_MS } : null;
}

function isSame(one: string, other: string): boolean {
  const key = "compared";
  const print = (text: string) => createHmac("sha256", key).update(text).digest();
  return timingSafeEqual(print(one), print(other));
}

async function formOf({ body, contentType }: InboundRequest): Promise<FormData | null> {
  try {
    const headers = { "Content-Type": contentType };
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch {
    return null;
  }
}

/** The whole mail where the provider was asked for it, else put together from the fields it made of it. */
async function mailOfForm(
  fields: FormData,
  request: InboundRequest,
  rawField: string,
  recipientFields: readonly string[],
): Promise<InboundMail> {
  const raw = textIn(fields, rawField);
  const recipients = [...recipientFields.map((name) => textIn(fields, name)), envelopeOf(fields)].join(", ");
  if (raw !== "") return whole(Buffer.from(raw, "utf8"), request, recipients);
  const told = textIn(fields, "message-headers") || textIn(fields, "headers");
  const headers = told.startsWith("[") ? headerLinesOf(told) : told;
  const text = textIn(fields, "body-plain") || textIn(fields, "text");
  if (headers === "") return { kind: "malformed" };
  const mail = await whole(
    mime(headers, text, textIn(fields, "html") || textIn(fields, "body-html")),
    request,
    recipients,
  );
  if (mail.kind !== "mail") return mail;
  const files = await Promise.all(
    [...fields.values()].flatMap((value) =>
      typeof value === "string"
        ? []
        : [value.arrayBuffer().then((bytes) => ({ mediaType: value.type, bytes: new Uint8Array(bytes) }))],
    ),
  );
  return { kind: "mail", mail: { ...mail.mail, files } };
}

const postmarkSchema = z.object({
  RawEmail: z.string().optional(),
  OriginalRecipient: z.string().default(""),
  Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  From: z.string().default(""),
  To: z.string().default(""),
  Subject: z.string().default(""),
  Date: z.string().default(""),
  TextBody: z.string().default(""),
  HtmlBody: z.string().default(""),
  Attachments: z.array(z.object({ ContentType: z.string(), Content: z.string() })).default([]),
});

async function mailOfPostmark(request: InboundRequest): Promise<InboundMail> {
  const told = postmarkSchema.safeParse(jsonOf(request.body));
  if (!told.success) return { kind: "malformed" };
  const { RawEmail, OriginalRecipient, Headers, From, To, Subject, Date: date, ...parts } = told.data;
  if (RawEmail !== undefined) return whole(Buffer.from(RawEmail, "utf8"), request, OriginalRecipient);
  const named = Object.entries({ From, To, Subject, Date: date }).filter(([, value]) => value !== "");
  const kept = Headers.filter(({ Name }) => !/^(content-|mime-)/i.test(Name)).map(
    ({ Name, Value }) => [Name, Value] as const,
  );
  const lines = linesOf([...named, ...kept]);
  const mail = await whole(mime(lines, parts.TextBody, parts.HtmlBody), request, OriginalRecipient);
  if (mail.kind !== "mail") return mail;
  const files = parts.Attachments.map(({ ContentType, Content }) => ({
    mediaType: ContentType,
    bytes: new Uint8Array(Buffer.from(Content, "base64")),
  }));
  return { kind: "mail", mail: { ...mail.mail, files } };
}

async function whole(raw: Buffer, { receivedAt }: InboundRequest, recipients: string): Promise<InboundMail> {
  try {
    const mail = await readMail(raw, receivedAt);
    const more = [...recipients.matchAll(/[^\s<>,;:"]+@[^\s<>,;:"]+/g)].map(([one]) => one.toLowerCase());
    return { kind: "mail", mail: { ...mail, to: [...new Set([...more, ...mail.to])] } };
  } catch {
    return { kind: "malformed" };
  }
}

/** Headers and words as a mail again, so that there is one way to read it. */
function mime(headers: string, text: string, html: string): Buffer {
  const kept = headers
    .replaceAll("\r\n", "\n")
    .split(/\n(?![ \t])/)
    .filter((line) => line !== "" && !/^(content-[a-z-]+|mime-version):/i.test(line));
  const isHtml = text === "" && html !== "";
  const type = `Content-Type: text/${isHtml ? "html" : "plain"}; charset=utf-8`;
  const lines = [...kept, "MIME-Version: 1.0", type, "Content-Transfer-Encoding: base64", ""];
  return Buffer.from(
    `${lines.join("\r\n")}\r\n${Buffer.from(isHtml ? html : text, "utf8").toString("base64")}\r\n`,
  );
}

function headerLinesOf(json: string): string {
  const pairs = z.array(z.tuple([z.string(), z.string()])).safeParse(jsonOf(Buffer.from(json)));
  return pairs.success ? linesOf(pairs.data) : "";
}

function linesOf(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .filter(([name]) => /^[A-Za-z0-9-]{1,100}$/.test(name))
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]+\s*/g, " ")}`)
    .join("\r\n");
}

function envelopeOf(fields: FormData): string {
  const to = z.object({ to: z.array(z.string()) }).safeParse(jsonOf(Buffer.from(textIn(fields, "envelope"))));
  return to.success ? to.data.to.join(", ") : "";
}

function textIn(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return null;
  }
}
