import type { CanonicalEvent } from "@/domain/event/canonical-event";
import { assertNever } from "@/domain/shared/assert-never";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { Store } from "../ports/rows";

type ComplianceEvent = Extract<CanonicalEvent, { type: "compliance" }>;

/**
 * Shopify's three mandatory privacy topics. Redaction empties personal values everywhere and leaves a tombstone, so that
 * exactly-once still holds. A request for data is answered by a person: it stays in the list of requests with its id.
 */
export async function applyCompliance(
  deps: Deps,
  tx: Tx,
  { store, event, at }: { store: Store; event: ComplianceEvent; at: Instant },
): Promise<void> {
  switch (event.request) {
    case "data_request":
      deps.log.info("A customer asked for their data", { store: store.slug, request: event.requestId ?? "" });
      return;
    case "redact_customer": {
      const { externalId = null, email = null, phone = null } = event.customer ?? {};
      await deps.customers.redact(tx, store.id, {
        externalId,
        email,
        phone,
        orderExternalIds: event.orderExternalIds,
        at,
      });
      return;
    }
    case "redact_shop":
      await deps.customers.redactAll(tx, store.id, at);
      return;
    default:
      return assertNever(event.request);
  }
}
