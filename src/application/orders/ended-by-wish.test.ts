import { expect, it } from "vitest";
import type { BlockFact } from "@/domain/journey/facts";
import { endedByWish } from "./ended-by-wish";

const at = Date.parse("2026-11-20T12:00:00Z");
const stop = { kind: "opt_out", reason: "STOP", at } as const;

it.each<[string, readonly BlockFact[], string | null]>([
  ["nothing", [], null],
  ["a bounce, which is nobody's wish", [{ kind: "bounce", channel: "email", reason: "550", at }], null],
  ["STOP for texts alone", [{ ...stop, channel: "sms", class: "all" }], "Wrote STOP: no texts."],
  [
    "STOP with offers",
    [
      { ...stop, channel: "email", class: "marketing" },
      { ...stop, channel: "sms", class: "all" },
    ],
    "Wrote STOP: no texts, no offers by e-mail.",
  ],
  [
    "STOP with all e-mail",
    [
      { ...stop, channel: "email", class: "all" },
      { ...stop, channel: "sms", class: "all" },
    ],
    "Wrote STOP: no texts, no e-mail.",
  ],
  [
    "an unsubscription",
    [{ kind: "opt_out", channel: "email", class: "marketing", reason: "Unsubscribed at the provider", at }],
    "Unsubscribed at the provider: no offers by e-mail.",
  ],
])("an agent reads of %s what it ended", (_what, blocked, words) => {
  expect(endedByWish(blocked)?.words ?? null).toBe(words);
});
