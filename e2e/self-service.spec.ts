import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type APIRequestContext, type Browser, expect, type Page, request, test } from "@playwright/test";
import { type Child, startChild } from "../scripts/bench/load/child";
import { freePort } from "../scripts/bench/load/free-port";
import { waitUntil } from "../scripts/bench/load/wait-until";
import serverFlags from "../scripts/server-flags.json" with { type: "json" };
import { type SmtpSink, startSmtpSink } from "../src/testing/smtp-sink";
import { expectFlawless, expectNothingSerious } from "./accessible";
import { e2eEnvironment } from "./environment";
import { lookUp } from "./look-up";
import { newOrder, type Scan, type ShopOrder, scans } from "./shop";
import { signIn } from "./sign-in";

// A server of its own: codes go by mail, and the other stories' server has no mail server.
let sink: SmtpSink;
let server: Child;
let baseURL = "";
let dataFolder = "";
let api: APIRequestContext;

const failed: Scan = { tag: "AttemptFail", subtag: "AttemptFail_002", hoursAgo: 0.1, message: "No one home" };

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(90_000);
  dataFolder = mkdtempSync(join(tmpdir(), "milepost-self-service-"));
  sink = await startSmtpSink();
  const port = await freePort();
  baseURL = `http://127.0.0.1:${port}`;
  const env = { ...e2eEnvironment({ port, baseURL, dataFolder }), SMTP_URL: sink.url };
  const args = [...serverFlags, resolve("dist/main.mjs")];
  server = startChild({ args, core: null, logFile: join(dataFolder, "server.log"), env });
  const isUp = () =>
    fetch(`${baseURL}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  expect(await waitUntil(isUp, { withinMs: 60_000 })).toBe(true);
  api = await request.newContext({ baseURL });
});

test.afterAll(async () => {
  await api.dispose();
  await server.stop();
  await sink.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function shopper(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const { viewport, isMobile, hasTouch } = test.info().project.use;
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled,
    ...(viewport ? { viewport } : {}),
    ...(isMobile ? { isMobile, hasTouch: hasTouch ?? true } : {}),
  });
  return context.newPage();
}

/** To the order's page, with nothing but its link from then on. */
async function openPage(page: Page, order: ShopOrder): Promise<void> {
  await lookUp(page, order);
}

/** The newest code that went to this address. */
async function codeFor(order: ShopOrder, after: number): Promise<string> {
  const codes = () =>
    sink.taken
      .filter(({ to }) => to === order.email)
      .flatMap(({ content }) => /^Subject: Your code: (\d{6})$/m.exec(content)?.[1] ?? []);
  await expect.poll(() => codes().length).toBeGreaterThan(after);
  return codes().at(-1) ?? "";
}

async function giveCode(page: Page, order: ShopOrder): Promise<void> {
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByLabel("Six-digit code")).toBeVisible();
  await page.getByLabel("Six-digit code").fill(await codeFor(order, 0));
  await page.getByRole("button", { name: "Go on" }).click();
}

async function onTheWay(soFar: readonly Scan[]): Promise<ShopOrder> {
  const order = newOrder(api);
  await order.place();
  await order.ship();
  await order.track([scans.label, scans.pickedUp, scans.moving, ...soFar], 1);
  return order;
}

for (const javaScript of [true, false])
  test(`a missed delivery is put off to another day, ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const order = await onTheWay([failed]);
    const page = await shopper(browser, javaScript);
    await openPage(page, order);
    await page.getByRole("link", { name: "Choose another day" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose another day");
    await expect(page.locator("main")).not.toContainText(order.email);
    if (javaScript) await expectFlawless(page);
    await giveCode(page, order);
    await page.getByLabel("New day").selectOption({ index: 1 });
    await page.getByLabel(/should know/).fill("After six, please");
    if (javaScript) await expectFlawless(page);
    await page.getByRole("button", { name: "Send the request" }).click();
    await expect(page.getByRole("status")).toContainText("Requested on");
    if (javaScript) await expectFlawless(page);
    await page.getByRole("link", { name: "Back to the order" }).click();
    await expect(page.locator(".self-service")).toContainText("Requested on");
    await expect(page.getByRole("link", { name: "Choose another day" })).toHaveCount(0);
    if (javaScript) await expectFlawless(page);
    await page.context().close();
    if (javaScript) await settleOnTheOrderPage(browser, order);
  });

async function settleOnTheOrderPage(browser: Browser, order: ShopOrder): Promise<void> {
  const page = await shopper(browser, true);
  await signIn(page);
  await page.goto("/s/store/tasks");
  await expect(
    page.getByText("Asked for on the tracking page: another day of delivery.").first(),
  ).toBeVisible();
  await page.getByRole("link", { name: order.number }).first().click();
  const asked = page.getByRole("region", { name: "Requests of the customer" });
  await expect(asked).toContainText("Verified by code");
  await expect(asked).toContainText("After six, please");
  await expect(page.getByText("Gave the one-time code")).toBeVisible();
  await expectNothingSerious(page);
  await asked.getByLabel("A sentence for the customer").fill("The carrier comes after six.");
  await asked.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(/settled: another day of delivery/)).toBeVisible();
  const told = () =>
    sink.taken.filter(({ to, content }) => to === order.email && content.includes("after six."));
  await expect.poll(() => told().length).toBeGreaterThan(0);
  await page.context().close();
}

