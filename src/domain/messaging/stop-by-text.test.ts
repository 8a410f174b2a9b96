import { describe, expect, it } from "vitest";
import { explain } from "../journey/explain";
import { blockValues, endedByStop, hasEnded, STOPPED } from "./stop-by-text";

const at = Date.parse("2026-11-20T12:00:00Z");
const words = { zone: "Europe/London", locale: "en" };

describe("a STOP by text", () => {
  it.each([
    ["texts", ["sms all"]],
    ["texts_and_offers", ["sms all", "email marketing"]],
    ["texts_and_mail", ["sms all", "email all"]],
  ] as const)("in a store set to %s ends %s", (reach, ended) => {
    expect(endedByStop(reach).map((one) => `${one.channel} ${one.class}`)).toEqual(ended);
  });

  it("has not ended what only a part of was ended, or what merely bounced", () => {
    const all = { channel: "sms", class: "all" } as const;
    expect(hasEnded([{ channel: "sms", kind: "opt_out", class: "marketing" }], all)).toBe(false);
    expect(hasEnded([{ channel: "sms", kind: "invalid_address", class: "all" }], all)).toBe(false);
    expect(hasEnded([{ channel: "email", kind: "opt_out", class: "all" }], all)).toBe(false);
    expect(hasEnded([{ channel: "sms", kind: "opt_out", class: "all" }], all)).toBe(true);
    const offers = { channel: "email", class: "marketing" } as const;
    expect(hasEnded([{ channel: "email", kind: "complaint", class: "all" }], offers)).toBe(true);
  });

  it.each([
    ["sms", "all", "Not sent: they wrote STOP on Fri 20 November, 12:00."],
    [
      "email",
      "all",
      "Not sent: they wrote STOP on Fri 20 November, 12:00, which in this store ends e-mail, too.",
    ],
    [
      "email",
      "marketing",
      "Not sent: they wrote STOP on Fri 20 November, 12:00, which in this store ends offers by e-mail, too.",
    ],
  ] as const)("is told of a message by %s with what it ended (%s)", (channel, ended, sentence) => {
    const values = blockValues({ reason: STOPPED, class: ended, at });
    expect(
      explain({ nodeId: "send", kind: "suppressed", reason: "address_blocked", values, channel }, words),
    ).toBe(sentence);
  });

  it("any other block is told in the words it came with", () => {
    const values = blockValues({ reason: "550 no such user", at });
    expect(
      explain(
        { nodeId: "send", kind: "suppressed", reason: "address_blocked", values, channel: "email" },
        words,
      ),
    ).toBe("Not sent: this address must not be written to (550 no such user).");
  });
});
