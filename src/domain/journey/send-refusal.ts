import type { LedgerValue } from "./ledger";

/** Why a message does not go, with the values it was decided on (C2). */
export type SendRefusal = {
  readonly kind: "suppressed" | "skipped" | "superseded";
  readonly reason: string;
  readonly values: Readonly<Record<string, LedgerValue>>;
};

export const refuse = (
  kind: SendRefusal["kind"],
  reason: string,
  values: SendRefusal["values"] = {},
): SendRefusal => ({ kind, reason, values });
