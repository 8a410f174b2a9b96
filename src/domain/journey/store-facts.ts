import type { StoreId } from "../access/store-id";
import type { Frequency } from "../messaging/frequency-cap";
import type { ZoneId } from "../shared/zone";

export interface SilenceThresholds {
  /** Hours without a scan before the carrier has the parcel. */
  readonly beforePickup: number;
  readonly moving: number;
  readonly customs: number;
  readonly lastMile: number;
}

/** How long delivery takes by default, per shipping method: business days after the hand-over. */
export interface DefaultTransit {
  /** Matched case-insensitively inside the method's title or code; "*" matches every method. */
  readonly method: string;
  readonly minDays: number;
  readonly maxDays: number;
}

/** Where parcels leave from (R143). */
export interface Warehouse {
  readonly name: string;
  readonly zone: ZoneId;
  readonly country: string;
  /** As shoppers know it: "Reno, Nevada". Absent or empty: notices do not name it. */
  readonly place?: string | undefined;
  /** Business days from the order to the hand-over, at most. Absent: not told. */
  readonly handlingDays?: number | undefined;
}

/** A store's settings as far as decisions need them. */
export interface StoreFacts {
  readonly id: StoreId;
  readonly name: string;
  readonly zone: ZoneId;
  readonly locale: string;
  readonly currency: string;
  readonly country: string | null;
  readonly silence: SilenceThresholds;
  readonly defaultTransit: readonly DefaultTransit[];
  readonly highValueMinor: number;
  /** By the location's id at the shop platform. */
  readonly warehouses: Readonly<Record<string, Warehouse>>;
  /** How much one person may hear (C12). Absent: the default. */
  readonly frequency?: Frequency | undefined;
}
