import { describe, expect, it } from "vitest";
import { startEditedShop, thanksAfter } from "@/testing/edited-shop";
import { startToldShop } from "@/testing/told-shop";
import { countNodes } from "./count-nodes";
import { listJourneys } from "./list-journeys";
import { openJourney } from "./open-journey";
import { openNode } from "./open-node";

describe("journeys on screen", () => {
  it("counts orders as they stand now, and messages of the last 30 days with the most frequent reason", async () => {
    const shop = await startToldShop();
    await shop.place("1041");
    await shop.place("1042", { customer: { firstName: "Omar" } });
    await shop.place("1043", { customer: { firstName: "Ana" } });
    await shop.place("1044", { isTest: true });
    await shop.ship("1041");
    await shop.scan("TN1041", "InTransit");
    const find = async (name: string) =>
      (await listJourneys(shop.readDeps, shop.store)).find((row) => row.name === name);
    expect((await find("Order confirmation"))?.counts).toMatchObject({
      sent: 1,
      notSent: 3,
      topReason: { label: "No e-mail address", count: 2 },
      failed: 0,
    });
    expect((await find("In transit"))?.counts.waiting).toBe(1);
    await shop.advance("31d");
    expect((await find("Order confirmation"))?.counts).toMatchObject({ sent: 0, notSent: 0 });
  });

  it("draws every node with its sentence and arms, and shows the orders there", async () => {
    const shop = await startToldShop();
    await shop.place("1041");
    await shop.ship("1041");
    await shop.scan("TN1041", "InTransit");
    const rows = await listJourneys(shop.readDeps, shop.store);
    const id = rows.find(({ name }) => name === "In transit")?.id ?? "";
    const page = await openJourney(shop.readDeps, { store: shop.store, journeyId: id });
    expect(page.problems).toEqual([]);
    expect(page.nodes.find((node) => node.id === page.start)?.kind).toBe("trigger");
    const standing = page.nodes.find(({ counts }) => counts.waiting === 1);
    expect(standing?.arms.map(({ label }) => label)).toEqual(["It happened", "Timed out"]);
    const question = { ...shop.reader, journeyId: id, nodeId: standing?.id ?? "" };
    const there = await openNode(shop.readDeps, question);
    expect(there.waiting).toMatchObject([{ number: "#1041", name: "Dana Whitfield" }]);
    const hidden = await openNode(shop.readDeps, { ...question, seesPerson: false });
    expect(hidden.waiting).toMatchObject([{ number: "#1041", name: "D. W." }]);
  });

  it("shows at a message who got it and who did not, with the reason", async () => {
    const shop = await startToldShop();
    await shop.place("1041");
    await shop.place("1042", { customer: { firstName: "Omar" } });
    const rows = await listJourneys(shop.readDeps, shop.store);
    const id = rows.find(({ name }) => name === "Order confirmation")?.id ?? "";
    const { nodes } = await openJourney(shop.readDeps, { store: shop.store, journeyId: id });
    const sender = nodes.find(({ counts }) => counts.sent === 1);
    const there = await openNode(shop.readDeps, { ...shop.reader, journeyId: id, nodeId: sender?.id ?? "" });
    expect(there.sent).toMatchObject([{ number: "#1041" }]);
    expect(there.notSent).toMatchObject([
      { number: "#1042", sentence: "Not sent: the order has no e-mail address." },
    ]);
  });
});

it("counts per node for a chosen period: waiting, gone through, sent, not sent with the top reason, failed", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.place("1041");
  await shop.place("1042", { isTest: true });
  shop.answers.push({ kind: "sent", providerId: "p", detail: "250" });
  await shop.advance("25h");
  await shop.place("1043");
  const question = { storeId: shop.store.id, journeyId };
  const { nodes, journey } = await countNodes(shop.readDeps, { ...question, days: 7 });
  expect(nodes).toMatchObject({
    start: { through: 3, waiting: 0 },
    hold: { through: 2, waiting: 1 },
    tell: { through: 2, sent: 1, notSent: 1, topReason: { label: "Test order", count: 1 }, failed: 0 },
  });
  expect(journey).toMatchObject({ waiting: 1, sent: 1, notSent: 1 });
  await shop.advance("5d");
  const today = await countNodes(shop.readDeps, { ...question, days: 1 });
  expect(today.nodes).toMatchObject({ tell: { through: 0, sent: 0 }, start: { through: 0 } });
  const week = await countNodes(shop.readDeps, { ...question, days: 7 });
  expect(week.nodes.tell).toMatchObject({ through: 3, sent: 2 });
});
