import { Temporal } from "temporal-polyfill";
import type { Instant } from "../shared/instant";

/** What the sources of imported consents begin with. */
export const IMPORT = "Import of ";

const LONGEST_FILE_NAME = 80;

/** What an import is called, and what stands as the source of every consent it brought: file and time, to be taken back by. */
export function importName(file: string, begunAt: Instant): string {
  const time = Temporal.Instant.fromEpochMilliseconds(begunAt).toString({ smallestUnit: "second" });
  const name = file.replaceAll(/[:\n\r]/g, " ").slice(0, LONGEST_FILE_NAME);
  return `${IMPORT}${name}, ${time.slice(0, 10)} at ${time.slice(11, 19).replaceAll(":", ".")} UTC`;
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
