import { z } from "zod";
import type { StoreId } from "../access/store-id";
import type { Instant } from "../shared/instant";
import { type Address, addressSchema } from "./address";
import { customerPatchSchema } from "./customer";

export const orderLineSchema = z.object({
  externalId: z.string(),
  productId: z.string().nullish(),
  variantId: z.string().nullish(),
  sku: z.string().nullish(),
  title: z.string(),
  variantTitle: z.string().nullish(),
  vendor: z.string().nullish(),
  /** The shop's own product category or type, when it tells one. */
  category: z.string().nullish(),
  quantity: z.number().int().nonnegative(),
  priceMinor: z.number().int().nullish(),
  requiresShipping: z.boolean().optional(),
  imageUrl: z.string().nullish(),
  /** Who makes or ships it ("manual", "printful", …): print on demand is recognised by it (R145). */
  fulfilmentService: z.string().nullish(),
});
export type OrderLine = z.infer<typeof orderLineSchema>;

export const deliveryMethods = ["shipping", "pickup", "local", "none", "unknown"] as const;
export const financialStatuses = [
  "pending",
  "authorized",
  "partially_paid",
  "paid",
  "partially_refunded",
  "refunded",
  "voided",
] as const;

export const refundSchema = z.object({
  externalId: z.string(),
  amountMinor: z.number().int().nullish(),
  at: z.number().int(),
  note: z.string().nullish(),
});
export type Refund = z.infer<typeof refundSchema>;

/** A promised or estimated span of delivery. A single day has `from` equal to `to`. Local dates, YYYY-MM-DD. */
export const dateSpanSchema = z.object({ from: z.iso.date(), to: z.iso.date() });
export type DateSpan = z.infer<typeof dateSpanSchema>;

/** What one hook says about an order. Absent = not said; null = said to be empty. */
export const orderPatchSchema = z.object({
  placedAt: z.number().int().optional(),
  updatedAt: z.number().int().optional(),
  paidAt: z.number().int().nullish(),
  cancelledAt: z.number().int().nullish(),
  cancelReason: z.string().nullish(),
  isTest: z.boolean().optional(),
  financialStatus: z.enum(financialStatuses).optional(),
  isSubscription: z.boolean().optional(),
  currency: z.string().length(3).optional(),
  totalMinor: z.number().int().optional(),
  locale: z.string().nullish(),
  tags: z.array(z.string()).optional(),
  shippingMethod: z.object({ code: z.string().nullish(), title: z.string().nullish() }).nullish(),
  deliveryMethod: z.enum(deliveryMethods).optional(),
  shippingAddress: addressSchema.nullish(),
  billingAddress: addressSchema.nullish(),
  customer: customerPatchSchema.optional(),
  /** How many orders this person has placed in the shop, this one included, when the shop tells it. */
  customerOrderCount: z.number().int().nullish(),
  lines: z.array(orderLineSchema).optional(),
  warehouseId: z.string().nullish(),
  sourceName: z.string().nullish(),
  /** The click on one of our recommendations that its visit to the shop began with. */
  clickId: z.string().nullish(),
  promised: dateSpanSchema.nullish(),
});
export type OrderPatch = z.infer<typeof orderPatchSchema>;

export type OrderState = "open" | "delivered" | "cancelled" | "returned";

/** A purchase: one truth for all its parcels (C7). Money in minor units of `currency`. */
export interface Order {
  readonly id: string;
  readonly storeId: StoreId;
  /** The shop platform's id, or null while only a carrier service has spoken of it. */
  readonly externalId: string | null;
  /** As the shopper reads it, e.g. "#1042". */
  readonly number: string | null;
  readonly state: OrderState;
  /** Random, unguessable; the whole key to /track/{code} (C11). */
  readonly trackingCode: string;
  readonly customerId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly placedAt: Instant | null;
  /** The newest shop time seen: an older "updated" never overwrites a newer one. */
  readonly shopUpdatedAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly preparingAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly cancelReason: string | null;
  readonly deliveredAt: Instant | null;
  readonly isTest: boolean;
  readonly isSubscription: boolean;
  readonly financialStatus: (typeof financialStatuses)[number] | null;
  readonly currency: string;
  readonly totalMinor: number | null;
  readonly locale: string | null;
  readonly tags: readonly string[];
  readonly shippingMethod: { readonly code: string | null; readonly title: string | null } | null;
  readonly deliveryMethod: (typeof deliveryMethods)[number];
  readonly shippingAddress: Address | null;
  readonly billingAddress: Address | null;
  readonly customerOrderCount: number | null;
  readonly lines: readonly OrderLine[];
  readonly refunds: readonly Refund[];
  readonly warehouseId: string | null;
  readonly sourceName: string | null;
  /** The click on one of our recommendations that its visit to the shop began with; absent or null: none is known. */
  readonly clickId?: string | null;
  readonly promised: DateSpan | null;
  readonly readyForPickupAt: Instant | null;
  readonly redactedAt: Instant | null;
  /** Grows by one at each change: the key of everything cached about the order. */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
