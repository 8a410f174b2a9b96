import { deliveryMethods, financialStatuses, type Order } from "../../order/order";
import { requestKinds } from "../../self-service/request-kind";
import { HOUR_MS } from "../../shared/instant";
import { arrivedAt } from "../../shipment/order-truth";
import type { Facts, RequestFact } from "../facts";
import type { Warehouse } from "../store-facts";
import type { Fact } from "./fact";

const linesList = (pick: (line: Order["lines"][number]) => string | null | undefined) => (facts: Facts) =>
  facts.order.lines.length === 0
    ? null
    : facts.order.lines.map(pick).filter((one) => typeof one === "string");

export const orderFacts: readonly Fact[] = [
  { id: "order.value", label: "Order value", type: "money", read: ({ order }) => order.totalMinor },
  {
    id: "order.is_high_value",
    label: "Is a high-value order",
    type: "boolean",
    read: ({ order, store }) => (order.totalMinor === null ? null : order.totalMinor >= store.highValueMinor),
  },
  { id: "order.tags", label: "Order tags", type: "list", read: ({ order }) => order.tags },
  { id: "order.items", label: "Product titles", type: "list", read: linesList((line) => line.title) },
  { id: "order.skus", label: "SKUs", type: "list", read: linesList((line) => line.sku) },
  { id: "order.products", label: "Product ids", type: "list", read: linesList((line) => line.productId) },
  {
    id: "order.categories",
    label: "Product categories",
    type: "list",
    read: linesList((line) => line.category),
  },
  { id: "order.vendors", label: "Vendors", type: "list", read: linesList((line) => line.vendor) },
  {
    id: "order.fulfilment_services",
    label: "Fulfilment services",
    type: "list",
    read: linesList((line) => line.fulfilmentService),
  },
  {
    id: "order.item_count",
    label: "Number of items",
    type: "number",
    read: ({ order }) =>
      order.lines.length === 0 ? null : order.lines.reduce((sum, line) => sum + line.quantity, 0),
  },
  {
    id: "order.shipping_method",
    label: "Shipping method",
    type: "text",
    read: ({ order }) => order.shippingMethod?.title ?? order.shippingMethod?.code ?? null,
  },
  {
    id: "order.delivery_method",
    label: "Delivered or picked up",
    type: "choice",
    options: deliveryMethods,
    read: ({ order }) => order.deliveryMethod,
  },
  {
    id: "order.country",
    label: "Destination country",
    type: "country",
    read: ({ order, shipment }) => order.shippingAddress?.country ?? shipment?.destinationCountry ?? null,
  },
  { id: "order.is_international", label: "Crosses a border", type: "boolean", read: isInternational },
  { id: "order.is_first", label: "Is the person's first order", type: "boolean", read: isFirst },
  {
    id: "order.earlier_orders",
    label: "Orders placed before this one",
    type: "number",
    read: ({ earlierOrders }) => earlierOrders,
  },
  {
    id: "order.age_hours",
    label: "Hours since it was placed",
    type: "hours",
    read: ({ order, now }) => (order.placedAt === null ? null : (now - order.placedAt) / HOUR_MS),
  },
  {
    id: "order.financial_status",
    label: "Payment status",
    type: "choice",
    options: financialStatuses,
    read: ({ order }) => order.financialStatus,
  },
  {
    id: "order.is_subscription",
    label: "Is a subscription order",
    type: "boolean",
    read: ({ order }) => order.isSubscription,
  },
  {
    id: "order.is_cancelled",
    label: "Is cancelled",
    type: "boolean",
    read: ({ order }) => order.cancelledAt !== null,
  },
  {
    id: "order.is_preparing",
    label: "Preparation was announced",
    type: "boolean",
    read: ({ order }) => order.preparingAt !== null,
  },
  {
    id: "order.has_refund",
    label: "Has a refund",
    type: "boolean",
    read: ({ order }) => order.refunds.length > 0,
  },
  {
    id: "order.has_open_request",
    label: "Has an open request from the tracking page",
    type: "boolean",
    read: ({ requests }) => (requests === undefined ? null : openRequests(requests).length > 0),
  },
  {
    id: "order.open_requests",
    label: "Open requests from the tracking page",
    type: "list",
    options: requestKinds,
    read: ({ requests }) => (requests === undefined ? null : openRequests(requests).map(({ kind }) => kind)),
  },
  {
    id: "order.parcel_count",
    label: "Number of parcels",
    type: "number",
    read: ({ shipments }) => shipments.length,
  },
  {
    id: "order.is_shipped",
    label: "Something was shipped",
    type: "boolean",
    read: ({ shipments }) => shipments.some((one) => one.cancelledAt === null),
  },
  {
    id: "order.all_delivered",
    label: "All parcels arrived",
    type: "boolean",
    read: ({ order, shipments }) => arrivedAt(order, shipments) !== null,
  },
  {
    id: "order.warehouse",
    label: "Warehouse",
    type: "text",
    read: ({ order, shipment }) => shipment?.warehouseId ?? order.warehouseId,
  },
  {
    id: "order.ships_from",
    label: "Place it leaves from",
    type: "text",
    read: (facts) => warehouseOf(facts)?.place || null,
  },
  {
    id: "order.handling_days",
    label: "Business days the warehouse takes",
    type: "number",
    read: (facts) => warehouseOf(facts)?.handlingDays ?? null,
  },
  { id: "order.source", label: "Sales channel", type: "text", read: ({ order }) => order.sourceName },
];

function openRequests(requests: readonly RequestFact[]): readonly RequestFact[] {
  return requests.filter(({ state }) => state === "requested");
}

function warehouseOf({ order, shipment, store }: Facts): Warehouse | undefined {
  return store.warehouses[shipment?.warehouseId ?? order.warehouseId ?? ""];
}

/** From where it leaves (warehouse, origin scan, shop) against where it goes; unknown when either is. */
function isInternational(facts: Facts): boolean | null {
  const { order, shipment, store } = facts;
  const to = order.shippingAddress?.country ?? shipment?.destinationCountry ?? null;
  const from = shipment?.originCountry ?? warehouseOf(facts)?.country ?? store.country;
  if (to === null || from === null) return null;
  return to.toUpperCase() !== from.toUpperCase();
}

function isFirst({ order, earlierOrders }: Facts): boolean | null {
  if (order.customerOrderCount !== null) return order.customerOrderCount <= 1;
  return earlierOrders === null ? null : earlierOrders === 0;
}
