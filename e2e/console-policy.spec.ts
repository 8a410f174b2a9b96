import { expect, test } from "@playwright/test";
import { newOrder } from "./shop";
import { signIn } from "./sign-in";

const SCREENS = [
  "orders",
  "tasks",
  "journeys",
  "planner",
  "messages",
  "hooks",
  "tracking-page/analytics",
  "settings/store",
  "settings/tracking",
  "settings/sources",
  "settings/team",
];

test("every screen runs its scripts by nonce, and nothing on it is refused", async ({
  page,
  request,
  isMobile,
}) => {
  const order = newOrder(request);
  await order.place();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) refused.push(`${page.url()} ${message.text()}`);
  });
  await signIn(page);
  const base = new URL(page.url()).pathname.replace(/\/orders.*/, "");
  for (const screen of SCREENS) {
    const answer = await page.goto(`${base}/${screen}`);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/);
    expect(policy).not.toContain("unsafe-eval");
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    // What only runs by script: the shortcuts' list.
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await page.goto(`${base}/journeys`);
  await page.getByRole("link", { name: /delay/i }).first().click();
  // A phone shows a journey as an outline.
  const drawing = isMobile ? page.getByRole("heading", { level: 1 }) : page.locator(".react-flow");
  await expect(drawing.first()).toBeVisible();
  expect(refused).toEqual([]);
});

test("two answers never share a nonce", async ({ request }) => {
  const nonceOf = async () =>
    /'nonce-([^']+)'/.exec((await request.get("/sign-in")).headers()["content-security-policy"] ?? "")?.[1];
  expect(await nonceOf()).not.toBe(await nonceOf());
});
