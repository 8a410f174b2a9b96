import type { Fact } from "./fact";
import { orderFacts } from "./order-facts";
import { personFacts } from "./person-facts";
import { reachFacts } from "./reach-facts";
import { shipmentFacts } from "./shipment-facts";

export type { Fact, FactType, FactValue } from "./fact";

/** Every fact a journey can be branched on (R115, R116, R134–R139). One line in its noun's file adds one. */
export const factCatalogue: readonly Fact[] = [
  ...orderFacts,
  ...shipmentFacts,
  ...personFacts,
  ...reachFacts,
];

const byId = new Map(factCatalogue.map((fact) => [fact.id, fact]));

/** The catalogue's entry, or undefined for a fact that does not exist (any more). */
export function findFact(id: string): Fact | undefined {
  return byId.get(id);
}
