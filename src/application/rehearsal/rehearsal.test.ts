import { beforeEach, describe, expect, it } from "vitest";
import type { JourneyContent } from "@/domain/journey/version";
import { openTestConsole } from "@/testing/test-console";

describe("a rehearsal", () => {
  let console: Awaited<ReturnType<typeof openTestConsole>>;
  beforeEach(async () => {
    console = await openTestConsole();
  });

  async function asManager() {
    const { api } = await console.addMember({ store: "shop", role: "manager" });
    const journeys = await api.journeys.list({ store: "shop" });
    const delay = journeys.find(({ touchpoints }) => touchpoints.some((one) => one.includes("elay")));
    if (delay === undefined) throw new Error("No journey tells of a delay.");
    return { api, journeyId: delay.id };
  }

  const delayed = (archetypeId: string) => ({ kind: "archetype" as const, archetypeId });

  it("plays a delayed order moment by moment, with the reason of everything that was not sent", async () => {
    const { api, journeyId } = await asManager();
    const page = await api.rehearsal.run({
      store: "shop",
      journeyId,
      side: "published",
      subject: delayed("delayed"),
    });
    const times = page.frames.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(page.messages.own).toBeGreaterThan(0);
    const sentences = page.frames.flatMap(({ decisions }) => decisions.map(({ sentence }) => sentence));
    expect(sentences.length).toBeGreaterThan(4);
    expect(sentences.every((sentence) => sentence.endsWith(".") || sentence.endsWith("?"))).toBe(true);
  });

  it("writes a message of it with the real renderer, and sends nothing", async () => {
    const { api, journeyId } = await asManager();
    const subject = delayed("delayed");
    const page = await api.rehearsal.run({ store: "shop", journeyId, side: "draft", subject });
    const [message] = page.frames.flatMap(({ messages }) => messages.filter(({ isOwn }) => isOwn));
    if (message === undefined) throw new Error("It wrote nothing.");
    const shown = await api.rehearsal.message({
      store: "shop",
      journeyId,
      side: "draft",
      subject,
      key: message.key,
    });
    expect(shown.kind === "rendered" ? shown.html.includes("</html>") : shown.why).toBe(true);
    const outbox = await api.messages.list({ store: "shop" });
    expect(outbox.rows).toEqual([]);
  });

  it("lets a draft hand a delayed order of somebody who has written before to a senior agent instead (R110)", async () => {
    const { api, journeyId } = await asManager();
    const editing = await api.journeys.edit({ store: "shop", journeyId });
    if (editing.live === null) throw new Error("It is not published.");
    const content = escalating(editing.live.content);
    await api.journeys.saveDraft({ store: "shop", journeyId, expectedRevision: 0, content });
    const run = (kind: string, side: "draft" | "published") =>
      api.rehearsal.run({ store: "shop", journeyId, side, subject: delayed(kind) });

    const tasksOf = (page: Awaited<ReturnType<typeof run>>) => page.frames.flatMap(({ tasks }) => tasks);
    const before = await run("delayed_wrote", "published");
    const escalated = await run("delayed_wrote", "draft");
    const quiet = await run("delayed", "draft");
    expect(tasksOf(escalated).map(({ role }) => role)).toContain("senior_agent");
    expect(escalated.messages.own).toBeLessThan(before.messages.own);
    expect(tasksOf(quiet)).toEqual([]);
    expect(quiet.messages.own).toBe(before.messages.own);
  });

  it("begins with a kind of order that enters the journey, and says of another why it does not", async () => {
    const { api, journeyId } = await asManager();
    const asked = { store: "shop", journeyId, side: "published" as const };
    const archetypeId = await api.rehearsal.firstScenario(asked);
    const first = await api.rehearsal.run({ ...asked, subject: delayed(archetypeId) });
    expect(first.whyNotEntered).toBeNull();
    expect(first.frames.flatMap(({ decisions }) => decisions.map(({ kind }) => kind))).toContain("entered");
    const onTime = await api.rehearsal.run({ ...asked, subject: delayed("on_time") });
    expect(onTime.frames.flatMap(({ decisions }) => decisions)).toEqual([]);
    expect(onTime.whyNotEntered).toMatch(
      /^Nothing happens to it that this journey starts with\. It starts when /,
    );
  });

  it("says of an order that is not there that it is not there", async () => {
    const { api, journeyId } = await asManager();
    const subject = { kind: "order" as const, orderId: "nowhere" };
    await expect(api.rehearsal.run({ store: "shop", journeyId, side: "draft", subject })).rejects.toThrow(
      "This order is not there",
    );
  });
});

/** Before the first step: who has contacted support goes to a senior agent, and that is the end of it. */
function escalating(content: JourneyContent): JourneyContent {
  const start = content.nodes[content.start];
  const first = start?.next["next"];
  if (start?.kind !== "trigger" || first === undefined) throw new Error("It does nothing.");
  const when = { fact: "support.has_contacted", op: "is_true" as const };
  return {
    ...content,
    nodes: {
      ...content.nodes,
      [content.start]: { ...start, next: { next: "asks" } },
      asks: {
        kind: "condition",
        config: { arms: [{ id: "wrote", label: "Has written before", when }] },
        next: { wrote: "person", otherwise: first },
      },
      person: {
        kind: "escalate",
        config: {
          role: "senior_agent",
          priority: "high",
          reason: "Late, and they have written.",
          note: null,
        },
        next: {},
      },
    },
  };
}
