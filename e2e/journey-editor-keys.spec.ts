import { expect, test } from "@playwright/test";
import { addNote, expectSaved, openCopy, openShipped, tabTo } from "./journey-editor-page";
import { signIn } from "./sign-in";

// A phone has no keyboard.
test.describe("with keys alone", { tag: "@desktop" }, () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page);
  });

  test("a version goes to a tenth of the new orders, to all of them, and is rolled back", async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await openShipped(page, /^Ready for pickup/);
    const { keyboard } = page;
    await tabTo(page, (_label, text) => text === "Skip to the steps", 20);
    await keyboard.press("Enter");
    await keyboard.press("a");
    await addNote(page);
    await expectSaved(page);
    await keyboard.press("Escape");
    await expect(page.getByText("1 unpublished change")).toBeVisible();

    await tabTo(page, (_label, text) => text === "Publish", 80);
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Publish version 2" });
    await expect(dialog.getByRole("radio", { name: /All of them/ })).toBeVisible();
    const questions = await dialog.getByRole("checkbox").count();
    for (let question = 0; question < questions; question++) {
      await tabTo(page, (_label, text) => text.includes("Yes, publish it so"), 20);
      await keyboard.press("Space");
      await keyboard.press("Tab");
    }
    await tabTo(page, (_label, text) => text.startsWith("All of them"), 20);
    await keyboard.press("ArrowDown");
    await expect(dialog.getByRole("radio", { name: /A share first/ })).toBeChecked();
    await tabTo(page, (_label, text) => text === "Publish to 10 % of new orders", 20);
    await keyboard.press("Enter");
    await expect(page.getByText(/10 % of new orders enter version 2/)).toBeVisible();

    await tabTo(page, (_label, text) => text === "All orders", 80);
    await keyboard.press("Enter");
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await tabTo(page, (_label, text) => text === "Set the share", 10);
    await keyboard.press("Enter");
    await expect(page.getByText("Published v2")).toBeVisible();

    await tabTo(page, (label) => label === "More about this journey", 80);
    await keyboard.press("Enter");
    // A person types when the menu is there.
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await keyboard.type("ver");
    await expect(page.getByRole("menuitem", { name: "Versions" })).toBeFocused();
    await keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Versions" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Roll back to it" })).toBeVisible();
    await tabTo(page, (_label, text) => text === "Roll back to it", 20);
    await keyboard.press("Enter");
    await tabTo(page, (_label, text) => text === "Roll back to version 1", 10);
    await keyboard.press("Enter");
    await expect(page.getByText("Published v3")).toBeVisible();
  });

  test("undoing the step that is open leaves the keys at the step before it", async ({ page }) => {
    await openCopy(page, "Delivered", "Undone with keys");
    await tabTo(page, (_label, text) => text === "Skip to the steps", 20);
    await page.keyboard.press("Enter");
    await page.keyboard.press("a");
    await addNote(page);
    await expect(page.getByRole("heading", { name: "Note" })).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(page.getByRole("button", { name: /^Starts when/ })).toBeFocused();
  });
});
