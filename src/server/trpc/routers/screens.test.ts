import { describe, expect, test } from "vitest";
import { createApiKey } from "@/application/settings/api-keys";
import { type Ability, can, roles } from "@/domain/access/role";
import { openTestConsole } from "@/testing/test-console";
import { accountDeps } from "../context";

type Console = Awaited<ReturnType<typeof openTestConsole>>;
type Api = ReturnType<Console["apiAs"]>;

const store = "shop";
const placedAt = Date.UTC(2025, 5, 2, 8);

/** Tells a store of one order of Dana's, with its message already rendered, a parked hook and an unknown code. */
async function tellStory(console: Console, slug: string): Promise<void> {
  const { deps } = console.container;
  const program = console.apiWith(await keyOf(console, slug));
  await program.tracking.ingest({ events: [anOrderEvent()] });
  await deps.db.transaction(async (tx) => {
    const found = await deps.stores.findBySlug(tx, slug);
    if (found === null) throw new Error(`There is no store ${slug}`);
    const order = await deps.orders.findByRef(tx, found.id, { externalId: "1042", number: null });
    const [brief] = await deps.messages.ofOrder(tx, found.id, order?.id ?? "");
    const message = await deps.messages.find(tx, brief?.id ?? "");
    if (message === null) throw new Error("The order called for no message");
    const written = { subject: "Hi Dana", html: "<p>Hi Dana</p>", text: "Hi Dana" };
    await deps.messages.update(tx, { ...message, ...written, state: "failed", why: "provider_refused" });
    await deps.hooks.insert(tx, {
      id: `hook of ${slug}`,
      storeId: found.id,
      source: "shopify",
      topic: "orders/create",
      dedupeKey: null,
      headers: {},
      body: "{}",
      state: "parked",
      why: "It could not be understood.",
      receivedAt: placedAt,
      doneAt: null,
    });
    const code = { vocabulary: "aftership", code: `Odd of ${slug}`, text: null, at: placedAt };
    await deps.events.noteUnknownCode(tx, found.id, code);
  });
}

function anOrderEvent() {
  return {
    type: "order" as const,
    change: "created" as const,
    key: "order 1042",
    occurredAt: placedAt,
    ref: { externalId: "1042", number: "#1042" },
    order: {
      placedAt,
      paidAt: placedAt,
      customer: { email: "dana@example.com", firstName: "Dana", lastName: "Whitfield", phone: "+493012345" },
      shippingAddress: { line1: "Lindenweg 7", postalCode: "10115", city: "Berlin", country: "DE" },
    },
  };
}

async function keyOf(console: Console, slug: string): Promise<string> {
  const { deps } = console.container;
  const found = await deps.stores.findBySlug(deps.db.read, slug);
  if (found === null) throw new Error(`There is no store ${slug}`);
  const actor = { userId: "user-1", storeId: found.id };
  return (await createApiKey(accountDeps(console.container), actor, "Program")).text;
}

interface Ids {
  readonly orderId: string;
  readonly messageId: string;
  readonly journeyId: string;
  readonly versionId: string;
  readonly nodeId: string;
  readonly hookId: string;
  readonly code: string;
}

async function idsOf(api: Api, slug: string): Promise<Ids> {
  const orders = await api.orders.list({ store: slug });
  const messages = await api.messages.list({ store: slug, tab: "failed" });
  const journeys = await api.journeys.list({ store: slug });
  const journeyId = journeys[0]?.id ?? "";
  const { nodes } = await api.journeys.open({ store: slug, journeyId });
  return {
    orderId: orders.rows[0]?.id ?? "",
    messageId: messages.rows[0]?.messageId ?? "",
    journeyId,
    versionId: (await api.journeys.edit({ store: slug, journeyId })).live?.versionId ?? "",
    nodeId: nodes.find(({ kind }) => kind === "send_message")?.id ?? "",
    hookId: `hook of ${slug}`,
    code: `Odd of ${slug}`,
  };
}

const mark = { status: "InTransit", reason: null } as const;

