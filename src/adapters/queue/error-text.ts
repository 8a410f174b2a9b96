const LONGEST = 1_000;

/** What went wrong, short enough for a row and a log line. */
export function errorText(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST);
}
