import { z } from "zod";
import { customerPatchSchema } from "../order/customer";
import { orderPatchSchema, refundSchema } from "../order/order";
import { checkpointSchema, eddRevisionSchema } from "../shipment/shipment";
import { shipmentReasonSchema, shipmentStatusSchema } from "../shipment/status";

/**
 * How an event names its order. `externalId` is the shop platform's id, `number` what the shopper reads ("#1042").
 * An event that has neither is matched by its tracking number.
 */
export const orderRefSchema = z.object({ externalId: z.string().nullish(), number: z.string().nullish() });
export type OrderRef = z.infer<typeof orderRefSchema>;

/** A parcel as one hook names it. */
export const parcelPatchSchema = z.object({
  trackingNumber: z.string().nullish(),
  carrier: z.string().nullish(),
  carrierName: z.string().nullish(),
  providerId: z.string().nullish(),
});
export type ParcelPatch = z.infer<typeof parcelPatchSchema>;

const base = {
  /** Unique within the store: the same fact heard twice has the same key (D1, D7). */
  key: z.string().min(1).max(300),
  /** When it happened, by the sender's clock. */
  occurredAt: z.number().int(),
};

export const orderEventSchema = z.object({
  ...base,
  type: z.literal("order"),
  change: z.enum(["created", "updated", "paid", "cancelled"]),
  ref: orderRefSchema,
  order: orderPatchSchema,
  /** Set where it may never have been an order to the shop, so that it makes none: a checkout that was given up. */
  onlyIfKnown: z.literal(true).optional(),
});

const preparingEventSchema = z.object({
  ...base,
  type: z.literal("preparing"),
  ref: orderRefSchema,
  warehouseId: z.string().nullish(),
});

const readyForPickupEventSchema = z.object({
  ...base,
  type: z.literal("ready_for_pickup"),
  ref: orderRefSchema,
});

export const fulfilmentEventSchema = z.object({
  ...base,
  type: z.literal("fulfilment"),
  ref: orderRefSchema,
  fulfilment: z.object({
    externalId: z.string(),
    status: z.enum(["open", "success", "cancelled", "error"]),
    createdAt: z.number().int(),
    warehouseId: z.string().nullish(),
    lines: z.array(z.object({ externalId: z.string(), quantity: z.number().int() })).optional(),
    /** All parcels known for this fulfilment; one that is new is added, one that is missing is not removed. */
    parcels: z.array(parcelPatchSchema),
  }),
  order: orderPatchSchema.optional(),
});

export const trackingEventSchema = z.object({
  ...base,
  type: z.literal("tracking"),
  ref: orderRefSchema,
  /** Set where the sender knows the fulfilment but not the number (Shopify fulfilment events). */
  fulfilmentExternalId: z.string().nullish(),
  parcel: parcelPatchSchema,
  /** The sender's summary. `at` null = take the newest checkpoint's time. */
  mark: z
    .object({
      status: shipmentStatusSchema,
      reason: shipmentReasonSchema.nullable(),
      detail: z.string().nullish(),
      at: z.number().int().nullish(),
    })
    .nullable(),
  checkpoints: z.array(checkpointSchema),
  edds: z.array(eddRevisionSchema).optional(),
  returnToSender: z.boolean().optional(),
  failedAttempts: z.number().int().nullish(),
  originCountry: z.string().nullish(),
  destinationCountry: z.string().nullish(),
  pickupPoint: z.string().nullish(),
  handedOverTo: z.string().nullish(),
  /** What the hook tells about the order itself; only used where the shop has not spoken. */
  order: orderPatchSchema.optional(),
  /** Native codes nobody has mapped: they go to the review list (R40, D13). */
  unknownCodes: z
    .array(z.object({ vocabulary: z.string(), code: z.string(), text: z.string().nullish() }))
    .optional(),
});

const refundEventSchema = z.object({
  ...base,
  type: z.literal("refund"),
  ref: orderRefSchema,
  refund: refundSchema,
});

const customerEventSchema = z.object({
  ...base,
  type: z.literal("customer"),
  customer: customerPatchSchema,
});

const ticketEventSchema = z.object({
  ...base,
  type: z.literal("ticket"),
  ref: orderRefSchema,
  ticket: z.object({
    externalId: z.string(),
    customer: customerPatchSchema.optional(),
    subject: z.string().max(1000),
    text: z.string().max(100_000).optional(),
    openedAt: z.number().int(),
    closedAt: z.number().int().nullish(),
    isWismo: z.boolean(),
  }),
});

const complianceEventSchema = z.object({
  ...base,
  type: z.literal("compliance"),
  request: z.enum(["data_request", "redact_customer", "redact_shop"]),
  customer: z
    .object({ externalId: z.string().nullish(), email: z.string().nullish(), phone: z.string().nullish() })
    .optional(),
  orderExternalIds: z.array(z.string()),
  requestId: z.string().nullish(),
});

/** One canonical fact, whoever sent it. Everything downstream reads these and nothing else. */
export const canonicalEventSchema = z.discriminatedUnion("type", [
  orderEventSchema,
  preparingEventSchema,
  readyForPickupEventSchema,
  fulfilmentEventSchema,
  trackingEventSchema,
  refundEventSchema,
  customerEventSchema,
  ticketEventSchema,
  complianceEventSchema,
]);
export type CanonicalEvent = z.infer<typeof canonicalEventSchema>;
export type OrderEvent = z.infer<typeof orderEventSchema>;
export type FulfilmentEvent = z.infer<typeof fulfilmentEventSchema>;
export type TrackingEvent = z.infer<typeof trackingEventSchema>;
