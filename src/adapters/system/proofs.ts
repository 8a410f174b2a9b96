import { createHmac, timingSafeEqual } from "node:crypto";
import type { Proofs } from "@/application/ports/proofs";
import { derivedKey } from "./derived-key";

/** HMAC-SHA256 under keys derived from AUTH_SECRET, one key per use. Token: "{expiry}.{signature}". */
export function createProofs(authSecret: string): Proofs {
  const signing = derivedKey(authSecret, "proofs");
  const printing = derivedKey(authSecret, "fingerprints");
  const comparing = derivedKey(authSecret, "comparisons");
  const signature = (subject: string, expiresAt: number) =>
    createHmac("sha256", signing).update(`${expiresAt}.${subject}`).digest("base64url");
  const same = (left: string, right: string) =>
    timingSafeEqual(
      createHmac("sha256", comparing).update(left).digest(),
      createHmac("sha256", comparing).update(right).digest(),
    );
  return {
    issue: (subject, expiresAt) => `${expiresAt}.${signature(subject, expiresAt)}`,
    holds(token, subject, now) {
      const [expiry = "", given = ""] = token.split(".");
      const expiresAt = Number(expiry);
      return Number.isSafeInteger(expiresAt) && expiresAt > now && same(given, signature(subject, expiresAt));
    },
    fingerprint: (text) => createHmac("sha256", printing).update(text).digest("base64url").slice(0, 24),
    same,
  };
}
