import type { TouchpointId } from "../journey/touchpoint";

/**
 * The facts without which a touchpoint's message must not go out (D15, R31, R47): the run waits for them with a time
 * limit and then takes the text that does without. Ids of the facts catalogue. Touchpoints that are not listed need
 * nothing beyond the event that triggers them.
 */
const REQUIRED: Partial<Record<TouchpointId, readonly string[]>> = {
  shipped: ["shipment.tracking_number", "shipment.carrier", "shipment.edd_known"],
  in_transit: ["shipment.edd_known"],
  reassurance: ["shipment.edd_known"],
};

/** What each required fact lets a message print. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  "shipment.tracking_number": ["shipment.tracking_number", "shipments[].tracking_number"],
  "shipment.carrier": ["shipment.carrier", "shipments[].carrier"],
  "shipment.edd_known": ["shipment.edd", "shipments[].edd"],
};

/** Ids of the facts that a touchpoint's message needs, in the order in which they are asked for. */
export function requiredFacts(touchpoint: TouchpointId): readonly string[] {
  return REQUIRED[touchpoint] ?? [];
}

/** The variables that can be printed without asking once these facts are known; for `checkTemplate`. */
export function variablesGivenBy(facts: readonly string[]): readonly string[] {
  return facts.flatMap((id) => VARIABLES[id] ?? []);
}
