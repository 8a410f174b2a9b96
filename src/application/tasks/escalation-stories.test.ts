import { describe, expect, it } from "vitest";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { recordTicket } from "@/application/events/record-ticket";
import { checkLedger } from "@/application/ledger/check-ledger";
import { openOrder } from "@/application/orders/open-order";
import type { Role } from "@/domain/access/role";
import { delayWithEscalation } from "@/testing/builders/escalation";
import { scanNow, shippedNow, startStory, storyRef, textsSent } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";
import { listTasks } from "./list-tasks";
import { settleTask } from "./settle-task";

const omar = { userId: "omar", name: "Omar Khan" };
const lena = { userId: "lena", name: "Lena Brandt" };

/** The delay journey with the rule of R110, live. */
async function startWithRule(): Promise<TestApp> {
  const app = await startStory();
  const { deps, store } = app;
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  const journeyId = journeys.find(({ key }) => key === "delay")?.id ?? "";
  await deps.db.transaction((tx) =>
    deps.journeys.publish(tx, {
      storeId: store.id,
      journeyId,
      versionId: deps.ids.next(),
      content: delayWithEscalation(),
      by: null,
      at: deps.clock.now(),
    }),
  );
  return app;
}

async function writesToSupport(app: TestApp, id: string): Promise<void> {
  const { deps, store } = app;
  await recordTicket(
    { ...deps, passwords: { digest: (text) => text } },
    {
      store,
      ticket: {
        externalId: id,
        order: storyRef,
        subject: "Where is my order?",
        openedAt: deps.clock.now(),
        isWismo: true,
      },
    },
  );
  await deps.drain();
}

const delayed = (app: TestApp) => scanNow(app, "Exception", { reason: "delay" });

const readDeps = (app: TestApp) => ({ ...app.deps, queries: createQueries(app.database) });

const queue = (app: TestApp, role: Role = "senior_agent") =>
  listTasks(readDeps(app), {
    store: app.store,
    seesPerson: true,
    role,
    userId: "omar",
    queue: "senior_agent",
    done: false,
  });

async function pageOf(app: TestApp, orderId: string) {
  return openOrder(readDeps(app), { store: app.store, seesPerson: true, orderId, userId: "omar" });
}

const settle = (app: TestApp, taskId: string, change: "claim" | "release" | "done", by = omar) =>
  settleTask(app.deps, { storeId: app.store.id, taskId, change, by, role: "senior_agent" });

describe("a delay of somebody who has contacted support before", () => {
  it("goes to the senior agents instead of the delay e-mail; exactly one of the two happens (R110)", async () => {
    for (const contacts of [0, 1, 2]) {
      const app = await startWithRule();
      await shippedNow(app);
      await scanNow(app, "InTransit");
      for (let index = 0; index < contacts; index++) await writesToSupport(app, `ticket ${index}`);
      await app.advance("1d");
      await delayed(app);
      await app.advance("10d");
      const mails = textsSent(app).filter((text) => text === "delay").length;
      expect([mails, (await queue(app)).length]).toEqual(contacts === 0 ? [1, 0] : [0, 1]);
    }
  });

  it("tells the agent why, how it stands, what they last heard, and the order page tells the same", async () => {
    const app = await startWithRule();
    await shippedNow(app);
    await scanNow(app, "InTransit");
    await writesToSupport(app, "ticket 1");
    await writesToSupport(app, "ticket 2");
    await app.advance("1d");
    await delayed(app);
    const [task] = await queue(app);
    expect(task).toMatchObject({
      number: "#1",
      priority: "high",
      reason: "Late, and they have written to us before.",
      state: "open",
      holder: null,
      contacts: 2,
      badge: { word: "Delayed" },
      lastSent: { label: "Shipped" },
      journey: "Delay or silence",
    });
    expect(task?.why).toEqual(expect.arrayContaining(["delayed", "wrote to support twice before"]));
    const page = await pageOf(app, task?.orderId ?? "");
    expect(page.tasks.map(({ id }) => id)).toEqual([task?.id]);
    expect(page.timeline.find(({ kind }) => kind === "task")).toMatchObject({
      title: "Handed to senior agents",
      note: expect.stringContaining("wrote to support twice before"),
    });
    expect(page.account.counts.unknown).toBe(0);
    expect(await checkLedger(readDeps(app), app.store)).toMatchObject({ unknown: 0, orders: 1 });
  });

  it("is taken by one of two agents who claim it at once; the other is told who has it", async () => {
    const app = await startWithRule();
    await shippedNow(app);
    await writesToSupport(app, "ticket 1");
    await scanNow(app, "InTransit");
    await delayed(app);
    const taskId = (await queue(app))[0]?.id ?? "";
    const [first, second] = await Promise.allSettled([
      settle(app, taskId, "claim", omar),
      settle(app, taskId, "claim", lena),
    ]);
    const lost = [first, second].filter((one) => one?.status === "rejected");
    expect(lost).toHaveLength(1);
    const winner = first?.status === "fulfilled" ? omar.name : lena.name;
    expect(lost[0]).toMatchObject({
      reason: { code: "conflict", message: `${winner} has taken this task.` },
    });
    expect((await queue(app))[0]).toMatchObject({ state: "claimed", holder: winner });
  });

  it("leaves its history on the order's timeline, and the queue once it is done", async () => {
    const app = await startWithRule();
    await shippedNow(app);
    await writesToSupport(app, "ticket 1");
    await scanNow(app, "InTransit");
    await delayed(app);
    const task = (await queue(app))[0];
    await app.advance("1h");
    await settle(app, task?.id ?? "", "claim");
    await app.advance("1h");
    await settle(app, task?.id ?? "", "done");
    expect(await queue(app)).toEqual([]);
    const page = await pageOf(app, task?.orderId ?? "");
    expect(page.tasks).toEqual([]);
    expect(page.timeline.filter(({ kind }) => kind === "task").map(({ title }) => title)).toEqual([
      "Omar Khan closed the task",
      "Omar Khan took the task",
      "Handed to senior agents",
    ]);
  });

  it("is opened once, however often the same news comes", async () => {
    const app = await startWithRule();
    await shippedNow(app);
    await writesToSupport(app, "ticket 1");
    await scanNow(app, "InTransit");
    for (let day = 0; day < 3; day++) {
      await delayed(app);
      await app.advance("1d");
    }
    expect(await queue(app)).toHaveLength(1);
    await expect(queue(app, "agent")).rejects.toMatchObject({ code: "forbidden" });
  });
});