/** Every procedure of the screens: what it needs, and a call that would work for whoever may make it. */
const procedures: Readonly<Record<string, readonly [Ability, (api: Api, ids: Ids) => Promise<unknown>]>> = {
  "orders.list": ["read_orders", (api) => api.orders.list({ store })],
  "orders.counts": ["read_orders", (api) => api.orders.counts({ store })],
  "orders.search": ["read_orders", (api) => api.orders.search({ store, text: "1042" })],
  "orders.open": ["read_orders", (api, { orderId }) => api.orders.open({ store, orderId })],
  "journeys.list": ["read_journeys", (api) => api.journeys.list({ store })],
  "journeys.open": ["read_journeys", (api, { journeyId }) => api.journeys.open({ store, journeyId })],
  "journeys.node": [
    "read_journeys",
    (api, { journeyId, nodeId }) => api.journeys.node({ store, journeyId, nodeId }),
  ],
  "journeys.pause": ["edit_journeys", (api, { journeyId }) => api.journeys.pause({ store, journeyId })],
  "journeys.resume": ["edit_journeys", (api, { journeyId }) => api.journeys.resume({ store, journeyId })],
  "journeys.counts": ["read_journeys", (api, { journeyId }) => api.journeys.counts({ store, journeyId })],
  "journeys.edit": ["read_journeys", (api, { journeyId }) => api.journeys.edit({ store, journeyId })],
  "journeys.saveDraft": [
    "edit_journeys",
    (api, { journeyId }) => api.journeys.saveDraft({ store, journeyId, expectedRevision: 0, content: {} }),
  ],
  "journeys.restoreVersion": [
    "edit_journeys",
    (api, { journeyId, versionId }) =>
      api.journeys.restoreVersion({ store, journeyId, versionId, expectedRevision: 1 }),
  ],
  "journeys.discardDraft": [
    "edit_journeys",
    (api, { journeyId }) => api.journeys.discardDraft({ store, journeyId, expectedRevision: 2 }),
  ],
  "journeys.versions": ["read_journeys", (api, { journeyId }) => api.journeys.versions({ store, journeyId })],
  "journeys.version": [
    "read_journeys",
    (api, { journeyId, versionId }) => api.journeys.version({ store, journeyId, versionId }),
  ],
  "journeys.impact": [
    "read_journeys",
    (api, { journeyId }) => api.journeys.impact({ store, journeyId, revision: 3 }),
  ],
  "journeys.publish": [
    "publish_journeys",
    (api, { journeyId }) => api.journeys.publish({ store, journeyId, revision: 0 }),
  ],
  "journeys.rollback": [
    "publish_journeys",
    (api, { journeyId, versionId }) => api.journeys.rollback({ store, journeyId, versionId }),
  ],
  "journeys.setShare": [
    "publish_journeys",
    (api, { journeyId }) => api.journeys.setShare({ store, journeyId, percent: 20 }),
  ],
  "journeys.stopSoftLaunch": [
    "publish_journeys",
    (api, { journeyId }) => api.journeys.stopSoftLaunch({ store, journeyId }),
  ],
  "journeys.create": [
    "edit_journeys",
    (api, { journeyId }) =>
      api.journeys.create({ store, name: "Copy", purpose: "", scope: "order", from: journeyId }),
  ],
  "journeys.rename": [
    "edit_journeys",
    (api, { journeyId }) => api.journeys.rename({ store, journeyId, name: "New name", purpose: "" }),
  ],
  "journeys.archive": [
    "publish_journeys",
    (api, { journeyId }) => api.journeys.archive({ store, journeyId }),
  ],
  "journeys.unarchive": [
    "publish_journeys",
    (api, { journeyId }) => api.journeys.unarchive({ store, journeyId }),
  ],
  "journeys.audit": ["read_journeys", (api, { journeyId }) => api.journeys.audit({ store, journeyId })],
  "messages.list": ["read_messages", (api) => api.messages.list({ store, tab: "failed" })],
  "messages.counts": ["read_messages", (api) => api.messages.counts({ store })],
  "messages.open": ["read_messages", (api, { messageId }) => api.messages.open({ store, messageId })],
  "messages.dead": ["retry_messages", (api) => api.messages.dead({ store })],
  "messages.settle": [
    "retry_messages",
    (api, { messageId }) => api.messages.settle({ store, messageId, decision: "was_delivered" }),
  ],
  "messages.retryDead": ["retry_messages", (api) => api.messages.retryDead({ store, id: "1" })],
  "hooks.list": ["read_hooks", (api) => api.hooks.list({ store })],
  "hooks.counts": ["read_hooks", (api) => api.hooks.counts({ store })],
  "hooks.open": ["read_hooks", (api, { hookId }) => api.hooks.open({ store, hookId })],
  "hooks.codes": ["read_hooks", (api) => api.hooks.codes({ store })],
  "hooks.replay": ["replay_hooks", (api, { hookId }) => api.hooks.replay({ store, hookId })],
  "hooks.replayParked": ["replay_hooks", (api) => api.hooks.replayParked({ store })],
  "hooks.mapCode": [
    "replay_hooks",
    (api, { code }) => api.hooks.mapCode({ store, vocabulary: "aftership", code, mark }),
  ],
};

