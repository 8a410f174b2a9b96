import type { StoreId } from "@/domain/access/store-id";
import type { Deps } from "../deps";
import type { Accounts, AuditedKind } from "../ports/accounts";
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
  /** Kept with what they did: people leave. */
  readonly userName?: string;
  readonly storeId: StoreId;
}

/** Somebody of the team, or nobody: Milepost itself, by its own rules. */
type Doer = Omit<Actor, "userId"> & { readonly userId: string | null };

export interface Deed {
  /** A verb and a noun, e.g. "team.invite". */
  readonly action: string;
  /** What it was done to, by the name it had then. */
  readonly subject?: string | null;
  /** Where that has a history of its own: its kind and id. */
  readonly about?: { readonly kind: AuditedKind; readonly id: string };
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down who changed what, in the same transaction as the change. */
export async function audit(
  deps: Pick<AccountDeps, "audit" | "clock" | "ids">,
  tx: Tx,
  actor: Doer,
  deed: Deed,
) {
  await deps.audit.append(tx, {
    id: deps.ids.next(),
    storeId: actor.storeId,
    userId: actor.userId,
    userName: actor.userName ?? null,
    action: deed.action,
    subject: deed.subject ?? null,
    subjectKind: deed.about?.kind ?? null,
    subjectId: deed.about?.id ?? null,
    details: deed.details ?? {},
    at: deps.clock.now(),
  });
}
