import type { SendOutcome } from "@/application/ports/channel";

/** The same outcome, in words that let nobody in: a provider may repeat the key that it refuses. */
export function withoutSecrets<T extends SendOutcome>(outcome: T, secrets: readonly string[]): T {
  return { ...outcome, detail: textWithout(outcome.detail, secrets) };
}

/** A text with each secret, and the base64 it may have travelled in, struck out. */
export function textWithout(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, Buffer.from(secret).toString("base64"), secret.replace(/^whsec_/, "")])
    .reduce((left, secret) => left.replaceAll(secret, "…"), text);
}

/** A text with every mail address, number of a telephone and token struck out: what is kept of a channel names nobody. */
export function withoutPeople(text: string): string {
  return text
    .replaceAll(/[^\s"'<>@]+@[^\s"'<>@]+/g, "…")
    .replaceAll(/\+?\d(?:[\s().-]?\d){6,}/g, "…")
    .replaceAll(/\b(?:bearer|basic)\s+\S+/gi, "…");
}

/** Below that it would strike out words. */
const SHORTEST = 8;
