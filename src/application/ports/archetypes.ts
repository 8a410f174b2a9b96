import type { OrderHistory } from "@/domain/journey/replay/order-history";
import type { Instant } from "@/domain/shared/instant";
import type { ZoneId } from "@/domain/shared/zone";

/** A kind of order as it typically goes: delivered on time, late, across a border, in two parcels. */
export interface Archetype {
  readonly id: string;
  readonly label: string;
  /** What happens to it, in one sentence. */
  readonly says: string;
}

/** Invented orders, one of each kind: the same ones every time. */
export interface Archetypes {
  list(): readonly Archetype[];
  /** What reaches the store about this one when it is placed soon after `from`; null for an id nobody has. */
  history(id: string, about: { readonly from: Instant; readonly zone: ZoneId }): OrderHistory | null;
}
