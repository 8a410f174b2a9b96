import { expect, type Locator, type Page } from "@playwright/test";

/** A journey of its own for a story: a copy of one that is shipped. Ends in its editor. */
export async function openCopy(page: Page, original: string, name: string): Promise<void> {
  await page.goto("/s/store/journeys");
  await page.getByRole("button", { name: "New journey" }).click();
  const dialog = page.getByRole("dialog", { name: "New journey" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Begin with").click();
  await page.getByPlaceholder("Type to find").fill(original);
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Create it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

export async function openShipped(page: Page, name: RegExp): Promise<void> {
  await page.goto("/s/store/journeys");
  await page.getByRole("link", { name }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-save-state]")).toHaveText(/^Saved/);
}

export function outline(page: Page): Locator {
  return page.getByRole("region", { name: /^Outline of/ });
}

export async function showOutline(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Outline" }).click();
  await expect(outline(page)).toBeVisible();
}

/** Adds a step at a "+". A click that meets the drawing while it is being laid out anew lands beside it: one clicks again. */
export async function addAt(page: Page, spot: RegExp, step: RegExp): Promise<void> {
  await expect(async () => {
    await page.getByRole("button", { name: spot }).first().click({ timeout: 2_000 });
    await page.getByRole("option", { name: step }).click({ timeout: 3_000 });
  }).toPass();
}

export async function addNote(page: Page): Promise<void> {
  await page.getByPlaceholder(/^Add a step/).fill("colleagues");
  await page.keyboard.press("Enter");
}

/** Presses the tab key until what is asked for has the focus. */
export async function tabTo(
  page: Page,
  isThere: (label: string, text: string) => boolean,
  most = 60,
): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const words =
        element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      return { label: element?.getAttribute("aria-label") ?? "", text: (words ?? "").trim() };
    });
    if (isThere(at.label, at.text)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The tab key did not come there.");
}
