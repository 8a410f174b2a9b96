import type { LineProblem, ProductFile } from "@/application/ports/catalogue";
import { labelKey, type Product, productIdPattern } from "@/domain/product/product";
import { type CsvRow, readCsv } from "@/domain/shared/csv";
import { parseMoney } from "@/domain/shared/money";
import { isHttps } from "./web-address";

/** The columns a file may have, in any order; the first three must be there. */
const csvColumns = [
  "id",
  "title",
  "url",
  "price",
  "currency",
  "image_url",
  "image_alt",
  "in_stock",
  "published",
  "collections",
  "tags",
  "vendor",
  "variant_ids",
  "countries",
] as const;
type Column = (typeof csvColumns)[number];

const required: readonly Column[] = ["id", "title", "url"];
const MOST_CSV_ROWS = 20_000;
const MOST_PROBLEMS = 100;

/**
 * Reads products from a file. Lists in a cell are parted by "|". Every line that is wrong is named with what is wrong
 * about it, up to a hundred. `currency` is the store's, for lines that name none.
 */
export function readProductFile(text: string, currency: string): ProductFile {
  const read = readCsv(text);
  if (read.kind === "broken") return problem(read.line, read.sentence);
  const [header, ...rows] = read.rows;
  if (header === undefined) return problem(1, "The file is empty.");
  const columns = header.cells.map((cell) =>
    csvColumns.find((name) => name === labelKey(cell).replaceAll(" ", "_")),
  );
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    return problem(
      header.line,
      `The first line names no column ${missing.map((name) => `“${name}”`).join(", ")}.`,
    );
  if (rows.length > MOST_CSV_ROWS)
    return problem(header.line, `The file has ${rows.length} products; ${MOST_CSV_ROWS} is the limit.`);
  return readRows(rows, { columns, width: header.cells.length, currency });
}

interface Table {
  readonly columns: readonly (Column | undefined)[];
  readonly width: number;
  readonly currency: string;
}

function readRows(rows: readonly CsvRow[], table: Table): ProductFile {
  const problems: LineProblem[] = [];
  const byId = new Map<string, { readonly line: number; readonly product: Product }>();
  for (const row of rows) {
    if (problems.length >= MOST_PROBLEMS) break;
    const note = (sentence: string) => problems.push({ line: row.line, sentence });
    if (row.cells.length !== table.width) {
      note(`It has ${row.cells.length} cells; the first line has ${table.width}.`);
      continue;
    }
    const product = productOf((name) => row.cells[table.columns.indexOf(name)] ?? "", table.currency, note);
    if (product === null) continue;
    const known = byId.get(product.id);
    if (known !== undefined) note(`The id “${product.id}” stands in line ${known.line} already.`);
    else byId.set(product.id, { line: row.line, product });
  }
  if (problems.length > 0) return { kind: "problems", problems };
  return { kind: "products", products: [...byId.values()].map(({ product }) => product) };
}

type Cell = (name: Column) => string;

function productOf(cell: Cell, storeCurrency: string, note: (sentence: string) => void): Product | null {
  const found: string[] = [];
  const id = cell("id");
  const title = cell("title");
  const currency = (cell("currency") || storeCurrency).toUpperCase();
  if (id === "") found.push("The id is missing.");
  else if (!productIdPattern.test(id))
    found.push(`The id “${id}” has other characters than letters, digits, "-" and "_".`);
  if (title === "") found.push("The title is missing.");
  if (!isHttps(cell("url"))) found.push(`The url “${cell("url")}” does not begin with https://.`);
  const imageUrl = cell("image_url");
  const hasBadImage: boolean = imageUrl !== "" && !isHttps(imageUrl);
  if (hasBadImage) found.push(`The image_url “${imageUrl}” does not begin with https://.`);
  if (!/^[A-Z]{3}$/.test(currency)) found.push(`The currency “${currency}” is not three letters, like EUR.`);
  const price = parseMoney(cell("price"), currency);
  if (cell("price") !== "" && price === null)
    found.push(`The price “${cell("price")}” is not a number like 24.90.`);
  const isInStock = yesOrNo(cell("in_stock"));
  if (isInStock === null) found.push(`in_stock is “${cell("in_stock")}”; write yes or no.`);
  const isPublished = yesOrNo(cell("published"));
  if (isPublished === null) found.push(`published is “${cell("published")}”; write yes or no.`);
  const countries = listIn(cell("countries")).map((one) => one.toUpperCase());
  const odd = countries.find((one) => !/^[A-Z]{2}$/.test(one));
  if (odd !== undefined) found.push(`The country “${odd}” is not two letters, like DE.`);
  for (const sentence of found) note(sentence);
  if (found.length > 0) return null;
  const priceMinor = price?.amountMinor ?? null;
  return {
    id,
    title,
    url: cell("url"),
    imageUrl: imageUrl === "" ? null : imageUrl,
    imageAlt: cell("image_alt") || null,
    vendor: cell("vendor") || null,
    currency,
    priceMinor,
    isPublished: isPublished ?? true,
    isInStock: isInStock ?? true,
    variants: listIn(cell("variant_ids")).map((variant) => ({
      id: variant,
      sku: null,
      title: null,
      priceMinor,
      isInStock: isInStock ?? true,
    })),
    collections: listIn(cell("collections")),
    tags: listIn(cell("tags")),
    countries: countries.length === 0 ? null : countries,
  };
}

/** An empty cell is a yes: a list of what is sold names what can be bought. */
function yesOrNo(written: string): boolean | null {
  const word = labelKey(written);
  if (["", "yes", "true", "1"].includes(word)) return true;
  return ["no", "false", "0"].includes(word) ? false : null;
}

function listIn(written: string): string[] {
  return written
    .split("|")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function problem(line: number, sentence: string): ProductFile {
  return { kind: "problems", problems: [{ line, sentence }] };
}
