import type { StoreId } from "../../src/domain/access/store-id";
import type { CanonicalEvent } from "../../src/domain/event/canonical-event";
import type { Instant } from "../../src/domain/shared/instant";

export interface PersonRow {
  readonly id: string;
  readonly storeId: StoreId;
  readonly externalId: string;
  readonly email: string | null;
  readonly tags: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** The people behind the orders of a written history, each once. */
export function createPersonIndex(storeId: StoreId) {
  const known = new Map<string, PersonRow>();
  return {
    /** Whom the first event of an order names; null when it names nobody. */
    personOf(
      event: CanonicalEvent,
      at: Instant,
    ): { readonly row: PersonRow; readonly isNew: boolean } | null {
      const patch = event.type === "order" ? event.order.customer : undefined;
      const externalId = patch?.externalId ?? null;
      if (externalId === null) return null;
      const before = known.get(externalId);
      if (before !== undefined) return { row: before, isNew: false };
      const row: PersonRow = {
        id: `person-${externalId}`,
        storeId,
        externalId,
        email: patch?.email?.toLowerCase() ?? null,
        tags: [],
        createdAt: at,
        updatedAt: at,
      };
      known.set(externalId, row);
      return { row, isNew: true };
    },
  };
}
