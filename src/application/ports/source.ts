import type { z } from "zod";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { Instant } from "@/domain/shared/instant";
import type { ZoneId } from "@/domain/shared/zone";
import type { StatusMark } from "@/domain/shipment/status";

/** One HTTP request from a source, before anything is believed. Header names in lower case. */
export interface RawHook {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "missing_signature" | "bad_signature" };

export type Identified =
  | { readonly kind: "event"; readonly topic: string; readonly dedupeKey: string }
  /** A well-formed hook of no interest (a topic we do not use, a test ping). */
  | { readonly kind: "ignored"; readonly topic: string; readonly why: string }
  | { readonly kind: "malformed"; readonly why: string };

export interface NormaliseContext {
  readonly topic: string;
  readonly receivedAt: Instant;
  /** For times without an offset when the place of the scan is unknown. */
  readonly storeZone: ZoneId;
  /** A store's own mappings for native codes, by `${vocabulary}:${code}` (R41). */
  readonly statusOverrides: Readonly<Record<string, StatusMark>>;
}

export interface SourceSample {
  readonly name: string;
  readonly topic: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The exact bytes as text. */
  readonly body: string;
  /** Canonical events expected, compared as a subset (`toMatchObject`). */
  readonly expected: readonly Readonly<Record<string, unknown>>[];
}

/** Everything the product knows about one inbound system. One file each, one line in the registry. */
export interface Source {
  readonly id: string;
  readonly label: string;
  readonly docsUrl: string;
  /** Where the shop finds the secret: shown on the settings screen. */
  readonly secretHelp: string;
  /** The shop chooses the secret itself, so one may be made here and pasted there. */
  readonly isSecretChosen?: true;
  /** The environment variable that holds the default store's secret. */
  readonly secretEnv: string | null;
  /** A greeting that nobody signs and that holds nothing: answered with 200, and not kept. */
  isPing?(hook: RawHook): boolean;
  /** Over the raw bytes, in constant time. */
  verify(hook: RawHook, secret: string): Verdict;
  /** What the conformance suite and the simulator sign with. */
  sign(body: Uint8Array, secret: string): Readonly<Record<string, string>>;
  /** Names a hook from headers and parsed body without understanding it: topic and dedupe key. */
  identify(hook: RawHook, json: unknown): Identified;
  /** Of the parsed body, per topic. A body that does not fit is answered with 400 and kept. */
  payload(topic: string): z.ZodType;
  /** Pure. One hook may carry none, one or many events. */
  normalise(payload: unknown, context: NormaliseContext): readonly CanonicalEvent[];
}
