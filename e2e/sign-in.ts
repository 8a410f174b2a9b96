import { expect, type Page } from "@playwright/test";
import { owner } from "./environment";

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

const FIRST_SCREEN = /\/s\/[a-z-]+\/orders/;
/** Of the server that this worker was at last; another server leads to its form. */
let session: Cookies = [];

/** Signs the owner in and ends on the first screen. The form is filled in once; later stories bring its session. */
export async function signIn(page: Page): Promise<void> {
  await page.context().addCookies(session);
  await page.goto("/");
  await expect(page).toHaveURL(new RegExp(`${FIRST_SCREEN.source}|/sign-in`));
  if (FIRST_SCREEN.test(page.url())) return;
  await signInByForm(page);
  session = await page.context().cookies();
}

/** Fills in the form as a person does and ends on the first screen. */
export async function signInByForm(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(FIRST_SCREEN);
}
