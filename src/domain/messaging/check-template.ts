import { type Filled, textLiquid } from "./liquid";
import { sampleVariables } from "./sample-variables";
import type { MessageTemplate } from "./template";
import { shortFields, type TemplateProblem, type TextField, textFields } from "./template-problem";
import { bareVariables, variableCatalogue } from "./variable-catalogue";

/**
 * Whether every text of a template can be read and asks only for variables there are. What may be unknown when the
 * message goes out, and is printed all the same, is a warning: such a message would be refused (D15). `known` names the
 * variables that the touchpoint's required facts guarantee ("shipment.edd").
 */
export function checkTemplate(template: MessageTemplate, known: readonly string[] = []): TemplateProblem[] {
  return [...textFields(template), ...shortFields(template)].flatMap((field) => checkField(field, known));
}

function checkField({ where, source }: TextField, known: readonly string[]): TemplateProblem[] {
  const error = (sentence: string): TemplateProblem => ({ severity: "error", sentence, where });
  const read = textLiquid.read(source);
  if (read.kind === "broken") return [error(`This text cannot be read: ${read.sentence}`)];
  const unknown = [...new Set(textLiquid.variablesOf(read.template))].filter((name) => !exists(name));
  if (unknown.length > 0) return unknown.map((name) => error(unknownSentence(name)));
  const problem = problemOf(textLiquid.fill(read.template, sampleVariables));
  if (problem !== null) return [error(problem)];
  return unguarded((variables) => textLiquid.fill(read.template, variables), known).map((name) => ({
    severity: "warning",
    sentence: `"${name}" is not always known. Write {{ ${name} | default: "…" }} or put the sentence between {% if ${name} %} and {% endif %}; otherwise the message is not sent when it is missing.`,
    where,
  }));
}

function problemOf(filled: Filled): string | null {
  if (filled.kind === "filled") return null;
  return filled.kind === "blank" ? unknownSentence(filled.variable) : `This text fails: ${filled.sentence}`;
}

function unknownSentence(name: string): string {
  const near = variableCatalogue.find((one) => one.name.endsWith(`.${name.split(".").at(-1)}`));
  const hint = near === undefined ? "" : ` Did you mean "${near.name.replaceAll("[]", "")}"?`;
  return `There is nothing called "${name}" to print.${hint}`;
}

/** Names the catalogue's variables and the objects and lists on the way to them. */
const names: ReadonlySet<string> = new Set(
  variableCatalogue.flatMap(({ name }) => {
    const parts = name.replaceAll("[]", "").split(".");
    return parts.map((_part, index) => parts.slice(0, index + 1).join("."));
  }),
);

/** Lists can be asked for their size, first and last. */
function exists(name: string): boolean {
  return names.has(name.replace(/\.(size|first|last)(?=\.|$)/g, ""));
}

/** Leaves out all that may be unknown and sees what is missed, one name after the other. */
function unguarded(fill: (variables: object) => Filled, known: readonly string[]): string[] {
  const missed: string[] = [];
  for (;;) {
    const filled = fill(bareVariables([...known, ...missed]));
    const isNews = filled.kind === "blank" && exists(filled.variable) && !missed.includes(filled.variable);
    if (!isNews) return missed;
    missed.push(filled.variable);
  }
}
