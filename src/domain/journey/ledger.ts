import type { Instant } from "../shared/instant";

export const ledgerKinds = [
  "entered",
  "not_entered",
  "decided",
  "waiting",
  "queued",
  "suppressed",
  "skipped",
  "superseded",
  "failed",
  "escalated",
  "noted",
  "finished",
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

export type LedgerValue = string | number | boolean | null | readonly string[];

/** One recorded decision with its reason and the values it was made on (C2). What `step` returns as its trace. */
export interface LedgerDraft {
  readonly nodeId: string;
  readonly kind: LedgerKind;
  /** A closed vocabulary, turned into a sentence by `explain`. */
  readonly reason: string;
  readonly values: Readonly<Record<string, LedgerValue>>;
  readonly touchpoint?: string;
  readonly channel?: string;
  /** For `waiting`: until when, or null when it waits for an event only. */
  readonly until?: Instant | null;
  readonly messageKey?: string;
}

export interface LedgerEntry extends LedgerDraft {
  readonly id: string;
  readonly orderId: string;
  readonly shipmentId: string | null;
  readonly journeyId: string;
  readonly versionId: string;
  readonly runId: string | null;
  readonly messageId: string | null;
  readonly at: Instant;
}
