import { type KeyObject, verify, X509Certificate } from "node:crypto";
import { z } from "zod";
import type { Instant } from "@/domain/shared/instant";

/** A message of Amazon SNS as it arrives over HTTPS. */
export const snsSchema = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string().min(1).max(200),
  TopicArn: z.string().min(1).max(400),
  Message: z.string().max(1_000_000),
  Subject: z.string().max(1_000).nullish(),
  SubscribeURL: z.string().max(4_000).nullish(),
  Timestamp: z.string().max(60),
  Token: z.string().max(4_000).nullish(),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.string().min(1).max(2_000),
  SigningCertURL: z.string().max(1_000),
});
export type SnsMessage = z.infer<typeof snsSchema>;

const SIGNED_FIELDS = [
  "Message",
  "MessageId",
  "Subject",
  "SubscribeURL",
  "Timestamp",
  "Token",
  "TopicArn",
  "Type",
] as const;

/** Whether the key has signed it: SHA-1 in version 1, SHA-256 in version 2, over "name\nvalue\n" of its fields. */
export function isSignedBy(message: SnsMessage, key: KeyObject): boolean {
  const isAboutSubscription = message.Type !== "Notification";
  const signed = SIGNED_FIELDS.flatMap((name) => {
    const value = message[name];
    const isLeftOut = isAboutSubscription ? name === "Subject" : name === "SubscribeURL" || name === "Token";
    return isLeftOut || value === undefined || value === null ? [] : [`${name}\n${value}\n`];
  }).join("");
  const algorithm = message.SignatureVersion === "2" ? "sha256" : "sha1";
  return verify(algorithm, Buffer.from(signed), key, Buffer.from(message.Signature, "base64"));
}

/** An address of SNS's own, and no other: anybody may host a certificate under another name of amazonaws.com. */
export function isSnsAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  const isPlain = protocol === "https:" && port === "" && username === "" && password === "";
  return isPlain && /^sns\.[a-z0-9-]{3,}\.amazonaws\.com(\.cn)?$/.test(hostname);
}

/**
 * Where SNS keeps its certificates, and nothing else of its host: its interface is behind the same name, and answers a
 * question put into the address with words of whoever asks, a certificate of theirs among them.
 */
export function isSnsCertificate(address: string): boolean {
  if (!isSnsAddress(address)) return false;
  const { pathname, search } = new URL(address);
  return search === "" && /^\/SimpleNotificationService-[A-Za-z0-9]{1,64}\.pem$/.test(pathname);
}

/** The key of a certificate that is valid now; null for anything else. */
export function keyInCertificate(pem: string, now: Instant): KeyObject | null {
  try {
    const certificate = new X509Certificate(pem);
    const isValid = Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo);
    return isValid && certificate.publicKey.asymmetricKeyType === "rsa" ? certificate.publicKey : null;
  } catch {
    return null;
  }
}
