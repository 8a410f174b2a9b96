import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Nothing serious or critical by axe's rules (WCAG 2.2 AA and best practice). `without` names what axe cannot look into:
 * a frame that runs no scripts.
 */
export async function expectNothingSerious(page: Page, without: string | null = null): Promise<void> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (without === null ? builder : builder.exclude(without)).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const said = serious.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(" ")})`);
  expect(said).toEqual([]);
}

/** Nothing at all: for the pages that shoppers see. */
export async function expectFlawless(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}
