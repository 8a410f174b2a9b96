import { expect, it } from "vitest";
import { createTrackedLinks } from "@/adapters/system/tracked-links";
import { HIDDEN_LINK } from "@/domain/engagement/engagement";
import { OPEN_LINK, TRACK_LINK } from "@/domain/engagement/marked-mail";
import { MINUTE_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { aMessage } from "@/testing/builders/rows";
import { startTestFront } from "@/testing/test-front";

const appUrl = "https://milepost.example";
const links = createTrackedLinks({ authSecret: "a secret for tests, at least 32 characters", appUrl });
const phone =
  "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
const html =
  '<html><body><a href="https://shop.example/a?x=1&amp;y=2">A</a><a href="https://milepost.example/track/code/preferences">P</a></body></html>';

async function start() {
  const now = monday + 10 * MINUTE_MS;
  const front = await startTestFront({ now, front: { engagement: { links, appUrl } } });
  const { deps, store } = front.app;
  const order = await front.place();
  const message = aMessage({
    storeId: store.id,
    orderId: order.id,
    state: "sent",
    sentAt: monday,
    html,
    text: "A",
  });
  await deps.db.transaction((tx) => deps.messages.insert(tx, message));
  const urlOf = links.of(store, message.id);
  if (urlOf === null) throw new Error("No link");
  const pathOf = (link: string) => urlOf(link).slice(appUrl.length);
  const signs = async () => {
    await front.front.close();
    const rows = await deps.engagements.ofMessage(deps.db.read, store.id, message.id);
    return rows.map(({ kind, grade, evidence }) => [kind, grade, evidence].join(" "));
  };
  return { ...front, order, message, pathOf, signs };
}

it("the picture of a mail is a GIF that nobody keeps, and says that it was opened", async () => {
  const { ask, pathOf, signs } = await start();
  const answer = await ask("GET", pathOf(OPEN_LINK), { headers: { "user-agent": phone } });
  expect(answer).toMatchObject({ status: 200, headers: { "content-type": "image/gif" } });
  expect(answer.headers["cache-control"]).toContain("no-store");
  expect(await signs()).toEqual(["open human browser"]);
});

it("Apple's proxy opens mail that nobody has read", async () => {
  const { ask, pathOf, signs } = await start();
  await ask("GET", pathOf(OPEN_LINK), { headers: { "user-agent": "Mozilla/5.0" } });
  expect(await signs()).toEqual(["open machine apple_privacy"]);
});

it("a link leads where the message says, by its number alone", async () => {
  const { ask, pathOf, signs } = await start();
  const answer = await ask("GET", pathOf("1"), { headers: { "user-agent": phone } });
  expect(answer).toMatchObject({ status: 303, headers: { location: "https://shop.example/a?x=1&y=2" } });
  expect(answer.headers["referrer-policy"]).toBe("no-referrer");
  expect(await signs()).toEqual(["click human browser"]);
});

it("a link in any script leads where it says; one that no browser could follow leads to the order's page", async () => {
  const { ask, app, order, message, pathOf } = await start();
  const { deps } = app;
  const links = ["https://shop.example/größe/服", "https://shop.example/%zz?q=a b", "https://[shop.example/"];
  const html = links.map((link) => `<a href="${link}">A</a>`).join("");
  await deps.db.transaction((tx) => deps.messages.update(tx, { ...message, html }));
  const led = async (link: string) => {
    const { status, headers } = await ask("GET", pathOf(link), { headers: { "user-agent": phone } });
    return [status, headers.location];
  };
  expect(await led("1")).toEqual([303, "https://shop.example/gr%C3%B6%C3%9Fe/%E6%9C%8D"]);
  expect(await led("2")).toEqual([303, "https://shop.example/%zz?q=a%20b"]);
  expect(await led("3")).toEqual([303, expect.stringContaining(order.trackingCode)]);
});

it("looking up a link without following it is a machine's way", async () => {
  const { ask, pathOf, signs } = await start();
  expect((await ask("HEAD", pathOf("1"), { headers: { "user-agent": phone } })).status).toBe(303);
  expect(await signs()).toEqual(["click machine looked_ahead"]);
});

it("nobody is led anywhere by a link that was altered or made up", async () => {
  const { ask, pathOf, signs } = await start();
  const good = pathOf("1");
  for (const path of [
    good.replace("message-1", "message-2"),
    good.replace(/\.(.)/, (_all, first) => `.${first === "A" ? "B" : "A"}`),
    pathOf("9"),
    `${good}?to=https://evil.example`.replace("/1?", "/https:%2F%2Fevil.example?"),
    "/e/message-1/1",
    "/e/",
    "/l/",
    "/l/AAAAAAAAAAAA",
  ]) {
    const answer = await ask("GET", path, { headers: { "user-agent": phone } });
    expect([path, answer.status, answer.headers.location]).toEqual([path, 404, undefined]);
  }
  expect((await ask("POST", good)).status).toBe(405);
  expect(await signs()).toEqual([]);
});

it("a picture is there for whoever asks, and counts for a message of ours alone", async () => {
  const { ask, signs } = await start();
  const answer = await ask("GET", "/e/message-1.AAAAAAAAAAAAAAAA/open.gif");
  expect(answer).toMatchObject({ status: 200, headers: { "content-type": "image/gif" } });
  expect(await signs()).toEqual([]);
});

it("the link nobody sees gives a scanner away, and what it does beside", async () => {
  const { ask, pathOf, signs } = await start();
  await ask("GET", pathOf(HIDDEN_LINK), { headers: { "user-agent": phone } });
  await ask("GET", pathOf(OPEN_LINK), { headers: { "user-agent": phone } });
  expect((await signs()).sort()).toEqual(["click machine hidden_link", "open machine beside_scanner"]);
});

it("an erased order's links lead nowhere", async () => {
  const { ask, app, order, pathOf } = await start();
  const { deps, store } = app;
  const who = { externalId: null, email: order.email, phone: null, orderExternalIds: [], at: monday };
  await deps.db.transaction((tx) => deps.customers.redact(tx, store.id, who));
  expect((await ask("GET", pathOf("1"), { headers: { "user-agent": phone } })).status).toBe(404);
});

it("a text message's link is short, leads to the order's page and is no key that can be tried", async () => {
  const { ask, app, order, message, signs } = await start();
  const { deps, store } = app;
  const code = links.newCode();
  const link = { code, storeId: store.id, messageId: message.id, orderId: order.id, at: monday };
  await deps.db.transaction((tx) => deps.engagements.shortLink(tx, link));
  const path = links.short(store, code).slice(appUrl.length);
  expect(path).toMatch(/^\/l\/[A-Za-z0-9]{12}$/);
  const answer = await ask("GET", path, { headers: { "user-agent": phone } });
  expect(answer.headers.location).toContain(`${appUrl}/track/${order.trackingCode}?m=`);
  expect(await signs()).toEqual(["click human browser"]);
});

it("who comes to the page by a message's link has seen that message", async () => {
  const { ask, order, pathOf, signs } = await start();
  const followed = await ask("GET", pathOf(TRACK_LINK), { headers: { "user-agent": phone } });
  const page = String(followed.headers.location).slice(appUrl.length);
  expect((await ask("GET", page, { headers: { "user-agent": phone } })).status).toBe(200);
  expect(page).toContain(order.trackingCode);
  expect((await signs()).sort()).toEqual(["click human browser", "visit human browser"]);
});
