import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../shared/instant";
import {
  askFrequency,
  defaultFrequency,
  type Frequency,
  frequencySchema,
  type HeardMessage,
} from "./frequency-cap";

const now = Date.UTC(2026, 5, 1, 12);
const frequency: Frequency = { perDay: 4, perOrder: 6, spacing: { email: 0, sms: 15, push: 15 } };

const heard = (count: number, changes: Partial<HeardMessage> = {}): HeardMessage[] =>
  Array.from({ length: count }, (_, index) => ({
    news: `news ${index}`,
    channel: "email",
    at: now - HOUR_MS,
    isOfThisOrder: true,
    ...changes,
  }));

const ask = (rank: Parameters<typeof askFrequency>[0]["rank"], list: HeardMessage[], channel = "email") => {
  const answer = askFrequency({ now, frequency, rank, news: "this", channel, heard: list });
  if (answer.kind === "capped") return `${answer.count} of ${answer.limit} a ${answer.window}`;
  return answer.kind === "wait" ? (answer.until - now) / MINUTE_MS : "now";
};

describe("how much one person may hear", () => {
  it.each([
    ["there is room", "first", heard(3), "email", "now"],
    ["the day is full", "first", heard(4), "email", "4 of 4 a day"],
    ["the last place of a day is kept from kind words", "second", heard(3), "email", "3 of 3 a day"],
    ["advertising goes first", "last", heard(2), "email", "2 of 2 a day"],
    ["a single advertisement has room", "last", [], "email", "now"],
    ["what is critical has room whatever there was", "never_capped", heard(30), "email", "now"],
    [
      "other orders count towards the day",
      "first",
      heard(4, { isOfThisOrder: false }),
      "email",
      "4 of 4 a day",
    ],
    ["yesterday is over", "first", heard(4, { at: now - 24 * HOUR_MS }), "email", "now"],
    ["an order has its own limit", "first", heard(6, { at: now - 90 * HOUR_MS }), "email", "6 of 6 a order"],
    [
      "what was told of other orders long ago is no matter",
      "first",
      heard(9, { at: now - 90 * HOUR_MS, isOfThisOrder: false }),
      "email",
      "now",
    ],
    [
      "the same news on two channels is heard once",
      "first",
      [...heard(3), ...heard(3, { channel: "sms" })],
      "email",
      "now",
    ],
    [
      "news that was told on another channel takes no further place",
      "first",
      [...heard(4), ...heard(1, { news: "this" })],
      "sms",
      "now",
    ],
    [
      "two texts keep their distance",
      "first",
      heard(1, { channel: "sms", at: now - 5 * MINUTE_MS }),
      "sms",
      10,
    ],
    [
      "after it the next may go",
      "first",
      heard(1, { channel: "sms", at: now - 15 * MINUTE_MS }),
      "sms",
      "now",
    ],
    [
      "the newest of several texts counts, in whatever order they are told",
      "first",
      [5, 60].flatMap((ago) => heard(1, { channel: "sms", at: now - ago * MINUTE_MS })),
      "sms",
      10,
    ],
    ["a mail keeps no text waiting", "first", heard(1, { at: now }), "sms", "now"],
    ["mail keeps none", "first", heard(1, { at: now }), "email", "now"],
    ["what is critical keeps none", "never_capped", heard(1, { channel: "sms", at: now }), "sms", "now"],
  ] as const)("%s", (_name, rank, list, channel, expected) =>
    expect(ask(rank, [...list], channel)).toBe(expected),
  );

  it("has no limit where none is set", () => {
    const none: Frequency = { perDay: null, perOrder: null, spacing: { email: 0, sms: 0, push: 0 } };
    expect(
      askFrequency({ now, frequency: none, rank: "last", news: "this", channel: "sms", heard: heard(99) })
        .kind,
    ).toBe("now");
  });

  it("lets an advertisement have the one place of a store that allows no more than one", () => {
    const one: Frequency = { ...frequency, perDay: 1, perOrder: 1 };
    const question = { now, frequency: one, rank: "last", news: "this", channel: "email" } as const;
    expect(askFrequency({ ...question, heard: [] }).kind).toBe("now");
    expect(askFrequency({ ...question, heard: heard(1) }).kind).toBe("capped");
  });

  it("is six messages a day and ten about an order where nothing is set; a phone rings once in a quarter of an hour", () => {
    expect(defaultFrequency).toEqual({
      perDay: 6,
      perOrder: 10,
      spacing: { email: 0, sms: 15, push: 15 },
    });
  });

  it("takes settings that make sense, and no others", () => {
    expect(frequencySchema.parse(defaultFrequency)).toEqual(defaultFrequency);
    expect(frequencySchema.safeParse({ ...defaultFrequency, perDay: 0 }).success).toBe(false);
    expect(frequencySchema.safeParse({ ...defaultFrequency, perOrder: 1.5 }).success).toBe(false);
  });
});
