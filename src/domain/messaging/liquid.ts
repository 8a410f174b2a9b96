import { Liquid, type Template } from "liquidjs";
import { compileLayout, type LayoutProgram } from "./layout-program";
import { liquidFilters, liquidTags } from "./liquid-vocabulary";

export type Read =
  | { readonly kind: "read"; readonly template: Template[] }
  | { readonly kind: "broken"; readonly sentence: string };

export type Filled =
  | { readonly kind: "filled"; readonly text: string }
  /** It would print something that is not known, or that does not exist (D15). */
  | { readonly kind: "blank"; readonly variable: string }
  | { readonly kind: "broken"; readonly sentence: string };

export interface LiquidEngine {
  read(source: string): Read;
  fill(template: Template[], variables: object): Filled;
  /** The variables it asks for from outside, as paths without indexes: "order.items.title" asked as "order.items". */
  variablesOf(template: Template[]): readonly string[];
}

/**
 * Liquid as merchants write it in one text field. Output is plain text, not HTML. It reads no files, knows no clock and
 * no randomness, and works within limits of time and memory, so that a template can neither hang the worker nor learn
 * anything but the message's variables. Unknown names, filters and tags are errors; so is printing nothing.
 */
export const textLiquid: LiquidEngine = createLiquid({
  print: printed,
  parseLimit: 20_000,
  renderMs: 1_000,
});

/** Liquid of our own layouts, around HTML: every value is escaped. They end, however slow the machine. */
export const layoutLiquid: LiquidEngine = withPrograms({
  print: (value) => escapeHtml(printed(value)),
  parseLimit: 500_000,
  renderMs: Number.POSITIVE_INFINITY,
});

/** Liquid of a body in JSON: each value is written as JSON. What does not exist is an error, what is empty is `""`. */
export const jsonLiquid: LiquidEngine = createLiquid({
  print: (value) => JSON.stringify(value ?? null),
  parseLimit: 20_000,
  renderMs: 1_000,
});

interface LiquidSettings {
  /** How a value is written. */
  readonly print: (value: unknown) => string;
  /** Characters of one template. */
  readonly parseLimit: number;
  /** By the clock on the wall: a busy machine may stand still for a while, so it is far above what a text needs. */
  readonly renderMs: number;
}

function createLiquid({ print, parseLimit, renderMs }: LiquidSettings): LiquidEngine {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    jsTruthy: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit,
    renderLimit: renderMs,
    memoryLimit: 1_000_000,
    outputEscape: print,
  });
  for (const name of Object.keys(liquid.filters)) {
    if (!liquidFilters.has(name)) liquid.unregisterFilter(name);
  }
  for (const name of Object.keys(liquid.tags)) if (!liquidTags.has(name)) delete liquid.tags[name];
  for (const name of ["escape", "escape_once"]) liquid.registerFilter(name, (value: unknown) => value);
  return {
    read: (source) => read(liquid, source),
    fill: (template, variables) => fill(liquid, template, variables),
    variablesOf: (template) =>
      liquid
        .globalVariableSegmentsSync(template)
        .map((segments) => segments.filter((segment) => typeof segment === "string").join(".")),
  };
}

/** Whatever a program cannot say is said by liquidjs. */
function withPrograms(settings: LiquidSettings): LiquidEngine {
  const engine = createLiquid(settings);
  const programs = new WeakMap<Template[], LayoutProgram>();
  return {
    ...engine,
    read(source) {
      const found = engine.read(source);
      const program = found.kind === "read" ? compileLayout(found.template, settings.print) : null;
      if (found.kind === "read" && program !== null) programs.set(found.template, program);
      return found;
    },
    fill(template, variables) {
      const text = programs.get(template)?.(variables) ?? null;
      return text === null || text.length > LONGEST_TEXT
        ? engine.fill(template, variables)
        : { kind: "filled", text };
    },
  };
}

class NothingToPrint extends Error {}

function printed(value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.length > 0) return value.map(printed).join(", ");
  throw new NothingToPrint();
}

function read(liquid: Liquid, source: string): Read {
  try {
    return { kind: "read", template: liquid.parse(source) };
  } catch (error) {
    return { kind: "broken", sentence: sentenceOf(error) };
  }
}

/** A loop prints more in its second than any mail server takes, and more than should be copied about. */
const LONGEST_TEXT = 2_000_000;

function fill(liquid: Liquid, template: Template[], variables: object): Filled {
  try {
    const text: unknown = liquid.renderSync(template, variables);
    const whole = typeof text === "string" ? text : String(text);
    if (whole.length > LONGEST_TEXT)
      return { kind: "broken", sentence: "It prints more than two million signs." };
    return { kind: "filled", text: whole };
  } catch (error) {
    const variable = blankVariable(error);
    return variable === null ? { kind: "broken", sentence: sentenceOf(error) } : { kind: "blank", variable };
  }
}

/** True for text that holds no Liquid and stands for itself. */
export function isPlain(source: string): boolean {
  return !/\{[{%]/.test(source);
}

/** liquidjs wraps what was thrown and keeps the place: the token `{{ shipment.edd | upcase }}` names the variable. */
function blankVariable(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const undefinedName = "variableName" in error ? error.variableName : undefined;
  if (typeof undefinedName === "string") return undefinedName;
  const original = "originalError" in error ? error.originalError : undefined;
  if (original !== undefined && original !== error && !(original instanceof NothingToPrint)) {
    return blankVariable(original);
  }
  if (!(original instanceof NothingToPrint)) return null;
  return nameIn(tokenText(error));
}

function tokenText(error: Error): string {
  const token: unknown = "token" in error ? error.token : undefined;
  if (typeof token !== "object" || token === null || !("input" in token)) return "";
  const { input } = token;
  const begin = "begin" in token && typeof token.begin === "number" ? token.begin : 0;
  const end = "end" in token && typeof token.end === "number" ? token.end : undefined;
  return typeof input === "string" ? input.slice(begin, end) : "";
}

function nameIn(output: string): string {
  const [, name] = /^\{\{-?\s*([^|}]*?)\s*(?:\||-?\}\})/.exec(output) ?? [];
  return name === undefined || name === "" ? "a value" : name;
}

/** liquidjs says what is wrong first and where in the next lines. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ""] = message.split("\n");
  const what = first.replace(/, line:(\d+), col:(\d+)$/, " (line $1, column $2)");
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
}

function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
