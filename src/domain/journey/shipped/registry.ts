import { beforeShipping } from "./before-shipping";
import type { ShippedJourney } from "./builders";
import { exceptions } from "./exceptions";
import { international } from "./international";
import { onTheWay } from "./on-the-way";

/**
 * Installed for every new store, as real journeys that can be changed or paused: the nine touchpoints (R28–R36), the
 * exception flows (R56–R61, R133), segment variants (R134–R139), international (R146) and print on demand (R145).
 */
export const shippedJourneys: readonly ShippedJourney[] = [
  ...beforeShipping,
  ...onTheWay,
  ...exceptions,
  ...international,
];
