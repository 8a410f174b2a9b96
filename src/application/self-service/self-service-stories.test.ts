import { describe, expect, it } from "vitest";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { systemIds } from "@/adapters/system/ids";
import type { PlatformOutcome, ShopPlatform } from "@/application/ports/shop-platform";
import type { Order } from "@/domain/order/order";
import type { Wish } from "@/domain/self-service/wish";
import { anOrder } from "@/testing/builders/facts";
import { selfServiceDeps } from "@/testing/self-service-deps";
import { startTestApp } from "@/testing/test-app";
import { openOrder } from "../orders/open-order";
import { listTasks } from "../tasks/list-tasks";
import { makeRequest } from "./make-request";
import { settleRequest, withdrawRequest } from "./settle-request";

const address: Wish = {
  kind: "change_address",
  line1: "5 Quay Road",
  line2: "",
  city: "Portland",
  region: "OR",
  postalCode: "97205",
  country: "US",
};
const omar = { userId: "omar", userName: "Omar Khan" };

/** An order nothing of which has left, at a shop whose platform gives these answers. */
async function start(answers: readonly PlatformOutcome[] | null, changes: Partial<Order> = {}) {
  const app = await startTestApp();
  const left = [...(answers ?? [])];
  const asked: string[] = [];
  const answer = (what: string): Promise<PlatformOutcome> => {
    asked.push(what);
    return Promise.resolve(left.shift() ?? { kind: "refused", note: "Nothing more was expected." });
  };
  const platform: ShopPlatform = {
    changeAddress: ({ orderExternalId }) => answer(`address ${orderExternalId}`),
    requestReturn: ({ orderExternalId }) => answer(`return ${orderExternalId}`),
  };
  const deps = selfServiceDeps(app, answers === null ? null : platform);
  const order = anOrder({
    id: systemIds.next(),
    storeId: app.store.id,
    customerId: null,
    externalId: "820982911946154508",
    email: "dana@mail.example",
    totalMinor: 4900,
    shippingAddress: { city: "Denver", postalCode: "80202", country: "US" },
    ...changes,
  });
  await deps.db.transaction((tx) => deps.orders.insert(tx, order));
  const view = { store: app.store, seesPerson: true, userId: "omar" };
  const reading = { ...app.deps, queries: createQueries(app.database) };
  return {
    app,
    deps,
    order,
    asked,
    make: async (wish: Wish) => {
      const now = deps.clock.now();
      const made = await makeRequest(deps, {
        store: app.store,
        orderId: order.id,
        wish,
        isVerified: true,
        photos: [],
        now,
      });
      await app.deps.drain();
      return made;
    },
    requests: () => deps.selfService.ofOrder(deps.db.read, app.store.id, order.id),
    counts: () => deps.selfService.countSince(deps.db.read, app.store.id, 0),
    page: () => openOrder(reading, { ...view, orderId: order.id }),
    tasks: () => listTasks(reading, { ...view, role: "agent", queue: "agent", done: false }),
    settle: (requestId: string, outcome: "done" | "refused", said: string | null = null) =>
      settleRequest(
        { ...deps, audit: createAccountStores(app.database).audit },
        { store: app.store, actor: { ...omar, storeId: app.store.id }, requestId, outcome, answer: said },
      ),
    mails: () => app.outbox.map(({ to, subject }) => [to, subject]),
  };
}

