import { type CsvRow, readCsv } from "../shared/csv";

/** The columns that mean something, by the names other tools give them; only letters and digits are compared. */
const namesOf = {
  email: ["email", "emailaddress", "mail", "customeremail"],
  phone: ["phone", "phonenumber", "mobile", "mobilenumber", "smsnumber", "cellphone"],
  channel: ["channel", "medium"],
  class: ["class", "topic", "kind", "purpose", "messageclass"],
  state: ["state", "status", "consent", "subscribed", "acceptsmarketing", "subscriptionstatus"],
  consented_at: [
    "consentedat",
    "consentdate",
    "consenttimestamp",
    "date",
    "optindate",
    "optintime",
    "optedinat",
    "subscribedat",
    "createdat",
    "timestamp",
  ],
  wording: ["wording", "consenttext", "text", "disclosure", "consentwording"],
  source: ["source", "origin", "consentsource", "optinsource", "method", "consentmethod"],
  ip: ["ip", "ipaddress", "optinip", "consentip"],
} as const satisfies Record<string, readonly string[]>;
export type ConsentColumn = keyof typeof namesOf;

export const consentColumns = [
  "email",
  "phone",
  "channel",
  "class",
  "state",
  "consented_at",
  "wording",
  "source",
  "ip",
] as const satisfies readonly ConsentColumn[];

export type ConsentColumns = ReadonlyMap<ConsentColumn, number>;

export interface ConsentTable {
  readonly kind: "table";
  /** What the file calls its columns. */
  readonly header: readonly string[];
  /** The place of each column whose name is known. */
  readonly columns: ConsentColumns;
  readonly rows: readonly CsvRow[];
}

export type ConsentFile = ConsentTable | { readonly kind: "problem"; readonly sentence: string };

/** Of a list of two hundred thousand a browser takes seconds to make sense. */
const MOST_ROWS = 200_000;

/** Finds the columns of a list of consents, as far as their names are known. Each line is then read by `readConsentRow`. */
export function readConsentFile(text: string): ConsentFile {
  if (text.includes("\u0000")) return problem("This is no text: save the list as CSV (UTF-8) first.");
  const read = readCsv(text);
  if (read.kind === "broken") return problem(`Line ${read.line}: ${read.sentence}`);
  const [header, ...rows] = read.rows;
  if (header === undefined || rows.length === 0) return problem("There is nothing in this file.");
  if (rows.length > MOST_ROWS)
    return problem(`The file has ${rows.length} lines. Split it: ${MOST_ROWS} are read at once.`);
  if (header.cells.length < 2)
    return problem("The first line has one column alone: commas or semicolons part the columns of a CSV.");
  return { kind: "table", header: header.cells, columns: columnsOf(header.cells), rows };
}

/** The columns without which no line proves anything. */
export function missingColumns(columns: ConsentColumns): readonly ConsentColumn[] {
  return (["email", "consented_at"] as const).filter((name) => !columns.has(name));
}

/** The first column of each name. */
function columnsOf(header: readonly string[]): ConsentColumns {
  const plain = header.map((cell) => cell.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
  const found = new Map<ConsentColumn, number>();
  for (const name of consentColumns) {
    const names: readonly string[] = namesOf[name];
    const place = plain.findIndex((cell) => names.includes(cell));
    if (place !== -1) found.set(name, place);
  }
  return found;
}

function problem(sentence: string): ConsentFile {
  return { kind: "problem", sentence };
}
