import { ForTag, IfTag, Output, type Template, TypeGuards, UnlessTag, type Value } from "liquidjs";

/** Writes a layout with the variables of one message. Null: something is missing or blank, and liquidjs is to say what. */
export type LayoutProgram = (variables: object) => string | null;

/**
 * A layout as functions. liquidjs walks through a template by generators, so that a filter may take its time; a layout has
 * none, and so is filled in twenty times faster. Only what our layouts are made of is known here: text, values, `if`,
 * `unless` and loops over lists. Null for a template with anything else in it, which is liquidjs's to fill in.
 *
 * @param print How a value is written, as the `outputEscape` of the engine that parsed it; throws for what must not be
 *   printed.
 */
export function compileLayout(
  templates: readonly Template[],
  print: (value: unknown) => string,
): LayoutProgram | null {
  try {
    const write = sequence(templates, print);
    return (variables) => {
      // What a loop says of itself is looked up under this name.
      if (Object.hasOwn(variables, LOOP)) return null;
      try {
        return write({ names: asNames(variables), outer: null });
      } catch {
        return null;
      }
    };
  } catch (error) {
    if (error instanceof NotInALayout) return null;
    throw error;
  }
}

const LOOP = "forloop";

type Names = Readonly<Record<string, unknown>>;
type Print = (value: unknown) => string;
type Step = (scope: Scope) => string;

/** A loop's own names hide those around it. */
interface Scope {
  readonly names: Names;
  readonly outer: Scope | null;
}

class NotInALayout extends Error {}

function sequence(templates: readonly Template[], print: Print): Step {
  const steps = templates.map((template) => stepOf(template, print));
  return (scope) => {
    let text = "";
    for (const step of steps) text += step(scope);
    return text;
  };
}

function stepOf(template: Template, print: Print): Step {
  if (template instanceof Output) return outputStep(template, print);
  if (template instanceof IfTag) return ifStep(template, print);
  if (template instanceof UnlessTag) return unlessStep(template, print);
  if (template instanceof ForTag) return forStep(template, print);
  const { token } = template;
  if (!TypeGuards.isHTMLToken(token)) throw new NotInALayout();
  const text = token.getContent();
  return () => text;
}

/** The one filter that each value has is `print`. */
function outputStep({ value }: Output, print: Print): Step {
  if (value.filters.some(({ raw }) => raw)) throw new NotInALayout();
  const find = lookUp(value, { filters: 1 });
  return (scope) => print(known(find(scope)));
}

function ifStep({ branches, elseTemplates = [] }: IfTag, print: Print): Step {
  const choices = branches.map(({ value, templates }) => ({
    holds: lookUp(value, { filters: 0 }),
    write: sequence(templates, print),
  }));
  const otherwise = sequence(elseTemplates, print);
  return (scope) => (choices.find(({ holds }) => Boolean(holds(scope)))?.write ?? otherwise)(scope);
}

function unlessStep({ branches, elseTemplates }: UnlessTag, print: Print): Step {
  const [only, ...others] = branches;
  if (only === undefined || others.length > 0) throw new NotInALayout();
  const holds = lookUp(only.value, { filters: 0 });
  const write = sequence(only.templates, print);
  const otherwise = sequence(elseTemplates, print);
  return (scope) => (holds(scope) ? otherwise : write)(scope);
}

function forStep({ variable, collection, hash, templates, elseTemplates }: ForTag, print: Print): Step {
  if (Object.keys(hash.hash).length > 0 || elseTemplates.length > 0 || variable === LOOP)
    throw new NotInALayout();
  const find = valueAt(pathOf(collection));
  const write = sequence(templates, print);
  return (outer) => {
    const list = known(find(outer));
    if (!Array.isArray(list)) throw new Error("Not a list");
    let text = "";
    for (const [index, item] of list.entries()) {
      text += write({ names: { [variable]: item, [LOOP]: { first: index === 0 } }, outer });
    }
    return text;
  };
}

function known(value: unknown): unknown {
  if (value === undefined) throw new Error("Not known");
  return value;
}

function lookUp({ initial, filters }: Value, expected: { readonly filters: number }) {
  const [token, ...others] = initial.postfix;
  if (filters.length !== expected.filters || others.length > 0) throw new NotInALayout();
  return valueAt(pathOf(token));
}

/** "links.track" as its names. */
function pathOf(token: unknown): readonly string[] {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable !== undefined) throw new NotInALayout();
  const path = token.props.map((prop) => {
    if (!TypeGuards.isWordToken(prop)) throw new NotInALayout();
    return prop.content;
  });
  if (path.join(".") !== `${LOOP}.first` && path.some(isReckoned)) throw new NotInALayout();
  return path;
}

/** What Liquid finds out itself, of a list or a loop. */
function isReckoned(name: string): boolean {
  return name === "size" || name === "first" || name === "last" || name === LOOP;
}

/** Undefined for what nobody has named. */
function valueAt([first = "", ...rest]: readonly string[]): (scope: Scope) => unknown {
  return (scope) => {
    let holder: Scope | null = scope;
    while (holder !== null && !Object.hasOwn(holder.names, first)) holder = holder.outer;
    let value = holder?.names[first];
    for (const name of rest) value = own(value, name);
    return value;
  };
}

function own(value: unknown, name: string): unknown {
  if (typeof value === "string") throw new Error("What a text is asked for, Liquid finds out itself");
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? asNames(value)[name]
    : undefined;
}

/** Whatever is an object has names. */
function asNames(value: object): Names {
  return value as Names;
}
