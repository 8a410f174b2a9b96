import type { OutgoingWebhook, SendOutcome } from "@/application/ports/channel";
import type { Transactor } from "@/application/ports/database";
import type { Ids } from "@/application/ports/system";
import type { WebhookDeliveryStore } from "@/application/ports/webhook-deliveries";
import type { OpenedSettings } from "../open-settings";
import type { ProviderAccess } from "../provider-access";
import { textWithout, withoutPeople } from "../without-secrets";
import { sendWebhook } from "./send";

export interface LogDeps {
  readonly db: Transactor;
  readonly ids: Ids;
  readonly webhookDeliveries: WebhookDeliveryStore;
}

/** Posts a webhook and writes down what came back. */
export async function postAndLog(
  { db, ids, webhookDeliveries }: LogDeps,
  { set, access }: { readonly set: OpenedSettings; readonly access: ProviderAccess },
  outgoing: OutgoingWebhook,
): Promise<SendOutcome> {
  const { url = "", secret = "" } = set.values;
  const { storeId, messageId, orderId, touchpoint, isReplay = false } = outgoing;
  const startedAt = performance.now();
  const { outcome, status, answer } = await sendWebhook({ ...access, url, secret }, outgoing);
  const durationMs = Math.round(performance.now() - startedAt);
  const delivery = { id: ids.next(), storeId, messageId, orderId, touchpoint, at: access.now, isReplay };
  const kept = answer === null ? null : loggedAnswer(answer, secret);
  await db.transaction((tx) =>
    webhookDeliveries.insert(tx, { ...delivery, durationMs, status, answer: kept }),
  );
  return outcome;
}

const KEPT = 1_024;

/**
 * The first kilobyte of what a receiver answered, which may repeat what it was told: addresses, numbers and tokens are
 * struck out.
 */
function loggedAnswer(answer: string, secret: string): string {
  // Cut with room to spare, so that nothing is cut in half and then not recognised.
  return withoutPeople(textWithout(answer.slice(0, 2 * KEPT), [secret])).slice(0, KEPT);
}
