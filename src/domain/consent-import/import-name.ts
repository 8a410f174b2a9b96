import { Temporal } from "temporal-polyfill";
import type { Instant } from "../shared/instant";

/** What the sources of imported consents begin with. */
export const IMPORT = "Import of ";

const LONGEST_FILE_NAME = 80;
const LONGEST_PERSON_NAME = 60;

/** What an import is called, and what stands as the source of every consent it brought: file, person and time (R88). */
export function importName({
  file,
  by,
  begunAt,
}: {
  readonly file: string;
  /** Who imports it; null for nobody with a name. */
  readonly by: string | null;
  readonly begunAt: Instant;
}): string {
  const time = Temporal.Instant.fromEpochMilliseconds(begunAt).toString({ smallestUnit: "second" });
  const person = by === null ? "" : ` by ${inOneLine(by, LONGEST_PERSON_NAME)}`;
  return `${IMPORT}${inOneLine(file, LONGEST_FILE_NAME)}${person}, ${time.slice(0, 10)} at ${time.slice(11, 19).replaceAll(":", ".")} UTC`;
}

/** Without the colon, behind which the file's own words begin. */
function inOneLine(name: string, longest: number): string {
  return name.replaceAll(/[:\n\r]/g, " ").slice(0, longest);
}

/** The source of one consent of an import; `origin` is where the person agreed, in the file's words. */
export function sourceOf(name: string, origin: string | null): string {
  return origin === null ? name : `${name}: ${origin}`;
}

/** The import that a consent's source names. */
export function importOf(source: string): string {
  const end = source.indexOf(":");
  return end === -1 ? source : source.slice(0, end);
}
