import { expect, test } from "vitest";
import { createApiKey, setApiKeyRevoked } from "@/application/settings/api-keys";
import { openTestConsole } from "@/testing/test-console";
import { accountDeps } from "../context";

const store = "shop";
const at = Date.UTC(2025, 5, 2, 8);

async function start() {
  const console = await openTestConsole();
  const { deps } = console.container;
  const found = await deps.stores.findBySlug(deps.db.read, store);
  if (found === null) throw new Error("There is no store");
  const actor = { userId: "user-1", storeId: found.id };
  const { key, text } = await createApiKey(accountDeps(console.container), actor, "Warehouse");
  const owner = await console.addMember({ store, role: "owner" });
  return { console, actor, key, text, program: console.apiWith(text), owner: owner.api };
}

const order = (key: string, number = "#1042") => ({
  type: "order" as const,
  change: "created" as const,
  key,
  occurredAt: at,
  ref: { number },
  order: { placedAt: at, customer: { email: "dana@example.com" } },
});
const ticket = {
  externalId: "desk-77",
  order: { number: "#1042" },
  subject: "Where is my order?",
  openedAt: "2025-06-02T08:30:00+02:00",
  isWismo: true,
};

test("a program tells events once each, however often it sends them", async () => {
  const { program, owner } = await start();
  const events = [order("a"), order("b", "#1043"), order("a")];
  expect(await program.tracking.ingest({ events })).toEqual({
    outcomes: ["applied", "applied", "duplicate"],
  });
  expect(await program.tracking.ingest({ events: [order("a")] })).toEqual({ outcomes: ["duplicate"] });
  expect((await owner.orders.counts({ store })).all).toBe(2);
});

test("events are all taken or none: one that is not understood refuses them all", async () => {
  const { program, owner } = await start();
  const broken = { ...order("b"), occurredAt: 1.5 };
  await expect(program.tracking.ingest({ events: [order("a"), broken] })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  expect((await owner.orders.counts({ store })).all).toBe(0);
});

test("a program sends between one and a hundred events, and cannot erase a whole shop", async () => {
  const { program } = await start();
  const many = Array.from({ length: 101 }, (_, index) => order(`order ${index}`));
  const shop = {
    type: "compliance" as const,
    key: "c",
    occurredAt: at,
    request: "redact_shop" as const,
    orderExternalIds: [],
  };
  for (const events of [[], many, [shop]])
    await expect(program.tracking.ingest({ events })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a ticket is recorded once, told again when it has changed, and stands on the order's page", async () => {
  const { program, owner } = await start();
  await program.tracking.ingest({ events: [order("a")] });
  expect(await program.support.recordTicket({ ticket })).toEqual({ outcome: "applied" });
  expect(await program.support.recordTicket({ ticket })).toEqual({ outcome: "duplicate" });
  const closed = { ...ticket, closedAt: Date.UTC(2025, 5, 2, 8, 45) };
  expect(await program.support.recordTicket({ ticket: closed })).toEqual({ outcome: "applied" });
  const [row] = (await owner.orders.list({ store })).rows;
  const page = await owner.orders.open({ store, orderId: row?.id ?? "" });
  const told = page.timeline
    .filter(({ kind }) => kind === "ticket")
    .map(({ title, at: when }) => [title, when]);
  expect(told).toEqual([
    ["Support closed the ticket", Date.UTC(2025, 5, 2, 8, 45)],
    ["Asked support where it is", Date.UTC(2025, 5, 2, 6, 30)],
  ]);
});

test("a ticket about no order Milepost knows is kept all the same", async () => {
  const { program } = await start();
  expect(await program.support.recordTicket({ ticket })).toEqual({ outcome: "applied" });
});

test("a moment without its offset is refused with a sentence that says how to write it", async () => {
  const { program } = await start();
  const call = program.support.recordTicket({ ticket: { ...ticket, openedAt: "2025-06-02 08:30" } });
  await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a revoked key and a made-up one open nothing", async () => {
  const { console, actor, key, program } = await start();
  const refused = { code: "UNAUTHORIZED" };
  await expect(console.apiWith("mp_made_up").tracking.ingest({ events: [order("a")] })).rejects.toMatchObject(
    refused,
  );
  await setApiKeyRevoked(accountDeps(console.container), actor, { id: key.id, revoked: true });
  await expect(program.tracking.ingest({ events: [order("a")] })).rejects.toMatchObject(refused);
  await expect(program.support.recordTicket({ ticket })).rejects.toMatchObject(refused);
});
