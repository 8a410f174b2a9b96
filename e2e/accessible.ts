import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Nothing serious or critical by axe's rules (WCAG 2.2 AA and best practice). `without` names what axe cannot look into:
 * a frame that runs no scripts.
 */
export async function expectNothingSerious(page: Page, without: string | null = null): Promise<void> {
  // A page's title comes a moment after the page, and what is out of date is pale until the new is there.
  await expect(page).toHaveTitle(/./);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const builder = new AxeBuilder({ page });
  const { violations } = await (without === null ? builder : builder.exclude(without)).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const said = serious.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(" ")})`);
  expect(said).toEqual([]);
}

/** Nothing at all, the size of targets (WCAG 2.5.8) included, which axe leaves out unasked: for the pages that shoppers see. */
export async function expectFlawless(page: Page): Promise<void> {
  const builder = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
  const { violations } = await builder.analyze();
  const said = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(" ")})`);
  expect(said).toEqual([]);
}
