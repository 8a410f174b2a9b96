import { expect, test } from "vitest";
import { createApiKey } from "@/application/settings/api-keys";
import type { Role } from "@/domain/access/role";
import { openTestConsole } from "@/testing/test-console";
import { accountDeps } from "../context";

const store = "shop";
const words = { subject: "About your order", text: "Hi Dana,\n\nit comes on Friday." };

async function startWithOrder() {
  const console = await openTestConsole();
  const { deps } = console.container;
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  if (shop === null) throw new Error("There is no store");
  const actor = { userId: "user-1", storeId: shop.id };
  const { text } = await createApiKey(accountDeps(console.container), actor, "Shop");
  const at = deps.clock.now();
  await console.apiWith(text).tracking.ingest({
    events: [
      {
        type: "order",
        change: "created",
        key: "o",
        occurredAt: at,
        ref: { number: "#1042" },
        order: { placedAt: at, customer: { email: "dana@example.com", firstName: "Dana" } },
      },
    ],
  });
  const member = async (role: Role) => (await console.addMember({ store, role })).api;
  const owner = await member("owner");
  const orderId = (await owner.orders.list({ store })).rows[0]?.id ?? "";
  return { console, member, owner, orderId };
}

test("an agent previews a message, sends it once and takes it back, and the log says who", async () => {
  const { console, member, owner, orderId } = await startWithOrder();
  const agent = await member("agent");
  const preview = await agent.orderActions.previewMessage({ store, orderId, words });
  expect(preview).toMatchObject({
    subject: words.subject,
    html: expect.stringContaining("it comes on Friday."),
  });
  const letter = { store, orderId, words, requestId: "one" };
  const { messageId } = await agent.orderActions.sendMessage(letter);
  await expect(agent.orderActions.sendMessage(letter)).rejects.toMatchObject({ code: "CONFLICT" });
  await agent.orderActions.withdrawMessage({ store, messageId });
  await expect(agent.orderActions.withdrawMessage({ store, messageId })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await owner.messages.open({ store, messageId })).toMatchObject({ state: "suppressed" });
  const { accounts, deps } = console.container;
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  if (shop === null) throw new Error("There is no store");
  const page = { subjectKind: "order", subjectId: orderId, before: null, limit: 10 } as const;
  const log = await accounts.audit.list(deps.db.read, shop.id, page);
  expect(log.map(({ action, userName, subject }) => [action, userName, subject])).toEqual(
    expect.arrayContaining([["order.write", expect.any(String), "#1042"]]),
  );
});

test("messages are paused and resumed, a date promised, kept and withdrawn, each seen on the order's page", async () => {
  const { member, orderId } = await startWithOrder();
  const agent = await member("senior_agent");
  const target = { store, orderId };
  await agent.orderActions.pauseMessages(target);
  expect((await agent.orders.open(target)).messagesPaused).not.toBeNull();
  await agent.orderActions.resumeMessages(target);
  expect((await agent.orders.open(target)).messagesPaused).toBeNull();
  const promise = { ...target, kind: "arrives_by", date: "2025-06-20" } as const;
  const { promiseId } = await agent.orderActions.promiseDate(promise);
  expect((await agent.orders.open(target)).knows.promises).toMatchObject([{ id: promiseId }]);
  await agent.orderActions.keepPromise({ store, promiseId });
  expect((await agent.orders.open(target)).knows.promises).toEqual([]);
  await expect(agent.orderActions.promiseDate({ ...promise, date: "20 June" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("an executive does nothing with orders, and another store's order is not there", async () => {
  const { console, member, orderId } = await startWithOrder();
  const executive = await member("executive");
  const forbidden = { code: "FORBIDDEN" };
  await expect(executive.orderActions.pauseMessages({ store, orderId })).rejects.toMatchObject(forbidden);
  await expect(executive.orderActions.previewMessage({ store, orderId, words })).rejects.toMatchObject(
    forbidden,
  );
  await console.addStore({ slug: "second" });
  const other = await console.addMember({ store: "second", role: "owner", email: "other@shop.example" });
  await expect(other.api.orderActions.pauseMessages({ store: "second", orderId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a revoked tracking link leads nowhere, and the order has a new one", async () => {
  const { console, member, owner, orderId } = await startWithOrder();
  const { deps } = console.container;
  const pathOf = async () => (await owner.orders.open({ store, orderId })).trackingPath;
  const before = await pathOf();
  const agent = await member("agent");
  const { trackingPath } = await agent.orderActions.revokeTrackingLink({ store, orderId });
  expect(trackingPath).not.toBe(before);
  expect(await pathOf()).toBe(trackingPath);
  const code = (path: string) => path.replace("/track/", "");
  expect(await deps.orders.findByCode(deps.db.read, code(before))).toBeNull();
  expect(await deps.orders.findByCode(deps.db.read, code(trackingPath))).toMatchObject({ id: orderId });
});
