import { expect, test } from "@playwright/test";
import { expectNothingSerious } from "./accessible";
import {
  addAt,
  addNote,
  expectSaved,
  openCopy,
  openShipped,
  outline,
  showOutline,
  tabTo,
} from "./journey-editor-page";
import { signIn } from "./sign-in";

// The drawing needs room; a phone has the outline.
test.describe("on a desktop", { tag: "@desktop" }, () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page);
  });

  test("the escalation rule is built by mouse, and nothing serious is found by axe", async ({ page }) => {
    test.setTimeout(120_000);
    await openCopy(page, "Delay or silence", "Escalation by mouse");
    await addAt(page, /^Add a step on “Late/, /^Branch/);
    const settings = page.getByRole("complementary", { name: "Settings of the step" });
    await settings.getByRole("button", { name: "Add a question" }).click();
    await page.getByPlaceholder(/^Search/).fill("delay");
    await page
      .getByRole("option", { name: /reason/i })
      .first()
      .click();
    await settings
      .getByRole("combobox", { name: /how to compare/ })
      .last()
      .click();
    await page.getByRole("option", { name: "is", exact: true }).click();
    await settings.getByLabel(/reason.*: value/i).click();
    await page
      .getByRole("option", { name: /^delay/i })
      .first()
      .click();
    await settings
      .getByRole("button", { name: /^Add a question|And/ })
      .last()
      .click();
    await page.getByPlaceholder(/^Search/).fill("contacted support");
    await page.getByRole("option", { name: /Has contacted support before/ }).click();
    await expect(settings.getByText("In words:")).toBeVisible();
    await expect(settings.locator("p", { hasText: "In words:" })).toContainText(
      /delay.*and.*contacted support/i,
    );
    await addAt(page, /^Add a step on “Yes” of “Yes:/, /^Escalate/);
    await settings.getByRole("radio", { name: "Senior agents" }).check();
    await settings.getByLabel("Why a person should look").fill("Late again, and they have asked before");
    await page.keyboard.press("Tab");
    await expectSaved(page);
    await expect(page.getByText(/to fix/)).toHaveCount(0);
    await expect(page.locator("[data-canvas]")).toContainText("Late again, and they have asked before");
    await expectNothingSerious(page);
    await showOutline(page);
    await expect(outline(page)).toContainText(/senior agents/i);
    await expectNothingSerious(page);
  });

  test("the escalation rule is built with keys alone", async ({ page }) => {
    test.setTimeout(120_000);
    await openCopy(page, "Delay or silence", "Escalation by keys");
    await page.goto(`${page.url().split("?")[0]}?view=outline`);
    await expect(outline(page)).toBeVisible();
    const { keyboard } = page;
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    await tabTo(page, (_label, text) => text.startsWith("Starts when"));
    for (let presses = 0; presses < 12; presses++) {
      if (/on “Late/.test(await focused())) break;
      await keyboard.press("ArrowDown");
    }
    await keyboard.press("Enter");
    await expect(page.getByPlaceholder(/^Add a step/)).toBeFocused();
    await keyboard.type("branch");
    await keyboard.press("Enter");
    await tabTo(page, (_label, text) => text === "Add a question");
    await keyboard.press("Enter");
    await expect(page.getByPlaceholder(/^Search/)).toBeFocused();
    await keyboard.type("contacted support before");
    await keyboard.press("Enter");
    await expect(page.getByText("In words:")).toBeVisible();
    await tabTo(page, (_label, text) => text === "And …");
    await keyboard.press("Enter");
    await expect(page.getByPlaceholder(/^Search/)).toBeFocused();
    await keyboard.type("status reason");
    await keyboard.press("Enter");
    await expect(page.getByLabel(/reason: value/i)).toBeFocused();
    await keyboard.press("Enter");
    await expect(page.getByPlaceholder("Type to find")).toBeFocused();
    await keyboard.type("delay");
    await keyboard.press("Enter");
    await expect(page.locator("p", { hasText: "In words:" })).toContainText(/contacted support.*and.*delay/i);
    await keyboard.press("Escape");
    await expect(page.getByRole("complementary", { name: "Settings of the step" })).toHaveCount(0);
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect(page.getByPlaceholder(/^Add a step/)).toBeFocused();
    await keyboard.type("escalate");
    await keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Escalate to a person" })).toBeFocused();
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "Senior agents" })).toBeChecked();
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.type("Late again, and they have asked before");
    await keyboard.press("Tab");
    await expectSaved(page);
    await expect(outline(page)).toContainText(/task for senior agents: Late again/i);
  });

  test("an edit survives a reload and a cut line, and undo says what it takes back", async ({
    page,
    context,
  }) => {
    await openCopy(page, "Delivered", "Kept on this device");
    await context.setOffline(true);
    await page.locator("[data-spot]").first().click();
    await addNote(page);
    await expect(page.locator("[data-save-state]")).toHaveText(/kept on this device/);
    await context.setOffline(false);
    await expectSaved(page);
    await page.reload();
    await expect(page.locator("[data-canvas]")).toContainText("A note");

    // Left in the middle of saving: nothing of it has reached the server.
    await page.route("**/api/trpc/journeys.saveDraft**", (route) => route.abort());
    await page.locator("[data-spot]").first().click();
    await addNote(page);
    await expect(page.locator("[data-save-state]")).toHaveText(/kept on this device/);
    await page.unroute("**/api/trpc/journeys.saveDraft**");
    await page.reload();
    await expect(page.getByRole("button", { name: /^Note\s*A note/ })).toHaveCount(2);
    await expectSaved(page);
    await page.getByRole("button", { name: /^Undo: Brought back/ }).click();
    await expect(page.getByRole("button", { name: /^Note\s*A note/ })).toHaveCount(1);
    await page.keyboard.press("Control+Shift+z");
    await expect(page.getByRole("button", { name: /^Note\s*A note/ })).toHaveCount(2);
  });

  test("a reload brings the step that is open back into view, and no button lies on the drawing", async ({
    page,
  }) => {
    await openCopy(page, "Delay or silence", "In view again");
    const last = page.locator("[data-canvas] [data-step]").last();
    const nodeId = await last.getAttribute("data-step");
    await page.goto(`${page.url().split("?")[0]}?step=${nodeId}`);
    await expect(last).toBeInViewport({ ratio: 0.9 });
    const drawing = await page.locator(".react-flow").boundingBox();
    const smaller = await page.getByRole("button", { name: "Smaller" }).boundingBox();
    expect(smaller?.y).toBeGreaterThanOrEqual((drawing?.y ?? 0) + (drawing?.height ?? 0));
  });

  test("two people at once: the second is told who changed what, and both changes are merged", async ({
    page,
    context,
    browser,
  }) => {
    await openCopy(page, "Shipment confirmation", "Two at once");
    const other = await (await browser.newContext({ storageState: await context.storageState() })).newPage();
    await other.goto(page.url());
    await expect(other.locator("[data-canvas] [data-step]").first()).toBeVisible();
    await context.setOffline(true);
    await page.locator("[data-spot]").first().click();
    await addNote(page);
    await other.locator("[data-spot]").last().click();
    await other.getByPlaceholder(/^Add a step/).fill("wait");
    await other.getByRole("option", { name: /^Wait/ }).first().click();
    await expectSaved(other);
    await context.setOffline(false);
    const dialog = page.getByRole("dialog", { name: /changed this journey too/ });
    await expect(dialog).toContainText(/Added "Wait/);
    await expect(dialog).toContainText(/Added "A note"/);
    await expectNothingSerious(page);
    await dialog.getByRole("button", { name: "Merge both" }).click();
    await expectSaved(page);
    await expect(page.locator("[data-canvas]")).toContainText("A note");
    await expect(page.locator("[data-canvas]")).toContainText(/Wait/);
    await other.context().close();
  });

  test("a version goes to a tenth of the new orders, and is taken back", async ({ page }) => {
    test.setTimeout(120_000);
    await openShipped(page, /^Address problem|^Delivery attempt failed/);
    await page.locator("[data-spot]").first().click();
    await addNote(page);
    await expectSaved(page);
    await expect(page.getByText("1 unpublished change")).toBeVisible();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Publish version 2" });
    await dialog.getByText("A share first").click();
    for (const box of await dialog.getByRole("checkbox").all()) await box.check();
    await dialog.getByRole("tab", { name: /Steps that change/ }).click();
    await expect(dialog).toContainText(/Added "A note"/);
    await expectNothingSerious(page);
    await dialog.getByRole("button", { name: "Publish to 10 % of new orders" }).click();
    await expect(page.getByText(/10 % of new orders enter version 2/)).toBeVisible();
    await expect(page.getByText("Published v1")).toBeVisible();
    await page.getByRole("button", { name: "All orders" }).click();
    await page.getByRole("button", { name: "Set the share" }).click();
    await expect(page.getByText("Published v2")).toBeVisible();
    await page.getByRole("button", { name: "More about this journey" }).click();
    await page.getByRole("menuitem", { name: "Versions" }).click();
    await page.getByRole("button", { name: "Roll back to it" }).click();
    await page.getByRole("button", { name: "Roll back to version 1" }).click();
    await expect(page.getByText("Published v3")).toBeVisible();
    await page.getByRole("button", { name: "More about this journey" }).click();
    await page.getByRole("menuitem", { name: "Who did what" }).click();
    const audit = page.getByRole("dialog", { name: "Who did what" });
    await expect(audit).toContainText("Rolled back to version 1");
    await expect(audit).toContainText("Published version 2 to 10 % of the new orders");
  });

  test("a step is dragged from the palette onto a line, moved, copied and pasted as text", async ({
    page,
  }) => {
    await openCopy(page, "Delivered", "Drag and paste");
    const notes = page.getByRole("button", { name: /^Note\s*A note/ });
    // A drag that meets the drawing while it is still being laid out lands beside the line: a person would drag again.
    await expect(async () => {
      await page
        .locator("nav")
        .getByRole("button", { name: "Note" })
        .dragTo(page.locator("[data-spot]").first());
      await expect(notes).toHaveCount(1, { timeout: 3_000 });
    }).toPass();
    await page.getByRole("button", { name: /^Note\s*A note/ }).focus();
    await page.keyboard.press("Control+d");
    await expect(page.getByRole("button", { name: /^Note\s*A note/ })).toHaveCount(2);
    await page.keyboard.press("Delete");
    await expect(page.getByRole("button", { name: /^Note\s*A note/ })).toHaveCount(1);
    await page.keyboard.press("m");
    await page
      .getByRole("button", { name: /^Move it here/ })
      .last()
      .click();
    await expectSaved(page);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys of the journey editor" })).toBeVisible();
    await expectNothingSerious(page);
  });
});

test("on a phone a journey is edited as an outline", { tag: "@phone" }, async ({ page }) => {
  await signIn(page);
  await openCopy(page, "Delivered", "On a phone");
  await expect(outline(page)).toBeVisible();
  await page
    .getByRole("button", { name: /^Add a step here/ })
    .first()
    .click();
  await addNote(page);
  await expect(page.getByRole("dialog", { name: "Note" })).toBeVisible();
  await expectNothingSerious(page);
  await page.keyboard.press("Escape");
  await expectSaved(page);
  await expect(outline(page)).toContainText("A note");
  await expectNothingSerious(page);
});
