import { type ConsentLine, newestConsents } from "@/domain/consent-import/newest-consents";
import type { ConsentTable } from "@/domain/consent-import/read-consent-file";
import {
  type ConsentDefaults,
  type LeftOutReason,
  readConsentRow,
} from "@/domain/consent-import/read-consent-row";

/** Lines that are left out, by why. */
export type LeftOut = ReadonlyMap<LeftOutReason, readonly number[]>;

interface Reading {
  readonly table: ConsentTable;
  readonly defaults: ConsentDefaults;
  readonly country: string | null;
  /** Called now and then with how many lines have been read. */
  readonly onRead: (lines: number) => void;
}

/** So many lines are read before the screen may draw again. */
const LINES_IN_A_ROW = 1_000;

/** Reads all lines of a file in the browser: what can be imported, and what is left out. */
export async function readLines({ table, defaults, country, onRead }: Reading): Promise<{
  readonly lines: readonly ConsentLine[];
  readonly leftOut: LeftOut;
}> {
  const lines: ConsentLine[] = [];
  const leftOut = new Map<LeftOutReason, number[]>();
  const leave = (reason: LeftOutReason, line: number) => {
    const known = leftOut.get(reason);
    if (known === undefined) leftOut.set(reason, [line]);
    else known.push(line);
  };
  const now = Date.now();
  for (const [index, row] of table.rows.entries()) {
    if (index % LINES_IN_A_ROW === 0) {
      onRead(index);
      await new Promise((resolve) => setTimeout(resolve));
    }
    const read = readConsentRow(row, { table, defaults, country, now });
    if (read.kind === "consent") lines.push({ line: row.line, consent: read.consent });
    else leave(read.reason, row.line);
  }
  const { newest, repeated } = newestConsents(lines);
  for (const line of repeated) leave("repeated", line);
  return { lines: newest, leftOut };
}
