import { describe, expect, it } from "vitest";
import { HOUR_MS } from "../../shared/instant";
import type { PlayedMessage, PlayedTask } from "../replay/decisions";
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
    notBefore: null,
    ...changes,
  };
}

function task(changes: Partial<PlayedTask> = {}): PlayedTask {
  return {
    type: "open_task",
    nodeId: "hand_over",
    key: "run:hand_over",
    role: "senior_agent",
    priority: "high",
    reason: "Late, and they have written before.",
    note: null,
    values: {},
    runId: "run",
    journeyId: "journey",
    openedAt: 0,
    ...changes,
  };
}

const none = new Set<string>();
const compare = (
  before: readonly PlayedMessage[],
  after: readonly PlayedMessage[],
  { texts = none, tasks = [], former = [] }: Partial<Compared> = {},
) => compareOrder({ messages: before, tasks: former }, { messages: after, tasks }, texts);
interface Compared {
  texts: ReadonlySet<string>;
  tasks: PlayedTask[];
  former: PlayedTask[];
}
const change = (...given: Parameters<typeof compare>) => compare(...given).change;

describe("an order told otherwise", () => {
  const told = [message("shipped"), message("in_transit"), message("delivered")];

  it("is the same when the same is told at the same time", () => {
    expect(change(told, told)).toBe("same");
  });

  it("has lost a milestone when a key moment is told on no channel, however much else is told", () => {
    const others = [message("shipped"), message("in_transit"), message("follow_up"), message("first_scan")];
    expect(compare(told, others)).toMatchObject({
      change: "loses_milestone",
      lostMilestones: ["delivered"],
    });
    const byText = [message("shipped"), message("in_transit"), message("delivered", { channel: "sms" })];
    expect(compare(told, byText)).toMatchObject({ change: "different", lostMilestones: [] });
  });

  it("counts what is more and less, and not what was never sent", () => {
    expect(change(told, told.slice(0, 1).concat(told.slice(2)))).toBe("fewer");
    expect(change(told, [...told, message("follow_up")])).toBe("more");
    expect(change(told, [...told, message("follow_up", { state: "suppressed", sentAt: null })])).toBe("same");
  });

  it("is different when the words are, though the moment is the same", () => {
    expect(change(told, told, { texts: new Set(["journey in_transit"]) })).toBe("different");
    expect(change(told, told, { texts: new Set(["another in_transit"]) })).toBe("same");
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

  it("is handed to a person, not robbed of a milestone, where a task takes a message's place (R110)", () => {
    const late = [message("shipped"), message("delay")];
    expect(compare(late, late.slice(0, 1), { tasks: [task({ openedAt: HOUR_MS })] })).toMatchObject({
      change: "handed_over",
      handedTo: ["senior_agent"],
      lost: ["delay email"],
      lostMilestones: [],
    });
    expect(change(late, late, { tasks: [task()] })).toBe("handed_over");
    expect(change(late, late, { tasks: [task()], former: [task({ nodeId: "as_before" })] })).toBe("same");
  });

  it("has lost a milestone all the same when the task is another journey's, or of another day", () => {
    const late = [message("shipped"), message("delay")];
    const lost = (tasks: PlayedTask[]) => compare(late, late.slice(0, 1), { tasks });
    expect(lost([task({ journeyId: "another" })])).toMatchObject({
      change: "loses_milestone",
      lostMilestones: ["delay"],
      handedTo: ["senior_agent"],
    });
    expect(lost([task({ openedAt: 30 * HOUR_MS })]).change).toBe("loses_milestone");
  });

  it("is different when nobody would be given it any more", () => {
    const late = [message("shipped")];
    expect(compare(late, late, { former: [task()] })).toMatchObject({
      change: "different",
      keptFrom: ["senior_agent"],
      handedTo: [],
    });
  });
});
