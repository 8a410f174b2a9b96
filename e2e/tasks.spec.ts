import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { expectNothingSerious } from "./accessible";
import { proceduresOf } from "./procedures";
import { newOrder, type ShopOrder, scans } from "./shop";
import { signIn } from "./sign-in";

const store = "store";
const delayed = { tag: "Exception", subtag: "Exception_005", hoursAgo: 0.1, message: "Delayed" };

const journeysSchema = z.array(z.object({ id: z.string(), name: z.string() }));
const editedSchema = z.object({
  draft: z.object({
    revision: z.number(),
    content: z
      .object({ nodes: z.record(z.string(), z.object({ next: z.record(z.string(), z.string()) }).loose()) })
      .loose(),
  }),
});
const publishedSchema = z.object({
  kind: z.string(),
  problems: z.array(z.object({ code: z.string().optional() })).optional(),
});

/** The rule of R110 in the delay journey, live for every order. */
async function publishRule(page: Page): Promise<void> {
  const api = proceduresOf(page.request);
  const journeys = journeysSchema.parse(await api.read("journeys.list", { store }));
  const journeyId = journeys.find(({ name }) => name === "Delay or silence")?.id;
  const { draft } = editedSchema.parse(await api.read("journeys.edit", { store, journeyId }));
  const { content } = draft;
  if (content.nodes.hand_over !== undefined) return;
  const leadingTo = Object.entries(content.nodes).map(([id, node]) => {
    const next = Object.entries(node.next).map(([port, to]) => [
      port,
      to === "send_delay" ? "contacted" : to,
    ]);
    return [id, { ...node, next: Object.fromEntries(next) }] as const;
  });
  const contacted = {
    kind: "condition",
    config: {
      arms: [
        {
          id: "before",
          label: "They contacted support before",
          when: { fact: "support.has_contacted", op: "is_true" },
        },
      ],
    },
    next: { before: "hand_over", otherwise: "send_delay" },
  };
  const handOver = {
    kind: "escalate",
    config: {
      role: "senior_agent",
      priority: "high",
      reason: "Late, and they have written to us before.",
      note: null,
    },
    next: {},
  };
  const nodes = { ...Object.fromEntries(leadingTo), contacted, hand_over: handOver };
  const saved = { store, journeyId, expectedRevision: draft.revision, content: { ...content, nodes } };
  const { revision } = z
    .object({ revision: z.number() })
    .parse(await api.change("journeys.saveDraft", saved));
  const asked = publishedSchema.parse(await api.change("journeys.publish", { store, journeyId, revision }));
  if (asked.kind === "published") return;
  const accepted = (asked.problems ?? []).flatMap(({ code }) => code ?? []);
  const again = await api.change("journeys.publish", { store, journeyId, revision, accepted });
  expect(publishedSchema.parse(again).kind).toBe("published");
}

/** A ticket of the help desk, told by a program with an API key. */
async function writesToSupport(page: Page, order: ShopOrder): Promise<void> {
  const made = await proceduresOf(page.request).change("apiKeys.create", { store, name: "Help desk" });
  const { text } = z.object({ text: z.string() }).parse(made);
  const ticket = {
    externalId: `desk ${order.number}`,
    order: { number: order.number },
    subject: "Where is my order?",
    openedAt: new Date(Date.now() - 3_600_000).toISOString(),
    isWismo: true,
  };
  await proceduresOf(page.request, text).change("support.recordTicket", { ticket });
}

/** Looks again until it is there: the worker needs its moment. */
async function openQueue(page: Page, order: ShopOrder) {
  const task = page.locator("[data-task]").filter({ hasText: order.number });
  await expect(async () => {
    await page.goto(`/s/${store}/tasks?queue=senior_agent`);
    await expect(task).toBeVisible({ timeout: 2_000 });
  }).toPass();
  return task;
}

test("a delay of somebody who wrote before waits for a senior agent, who takes it and closes it", async ({
  page,
  request,
}) => {
  await signIn(page);
  await publishRule(page);
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], 1);
  await writesToSupport(page, order);
  await order.track([scans.label, scans.pickedUp, scans.moving, delayed], 1);

  const task = await openQueue(page, order);
  await expect(task).toContainText("Late, and they have written to us before.");
  await expect(task).toContainText(/wrote to support/i);
  await expectNothingSerious(page);
  await task.getByRole("button", { name: "Take" }).click();
  await expect(task).toContainText("Yours");

  await task.getByRole("link", { name: order.number }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(order.number);
  await expect(page.getByRole("region", { name: "Tasks on this order" })).toContainText("Yours");
  await expect(page.locator("main")).toContainText(/handed to senior agents/i);
  await expect(page.locator("main")).not.toContainText(/delay: sent by email/i);
  await expectNothingSerious(page);

  await page.goBack();
  await task.getByRole("button", { name: "Done" }).click();
  await expect(task).toBeHidden();
  const closed = page.getByRole("listitem").filter({ hasText: "Task closed" });
  await closed.getByRole("button", { name: "Undo" }).click();
  await expect(task).toBeVisible();
  await task.getByRole("link", { name: order.number }).focus();
  await page.keyboard.press("d");
  await expect(task).toBeHidden();
  await page.getByRole("link", { name: "Show what is done" }).click();
  await expect(task).toContainText(/closed by you/i);
});

test("an agent writes to a customer, takes it back, pauses the order's messages and promises a date", async ({
  page,
  request,
}) => {
  const order = newOrder(request);
  await order.place();
  await signIn(page);
  await expect(async () => {
    await page.goto(`/s/${store}/orders?q=${encodeURIComponent(order.number)}`);
    await page.getByRole("link", { name: order.number }).first().click({ timeout: 3_000 });
    await expect(page.getByRole("heading", { level: 1 })).toContainText(order.number, { timeout: 3_000 });
  }).toPass();

  await page.getByRole("button", { name: "Message", exact: true }).click();
  await page.getByLabel("Text").fill("Hi Dana,\n\nyour parcel is found {{ really }}.");
  await expectNothingSerious(page);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(
    page.frameLocator("iframe").getByText("your parcel is found {{ really }}.").first(),
  ).toBeVisible();
  await page.getByRole("button", { name: "Send it" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back: nothing was sent")).toBeVisible();
  await expect(page.locator("main")).toContainText(/message from your team: not sent/i);

  await page.getByRole("button", { name: "Pause messages" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Pause messages" }).click();
  await expect(page.getByText("Messages of this order are paused").first()).toBeVisible();
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await expectNothingSerious(page);
  await page.getByRole("button", { name: "Resume" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Resume messages" }).click();
  await expect(page.getByRole("button", { name: "Pause messages" })).toBeVisible();

  await page.getByRole("button", { name: "Promise a date" }).click();
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("By the end of").fill(day);
  await expectNothingSerious(page);
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.locator("main")).toContainText(/we said it would have arrived by then/i);
  await page.getByRole("button", { name: "It is kept" }).click();
  await expect(page.locator("main")).toContainText(/promise kept/i);
});
