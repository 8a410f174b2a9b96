import { expect, it } from "vitest";
import { DAY_MS } from "../shared/instant";
import { followUp } from "./shipped/arrival";
import { pause } from "./shipped/builders";
import { validate } from "./validate";

const waiting = (days: number) => {
  const wait = pause(
    { kind: "date_fact", fact: "delivered", offsetMs: days * DAY_MS, time: "10:00" },
    { elapsed: "send" },
  );
  return validate({ ...followUp.content, nodes: { ...followUp.content.nodes, wait } });
};

it("warns of a follow-up that is not three to five days after the delivery, and lets it be published (R35)", () => {
  for (const days of [3, 4, 5]) expect(waiting(days)).toEqual([]);
  for (const days of [1, 2.5, 6]) {
    const [problem] = waiting(days);
    expect(problem).toMatchObject({ nodeId: "wait", severity: "warning", code: "follow_up_time" });
    expect(problem?.sentence).toContain(days === 1 ? "waits 1 day." : `waits ${days} days.`);
  }
});
