import type { Instant } from "@/domain/shared/instant";
import type { ZoneId } from "@/domain/shared/zone";
import { ashAndEmber } from "../shop/ash-and-ember";
import { dayOnWall, inUtc, onWall, withOffset } from "../written-time";

/**
 * Turns moments of a story into what stands in a hook. A story is thought out on its own time; `toldAt` says when each
 * of its moments is told to have happened: the same, or moved and squeezed so that it happens now.
 */
export interface Writing {
  toldAt(at: Instant): Instant;
  /** Shopify's way, on the shop's wall. */
  shop(at: Instant): string;
  /** AfterShip's way for its own moments. */
  utc(at: Instant): string;
  /** On the wall of a place, without saying which. */
  wall(at: Instant, zone: ZoneId): string;
  /** On the wall of a place, with its offset. */
  exact(at: Instant, zone: ZoneId): string;
  day(at: Instant, zone: ZoneId): string;
  unix(at: Instant): number;
}

export function createWriting(toldAt: (at: Instant) => Instant): Writing {
  return {
    toldAt,
    shop: (at) => withOffset(toldAt(at), ashAndEmber.zone),
    utc: (at) => inUtc(toldAt(at)),
    wall: (at, zone) => onWall(toldAt(at), zone),
    exact: (at, zone) => withOffset(toldAt(at), zone),
    day: (at, zone) => dayOnWall(toldAt(at), zone),
    unix: (at) => Math.floor(toldAt(at) / 1000),
  };
}
