import { createHash, createHmac } from "node:crypto";
import type { RawHook, Source } from "@/application/ports/source";
import { isEqualText } from "./equal-text";

/** How a source signs a request: an HMAC over the raw body, told in a header. */
export interface HmacScheme {
  /** Header names in lower case. The first that is present is checked; `sign` writes the first. */
  readonly headers: readonly [string, ...string[]];
  readonly algorithm: "sha256" | "sha1";
  readonly encoding: "base64" | "hex";
}

/**
 * `verify` and `sign` of a source that signs by HMAC. Both work on the raw bytes: a body that was parsed and written
 * again has another signature. The comparison takes the same time wherever the texts differ; unequal length refuses.
 * An empty secret refuses everything, since anybody could sign with it.
 */
export function hmacSignature(scheme: HmacScheme): Pick<Source, "verify" | "sign"> {
  const digest = (body: Uint8Array, secret: string) =>
    createHmac(scheme.algorithm, secret).update(body).digest(scheme.encoding);
  return {
    verify(hook, secret) {
      const given = firstHeader(hook, scheme.headers);
      if (given === undefined) return { ok: false, reason: "missing_signature" };
      const isGenuine = secret !== "" && isEqualText(given, digest(hook.body, secret));
      return isGenuine ? { ok: true } : { ok: false, reason: "bad_signature" };
    },
    sign: (body, secret) => ({ [scheme.headers[0]]: digest(body, secret) }),
  };
}

/** The first of these headers that is there and not empty. */
export function firstHeader(hook: Pick<RawHook, "headers">, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = hook.headers[name];
    if (value !== undefined && value !== "") return value;
  }
  return undefined;
}

/** A dedupe key for a hook that brings no id of its own: the same bytes on the same topic are the same hook. */
export function bodyKey(topic: string, body: Uint8Array): string {
  return createHash("sha256").update(topic).update("\n").update(body).digest("base64url");
}

/** Twelve characters that differ when the fact differs; equal facts give equal text. */
export function contentDigest(fact: object): string {
  return createHash("sha256").update(JSON.stringify(fact)).digest("base64url").slice(0, 12);
}
