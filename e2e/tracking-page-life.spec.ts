import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectFlawless } from "./accessible";
import { lookUp } from "./look-up";
import { newOrder, type Scan, scans } from "./shop";
import { signIn } from "./sign-in";

const hoursAgo = (scan: Scan, hours: number): Scan => ({ ...scan, hoursAgo: hours });
const moving = [scans.label, scans.pickedUp, scans.moving];
const deliveredYesterday = [...moving, hoursAgo(scans.out, 32), hoursAgo(scans.delivered, 30)];

async function plainReader(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const options = { javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) };
  return (await browser.newContext(options)).newPage();
}

/** Nothing is cut off or to be scrolled to at the side. */
async function expectNoSideways(page: Page): Promise<void> {
  const room = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(room.page).toBeLessThanOrEqual(room.window);
}

test("two parcels, one delivered: one truth first, then a part for each", async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  const order = newOrder(request);
  await order.place();
  await order.ship(1);
  await order.ship(2);
  await order.track([...moving, scans.out, scans.delivered], 0, 1);
  await order.track(moving, 2, 2);
  const url = await lookUp(page, order);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("1 of 2", { timeout: 1_000 });
  }).toPass();
  for (const parcel of ["Parcel 1 of 2", "Parcel 2 of 2"])
    await expect(page.getByRole("heading", { level: 2, name: parcel })).toBeVisible();
  await expectFlawless(page);
  await expectNoSideways(page);
  const plain = await plainReader(browser, baseURL);
  await plain.goto(url);
  await expect(plain.getByRole("heading", { level: 1 })).toContainText("1 of 2");
  await plain.context().close();
});

test("a day after the delivery the page asks; the answer works without a script and stands on the order", async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track(deliveredYesterday, -1);
  const url = await lookUp(page, order);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "How was the delivery?" })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await expectFlawless(page);
  const plain = await plainReader(browser, baseURL);
  await plain.goto(url);
  await plain.getByRole("radio", { name: "2" }).check({ force: true });
  await plain.getByLabel("What should we know? (optional)").fill("The box was wet");
  await plain.getByRole("button", { name: "Send answer" }).click();
  await expect(plain.getByRole("heading", { name: "Thank you for your answer." })).toBeVisible();
  expect(await plain.content()).not.toContain("The box was wet");
  await plain.context().close();
  await signIn(page);
  const search = page.getByRole("searchbox", { name: /number, e-mail or tracking number/i });
  await search.fill(order.number);
  await page.getByRole("link", { name: order.number }).first().click();
  await expect(page.getByText("Rated the delivery 2 of 5")).toBeVisible();
  await expect(page.getByText("“The box was wet”")).toBeVisible();
});

test("revoked links lead nowhere, and the order has a new one", async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  const url = await lookUp(page, order);
  await signIn(page);
  await page.getByRole("searchbox", { name: /number, e-mail or tracking number/i }).fill(order.number);
  await page.getByRole("link", { name: order.number }).first().click();
  await page.getByRole("button", { name: "Revoke the tracking links" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("This link leads nowhere");
  await page.getByRole("button", { name: "Revoke links" }).click();
  await expect(page.getByText("The old links are revoked")).toBeVisible();
  const stranger = await plainReader(browser, baseURL);
  expect((await stranger.goto(url))?.status()).toBe(404);
  await expect(async () => {
    const link = await page
      .getByRole("main")
      .getByRole("link", { name: "Tracking page" })
      .getAttribute("href");
    expect((await stranger.goto(link ?? ""))?.status()).toBe(200);
  }).toPass();
  await stranger.context().close();
});

test("at night, on paper and from right to left the page is whole", async ({ page, request }) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track(moving, 2);
  await lookUp(page, order);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.reload();
  await expectFlawless(page);
  const night = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(night).toMatch(/rgb\((\d|[1-5]\d), /);
  await expect(page.locator("footer")).toContainText(/Times are those of the delivery address: .* Time\./);

  await page.emulateMedia({ colorScheme: "light", media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("USPS").first()).toBeVisible();
  for (const left of ["form", ".copy", ".languages"])
    for (const one of await page.locator(left).all()) await expect(one).toBeHidden();

  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  await expectNoSideways(page);
  const edges = await page.evaluate(() => {
    const box = (query: string) => document.querySelector(query)?.getBoundingClientRect();
    return { state: box(".state")?.right ?? 0, card: box(".hero")?.right ?? 0 };
  });
  // The state's mark stands at the right edge of its card, where reading begins.
  expect(edges.card - edges.state).toBeLessThan(60);
  const picture = await page.screenshot({ fullPage: true });
  expect(picture.length).toBeGreaterThan(10_000);
});
