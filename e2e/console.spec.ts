import { createHmac } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectNothingSerious } from "./accessible";
import { owner, webhookSecrets } from "./environment";
import { newOrder, type ShopOrder, scans } from "./shop";
import { signIn, signInByForm } from "./sign-in";

async function openOrder(page: Page, order: ShopOrder): Promise<void> {
  await expect(async () => {
    await page.goto("/s/store/orders");
    await page.getByRole("searchbox", { name: /number, e-mail or tracking number/i }).fill(order.number);
    await page
      .getByRole("link", { name: new RegExp(order.number) })
      .first()
      .click({ timeout: 3_000 });
    await expect(page.getByRole("heading", { level: 1 })).toContainText(order.number, { timeout: 3_000 });
  }).toPass();
}

/** Looks again until it is there: the worker needs its moment. */
async function expectSoon(page: Page, text: RegExp): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.locator("main").getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

/** As at nightfall, while the page is open. */
async function turnDark(page: Page): Promise<void> {
  await expect(async () => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.locator("html")).toHaveClass(/\bdark\b/, { timeout: 500 });
  }).toPass();
}

test("a first start leads to the sign-in, and a wrong password is told kindly", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
  await expectNothingSerious(page);
  await signInByForm(page);
});

test("an agent watches a parcel from order to delivered, with every message and every silence explained", async ({
  page,
  request,
}) => {
  const order = newOrder(request);
  await order.place();
  await signIn(page);
  await openOrder(page, order);
  await expectSoon(page, /order confirmed: sent by email/i);
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], 2);
  await expectSoon(page, /shipped: sent by email/i);
  await order.track([scans.label, scans.pickedUp, scans.moving, scans.out], 0);
  await expectSoon(page, /out for delivery: sent by email/i);
  await order.track([scans.label, scans.pickedUp, scans.moving, scans.out, scans.delivered], 0);
  await expectSoon(page, /delivered: sent by email/i);
  await expectNothingSerious(page);
  await page.getByRole("button", { name: /show all/i }).click();
  await expect(page.locator("main")).toContainText(/follow-up/i);
  await expectNothingSerious(page);
});

test("a late parcel is called late, and the shopper was told first", async ({ page, request }) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], -1);
  await signIn(page);
  await openOrder(page, order);
  await expectSoon(page, /delay: sent by email/i);
  await expect(page.locator("main")).toContainText(/late/i);
});

test("a parcel that goes back is told, with what happens next", async ({ page, request }) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving, scans.returning], 1);
  await signIn(page);
  await openOrder(page, order);
  await expectSoon(page, /returned to sender: sent by email/i);
});

test("nothing serious by axe on any screen, light or dark", async ({ page, request }) => {
  test.setTimeout(120_000);
  const order = newOrder(request);
  await order.place();
  await signIn(page);
  const settings = ["store", "sender", "delivery", "consent", "sources", "team", "api-keys", "you"];
  const screens = [
    "orders",
    "journeys",
    "messages",
    "hooks",
    "hooks/codes",
    ...settings.map((name) => `settings/${name}`),
  ];
  for (const screen of screens) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`/s/store/${screen}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNothingSerious(page);
    await turnDark(page);
    await expectNothingSerious(page);
  }
});

test("a journey is seen as a picture and as an outline, with its orders behind each step", async ({
  page,
  request,
}) => {
  const order = newOrder(request);
  await order.place();
  await signIn(page);
  await page.goto("/s/store/journeys");
  await page
    .getByRole("link", { name: /order confirmation/i })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Order confirmation");
  await expect(page.locator("main")).toContainText(/send a message.*order confirmed/is);
  await expectNothingSerious(page);
});

test("a refused hook shows on the sources screen, one of unknown shape among the hooks", async ({
  page,
  request,
}) => {
  const post = (data: string, signature: string) =>
    request.post("/api/hooks/aftership", {
      data,
      headers: { "Content-Type": "application/json", "aftership-hmac-sha256": signature },
    });
  expect((await post("{}", "bm8=")).status()).toBe(401);
  const strange = JSON.stringify({ hello: "world" });
  const signature = createHmac("sha256", webhookSecrets.aftership).update(strange).digest("base64");
  expect((await post(strange, signature)).status()).toBe(400);
  await signIn(page);
  await page.goto("/s/store/settings/sources");
  await expect(page.locator("main")).toContainText(/signature did not match/i);
  await page.goto("/s/store/hooks");
  await page
    .getByRole("link", { name: /refused/i })
    .or(page.getByRole("tab", { name: /refused/i }))
    .first()
    .click();
  await expect(
    page
      .locator("main")
      .getByText(/aftership/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});
