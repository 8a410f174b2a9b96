import { and, eq } from "drizzle-orm";
import type { ShipmentStore } from "@/application/ports/orders";
import type { Shipment } from "@/domain/shipment/shipment";
import type { Database } from "../database";
import { bind, bound, boundRow, reading, writing } from "../statement";
import type { Tables } from "../tables";
import { byId } from "./by-id";
import { lockNames } from "./name-locks";

export function createShipmentStore({ t }: Pick<Database, "t">): ShipmentStore {
  const statements = prepare(t);

  return {
    ofOrder: async (db, storeId, orderId) =>
      (await statements.ofOrder(db, { storeId, orderId })).map(shipmentFrom).sort(oldestFirst),
    find: async (db, storeId, id) =>
      (await statements.byId(db, { storeId, id })).map(shipmentFrom)[0] ?? null,
    async findByNumber(db, storeId, trackingNumber) {
      const find = async () =>
        (await statements.byNumber(db, { storeId, trackingNumber })).map(shipmentFrom).sort(newestFirst);
      const found = await find();
      if (found.length > 0) return found;
      // Nobody may make the parcel between this look and the caller's insert.
      const waited = await lockNames(db, "parcel", [`${storeId} ${trackingNumber}`]);
      return waited ? find() : found;
    },
    findByProviderId: async (db, storeId, providerId) =>
      (await statements.byProviderId(db, { storeId, providerId })).map(shipmentFrom).sort(newestFirst)[0] ??
      null,
    async insert(tx, shipment) {
      await statements.insert(tx, rowFrom(shipment));
    },
    async update(tx, shipment) {
      await statements.update(tx, rowFrom(shipment));
    },
  };
}

type ShipmentRow = Tables["shipments"]["$inferSelect"];

function prepare({ shipments }: Tables) {
  const inStore = eq(shipments.storeId, bind(shipments.storeId, "storeId"));
  const ofOrder = and(inStore, eq(shipments.orderId, bind(shipments.orderId, "orderId")));
  return {
    ofOrder: reading("shipments_of_order", ({ handle }) => handle.select().from(shipments).where(ofOrder)),
    byId: reading("shipments_by_id", ({ handle }) =>
      handle
        .select()
        .from(shipments)
        .where(and(eq(shipments.id, bind(shipments.id, "id")), inStore)),
    ),
    byNumber: reading("shipments_by_number", ({ handle }) =>
      handle
        .select()
        .from(shipments)
        .where(and(inStore, eq(shipments.trackingNumber, bind(shipments.trackingNumber, "trackingNumber")))),
    ),
    byProviderId: reading("shipments_by_provider_id", ({ handle }) =>
      handle
        .select()
        .from(shipments)
        .where(and(inStore, eq(shipments.providerId, bind(shipments.providerId, "providerId")))),
    ),
    insert: writing("shipments_insert", ({ handle }) => handle.insert(shipments).values(boundRow(shipments))),
    update: writing("shipments_update", ({ handle }) =>
      handle
        .update(shipments)
        .set(bound(shipments, changingColumns))
        .where(and(eq(shipments.id, bind(shipments.id, "id")), inStore)),
    ),
  };
}

const changingColumns = [
  "trackingNumber",
  "carrier",
  "carrierName",
  "providerId",
  "fulfilmentId",
  "warehouseId",
  "status",
  "reason",
  "statusAt",
  "shippedAt",
  "pickedUpAt",
  "outForDeliveryAt",
  "deliveredAt",
  "returnedAt",
  "cancelledAt",
  "failedAttempts",
  "lastScanAt",
  "silentSince",
  "eddTo",
  "firstEddTo",
  "originCountry",
  "destinationCountry",
  "updatedAt",
  "content",
] as const satisfies readonly (keyof ShipmentRow)[];

function rowFrom(shipment: Shipment): ShipmentRow {
  const { lines, detail, checkpoints, eddRevisions, edd, firstEdd, pickupPoint, handedOverTo, ...columns } =
    shipment;
  return {
    ...columns,
    eddTo: edd?.span.to ?? null,
    firstEddTo: firstEdd?.span.to ?? null,
    content: { lines, detail, checkpoints, eddRevisions, edd, firstEdd, pickupPoint, handedOverTo },
  };
}

/** `content` was written by `rowFrom` from a whole shipment, so the two halves make a whole shipment again. */
export function shipmentFrom({
  content,
  eddTo: _eddTo,
  firstEddTo: _firstEddTo,
  ...columns
}: ShipmentRow): Shipment {
  return { ...content, ...columns };
}

function newestFirst(a: Shipment, b: Shipment): number {
  return oldestFirst(b, a);
}

function oldestFirst(a: Shipment, b: Shipment): number {
  return a.createdAt - b.createdAt || byId(a, b);
}
