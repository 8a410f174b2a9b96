import { describe, expect, it } from "vitest";
import { HOUR_MS } from "../../shared/instant";
import type { PlayedMessage } from "../replay/decisions";
import { compareOrder } from "./compare-order";

function message(touchpoint: string, changes: Partial<PlayedMessage> = {}): PlayedMessage {
  return {
    id: touchpoint,
    key: `${touchpoint}:email:order`,
    touchpoint,
    channel: "email",
    template: touchpoint,
    shipmentIds: [],
    state: "sent",
    queuedAt: 0,
    sentAt: 0,
    why: null,
    journeyId: "journey",
    versionId: "version",
    nodeId: "send",
    runId: "run",
    shipmentId: null,
    validUntil: null,
    ...changes,
  };
}

const none = new Set<string>();
const change = (before: PlayedMessage[], after: PlayedMessage[], texts: ReadonlySet<string> = none) =>
  compareOrder(before, after, texts).change;

describe("an order told otherwise", () => {
  const told = [message("shipped"), message("in_transit"), message("delivered")];

  it("is the same when the same is told at the same time", () => {
    expect(change(told, told)).toBe("same");
  });

  it("has lost a milestone when a key moment is told on no channel, however much else is told", () => {
    const others = [message("shipped"), message("in_transit"), message("follow_up"), message("first_scan")];
    expect(compareOrder(told, others, none)).toMatchObject({
      change: "loses_milestone",
      lostMilestones: ["delivered"],
    });
    const byText = [message("shipped"), message("in_transit"), message("delivered", { channel: "sms" })];
    expect(compareOrder(told, byText, none)).toMatchObject({ change: "different", lostMilestones: [] });
  });

  it("counts what is more and less, and not what was never sent", () => {
    expect(change(told, told.slice(0, 1).concat(told.slice(2)))).toBe("fewer");
    expect(change(told, [...told, message("follow_up")])).toBe("more");
    expect(change(told, [...told, message("follow_up", { state: "suppressed", sentAt: null })])).toBe("same");
  });

  it("is different when the words are, though the moment is the same", () => {
    expect(change(told, told, new Set(["journey in_transit"]))).toBe("different");
    expect(change(told, told, new Set(["another in_transit"]))).toBe("same");
    const reworded = told.map((one) =>
      one.touchpoint === "in_transit" ? { ...one, template: "warmer" } : one,
    );
    expect(change(told, reworded)).toBe("different");
  });

  it("is moved from an hour's distance on", () => {
    const by = (ms: number) =>
      told.map((one) => (one.touchpoint === "in_transit" ? { ...one, sentAt: ms } : one));
    expect(change(told, by(HOUR_MS / 2))).toBe("same");
    expect(change(told, by(2 * HOUR_MS))).toBe("moved");
  });
});
