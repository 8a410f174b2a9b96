import { expect, type Page } from "@playwright/test";
import { owner } from "./environment";

/** Signs the owner in and ends on the first screen. */
export async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/s\/[a-z-]+\/orders/);
}
