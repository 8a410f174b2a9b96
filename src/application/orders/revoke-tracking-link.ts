import { AppError } from "../app-error";
import { audit } from "../settings/account-deps";
import type { ActingDeps, OrderDeed } from "./acting-deps";

/**
 * Revokes every tracking link of an order that is out, and gives it a new one (C11). A revoked code is an unknown code
 * from then on, answered alike because nothing remembers it. Throws AppError `not_found`.
 */
export async function revokeTrackingLink(
  deps: ActingDeps,
  { store, actor, orderId }: OrderDeed,
): Promise<{ readonly trackingPath: string }> {
  const trackingCode = deps.ids.secret();
  await deps.db.transaction(async (tx) => {
    const order = await deps.orders.find(tx, store.id, orderId);
    if (order === null) throw new AppError("not_found", "This store has no such order.");
    await deps.orders.renewCode(tx, { storeId: store.id, orderId, trackingCode });
    await audit(deps, tx, actor, {
      action: "order.revoke_tracking_link",
      subject: order.number,
      about: { kind: "order", id: orderId },
    });
  });
  return { trackingPath: `/track/${trackingCode}` };
}
