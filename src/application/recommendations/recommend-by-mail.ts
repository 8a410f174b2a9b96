import type { Facts } from "@/domain/journey/facts";
import type { JourneyVersion } from "@/domain/journey/version";
import type { Product } from "@/domain/product/product";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";
import { recommend } from "./recommend";

interface Letter {
  readonly message: Pick<Message, "channel" | "template">;
  /** Null for what a person wrote. */
  readonly version: Pick<JourneyVersion, "messages"> | null;
  readonly store: Store;
  readonly facts: Facts;
}

/**
 * What "You might also like" of a mail shows: nothing unless the mail has that block, something is to be recommended and
 * nothing is wrong with the order (R125). A mail goes to the recipient, so every rule counts. The offer is noted with it.
 */
export async function recommendByMail(
  deps: Pick<Deps, "products" | "recommendations">,
  tx: Tx,
  { message, version, store, facts }: Letter,
): Promise<readonly Product[]> {
  const blocks = version?.messages[message.template]?.blocks ?? [];
  if (message.channel !== "email" || !blocks.some(({ kind }) => kind === "recommendations")) return [];
  const { order, shipments, now } = facts;
  const asked = { store, order, shipments, isRecipient: true, now };
  const found = await recommend({ ...deps, db: { read: tx } }, asked);
  if (found === null) return [];
  const { unitId, arm, picks } = found;
  const offer = { storeId: store.id, orderId: order.id, placement: "email" as const, unitId, arm, at: now };
  await deps.recommendations.noteOffer(tx, offer);
  return arm === "holdout" ? [] : picks.map(({ product }) => product);
}
