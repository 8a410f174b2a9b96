/**
 * JSON on lines of its own, letter for letter what was sent: numbers are not read, since JavaScript would round the long
 * ids that shops send. Anything that is not JSON stays as it came.
 */
export function prettyBody(body: string): string {
  if (!isJson(body)) return body;
  let depth = 0;
  return (body.match(TOKENS) ?? [])
    .map((token, index, tokens) => {
      const isEmpty = CLOSING.has(tokens[index + 1] ?? "");
      if (OPENING.has(token)) return isEmpty ? token : `${token}${newLine((depth += 1))}`;
      if (CLOSING.has(token))
        return OPENING.has(tokens[index - 1] ?? "") ? token : `${newLine((depth -= 1))}${token}`;
      if (token === ",") return `,${newLine(depth)}`;
      return token === ":" ? ": " : token;
    })
    .join("");
}

/** A string with its escapes, a mark, or a number or word. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const OPENING: ReadonlySet<string> = new Set(["{", "["]);
const CLOSING: ReadonlySet<string> = new Set(["}", "]"]);

function newLine(depth: number): string {
  return `\n${"  ".repeat(depth)}`;
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
