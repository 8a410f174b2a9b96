import type { PlayedMessage } from "@/domain/journey/replay/decisions";
import { shippedJourneys } from "@/domain/journey/shipped/registry";
import { arrivedAt } from "@/domain/shipment/order-truth";
import { aStore, aVersion, monday } from "../builders/facts";
import { happen, letTimePass, newPlay, type Play } from "../play";
import { randomArrivals, seededRandom } from "./random-order";

const versions = shippedJourneys.map((journey) => aVersion(journey.content, journey.key));
const DAY = 86_400_000;

export interface Violation {
  readonly seed: number;
  readonly what: string;
}

/** Plays the random order of this seed through all shipped journeys and returns every breach of the one truth (C7). */
export function violationsOf(seed: number): { violations: Violation[]; messages: number } {
  const arrivals = randomArrivals(seededRandom(seed));
  const play = newPlay({ store: aStore(), versions, now: monday });
  const found: string[] = [];
  for (const { at, event } of arrivals) {
    const before = play.decisions.messages.length;
    letTimePass(play, at);
    found.push(...untrueNow(play, before));
    const beforeEvent = play.decisions.messages.length;
    happen(play, event);
    found.push(...untrueNow(play, beforeEvent));
  }
  const before = play.decisions.messages.length;
  letTimePass(play, (arrivals.at(-1)?.at ?? monday) + 20 * DAY);
  found.push(...untrueNow(play, before), ...toldTwice(play));
  return { violations: found.map((what) => ({ seed, what })), messages: sent(play).length };
}

const sent = (play: Play): PlayedMessage[] => play.decisions.messages.filter((one) => one.state === "sent");

/** Looks at the messages since `from` while the facts they were sent on are still the present ones. */
function untrueNow(play: Play, from: number): string[] {
  const found: string[] = [];
  for (const message of play.decisions.messages.slice(from)) {
    if (message.state !== "sent" || message.sentAt !== play.now || play.course.order === null) continue;
    const parcels = play.course.shipments.filter((one) => message.shipmentIds.includes(one.id));
    if (message.touchpoint === "delivered" && arrivedAt(play.course.order, play.course.shipments) === null)
      found.push("delivered before the last parcel");
    if (message.touchpoint === "out_for_delivery" && parcels.some((one) => one.deliveredAt !== null))
      found.push("out for delivery after delivered");
  }
  return found;
}

function toldTwice(play: Play): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const { touchpoint, channel, shipmentIds } of sent(play)) {
    const abouts = shipmentIds.length === 0 ? ["order"] : shipmentIds;
    for (const about of abouts) {
      const key = `${touchpoint}:${channel}:${about}`;
      if (seen.has(key)) found.push(`told twice: ${key}`);
      seen.add(key);
    }
  }
  return found;
}
