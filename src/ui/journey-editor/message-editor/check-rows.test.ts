import { describe, expect, it } from "vitest";
import { messageChecks } from "@/domain/messaging/linter";
import { senderProblems } from "@/domain/messaging/sender-problems";
import type { MessageTemplate } from "@/domain/messaging/template";
import { checkRows, placeOf } from "./check-rows";

const template: MessageTemplate = {
  class: "transactional",
  subject: "Your order {{ order.number }}",
  preheader: "News of it.",
  blocks: [{ kind: "text", text: "It is here: https://www.ups.com/track" }, { kind: "parcel_card" }],
};
const rowsFor = (html: string | null, replyTo = "care@shop.example") =>
  checkRows({
    checks: messageChecks({ template }),
    senderProblems: senderProblems({ address: "care@shop.example", replyTo }),
    html,
  });
const stateOf = (rows: ReturnType<typeof rowsFor>, label: string) =>
  rows.find((row) => row.label === label)?.state;

describe("the checks beside a message", () => {
  it("name a carrier's link as something to mend, and lead to its block (R131)", () => {
    const links = rowsFor(null).find(({ label }) => label === "Links");
    expect(links?.state).toBe("error");
    expect(links?.problems[0]?.sentence).toMatch(/www\.ups\.com/);
    expect(placeOf(links?.problems[0]?.where ?? "")).toBe("block 1");
  });

  it("refuse a sender that nobody reads (R129)", () => {
    expect(stateOf(rowsFor(null), "Sender")).toBe("fine");
    expect(stateOf(rowsFor(null, "no-reply@shop.example"), "Sender")).toBe("error");
  });

  it("warn of a message that Gmail would cut", () => {
    expect(stateOf(rowsFor("x".repeat(90_000)), "Length")).toBe("fine");
    expect(stateOf(rowsFor("x".repeat(120_000)), "Length")).toBe("warning");
  });

  it("lead nowhere where no field is meant", () => {
    expect(placeOf("blocks")).toBeNull();
    expect(placeOf("sender.replyTo")).toBeNull();
    expect(placeOf("preheader")).toBe("the preview text");
  });
});
