import type { JourneyContent } from "@/domain/journey/version";
import { DAY_MS } from "@/domain/shared/instant";
import { aStore, aVersion, monday } from "../builders/facts";
import { randomArrivals, seededRandom } from "../one-truth/random-order";
import { happen, letTimePass, newPlay } from "../play";

/** Whether two contents are the same to the byte and decide the same, word for word, about random orders. */
export function sameDecisions(one: JourneyContent, other: JourneyContent, orders: number): boolean {
  if (JSON.stringify(one) !== JSON.stringify(other)) return false;
  return Array.from({ length: orders }, (_, seed) => seed).every(
    (seed) => decisionsOf(one, seed) === decisionsOf(other, seed),
  );
}

function decisionsOf(content: JourneyContent, seed: number): string {
  const play = newPlay({ store: aStore(), versions: [aVersion(content)], now: monday });
  for (const { at, event } of randomArrivals(seededRandom(seed))) {
    letTimePass(play, at);
    happen(play, event);
  }
  letTimePass(play, play.now + 30 * DAY_MS);
  return JSON.stringify([play.decisions.entries, play.decisions.messages]);
}
