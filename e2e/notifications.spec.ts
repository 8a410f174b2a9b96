import { createECDH, randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectFlawless } from "./accessible";
import { lookUp } from "./look-up";
import { newOrder, type ShopOrder, scans } from "./shop";

async function openPage(page: Page, order: ShopOrder): Promise<string> {
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], 2);
  return lookUp(page, order);
}

/**
 * Chromium's own push service is a machine of its maker's, out of reach of a test: the browser's subscribing is answered
 * here, with keys as it would make them. Permission, worker and notification are the browser's own.
 */
async function answerSubscribing(page: Page): Promise<void> {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  const keys = { p256dh: ecdh.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") };
  const endpoint = `https://push.example/${randomBytes(8).toString("hex")}`;
  await page.addInitScript(
    (made) => {
      PushManager.prototype.subscribe = async function subscribe(options) {
        if (options?.userVisibleOnly !== true || !options.applicationServerKey) throw new Error("refused");
        return Object.assign(Object.create(PushSubscription.prototype), { toJSON: () => made });
      };
    },
    { endpoint, keys },
  );
}

/** A push as a push service would deliver it, to whichever worker of ours the browser knows by then. */
async function pushTo(page: Page, message: object): Promise<() => Promise<void>> {
  const registrationIds = new Set<string>();
  const devtools = await page.context().newCDPSession(page);
  devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    for (const { scopeURL, registrationId } of registrations)
      if (scopeURL.endsWith("/track/")) registrationIds.add(registrationId);
  });
  await devtools.send("ServiceWorker.enable");
  const { origin } = new URL(page.url());
  return async () => {
    for (const registrationId of registrationIds)
      await devtools.send("ServiceWorker.deliverPushMessage", {
        origin,
        registrationId,
        data: JSON.stringify(message),
      });
  };
}

function shownNotifications(page: Page) {
  return page.evaluate(async () => {
    const worker = await navigator.serviceWorker.getRegistration("/track/");
    const shown = (await worker?.getNotifications()) ?? [];
    return shown.map(({ title, body, tag }) => ({ title, body, tag }));
  });
}

test("a shopper allows notifications on the order's page, and the browser shows one", async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(["notifications"]);
  await answerSubscribing(page);
  const order = newOrder(request);
  const url = await openPage(page, order);
  await page.getByRole("link", { name: "Notify me in this browser" }).click();
  await expectFlawless(page);
  await page.getByRole("button", { name: "Allow notifications" }).click();
  await expect(page.getByRole("status")).toHaveText("Done. This browser will tell you.");

  const news = { title: "Out for delivery", body: "It comes today.", tag: "message-1" };
  const push = await pushTo(page, { ...news, url });
  // The developer tools hand a push over once and keep none; a push service would. The same tag is shown once.
  await expect(async () => {
    await push();
    expect(await shownNotifications(page)).toEqual([news]);
  }).toPass({ timeout: 20_000 });

  await page.goto(`${url.split("?")[0]}/preferences`);
  const inBrowsers = page.getByRole("checkbox", { name: /browsers I allowed/ });
  await expect(inBrowsers).toBeChecked();
  await inBrowsers.uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expect(inBrowsers).not.toBeChecked();
});

test("texts are asked for and given up without JavaScript", async ({ browser, page, request, baseURL }) => {
  const order = newOrder(request);
  const url = (await openPage(page, order)).split("?")[0] ?? "";
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const theirs = await plain.newPage();
  await theirs.goto(url);
  await theirs.getByRole("checkbox", { name: /Text me news/ }).check();
  await theirs.getByRole("button", { name: "Get texts" }).click();
  await expect(theirs.getByRole("status")).toHaveText("Saved.");
  const texts = theirs.getByRole("checkbox", { name: /Text messages about my orders/ });
  await expect(texts).toBeChecked();
  await texts.uncheck();
  await theirs.getByRole("button", { name: "Save" }).click();
  await expect(texts).not.toBeChecked();
  await theirs.getByRole("link", { name: "Back to the order" }).click();
  await expect(theirs).toHaveURL(url);
  await plain.close();
});
