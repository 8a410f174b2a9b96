/** One row with the number of the line it begins on, counted from 1 as editors do. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvRead =
  | { readonly kind: "rows"; readonly rows: readonly CsvRow[] }
  | { readonly kind: "broken"; readonly line: number; readonly sentence: string };

/**
 * Reads a table as RFC 4180 has it, as spreadsheets write it: quoted cells with doubled quotes and line breaks in them, any
 * of the three line ends, a byte order mark, and ";" for "," where the first line has more of those. Empty lines do not count.
 */
export function readCsv(text: string): CsvRead {
  const source = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let startLine = 1;
  let quotedSince: number | null = null;
  let wasQuoted = false;
  const endCell = () => {
    cells.push(wasQuoted ? cell : cell.trim());
    cell = "";
    wasQuoted = false;
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one !== "")) rows.push({ line: startLine, cells });
    cells = [];
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === "\n" || (character === "\r" && source.charAt(at + 1) !== "\n")) line += 1;
    if (quotedSince !== null) {
      if (character !== '"') cell += character;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quotedSince = null;
    } else if (character === '"' && cell.trim() === "" && !wasQuoted) {
      cell = "";
      wasQuoted = true;
      quotedSince = line;
    } else if (character === separator) endCell();
    else if (character === "\n" || character === "\r") {
      if (character === "\r" && source.charAt(at + 1) === "\n") continue;
      endRow();
      startLine = line;
    } else if (wasQuoted && character.trim() !== "") {
      return { kind: "broken", line, sentence: "Something stands behind a closing quotation mark." };
    } else if (!wasQuoted) cell += character;
  }
  if (quotedSince !== null)
    return {
      kind: "broken",
      line: quotedSince,
      sentence: "A quotation mark is opened here and never closed.",
    };
  endRow();
  return { kind: "rows", rows };
}

function separatorOf(source: string): "," | ";" {
  const [first = ""] = source.split(/[\r\n]/, 1);
  return first.split(";").length > first.split(",").length ? ";" : ",";
}
