import type { Archetype } from "@/application/ports/archetypes";
import { addressProblem } from "./scenarios/address-problem";
import { cancelled } from "./scenarios/cancelled";
import { eddRevised } from "./scenarios/edd-revised";
import { failedAttempt } from "./scenarios/failed-attempt";
import { internationalCustoms } from "./scenarios/international-customs";
import { late } from "./scenarios/late";
import { localPickup } from "./scenarios/local-pickup";
import { lost } from "./scenarios/lost";
import { firstTimeBuyer, highValue, onTime, paidLater } from "./scenarios/on-time";
import { printOnDemand } from "./scenarios/print-on-demand";
import { refund } from "./scenarios/refund";
import { returned } from "./scenarios/returned";
import type { Scenario } from "./scenarios/scenario";
import { severalParcels } from "./scenarios/several-parcels";
import { silent } from "./scenarios/silent";

/** A kind of order with the scenario that tells it. */
export interface ToldArchetype extends Archetype {
  readonly scenario: Scenario;
  /** Which of the many orders of the scenario. */
  readonly seed: number;
  /** The buyer has written to support so long after the order, and has had an answer. */
  readonly wroteAfterHours?: number;
}

/** Twenty kinds of order, from the plain to the awkward (C12). */
export const toldArchetypes: readonly ToldArchetype[] = [
  {
    id: "on_time",
    label: "Delivered on time",
    says: "Arrives on the day that was named.",
    scenario: onTime,
    seed: 1,
  },
  {
    id: "first_order",
    label: "A first order",
    says: "Somebody's first purchase, delivered on time.",
    scenario: firstTimeBuyer,
    seed: 2,
  },
  {
    id: "express",
    label: "Express",
    says: "Leaves and arrives within two days.",
    scenario: { ...onTime, wish: { speed: "express", destination: "home" } },
    seed: 3,
  },
  {
    id: "overnight",
    label: "Overnight",
    says: "Arrives the day after it left.",
    scenario: { ...onTime, wish: { speed: "overnight", destination: "home" } },
    seed: 4,
  },
  {
    id: "large_order",
    label: "A large order",
    says: "Worth more than most, delivered on time.",
    scenario: highValue,
    seed: 5,
  },
  {
    id: "paid_later",
    label: "Paid later",
    says: "The money is taken after the order was placed.",
    scenario: paidLater,
    seed: 6,
  },
  {
    id: "two_parcels",
    label: "Two parcels",
    says: "Leaves in two parcels that arrive on different days.",
    scenario: severalParcels,
    seed: 7,
  },
  {
    id: "print_on_demand",
    label: "Print on demand",
    says: "Made to order by a partner before it leaves.",
    scenario: printOnDemand,
    seed: 8,
  },
  {
    id: "international",
    label: "International",
    says: "Crosses a border and waits in customs.",
    scenario: internationalCustoms,
    seed: 9,
  },
  {
    id: "pickup",
    label: "Picked up in the shop",
    says: "Nothing travels; it is collected over the counter.",
    scenario: localPickup,
    seed: 10,
  },
  {
    id: "delayed",
    label: "Delayed",
    says: "Arrives days after the day that was named.",
    scenario: late,
    seed: 11,
  },
  {
    id: "delayed_wrote",
    label: "Delayed, and has written before",
    says: "As delayed; the buyer has contacted support before it.",
    scenario: late,
    seed: 11,
    wroteAfterHours: 20,
  },
  {
    id: "new_estimate",
    label: "A new estimate",
    says: "The carrier names another day on the way.",
    scenario: eddRevised,
    seed: 13,
  },
  {
    id: "silent",
    label: "Gone silent",
    says: "No scan for days, then it moves again.",
    scenario: silent,
    seed: 14,
  },
  {
    id: "failed_attempt",
    label: "Nobody at home",
    says: "A delivery attempt fails before it arrives.",
    scenario: failedAttempt,
    seed: 15,
  },
  {
    id: "address_problem",
    label: "Address problem",
    says: "The carrier cannot read or find the address.",
    scenario: addressProblem,
    seed: 16,
  },
  {
    id: "returned",
    label: "Returned to sender",
    says: "Goes back and is received by the warehouse.",
    scenario: returned,
    seed: 17,
  },
  {
    id: "lost",
    label: "Lost on the way",
    says: "An exception: the carrier has lost it.",
    scenario: lost,
    seed: 18,
  },
  { id: "cancelled", label: "Cancelled", says: "Called off before it left.", scenario: cancelled, seed: 19 },
  {
    id: "refunded",
    label: "Refunded",
    says: "Arrives; part of the money is given back.",
    scenario: refund,
    seed: 20,
  },
];
