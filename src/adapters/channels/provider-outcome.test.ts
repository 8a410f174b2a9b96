import { expect, it } from "vitest";
import { DAY_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { providerOutcome } from "./provider-outcome";
import { retryAfterMs } from "./retry-after";

const ways = { now: monday, isIdempotent: false, takenAs: () => "1", wordsOf: () => null };

it("a provider that gave up listening took nothing: it is asked again (408)", () => {
  const answer = { kind: "answered", status: 408, headers: {}, body: "" } as const;
  expect(providerOutcome(answer, ways)).toMatchObject({ kind: "retry" });
});

it.each([
  ["120", 120_000],
  [new Date(monday + 60_000).toUTCString(), 60_000],
  ["864000", DAY_MS],
  [new Date(monday - 60_000).toUTCString(), null],
  ["soon", null],
  ["0", null],
  [undefined, null],
])("a wish to be left alone for %s is %s ms, a day at most", (value, expected) => {
  expect(retryAfterMs(value, monday)).toBe(expected);
});
