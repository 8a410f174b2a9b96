import type { StoreId } from "@/domain/access/store-id";
import { defaultStopReach, endedByStop, hasEnded } from "@/domain/messaging/stop-by-text";
import { kindOfRefusal } from "@/domain/messaging/suppression";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Block } from "../ports/customers";
import type { Tx } from "../ports/database";
import type { Store } from "../ports/rows";
import { tellPartners } from "./tell-partners";

type StopDeps = Pick<
  Deps,
  "customers" | "conversations" | "orders" | "queue" | "secrets" | "channelSettings"
>;

interface Wish {
  readonly store: Store;
  /** E.164. */
  readonly number: string;
}

/**
 * Ends what a STOP ends in this store, in the transaction that reads it: texts, and what the store has set beside them
 * (R90). What is ended of e-mail is kept with the number as well, so that it holds for each order with it, whatever its
 * address, and whoever changes the setting later changes nothing for those who wrote before. Says what is ended anew.
 */
export async function endByStop(
  deps: StopDeps,
  tx: Tx,
  { store, number, reason, at }: Wish & { readonly reason: string; readonly at: Instant },
): Promise<readonly Pick<Block, "channel" | "class">[]> {
  const blocks = await deps.customers.blocked(tx, store.id, [number]);
  const anew = endedByStop(store.stopReach ?? defaultStopReach).filter((one) => !hasEnded(blocks, one));
  for (const ended of anew) {
    await deps.customers.block(tx, {
      storeId: store.id,
      ...ended,
      address: number,
      kind: "opt_out",
      reason,
      at,
    });
    if (ended.channel === "email") await tellOfMail(deps, tx, { store, number });
  }
  return anew;
}

/**
 * Blocks an address that a provider will take nothing for. That its owner has opted out there is a STOP that we have not
 * heard: it ends what a STOP ends.
 */
export async function blockRefused(
  deps: StopDeps & Pick<Deps, "stores">,
  tx: Tx,
  refused: {
    readonly storeId: StoreId;
    readonly channel: string;
    readonly address: string;
    /** What the provider said, and what the address is blocked for. */
    readonly said: string;
    readonly reason: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { storeId, channel, address, said, reason, at } = refused;
  const kind = kindOfRefusal(channel, said);
  const store = kind === "opt_out" ? await deps.stores.find(tx, storeId) : null;
  if (store !== null) await endByStop(deps, tx, { store, number: address, reason, at });
  await deps.customers.block(tx, { storeId, channel, address, kind, reason, at });
}

/** Lifts what a STOP has ended, and no other block. Says what may go again. */
export async function resumeByStart(
  deps: StopDeps,
  tx: Tx,
  { store, number, until }: Wish & { readonly until?: Instant },
): Promise<readonly Block[]> {
  const blocks = await deps.customers.blocked(tx, store.id, [number]);
  const ended = blocks.filter(({ kind, at }) => kind === "opt_out" && (until === undefined || at <= until));
  for (const { channel, class: stopped } of ended)
    await deps.customers.unblock(tx, { storeId: store.id, channel, address: number, class: stopped });
  return ended;
}

/** Partners know a person's mail by its address: that of the order they were last texted about. */
async function tellOfMail(deps: StopDeps, tx: Tx, { store, number }: Wish): Promise<void> {
  const last = await deps.conversations.lastTexted(tx, store.id, number);
  const order = last === null ? null : await deps.orders.find(tx, store.id, last.orderId);
  if (order === null || order.email === null) return;
  await tellPartners(deps, tx, { storeId: store.id, channel: "email", address: order.email });
}
