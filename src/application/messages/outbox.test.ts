import { describe, expect, it } from "vitest";
import type { OutboxTab } from "@/domain/messaging/outbox-tab";
import { aShop } from "@/testing/builders/shop";
import { startToldShop, type ToldShop } from "@/testing/told-shop";
import { countOutbox, listOutbox } from "./list-outbox";
import { openMessage } from "./open-message";

const list = async (shop: ToldShop, tab: OutboxTab, text = "", seesPerson = true) =>
  (await listOutbox(shop.readDeps, { ...shop.reader, seesPerson, tab, text, after: null })).rows;

describe("the outbox", () => {
  it("sorts messages by what became of them, and counts those that wait for a person", async () => {
    const shop = await startToldShop();
    shop.answers.push(
      { kind: "uncertain", detail: "The connection broke after DATA" },
      { kind: "rejected", detail: "550 no such user", badRecipient: false },
    );
    await shop.place("1041");
    await shop.advance("1m");
    await shop.place("1042");
    await shop.advance("1m");
    await shop.place("1043");
    await shop.place("1044", { customer: { firstName: "Omar" } });
    expect(await list(shop, "uncertain")).toMatchObject([
      { number: "#1041", label: "Order confirmed", sentence: "The connection broke after DATA" },
    ]);
    expect(await list(shop, "failed")).toMatchObject([
      { number: "#1042", sentence: "Refused by the mail server." },
    ]);
    expect(await list(shop, "sent")).toMatchObject([{ number: "#1043", name: "Dana Whitfield" }]);
    expect(await list(shop, "not_sent")).toMatchObject([
      { number: "#1044", messageId: null, sentence: "Not sent: the order has no e-mail address." },
    ]);
    expect(await countOutbox(shop.readDeps, shop.store)).toEqual({ waiting: 0, uncertain: 1, failed: 1 });
  });

  it("finds messages by their order, and nothing where no order fits", async () => {
    const shop = await startToldShop();
    await shop.place("1041");
    await shop.place("2042");
    expect(await list(shop, "sent", "2042")).toMatchObject([{ number: "#2042" }]);
    expect(await list(shop, "sent", "dana@example.com")).toHaveLength(2);
    expect(await list(shop, "sent", "9999")).toEqual([]);
  });

  it("goes on where the page before ended", async () => {
    const shop = await startToldShop();
    for (let number = 100; number < 160; number += 1) await shop.place(String(number));
    const question = { ...shop.reader, tab: "sent", text: "" } as const;
    const first = await listOutbox(shop.readDeps, { ...question, after: null });
    const second = await listOutbox(shop.readDeps, { ...question, after: first.next });
    expect([first.rows.length, second.rows.length]).toEqual([50, 10]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
    expect(second.next).toBeNull();
  });

  it("opens a message as it was rendered, with every attempt and the reason it failed for", async () => {
    const shop = await startToldShop();
    shop.answers.push({ kind: "rejected", detail: "550 no such user", badRecipient: false });
    await shop.place("1042");
    const [row] = await list(shop, "failed");
    const messageId = row?.messageId ?? "";
    const page = await openMessage(shop.readDeps, { ...shop.reader, messageId });
    expect(page.content?.subject).toMatch(/^order_confirmed/);
    expect(page.sentence).toBe("Failed: the mail server refused it (550 no such user).");
    expect(page.attempts).toMatchObject([{ result: "rejected", detail: "550 no such user" }]);
    const headers = Object.fromEntries(page.headers.map(({ name, value }) => [name, value]));
    expect(headers).toMatchObject({ To: "dana@example.com", "X-Milepost-Message": messageId });
    expect(headers["Message-ID"]).toBe(`<${messageId}@ash.example>`);
  });

  it("shows neither text, subject, address nor a server's words to those who may not see persons", async () => {
    const shop = await startToldShop();
    shop.answers.push({ kind: "rejected", detail: "550 dana@example.com unknown", badRecipient: false });
    await shop.place("1042");
    const [row] = await list(shop, "failed", "", false);
    const question = { ...shop.reader, seesPerson: false, messageId: row?.messageId ?? "" };
    const page = await openMessage(shop.readDeps, question);
    expect(page).toMatchObject({ content: null, isContentHidden: true, name: "D. W." });
    expect(JSON.stringify([row, { ...page, sentence: null }])).not.toMatch(/dana|Whitfield/i);
    expect(page.sentence).not.toContain("dana");
  });

  it("is not there for another store", async () => {
    const shop = await startToldShop();
    await shop.place("1042");
    const [row] = await list(shop, "sent");
    const other = { store: aShop(), seesPerson: true, messageId: row?.messageId ?? "" };
    await expect(openMessage(shop.readDeps, other)).rejects.toMatchObject({ code: "not_found" });
  });
});
