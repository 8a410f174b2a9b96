import { findFact } from "../journey/facts-catalogue/registry";
import { type TouchpointId, touchpoints } from "../journey/touchpoint";
import { requiredFacts, variablesGivenBy } from "./required-facts";
import type { MessageTemplate } from "./template";
import { type TemplateProblem, textFields } from "./template-problem";

/**
 * Whether a message tells what its touchpoint is there to tell (R31): a "shipped" message without tracking number and
 * estimate makes people ask. Warnings, since a picture or a sentence may say it too. That nothing unknown is printed is
 * `checkTemplate`'s (D15).
 */
export function factProblems(template: MessageTemplate, touchpoint: TouchpointId): TemplateProblem[] {
  const { label } = touchpoints[touchpoint];
  const hasCard = template.blocks.some(({ kind }) => kind === "parcel_card");
  if (hasCard) return [];
  const sources = textFields(template).map(({ source }) => source);
  return requiredFacts(touchpoint)
    .filter((id) => !variablesGivenBy([id]).some((variable) => mentions(sources, variable)))
    .map((id) => {
      const name = told[id] ?? (findFact(id)?.label ?? id).toLowerCase();
      const sentence = `A “${label}” message should show the ${name}. Add the block “Parcel card”.`;
      return { severity: "warning", sentence, where: "blocks" };
    });
}

const told: Readonly<Record<string, string>> = { "shipment.edd_known": "estimated delivery" };

/** "shipments[].edd" is mentioned as "parcel.edd" within a loop: the last part decides. */
function mentions(sources: readonly string[], variable: string): boolean {
  const last = variable.split(".").at(-1) ?? variable;
  const pattern = new RegExp(String.raw`\{[{%][^}]*\.${last}\b`);
  return sources.some((source) => pattern.test(source));
}
