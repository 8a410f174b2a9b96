import { expect, test } from "vitest";
import { createApiKey } from "@/application/settings/api-keys";
import type { MessageTemplate } from "@/domain/messaging/template";
import { openTestConsole } from "@/testing/test-console";
import { accountDeps } from "../context";

const store = "shop";
const placedAt = Date.UTC(2025, 5, 2, 8);

async function storeWithOrders() {
  const console = await openTestConsole();
  const { deps } = console.container;
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  if (shop === null) throw new Error("There is no store.");
  const { user, api } = await console.addMember({ store, role: "owner" });
  const actor = { userId: user.id, storeId: shop.id };
  const { text } = await createApiKey(accountDeps(console.container), actor, "Orders");
  await console.apiWith(text).tracking.ingest({
    events: [anOrder("1041", ["mug"], []), anOrder("1042", ["mug", "blanket"], ["VIP"])],
  });
  return { console, api };
}

function anOrder(id: string, products: readonly string[], tags: string[]) {
  return {
    type: "order" as const,
    change: "created" as const,
    key: `order ${id}`,
    occurredAt: placedAt,
    ref: { externalId: id, number: `#${id}` },
    order: {
      placedAt,
      tags,
      totalMinor: products.length * 4_000,
      customer: { email: `dana${id}@example.com`, firstName: "Dana" },
      lines: products.map((product) => ({
        externalId: `line ${product}`,
        productId: `id of ${product}`,
        title: `The ${product}`,
        quantity: 1,
      })),
    },
  };
}

test("offers the products people ordered by their titles, the most frequent first", async () => {
  const { api } = await storeWithOrders();
  expect(await api.facts.values({ store, factId: "order.products" })).toEqual([
    { value: "id of mug", label: "The mug", orders: 2 },
    { value: "id of blanket", label: "The blanket", orders: 1 },
  ]);
  expect(await api.facts.values({ store, factId: "order.tags" })).toMatchObject([{ value: "VIP" }]);
  expect(await api.facts.values({ store, factId: "shipment.tracking_number" })).toEqual([]);
});

test("counts the recent orders that a rule fits, by the order alone or with the person", async () => {
  const { api } = await storeWithOrders();
  const isGreat = { fact: "order.value", op: "at_least" as const, value: 5_000 };
  const byOrder = await api.facts.matches({ store, scope: "order", condition: isGreat });
  expect(byOrder).toEqual({ matching: 1, orders: 2, days: 30, isAll: true });
  const wrote = { all: [isGreat, { fact: "support.has_contacted", op: "is_false" as const }] };
  expect(await api.facts.matches({ store, scope: "order", condition: wrote })).toMatchObject({ matching: 1 });
});

const template: MessageTemplate = {
  class: "transactional",
  subject: "Your order {{ order.number }}",
  preheader: "It is on its way.",
  blocks: [
    { kind: "heading", text: "On its way" },
    { kind: "text", text: 'Hi {{ customer.first_name | default: "there" }}, we have sent it.' },
  ],
};

test("shows a half-written text on a real order, as e-mail, text message and notification", async () => {
  const { api } = await storeWithOrders();
  const preview = await api.messages.preview({ store, template, orderId: null, covers: "parcel" });
  expect(preview.order?.number).toMatch(/^#104[12]$/);
  expect(preview.email).toMatchObject({ kind: "rendered", preheader: "It is on its way." });
  expect(preview.sms).toMatch(/On its way\. We have sent it\. https:\S+ Reply STOP to opt out\.$/);
  expect(preview.push).toEqual({ title: "On its way", body: "We have sent it." });
});

test("says why a text cannot be written, and shows a made-up order where there is none", async () => {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "manager" });
  const broken = { ...template, subject: "About {{ order.nothing }}" };
  const preview = await api.messages.preview({ store, template: broken, orderId: null, covers: "parcel" });
  expect(preview.order).toBeNull();
  expect(preview.email).toMatchObject({ kind: "failed", why: expect.stringContaining("order.nothing") });
  const whole = await api.messages.preview({ store, template, orderId: null, covers: "parcel" });
  expect(whole.email).toMatchObject({ kind: "rendered", subject: "Your order #1042" });
});

test("who may not read personal facts gets the made-up order only", async () => {
  const { console } = await storeWithOrders();
  const { api } = await console.addMember({ store, role: "executive" });
  const preview = await api.messages.preview({ store, template, orderId: null, covers: "parcel" });
  expect(preview.order).toBeNull();
});
