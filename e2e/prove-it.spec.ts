import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { expectNothingSerious } from "./accessible";
import { proceduresOf } from "./procedures";
import { newOrder } from "./shop";
import { signIn } from "./sign-in";

const store = "store";
const journeysSchema = z.array(z.object({ id: z.string(), name: z.string() }));

async function idOf(page: Page, name: string): Promise<string> {
  const journeys = journeysSchema.parse(await proceduresOf(page.request).read("journeys.list", { store }));
  const found = journeys.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no journey "${name}"`);
  return found.id;
}

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

test("the planner shows twenty kinds of order, each with its calendar in words", async ({ page }) => {
  await page.goto(`/s/${store}/planner`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Planner");
  await expect(page.getByRole("button", { name: "All 20" })).toBeVisible();
  await page.getByRole("button", { name: "International" }).click();
  const sheet = page.getByRole("dialog", { name: "International" });
  await expect(sheet.getByText("In customs", { exact: true })).toBeVisible();
  await expect(sheet.getByRole("heading", { name: "The day of the order" })).toBeVisible();
  await expectNothingSerious(page);
});

test("a journey is played on a delayed order: the path lights up and a message is shown as written", async ({
  page,
}) => {
  const journeyId = await idOf(page, "Delay or silence");
  await page.goto(`/s/${store}/journeys/${journeyId}/rehearse?kind=delayed`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Run on an order");
  await expect(page.locator("[data-lit=not]").first()).toBeVisible();
  await page.getByRole("button", { name: "One decision on" }).click();
  await expect(page.locator("[data-lit=now]").first()).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole("button", { name: "To the last moment" }).click();
  await page
    .getByRole("list", { name: "Moments" })
    .getByRole("button", { name: "Delay", exact: true })
    .click();
  await expect(page.getByRole("dialog").locator("iframe")).toBeVisible();
});

test("a backtest of the store's own orders ends with a report", async ({ page }) => {
  await newOrder(page.request).place();
  const journeyId = await idOf(page, "Delay or silence");
  await page.goto(`/s/${store}/journeys/${journeyId}/backtest`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Backtest");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("heading", { name: "What it adds up to" })).toBeVisible({ timeout: 30_000 });
  await expectNothingSerious(page);
});