describe("a request of a shopper", () => {
  it("that the platform does is done, told to the contact on file, and counted as resolved without an agent", async () => {
    const story = await start([{ kind: "done", note: "The address was changed in Shopify." }]);
    await story.make(address);
    const [request] = await story.requests();
    expect(request).toMatchObject({ state: "done", settledBy: "platform", taskId: null });
    expect(await story.counts()).toEqual({ asked: 1, done: 1, withoutAgent: 1 });
    expect(story.asked).toEqual(["address 820982911946154508"]);
    expect(await story.tasks()).toEqual([]);
    const { timeline, requests } = await story.page();
    expect(requests).toEqual([]);
    expect(timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["The shop platform did it: another address", "Asked for another address"]),
    );
    expect(
      await story.deps.messages.ofOrder(story.deps.db.read, story.app.store.id, story.order.id),
    ).toHaveLength(1);
  });

  it("of high value, into another country or with a label printed is held for a person and never done by itself", async () => {
    const cases: [Partial<Order>, Wish, string][] = [
      [{ totalMinor: 1_000_000 }, address, "high value"],
      [{ totalMinor: null }, address, "high value"],
      [{}, { ...address, country: "FR" }, "another country"],
    ];
    for (const [changes, wish, why] of cases) {
      const story = await start([], changes);
      await story.make(wish);
      expect(story.asked).toEqual([]);
      const [task] = await story.tasks();
      expect(task).toMatchObject({ priority: "high", journey: "Self-service" });
      expect(task?.note).toContain(why);
      expect((await story.page()).requests[0]?.holds[0]).toContain(why);
    }
  });

  it("without a platform is a task with everything on it, and stands as requested until a person settles it", async () => {
    const story = await start(null);
    await story.make(address);
    const [task] = await story.tasks();
    expect(task?.request?.wish).toBe("5 Quay Road, 97205 Portland, OR, US");
    const [request] = await story.requests();
    await story.settle(request?.id ?? "", "done", "It goes to Quay Road now.");
    expect(await story.requests()).toMatchObject([
      { state: "done", settledBy: "agent", settledByName: "Omar Khan", answer: "It goes to Quay Road now." },
    ]);
    expect(await story.tasks()).toEqual([]);
    const { timeline } = await story.page();
    const told = timeline.find(({ title }) => title === "Omar Khan settled: another address");
    expect(told?.note).toBe("“It goes to Quay Road now.”");
    await story.app.advance("1m");
    expect(story.mails().map(([to]) => to)).toEqual(["dana@mail.example", "dana@mail.example"]);
    await expect(story.settle(request?.id ?? "", "refused")).rejects.toMatchObject({ code: "conflict" });
  });

  it("that the platform refuses, or files for a person, becomes a task with what it said", async () => {
    for (const kind of ["refused", "asked"] as const) {
      const story = await start([{ kind, note: "Return #1042-R1 stands in Shopify." }]);
      await story.make({ kind: "refund", note: "Changed my mind" });
      expect(await story.requests()).toMatchObject([
        { state: "requested", platformNote: "Return #1042-R1 stands in Shopify." },
      ]);
      expect((await story.tasks())[0]?.note).toContain("Return #1042-R1 stands in Shopify.");
    }
  });

  it("waits while the platform is busy, and goes to a person when it stays away", async () => {
    const busy: PlatformOutcome = { kind: "later", note: "Shopify is busy.", afterMs: 60_000 };
    const story = await start([busy, { kind: "done", note: "Done." }]);
    await story.make(address);
    expect(await story.requests()).toMatchObject([{ state: "requested" }]);
    await story.app.advance("2m");
    expect(await story.requests()).toMatchObject([{ state: "done" }]);
    const away = await start(Array.from({ length: 200 }, () => busy));
    await away.make(address);
    await away.app.advance("2h");
    expect((await away.tasks())[0]?.note).toContain("Shopify is busy.");
  });

  it("is made once: while it stands, the same is not asked for again", async () => {
    const story = await start(null);
    expect((await story.make(address)).kind).toBe("made");
    expect(await story.make(address)).toEqual({ kind: "refused", refusal: "already_requested" });
    expect(await story.requests()).toHaveLength(1);
  });

  it("that is taken back leaves the agents' queue", async () => {
    const story = await start(null);
    await story.make({ kind: "refund", note: "Changed my mind" });
    const [request] = await story.requests();
    const at = story.deps.clock.now();
    expect(request && (await withdrawRequest(story.deps, { store: story.app.store, request, at }))).toBe(
      true,
    );
    expect(await story.tasks()).toEqual([]);
  });

  it("of somebody nobody can write to is a task all the same, and no mail leaves", async () => {
    const story = await start(null, { email: null });
    await story.make(address);
    await story.app.advance("1m");
    expect(await story.tasks()).toHaveLength(1);
    expect(story.mails()).toEqual([]);
  });

  it("is erased with the person: what was asked stays as a fact, its words do not", async () => {
    const story = await start(null);
    await story.make({ kind: "refund", note: "I live at 5 Quay Road" });
    const { deps, app } = story;
    await deps.db.transaction((tx) => deps.customers.redactAll(tx, app.store.id, deps.clock.now()));
    expect(await story.requests()).toMatchObject([{ kind: "refund", wish: null, state: "withdrawn" }]);
    const page = await story.page();
    expect(JSON.stringify(page)).not.toContain("Quay Road");
    expect(await story.tasks()).toEqual([]);
  });
});

it("what is finished was begun, and both count for the message whose link led to the page", async () => {
  const { app, deps, order, make } = await start(null);
  const now = deps.clock.now();
  const storeId = app.store.id;
  const look = { storeId, orderId: order.id, at: now - 60_000, isHuman: true };
  await deps.db.transaction((tx) =>
    deps.orders.recordVisit(tx, { ...look, via: "order_confirmed", variant: "b" }),
  );
  await make({ kind: "contact", note: "Is there a way to add a gift card?" });
  const { pageActivity } = createQueries(app.database);
  const span = { from: now - 3_600_000, to: now + 3_600_000 };
  const counts = await pageActivity.counts(deps.db.read, storeId, span);
  for (const figure of ["self_service_started", "self_service_finished"])
    expect(counts).toContainEqual({ via: "order_confirmed", figure, times: 1, orders: 1 });
  expect(await pageActivity.countsByVariant(deps.db.read, storeId, span)).toContainEqual({
    variant: "b",
    figure: "self_service_finished",
    times: 1,
    orders: 1,
  });
});
