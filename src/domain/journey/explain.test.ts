import { describe, expect, it } from "vitest";
import { aStore, aVersion, monday } from "@/testing/builders/facts";
import { randomArrivals, seededRandom } from "@/testing/one-truth/random-order";
import { happen, letTimePass, newPlay } from "@/testing/play";
import { explain, reasonSentences } from "./explain";
import { shippedJourneys } from "./shipped/registry";

const words = { zone: "Europe/Berlin", locale: "en" };

describe("an explanation", () => {
  it("is a full sentence for every decision of real histories, with nothing left to fill in", () => {
    const versions = shippedJourneys.map((journey) => aVersion(journey.content, journey.key));
    const reasons = new Set<string>();
    for (let seed = 0; seed < 120; seed++) {
      const play = newPlay({ store: aStore(), versions, now: monday });
      for (const { at, event } of randomArrivals(seededRandom(seed))) {
        letTimePass(play, at);
        happen(play, event);
      }
      letTimePass(play, play.now + 20 * 86_400_000);
      for (const { draft } of play.decisions.entries) {
        reasons.add(draft.reason);
        const sentence = explain(draft, words);
        expect(sentence, draft.reason).toMatch(/^[A-Z].*\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|_/);
        if (draft.kind !== "finished") expect(Object.keys(reasonSentences)).toContain(draft.reason);
      }
    }
    expect(reasons.size).toBeGreaterThan(12);
  });

  it("names the values a decision was made on", () => {
    const values = { event: "status_changed", "shipment.transit_days": 2.46 };
    expect(explain({ nodeId: "start", kind: "not_entered", reason: "filter", values }, words)).toBe(
      "Did not start: its filter said no (days from shipping to estimated delivery: 2.5).",
    );
  });

  it("says how old the news was", () => {
    const values = { event: "status_changed", "event.at": monday, arrived_at: monday + 5 * 86_400_000 };
    expect(explain({ nodeId: "send", kind: "suppressed", reason: "backfill", values }, words)).toMatch(
      /5 days old/,
    );
  });
});
