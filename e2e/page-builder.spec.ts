import { expect, type Page, test } from "@playwright/test";
import { expectFlawless, expectNothingSerious } from "./accessible";
import { lookUp } from "./look-up";
import { newOrder, scans } from "./shop";
import { signIn } from "./sign-in";

const FRAME = 'iframe[title="Preview of the tracking page"]';

async function openBuilder(page: Page): Promise<void> {
  await signIn(page);
  const store = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await page.goto(`${store}/tracking-page`);
  await expect(page.getByRole("heading", { level: 1, name: "Tracking page" })).toBeVisible();
}

async function add(page: Page, label: string): Promise<void> {
  await page.getByRole("button", { name: "Add a block" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${label} `) })
    .click();
}

const preview = (page: Page) => page.frameLocator(FRAME);

test.describe("the builder of the tracking page", { tag: "@desktop" }, () => {
  test("from the page that Milepost brings along to one that shoppers see", async ({ page, request }) => {
    await openBuilder(page);
    await expect(preview(page).getByRole("heading", { level: 1 })).toBeVisible();
    await expectNothingSerious(page, FRAME);

    // Questions and answers come filled in, in four languages.
    await add(page, "Questions and answers");
    await expect(preview(page).getByRole("heading", { name: "Questions and answers" })).toBeVisible();

    // A text of one's own; what could run is gone before anybody sees it.
    await add(page, "Text");
    await page.getByLabel("Heading, English").fill("Wool care");
    await page
      .getByLabel("Text, English")
      .fill("<p>Wash <strong>cold</strong>.</p><script>alert(1)</script>");
    await expect(preview(page).getByRole("heading", { name: "Wool care" })).toBeVisible();
    await expect(page.getByText(/is not written in Deutsch yet/).first()).toBeVisible();

    // One act, one step back and forward.
    await add(page, "Links");
    await expect(page.getByRole("button", { name: "Move Links" })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("button", { name: "Move Links" })).toBeHidden();

    // By the menu and by the keyboard: nothing needs a mouse.
    const grips = page.getByRole("button", { name: /^Move (Contact|Satisfaction|Notifications)$/ });
    await expect(grips.first()).toHaveAccessibleName("Move Contact");
    await page.getByRole("button", { name: "More for Contact" }).click();
    await page.getByRole("menuitem", { name: "Move down" }).click();
    await expect(grips.first()).toHaveAccessibleName("Move Satisfaction");
    const said = page.locator("[aria-live=assertive]", { hasText: "Contact" });
    await page.getByRole("button", { name: "Move Contact" }).focus();
    await page.keyboard.press("Space");
    await expect(said).toHaveText(/^Contact: place \d+ of \d+, \w+ column\.$/);
    const before = await said.innerText();
    await page.keyboard.press("ArrowUp");
    await expect(said).not.toHaveText(before);
    await page.keyboard.press("Space");
    await expect(grips.first()).toHaveAccessibleName("Move Contact");

    // What sells stays below the tracking details, and says so.
    await page.getByRole("button", { name: "More for Recommendations" }).click();
    for (let at = 0; at < 4; at += 1) {
      const up = page.getByRole("menuitem", { name: "Move up" });
      if (!(await up.isVisible()))
        await page.getByRole("button", { name: "More for Recommendations" }).click();
      await up.click();
    }
    await expect(page.getByText(/Recommendations stays below the tracking details/).first()).toBeVisible();

    // Other states, night and German.
    await page.getByLabel("State of the order").click();
    await page.getByRole("option", { name: "Failed delivery" }).click();
    await expect(
      preview(page).getByText("What happens next").or(preview(page).locator(".tone-trouble")).first(),
    ).toBeVisible();
    await page.getByLabel("Language of the preview").click();
    await page.getByRole("option", { name: "Deutsch" }).click();
    await expect(preview(page).locator("html")).toHaveAttribute("lang", /^de/);
    await page.getByRole("button", { name: "By night" }).click();
    await page.getByRole("button", { name: "Desktop" }).click();

    // A theme: a pale colour comes with a mend.
    await page.getByRole("tab", { name: "Theme and languages" }).click();
    await page.getByLabel("Colour of buttons and links").first().fill("#e0c060");
    await page.getByRole("button", { name: /^Take #/ }).click();
    await expect(page.getByText("Can be read well.")).toBeVisible();
    await expectNothingSerious(page, FRAME);

    // Kept by itself: a reload loses nothing.
    await expect(page.getByText(/unpublished changes?, saved/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/unpublished changes?, saved/)).toBeVisible();

    await page.getByRole("button", { name: "Publish" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("Text is new.")).toBeVisible();
    await dialog.getByLabel("Note for your colleagues").fill("Care and questions");
    await dialog.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText("Version 1 is what shoppers see now")).toBeVisible();

    const builder = page.url();
    const order = newOrder(request);
    await order.place();
    await order.ship();
    await order.track([scans.label, scans.pickedUp, scans.moving], 2);
    await lookUp(page, order);
    await expect(page.getByRole("heading", { name: "Wool care" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Questions and answers" })).toBeVisible();
    expect(await page.content()).not.toContain("alert(1)");
    await expectFlawless(page);

    // And back again: the page that other stories expect.
    await page.goto(builder);
    for (const label of ["Text", "Questions and answers"]) {
      await page.getByRole("button", { name: `More for ${label}` }).click();
      await page.getByRole("menuitem", { name: "Remove" }).click();
    }
    await page.getByRole("tab", { name: "Theme and languages" }).click();
    await page.getByRole("button", { name: "Back to the store's" }).click();
    await expect(page.getByText(/unpublished changes?, saved/)).toBeVisible();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText("Version 2 is what shoppers see now")).toBeVisible();
    await page.getByRole("button", { name: "Versions" }).click();
    await expect(page.getByText("Care and questions")).toBeVisible();
  });
});
