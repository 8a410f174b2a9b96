import { isRecord } from "./same-value";

const widest = 100;
const longestText = 5_000_000;

/**
 * JSON to be read and compared by people: two spaces a level, and one thing a line. A rule, a block, a way out that
 * fits into a line stays in one, so that a change to it is one changed line.
 */
export function jsonText(value: unknown): string {
  return `${printed(value, "")}\n`;
}

export type ParsedJson =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "refused"; readonly why: string };

/** Text as JSON, or a sentence that says where it is broken. */
export function parseJson(text: string): ParsedJson {
  const bare = text.replace(/^\uFEFF/, "").trim();
  if (bare === "") return { kind: "refused", why: "There is nothing in it." };
  if (bare.length > longestText) return { kind: "refused", why: "It is too long to be a journey." };
  try {
    return { kind: "json", value: JSON.parse(bare) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: "refused", why: `It is not readable as JSON${placeOf(error.message, bare)}.` };
  }
}

/** Browsers and Node name the place in their own ways: by line, by position, or by the words around it. */
function placeOf(message: string, text: string): string {
  if (/end of (JSON input|data)/i.test(message)) return ": it ends too early, a part is missing";
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return `: look at line ${line}, character ${column}`;
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return `: look at line ${lineAt(text, Number(position))}`;
  const [, around] = /\.\.\."(.+)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
  const at = around === undefined ? -1 : text.indexOf(around);
  return at < 0 ? "" : `: look at line ${lineAt(text, at + charactersBefore)}`;
}

/** Node quotes this many characters before the one it stumbled over. */
const charactersBefore = 10;

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}

function printed(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0 || fitsOneLine(value, indent)) return inline(value);
    const lines = value.map((entry: unknown) => `${deeper}${printed(entry, deeper)}`);
    return `[\n${lines.join(",\n")}\n${indent}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0 || fitsOneLine(value, indent)) return inline(value);
  const lines = members.map(([key, member]) => `${deeper}${JSON.stringify(key)}: ${printed(member, deeper)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

/** Only what holds nothing nested: two things in a line would make one change of two. */
function fitsOneLine(value: object, indent: string): boolean {
  const isFlat = Object.values(value).every((member: unknown) =>
    Array.isArray(member) ? member.every(isPlain) : isPlain(member),
  );
  return isFlat && indent.length + inline(value).length <= widest;
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return "{}";
  return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`).join(", ")} }`;
}