for (const javaScript of [true, false])
  test(`a refund is asked for after the delivery and taken back, ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const order = await onTheWay([scans.out, scans.delivered]);
    const page = await shopper(browser, javaScript);
    await openPage(page, order);
    await page.getByRole("link", { name: "Ask for a refund" }).click();
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByLabel("Six-digit code").fill("000000");
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("alert")).toContainText("wrong or no longer good");
    if (javaScript) await expectFlawless(page);
    await page.getByLabel("Six-digit code").fill(await codeFor(order, 0));
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByLabel("Your message").fill("It does not fit");
    await page.getByRole("button", { name: "Send the request" }).click();
    await expect(page.getByRole("status")).toContainText("Requested on");
    await page.getByRole("button", { name: "Take the request back" }).click();
    await expect(page.getByRole("button", { name: "Send the request" })).toBeVisible();
    await page.context().close();
  });

test("a faulty item is reported with a photo, which agents see and nobody else", async ({ browser }) => {
  const order = await onTheWay([scans.out, scans.delivered]);
  const page = await shopper(browser, false);
  await openPage(page, order);
  await page.getByRole("link", { name: "Report a problem with an item" }).click();
  await giveCode(page, order);
  await page.getByLabel("An item is damaged").check();
  await page.getByLabel("Your message").fill("The candle is broken");
  const picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  const photo = { name: "candle.png", mimeType: "image/png", buffer: Buffer.from(picture, "base64") };
  await page.getByLabel("Photos (optional)").setInputFiles(photo);
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByRole("status")).toContainText("Requested on");
  await page.context().close();
  const agent = await shopper(browser, true);
  await signIn(agent);
  await agent.goto("/s/store/tasks");
  await agent.getByRole("link", { name: order.number }).first().click();
  const image = agent.getByRole("img", { name: "What the customer sent, 1 of 1" });
  await expect(image).toBeVisible();
  const source = (await image.getAttribute("src")) ?? "";
  expect((await agent.request.get(source)).headers()["content-type"]).toBe("image/png");
  expect((await api.get(source)).status()).toBe(404);
  await agent.context().close();
});

for (const javaScript of [true, false])
  test(`after the hand-over an address cannot be changed, ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const order = await onTheWay([]);
    const page = await shopper(browser, javaScript);
    await openPage(page, order);
    await expect(page.getByRole("link", { name: "Change the address" })).toHaveCount(0);
    await page.goto(`${page.url()}/change-address`);
    await expect(page.locator("main")).toContainText("we cannot change the address any more");
    if (javaScript) await expectFlawless(page);
    await page.goto(`${page.url()}?lang=de`);
    await expect(page.locator("main")).toContainText("darum können wir die Adresse nicht mehr ändern");
    await page.context().close();
  });
