import type { StoreId } from "@/domain/access/store-id";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import type { SelfServiceStep } from "@/domain/self-service/step";
import type { Kit } from "../kit";

/** What shoppers ask for on the tracking page, how they proved who they are, and the photos they added. */
export function defineSelfServiceTables(k: Kit) {
  return {
    selfServiceRequests: defineRequests(k),
    selfServiceSteps: defineSteps(k),
    selfServiceCodes: defineCodes(k),
    attachments: defineAttachments(k),
  };
}

function defineRequests(k: Kit) {
  return k.table(
    "self_service_requests",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      kind: k.text("kind").$type<SelfServiceRequest["kind"]>().notNull(),
      state: k.text("state").$type<SelfServiceRequest["state"]>().notNull(),
      wish: k.json("wish").$type<SelfServiceRequest["wish"]>(),
      isVerified: k.bool("is_verified").notNull(),
      holds: k.json("holds").$type<SelfServiceRequest["holds"]>().notNull(),
      taskId: k.text("task_id"),
      platformNote: k.text("platform_note"),
      answer: k.text("answer"),
      settledBy: k.text("settled_by").$type<SelfServiceRequest["settledBy"]>(),
      settledByName: k.text("settled_by_name"),
      requestedAt: k.instant("requested_at").notNull(),
      settledAt: k.instant("settled_at"),
      revision: k.int("revision").notNull(),
    },
    (t) => [
      k.index("self_service_requests_order_idx").on(t.storeId, t.orderId),
      k.index("self_service_requests_at_idx").on(t.storeId, t.requestedAt),
    ],
  );
}

function defineSteps(k: Kit) {
  return k.table(
    "self_service_steps",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      kind: k.text("kind").$type<SelfServiceStep["kind"]>().notNull(),
      step: k.text("step").$type<SelfServiceStep["step"]>().notNull(),
      at: k.instant("at").notNull(),
    },
    (t) => [
      k.index("self_service_steps_order_idx").on(t.storeId, t.orderId),
      k.index("self_service_steps_at_idx").on(t.storeId, t.at),
    ],
  );
}

/** The one code of an order that is good now; a newer one takes its place. */
function defineCodes(k: Kit) {
  return k.table(
    "self_service_codes",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      /** A keyed hash: the code itself is nowhere. */
      codeHash: k.text("code_hash").notNull(),
      tries: k.int("tries").notNull(),
      expiresAt: k.instant("expires_at").notNull(),
    },
    (t) => [
      k.primaryKey({ name: "self_service_codes_pk", columns: [t.storeId, t.orderId] }),
      k.index("self_service_codes_expiry_idx").on(t.expiresAt),
    ],
  );
}

/** Photos of shoppers; the pictures themselves lie sealed in files. */
function defineAttachments(k: Kit) {
  return k.table(
    "attachments",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      requestId: k.text("request_id").notNull(),
      mediaType: k.text("media_type").notNull(),
      sizeBytes: k.int("size_bytes").notNull(),
      /** Opens the file; without it, nobody can read it any more. */
      sealedKey: k.text("sealed_key").notNull(),
      addedAt: k.instant("added_at").notNull(),
    },
    (t) => [k.index("attachments_order_idx").on(t.storeId, t.orderId)],
  );
}
