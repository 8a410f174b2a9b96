import type { StoreId } from "@/domain/access/store-id";
import type { Deps } from "../deps";
import type { Accounts } from "../ports/accounts";
import type { Tx } from "../ports/database";
import type { Proofs } from "../ports/proofs";
import type { Throttles } from "../ports/throttles";

/** What the use cases of accounts and settings are given. */
export interface AccountDeps
  extends Pick<Deps, "db" | "stores" | "clock" | "ids" | "secrets" | "log">,
    Accounts {
  readonly throttles: Throttles;
  readonly proofs: Proofs;
}

/** Who does it, in which store. The server has checked that they may. */
export interface Actor {
  readonly userId: string;
  readonly storeId: StoreId;
}

export interface Deed {
  /** A verb and a noun, e.g. "team.invite". */
  readonly action: string;
  readonly subject?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down who changed what, in the same transaction as the change. */
export async function audit(
  deps: Pick<AccountDeps, "audit" | "clock" | "ids">,
  tx: Tx,
  actor: Actor,
  deed: Deed,
) {
  await deps.audit.append(tx, {
    id: deps.ids.next(),
    storeId: actor.storeId,
    userId: actor.userId,
    action: deed.action,
    subject: deed.subject ?? null,
    details: deed.details ?? {},
    at: deps.clock.now(),
  });
}
