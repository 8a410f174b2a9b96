import { z } from "zod";
import type { StoreId } from "../access/store-id";
import { dateSpanSchema } from "../order/order";
import type { Instant } from "../shared/instant";
import {
  type ShipmentReason,
  type ShipmentStatus,
  shipmentReasonSchema,
  shipmentStatusSchema,
} from "./status";

export const eddSources = ["carrier", "predicted", "promised", "store_default"] as const;
export type EddSource = (typeof eddSources)[number];

/** One statement of when a parcel should arrive, with who said it and when we heard it. */
export const eddRevisionSchema = z.object({
  span: dateSpanSchema,
  source: z.enum(eddSources),
  at: z.number().int(),
  /** True for the very first promise a provider reports, even when it reaches us later. */
  original: z.boolean().optional(),
  /** When the same source last said the same again; kept by the fold, senders leave it out. */
  confirmedAt: z.number().int().optional(),
});
export type EddRevision = z.infer<typeof eddRevisionSchema>;

/** One carrier scan. `at` is the event time; `tzSource` says how far its time of day can be trusted. */
export const checkpointSchema = z.object({
  at: z.number().int(),
  rawTime: z.string().nullish(),
  tzSource: z.enum(["offset", "location", "assumed_utc"]),
  status: shipmentStatusSchema.nullable(),
  reason: shipmentReasonSchema.nullable(),
  detail: z.string().nullish(),
  /** The provider's own code, kept even when nobody knows it. */
  code: z.string().nullish(),
  text: z.string().nullish(),
  city: z.string().nullish(),
  region: z.string().nullish(),
  postalCode: z.string().nullish(),
  country: z.string().nullish(),
  /** True for the sender's own summary where no scan says the same: it moves the state and is no scan. Kept by the fold. */
  summary: z.boolean().optional(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

export interface Shipment {
  readonly id: string;
  readonly storeId: StoreId;
  readonly orderId: string;
  /** Upper case without spaces; null while the shop has fulfilled without one. */
  readonly trackingNumber: string | null;
  /** A carrier slug ("usps"); never part of the identity, since providers re-detect it. */
  readonly carrier: string | null;
  readonly carrierName: string | null;
  /** The tracking provider's own id for this parcel. */
  readonly providerId: string | null;
  readonly fulfilmentId: string | null;
  readonly warehouseId: string | null;
  readonly lines: readonly { readonly externalId: string; readonly quantity: number }[];
  readonly status: ShipmentStatus;
  readonly reason: ShipmentReason | null;
  readonly detail: string | null;
  readonly statusAt: Instant;
  /** When the shop handed it over (fulfilment) or the carrier first scanned it. */
  readonly shippedAt: Instant | null;
  readonly pickedUpAt: Instant | null;
  readonly outForDeliveryAt: Instant | null;
  /** Set exactly while the status is Delivered. */
  readonly deliveredAt: Instant | null;
  /** When it arrived back at its sender. */
  readonly returnedAt: Instant | null;
  /** When the shop withdrew it; null again once the carrier shows that it moves all the same. */
  readonly cancelledAt: Instant | null;
  readonly failedAttempts: number;
  readonly checkpoints: readonly Checkpoint[];
  readonly lastScanAt: Instant | null;
  /** Set while there has been no scan for longer than the store's threshold for the leg. */
  readonly silentSince: Instant | null;
  /** Every revision heard, oldest first. The current one is chosen by `currentEdd`. */
  readonly eddRevisions: readonly EddRevision[];
  readonly edd: EddRevision | null;
  readonly firstEdd: EddRevision | null;
  readonly originCountry: string | null;
  readonly destinationCountry: string | null;
  readonly pickupPoint: string | null;
  readonly handedOverTo: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
