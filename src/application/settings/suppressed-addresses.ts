import { isOwnWish, type SuppressionKind } from "@/domain/messaging/suppression";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { Block } from "../ports/customers";
import type { Cursor } from "../ports/page";
import type { ReadDeps } from "../read-deps";
import { type AccountDeps, type Actor, audit } from "./account-deps";

/** One address that is not written to, as the list shows it. */
export interface SuppressedRow extends Block {
  readonly address: string;
  /** Its owner was erased: only that it is blocked is kept. */
  readonly isErased: boolean;
  readonly at: Instant;
  /** Why nobody here may lift it, in a sentence; null: somebody may. */
  readonly fixedBecause: string | null;
}

export interface SuppressedPage {
  readonly rows: readonly SuppressedRow[];
  readonly next: Cursor | null;
}

const ROWS = 50;

/** Addresses that are not written to, the newest first. */
export async function listSuppressed(
  deps: ReadDeps,
  question: { readonly store: Pick<Actor, "storeId">; readonly text: string; readonly after: Cursor | null },
): Promise<SuppressedPage> {
  const { store, text, after } = question;
  const page = { text, after, limit: ROWS };
  const { rows, next } = await deps.queries.suppressions.list(deps.db.read, store.storeId, page);
  return {
    next,
    rows: rows.map((row) => {
      const isErased = row.address.startsWith("sha256:");
      return { ...row, isErased, fixedBecause: isErased ? ERASED : fixed(row.kind) };
    }),
  };
}

const ERASED = "Who it was has been erased, and it stays blocked.";

/** A wish of the person's own is theirs alone to take back. */
function fixed(kind: SuppressionKind): string | null {
  if (kind === "complaint")
    return "They reported a mail as spam. Writing again would cost the shop its name.";
  if (kind === "opt_out") return "They opted out themselves, and only they can opt in again.";
  return null;
}

export interface BlockNamed {
  readonly channel: string;
  readonly address: string;
  readonly class: Block["class"];
}

/**
 * Has an address written to again. Throws `not_found`, or `conflict` for what its owner asked for: a complaint or an
 * opt-out.
 */
export async function liftSuppression(
  deps: AccountDeps & Pick<Deps, "customers">,
  actor: Actor,
  named: BlockNamed,
): Promise<Pick<Block, "kind" | "reason">> {
  const { storeId } = actor;
  return deps.db.transaction(async (tx) => {
    const blocks = await deps.customers.blocked(tx, storeId, [named.address]);
    const block = blocks.find((one) => one.channel === named.channel && one.class === named.class);
    if (block === undefined) throw new AppError("not_found", "This address is not blocked any more.");
    if (isOwnWish(block.kind)) throw new AppError("conflict", fixed(block.kind) ?? "");
    await deps.customers.unblock(tx, { storeId, ...named });
    const { kind, reason } = block;
    // Without the address: the list of deeds is no place for people's addresses.
    await audit(deps, tx, actor, { action: "suppression.lift", subject: named.channel, details: { kind } });
    return { kind, reason };
  });
}

/** Blocks an address by hand; also what takes a lift back, with the kind and reason it had. */
export async function suppressAddress(
  deps: AccountDeps & Pick<Deps, "customers">,
  actor: Actor,
  wanted: BlockNamed & { readonly kind: SuppressionKind; readonly reason: string },
): Promise<void> {
  const { storeId } = actor;
  await deps.db.transaction(async (tx) => {
    await deps.customers.block(tx, { storeId, ...wanted, at: deps.clock.now() });
    const { channel, kind } = wanted;
    await audit(deps, tx, actor, { action: "suppression.add", subject: channel, details: { kind } });
  });
}
