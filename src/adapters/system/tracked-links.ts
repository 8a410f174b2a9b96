import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import type { TrackedLinks } from "@/application/ports/tracked-links";
import { trackingOrigin } from "@/domain/page-activity/tracking-url";
import { derivedKey } from "./derived-key";

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const PATH = /^\/e\/([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{16})\/([a-z]{1,8}|[1-9]\d{0,2})(?:\.gif)?$/;
/** 96 bits. */
const SIGNATURE_BYTES = 12;
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
/** 69 bits: as short as a text message would like it, and too many to try. */
const CODE_LENGTH = 12;

/**
 * "/e/{message}.{signature}/{link}": the start of an HMAC-SHA256 over the message's id. Where a link leads stands in the
 * message as it was sent, never in the link, so that nobody can be led anywhere else (no open redirect).
 */
export function createTrackedLinks({
  authSecret,
  appUrl,
}: {
  readonly authSecret: string;
  readonly appUrl: string;
}): TrackedLinks {
  const key = derivedKey(authSecret, "tracked links");
  const sign = (messageId: string) =>
    createHmac("sha256", key).update(messageId).digest().subarray(0, SIGNATURE_BYTES);
  return {
    of(store, messageId) {
      if (!ID.test(messageId)) return null;
      const base = `${trackingOrigin(store, appUrl)}/e/${messageId}.${sign(messageId).toString("base64url")}`;
      return (link) => `${base}/${link}${link === "open" ? ".gif" : ""}`;
    },
    read(path) {
      const [, messageId, signature, link] = PATH.exec(path) ?? [];
      if (messageId === undefined || signature === undefined || link === undefined) return null;
      const given = Buffer.from(signature, "base64url");
      if (given.length !== SIGNATURE_BYTES || !timingSafeEqual(given, sign(messageId))) return null;
      return { messageId, link };
    },
    newCode: () =>
      Array.from({ length: CODE_LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join(""),
    short: (store, code) => `${trackingOrigin(store, appUrl)}/l/${code}`,
  };
}
