import { expect, type Page, test } from "@playwright/test";
import { expectNothingSerious } from "./accessible";
import { signIn } from "./sign-in";

/** Opens the text of the "delivered" message for editing. */
async function openMessage(page: Page): Promise<void> {
  await page.goto("/s/store/journeys");
  await page
    .getByRole("link", { name: /^Delivered/ })
    .filter({ visible: true })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Delivered");
  await page.goto(`${page.url().split("?")[0]}?view=outline&step=send`);
  // A press before the page is alive is heard by nobody.
  await expect(async () => {
    const dialog = page.getByRole("dialog", { name: "Edit the message" });
    if (!(await dialog.isVisible()))
      await page.getByRole("button", { name: "Edit the message" }).first().click({ timeout: 1_000 });
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

/** On a phone writing, preview and checks are three tabs of one column. */
async function turnTo(page: Page, part: "Write" | "Preview" | "Checks"): Promise<void> {
  if (test.info().project.name === "phone")
    await page.getByRole("tab", { name: new RegExp(`^${part}`) }).click();
}

test("the delivered mail is given another text, and the preview shows it for a real order", async ({
  page,
}) => {
  await signIn(page);
  await openMessage(page);
  await turnTo(page, "Write");
  const subject = `Here at last: {{ order.number }}, ${test.info().project.name}`;
  await page.getByRole("textbox", { name: "Subject" }).fill(subject);
  await turnTo(page, "Preview");
  await expect(page.getByTestId("preview-subject")).toContainText(/Here at last: #\d+/);
  await page.getByRole("tab", { name: "Text message" }).click();
  await expect(page.getByRole("tabpanel").last()).toContainText("Reply STOP to opt out.");
  await page.getByRole("tab", { name: "Dark" }).click();
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await expectNothingSerious(page, "iframe");
});

test("a carrier's link is refused with a sentence at its field and among the checks", async ({ page }) => {
  await signIn(page);
  await openMessage(page);
  await turnTo(page, "Write");
  const text = page.getByRole("region", { name: /^Text \(2 of/ }).getByRole("textbox", { name: "Words" });
  await text.fill("It has arrived. See https://www.ups.com/track for the rest.");
  await expect(page.getByRole("alert").filter({ hasText: "www.ups.com" })).toContainText(
    /lead shoppers to your own tracking page/i,
  );
  await turnTo(page, "Checks");
  await expect(page.getByRole("region", { name: "Checks" })).toContainText(
    "1 problem to fix before it can be published.",
  );
  await expectNothingSerious(page, "iframe");
  await turnTo(page, "Write");
  await text.fill("It has arrived. Your tracking page tells the rest.");
  await turnTo(page, "Checks");
  await expect(page.getByRole("region", { name: "Checks" })).toContainText("it can go out", {
    ignoreCase: true,
  });
});

// A phone has no keyboard.
test("blocks and facts of the order are put in by the keyboard alone", { tag: "@desktop" }, async ({
  page,
}) => {
  await signIn(page);
  await openMessage(page);
  await page.getByRole("button", { name: "Add a block", exact: true }).press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Words" }).last()).toBeFocused();
  await page.keyboard.type("Order ");
  await page
    .getByRole("button", { name: /^Insert a fact/ })
    .last()
    .press("Enter");
  await page.keyboard.type("order number");
  await page.keyboard.press("Enter");
  const heading = page.getByRole("textbox", { name: "Words" }).last();
  await expect(heading).toBeFocused();
  await expect(heading).toHaveValue("Order {{ order.number }}");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("Heading moved to place");
});
