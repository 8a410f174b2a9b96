import { expect, test } from "@playwright/test";
import { expectFlawless } from "./accessible";
import { lookUp } from "./look-up";
import { newOrder, scans } from "./shop";

/** As a shopper who has lost the mail: by order number and e-mail address. */
test("a parcel from order to delivered, as the shopper sees it", async ({ page, request }) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], 2);
  await lookUp(page, order);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/arriving/i);
  await expect(page.getByText("USPS").first()).toBeVisible();
  await expectFlawless(page);
  await order.track([scans.label, scans.pickedUp, scans.moving, scans.out], 0);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/today/i, { timeout: 1_000 });
  }).toPass();
  await order.track([scans.label, scans.pickedUp, scans.moving, scans.out, scans.delivered], 0);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/delivered/i, { timeout: 1_000 });
  }).toPass();
  await expectFlawless(page);
});

test("a late parcel is called late, with the first promise still in sight", async ({ page, request }) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], -1);
  await lookUp(page, order);
  await expect(page.locator("main")).toContainText(/late|longer|should have/i);
  await expectFlawless(page);
});

test("an order is looked up and a late parcel read without JavaScript", async ({
  browser,
  request,
  baseURL,
}) => {
  const { viewport } = test.info().project.use;
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], -1);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    ...(viewport ? { viewport } : {}),
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const reader = await plain.newPage();
  await lookUp(reader, order);
  await expect(async () => {
    await reader.reload();
    await expect(reader.getByRole("heading", { level: 1 })).toContainText(/late|longer|should/i, {
      timeout: 1_000,
    });
  }).toPass();
  await expect(reader.locator(".promise")).toContainText(/promised/i);
  await expect(reader.getByText("Cedar Candle").first()).toBeVisible();
  await plain.close();
});

test("a parcel that goes back says so and what happens next", async ({ page, request }) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving, scans.returning], 1);
  await lookUp(page, order);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/back|return/i);
  await expectFlawless(page);
});

test("the page works without JavaScript, and a stranger sees no personal detail", async ({
  browser,
  page,
  request,
  baseURL,
}) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], 2);
  await lookUp(page, order);
  const url = page.url();
  const stranger = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const theirs = await stranger.newPage();
  await theirs.goto(url);
  await expect(theirs.getByRole("heading", { level: 1 })).toContainText(/arriving/i);
  const html = await theirs.content();
  for (const secret of [order.email, "Dana", "Whitfield", "Alder", "97214", "Cedar Candle"])
    expect(html).not.toContain(secret);
  await stranger.close();
});

test("whoever guesses gets one answer for all failures", async ({ page }) => {
  await page.goto("/track");
  await page.getByLabel(/order number/i).fill("#0000001");
  await page.getByLabel(/e-mail/i).fill("nobody@example.com");
  await page.getByRole("button").first().click();
  await expect(page.locator("main")).toContainText(/could not|no order|not find/i);
  const unknown = await page.goto("/track/zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz");
  expect(unknown?.status()).toBe(404);
  await expectFlawless(page);
});

test("a German page: words, dates and the switch, without JavaScript", async ({
  browser,
  page,
  request,
  baseURL,
}) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], 2);
  await lookUp(page, order);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    locale: "en-US",
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const reader = await plain.newPage();
  await reader.goto(page.url());
  await reader.getByRole("navigation").getByRole("link", { name: "Deutsch" }).click();
  await expect(reader.locator("html")).toHaveAttribute("lang", "de");
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(/kommt/i);
  await expect(reader.locator("main")).toContainText("Zuletzt erfasst");
  await expect(reader.locator("footer")).toContainText("Alle Zeiten gelten am Lieferort");
  await plain.close();
  await page.goto(`${page.url().split("?")[0]}?lang=de`);
  await expect(page.getByRole("button", { name: "Kopieren" })).toBeVisible();
  await expectFlawless(page);
});

test("the look-up form speaks German and keeps it after a failed search", async ({ page }) => {
  await page.goto("/track?lang=de");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wo ist meine Bestellung?");
  await page.getByLabel("Bestellnummer").fill("#0000002");
  await page.getByLabel(/telefonnummer/i).fill("030 1234567");
  await page.getByRole("button", { name: "Bestellung finden" }).click();
  await expect(page.getByRole("alert")).toContainText("keine Bestellung gefunden");
  await expectFlawless(page);
});
