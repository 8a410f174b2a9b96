import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { expectFlawless } from "./accessible";
import { proceduresOf } from "./procedures";
import { newOrder, scans } from "./shop";
import { signIn } from "./sign-in";

/** A shop of its own origin, whose theme names the script. */
async function openShop(page: Page, { host, script }: { host: string; script: string }) {
  const html = `<!doctype html><html lang="en"><title>Shop</title><main aria-label="Our shop"><h1>Our shop</h1>${script}</main></html>`;
  const server = createServer((_, res) => void res.setHeader("Content-Type", "text/html").end(html));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const { port } = isPort(address) ? address : { port: 0 };
  const origin = `http://${host}:${port}`;
  return {
    origin,
    visit: () => page.goto(origin),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function isPort(address: ReturnType<ReturnType<typeof createServer>["address"]>): address is AddressInfo {
  return address !== null && typeof address === "object";
}

async function allow(page: Page, embedOrigins: string): Promise<string> {
  await signIn(page);
  const store = new URL(page.url()).pathname.split("/")[2] ?? "";
  const tracking = { trackingHost: "", embedOrigins, csatTaskUpTo: 2 };
  await proceduresOf(page.request).change("settings.saveTracking", { store, tracking });
  return store;
}

test("the look-up stands in the shop's theme, as high as it is, and leads to the order", async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const order = newOrder(request);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving], 2);
  const shopper = await (await browser.newContext()).newPage();
  const store = await allow(page, "");
  const script = `<script src="${baseURL}/embed.js" data-store="${store}" async></script>`;
  const shop = await openShop(shopper, { host: "localhost", script });
  await proceduresOf(page.request).change("settings.saveTracking", {
    store,
    tracking: { trackingHost: "", embedOrigins: shop.origin, csatTaskUpTo: 2 },
  });
  // Settings are read anew after two seconds at the latest.
  await expect(async () => {
    await shop.visit();
    await expect(shopper.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible({
      timeout: 1_500,
    });
  }).toPass();
  const frame = shopper.frameLocator("iframe");
  const heightOf = async (): Promise<number> => (await shopper.locator("iframe").boundingBox())?.height ?? 0;
  await expect.poll(heightOf).toBeGreaterThan(330);
  await shopper.evaluate(() => window.postMessage({ milepost: "height", height: 5 }, "*"));
  await frame.getByLabel(/order number/i).fill(order.number);
  await frame.getByLabel(/e-mail/i).fill(order.email);
  await frame.getByRole("button").first().click();
  await expect(frame.getByRole("heading", { level: 1 })).toContainText(/arriving/i);
  const low = await heightOf();
  await expect.poll(heightOf).toBeGreaterThan(500);
  expect(low).toBeGreaterThan(5);
  await expectFlawless(shopper);
  await shop.close();
  await shopper.context().close();
});

test("no other site can show the page in a frame", async ({ page, browser, baseURL }) => {
  const store = await allow(page, "https://www.shop.example");
  const stranger = await (await browser.newContext()).newPage();
  const refusals: string[] = [];
  stranger.on("console", (message) => refusals.push(message.text()));
  const script = `<script src="${baseURL}/embed.js" data-store="${store}" async></script>`;
  const shop = await openShop(stranger, { host: "localhost", script });
  await shop.visit();
  await expect.poll(() => refusals.join(" ")).toMatch(/frame-ancestors/);
  await expect(stranger.frameLocator("iframe").getByRole("button")).toHaveCount(0);
  await shop.close();
  await stranger.context().close();
});
