import type { Order } from "../order/order";
import type { Instant } from "../shared/instant";
import type { Shipment } from "../shipment/shipment";
import type { RequestKind } from "./request-kind";
import type { SelfServiceSettings } from "./self-service-settings";

/** Why something cannot be done now; each is a sentence that says what to do instead, in every language. */
export const refusals = [
  "switched_off",
  "country",
  "cancelled",
  "already_requested",
  "not_shipped",
  "handed_over",
  "out_for_delivery",
  "delivered",
  "not_coming",
  "not_delivered",
  "window_over",
  "on_its_way",
  "refunded",
  "pickup",
  "no_carrier",
] as const;
export type Refusal = (typeof refusals)[number];

/** All that a policy looks at. */
export interface SelfServiceSituation {
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  readonly settings: SelfServiceSettings;
  /** Kinds that were asked for and are not settled. */
  readonly open: readonly RequestKind[];
  readonly now: Instant;
}

/** One thing a shopper can do or ask for: a file of its own in this folder, a line in the registry. */
export interface SelfServiceKind {
  readonly kind: RequestKind;
  /** Whether the one-time code is asked for: all but what changes nothing. */
  readonly needsCode: boolean;
  /** Its own rule, after those for all kinds; null when it can be done. */
  refusal(situation: SelfServiceSituation): Refusal | null;
}
