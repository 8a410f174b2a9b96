import { expect, type Page, test } from "@playwright/test";
import { expectFlawless, expectNothingSerious } from "./accessible";
import { lookUp } from "./look-up";
import { newOrder, type Scan, scans } from "./shop";
import { signIn } from "./sign-in";

const PERSON =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const failed: Scan = { tag: "AttemptFail", subtag: "AttemptFail_002", hoursAgo: 0.1, message: "No one home" };

const file = (...lines: readonly string[]) => ({
  name: "products.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(["id,title,url,price,currency,in_stock", ...lines].join("\n")),
});
const jug = "e2e-jug,Milk jug,https://shop.example/products/jug,24.90,USD,yes";
const bowl = "e2e-bowl,Stoneware bowl,https://shop.example/products/bowl,18,USD,no";

/** The shop's products from a file, one of them picked by hand, and everybody sees them. */
async function stockShop(page: Page): Promise<void> {
  await signIn(page);
  const store = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await page.goto(`${store}/settings/products`);
  const upload = page.getByLabel("Product file");
  // Until the page is alive, nobody hears of a file.
  await expect(async () => {
    await upload.setInputFiles(file(jug, "e2e-cup,Cup,shop.example/cup,cheap,USD,yes"));
    const told = page.getByText("Line 3: The url “shop.example/cup” does not begin with https://.");
    await expect(told).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByText("Line 3: The price “cheap” is not a number like 24.90.")).toBeVisible();
  await upload.setInputFiles(file(jug, bowl));
  await expect(page.getByText("2 products are known.")).toBeVisible();
  await expectNothingSerious(page);
  await page.goto(`${store}/settings/recommendations`);
  await page.getByLabel("See none, for comparison").click();
  await page.getByRole("option", { name: "0 % of people", exact: true }).click();
  for (const title of ["Milk jug", "Stoneware bowl"]) {
    if (await page.getByRole("button", { name: `Remove: ${title}` }).isVisible()) continue;
    await page.getByLabel("Find a product").fill(title);
    await page.getByRole("button", { name: title, exact: true }).click();
  }
  await page.getByRole("button", { name: "Save recommendations" }).click();
  await expect(page.getByText("Recommendations saved")).toBeVisible();
  await expectNothingSerious(page);
}

test("a delivered page recommends, a click lands on the product's page in the shop and is counted", async ({
  page,
  request,
  browser,
}) => {
  await stockShop(page);
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving, scans.out, scans.delivered], 0);
  // Somebody of the team who is signed in is no shopper, nor is a browser without a head.
  const shopper = await (await browser.newContext({ userAgent: PERSON })).newPage();
  await expect(async () => {
    await lookUp(shopper, order);
    await expect(shopper.getByRole("heading", { level: 1 })).toContainText(/delivered/i, { timeout: 1_000 });
  }).toPass();
  const section = shopper.getByRole("region", { name: "You might also like" });
  await expect(section.getByRole("link")).toHaveCount(1);
  await expect(section.getByText("$24.90")).toBeVisible();
  const status = await shopper.getByRole("heading", { level: 1 }).boundingBox();
  const products = await section.boundingBox();
  expect((products?.y ?? 0) > (status?.y ?? 0)).toBe(true);
  await expectFlawless(shopper);
  await shopper.route("https://shop.example/**", (route) => route.fulfill({ body: "<h1>The shop</h1>" }));
  await section.getByRole("link", { name: /Milk jug/ }).click();
  await expect(shopper).toHaveURL(/^https:\/\/shop\.example\/products\/jug\?milepost=[A-Za-z0-9_-]{16,}$/);
  const store = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await expect(async () => {
    await page.goto(`${store}/tracking-page/analytics`);
    const row = page.getByRole("row", { name: /Tracking page/ });
    await expect(row.getByRole("button", { name: /Tracking page: clicked/ })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.getByRole("button", { name: /Tracking page: clicked/ }).click();
  await expect(page.getByRole("dialog").getByRole("link", { name: order.number })).toBeVisible();
  await shopper.context().close();
});

test("nothing is recommended while something is wrong", async ({ page, request }) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving, scans.out, failed], 0);
  await expect(async () => {
    await lookUp(page, order);
    await expect(page.locator("main")).toContainText(/attempt|no one|could not/i, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByText("You might also like")).toHaveCount(0);
  await expect(page.locator(".product")).toHaveCount(0);
});