async function answerOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "answered";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

describe("who may do what", () => {
  test.each(roles)("%s is answered where the role allows it, and refused everywhere else", async (role) => {
    const console = await openTestConsole();
    await tellStory(console, store);
    const owner = await console.addMember({ store, role: "owner", email: "first@shop.example" });
    const ids = await idsOf(owner.api, store);
    const { api } = await console.addMember({ store, role, email: `${role}.two@shop.example` });
    const refused: string[] = [];
    for (const [name, [, call]] of Object.entries(procedures))
      if ((await answerOf(call(api, ids))) === "FORBIDDEN") refused.push(name);
    const expected = Object.entries(procedures).flatMap(([name, [ability]]) =>
      can(role, ability) ? [] : [name],
    );
    expect(refused).toEqual(expected);
  });

  test("an id of another store is unknown in one's own, to every procedure that takes one", async () => {
    const console = await openTestConsole();
    await console.addStore({ slug: "rival" });
    await tellStory(console, "rival");
    const rival = await console.addMember({ store: "rival", role: "owner", email: "rival@shop.example" });
    const ids = await idsOf(rival.api, "rival");
    const { api } = await console.addMember({ store, role: "owner" });
    const takesAnId = Object.entries(procedures).filter(([, [, call]]) => call.length > 1);
    expect(takesAnId.length).toBeGreaterThan(8);
    for (const [name, [, call]] of takesAnId)
      expect(`${name} ${await answerOf(call(api, ids))}`).toBe(`${name} NOT_FOUND`);
    expect((await rival.api.journeys.list({ store: "rival" })).every(({ state }) => state === "live")).toBe(
      true,
    );
  });

  test("what an executive is answered names nobody", async () => {
    const console = await openTestConsole();
    await tellStory(console, store);
    const { api } = await console.addMember({ store, role: "executive" });
    const ids = await idsOf(api, store);
    for (const [name, [ability, call]] of Object.entries(procedures)) {
      if (!can("executive", ability)) continue;
      const told = JSON.stringify(await call(api, ids));
      expect(`${name} ${/Dana|Whitfield|dana@|\+4930|Lindenweg|10115/.exec(told)?.[0] ?? ""}`).toBe(
        `${name} `,
      );
    }
    expect(await api.orders.search({ store, text: "dana@example.com" })).toEqual([]);
  });
});

test("pausing and resuming a journey changes its state, and neither is done twice", async () => {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "manager" });
  const [journey] = await api.journeys.list({ store });
  const journeyId = journey?.id ?? "";
  await api.journeys.pause({ store, journeyId });
  expect((await api.journeys.open({ store, journeyId })).state).toBe("paused");
  await expect(api.journeys.pause({ store, journeyId })).rejects.toMatchObject({ code: "CONFLICT" });
  await api.journeys.resume({ store, journeyId });
  expect((await api.journeys.open({ store, journeyId })).state).toBe("live");
});

test("an agent settles a failed message, and another cannot settle it again", async () => {
  const console = await openTestConsole();
  await tellStory(console, store);
  const { api } = await console.addMember({ store, role: "agent" });
  const { messageId } = await idsOf(api, store);
  await api.messages.settle({ store, messageId, decision: "send_again" });
  expect((await api.messages.counts({ store })).waiting).toBe(1);
  const again = api.messages.settle({ store, messageId, decision: "was_delivered" });
  await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
});
