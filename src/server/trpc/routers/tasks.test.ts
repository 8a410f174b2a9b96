import { expect, test } from "vitest";
import { createApiKey } from "@/application/settings/api-keys";
import type { Role } from "@/domain/access/role";
import { delayWithEscalation } from "@/testing/builders/escalation";
import { openTestConsole } from "@/testing/test-console";
import { accountDeps } from "../context";

const store = "shop";
const HOUR = 3_600_000;

/** A shop whose delay journey hands over to senior agents, and one order that came to it. */
async function startWithTask() {
  const console = await openTestConsole();
  const { deps } = console.container;
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  if (shop === null) throw new Error("There is no store");
  const actor = { userId: "user-1", storeId: shop.id };
  const { text } = await createApiKey(accountDeps(console.container), actor, "Help desk");
  const program = console.apiWith(text);
  const journeys = await deps.journeys.list(deps.db.read, shop.id);
  const at = deps.clock.now();
  await deps.db.transaction((tx) =>
    deps.journeys.publish(tx, {
      storeId: shop.id,
      journeyId: journeys.find(({ key }) => key === "delay")?.id ?? "",
      versionId: deps.ids.next(),
      content: delayWithEscalation(),
      by: null,
      at,
    }),
  );
  const ref = { number: "#1042" };
  await program.tracking.ingest({
    events: [
      {
        type: "order",
        change: "created",
        key: "o",
        occurredAt: at,
        ref,
        order: {
          placedAt: at,
          customer: { email: "dana@example.com", firstName: "Dana", lastName: "Whitfield" },
        },
      },
      {
        type: "fulfilment",
        key: "f",
        occurredAt: at,
        ref,
        fulfilment: {
          externalId: "f",
          status: "success",
          createdAt: at,
          lines: [],
          parcels: [{ trackingNumber: "TN1", carrier: "dhl" }],
        },
      },
    ],
  });
  await program.support.recordTicket({
    ticket: { externalId: "desk-1", order: ref, subject: "Where is it?", openedAt: at, isWismo: true },
  });
  console.pass(HOUR);
  await program.tracking.ingest({ events: [scan("InTransit", null, at + HOUR)] });
  console.pass(HOUR);
  await program.tracking.ingest({ events: [scan("Exception", "delay", at + 2 * HOUR)] });
  const member = async (role: Role) => (await console.addMember({ store, role })).api;
  return { console, member };
}

function scan(status: "InTransit" | "Exception", reason: "delay" | null, at: number) {
  const mark = { status, reason, at };
  return {
    type: "tracking" as const,
    key: `scan ${at}`,
    occurredAt: at,
    ref: { number: "#1042" },
    parcel: { trackingNumber: "TN1", carrier: "dhl" },
    mark,
    checkpoints: [{ ...mark, tzSource: "offset" as const, code: status }],
    edds: [],
  };
}

test("a ticket by API and a delay make a task that a senior agent takes and closes, and takes back", async () => {
  const { member } = await startWithTask();
  const senior = await member("senior_agent");
  expect(await senior.tasks.counts({ store })).toEqual([
    { role: "senior_agent", pending: 1, free: 1 },
    { role: "agent", pending: 0, free: 0 },
  ]);
  const queue = { store, queue: "senior_agent" as const };
  const [task] = await senior.tasks.list(queue);
  expect(task).toMatchObject({ number: "#1042", name: "Dana Whitfield", state: "open", contacts: 1 });
  const settle = (change: "claim" | "done" | "reopen" | "release") =>
    senior.tasks.settle({ store, taskId: task?.id ?? "", change });
  expect(await settle("claim")).toEqual({ state: "claimed" });
  expect((await senior.tasks.list(queue))[0]).toMatchObject({ isMine: true });
  expect(await settle("done")).toEqual({ state: "done" });
  expect(await senior.tasks.list(queue)).toEqual([]);
  expect(await senior.tasks.list({ ...queue, done: true })).toMatchObject([{ id: task?.id, state: "done" }]);
  expect(await settle("reopen")).toEqual({ state: "claimed" });
  expect(await settle("release")).toEqual({ state: "open" });
});

test("an agent neither sees nor takes what is for senior agents; managers and owners reach every queue", async () => {
  const { member } = await startWithTask();
  const queue = { store, queue: "senior_agent" as const };
  const owner = await member("owner");
  const taskId = (await owner.tasks.list(queue))[0]?.id ?? "";
  const agent = await member("agent");
  expect(await agent.tasks.counts({ store })).toEqual([{ role: "agent", pending: 0, free: 0 }]);
  await expect(agent.tasks.list(queue)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(agent.tasks.settle({ store, taskId, change: "claim" })).rejects.toMatchObject({
    code: "FORBIDDEN",
    message: "This task is for senior agents.",
  });
  const manager = await member("manager");
  expect((await manager.tasks.counts({ store })).map(({ role }) => role)).toEqual([
    "manager",
    "senior_agent",
    "agent",
  ]);
  expect(await manager.tasks.settle({ store, taskId, change: "claim" })).toEqual({ state: "claimed" });
  await expect(owner.tasks.settle({ store, taskId, change: "claim" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("an executive has no tasks, and another store's are not there", async () => {
  const { console, member } = await startWithTask();
  const executive = await member("executive");
  await expect(executive.tasks.counts({ store })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const senior = await member("senior_agent");
  const taskId = (await senior.tasks.list({ store, queue: "senior_agent" }))[0]?.id ?? "";
  await console.addStore({ slug: "second" });
  const other = await console.addMember({ store: "second", role: "owner", email: "other@shop.example" });
  await expect(other.api.tasks.settle({ store: "second", taskId, change: "claim" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(other.api.tasks.list({ store, queue: "senior_agent" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
