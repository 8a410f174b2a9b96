import type { Reader } from "@/application/ports/database";
import { DAY_MS } from "@/domain/shared/instant";

interface Day {
  /** Its first moment. */
  readonly from: number;
}

/** A day that is behind may still change a little: a late message, a failure that somebody settles. */
const KEPT_MS = 60_000;
const DAYS_KEPT = 5_000;

/** Reads rows day by day, lets other work in between, and remembers days before yesterday for a minute. */
export function createDayCache<D extends Day, Row>(
  readDay: (db: Reader, day: D) => Promise<readonly Row[]>,
  now: () => number = () => performance.now(),
) {
  const kept = new Map<string, { readonly rows: readonly Row[]; readonly until: number }>();

  async function rowsOf(db: Reader, day: D, isOver: boolean): Promise<readonly Row[]> {
    const key = isOver ? JSON.stringify(day) : "";
    const known = isOver ? kept.get(key) : undefined;
    if (known !== undefined && known.until > now()) return known.rows;
    // A database that answers inside the process would otherwise hold up everything else for a month's worth of days.
    await new Promise((resolve) => setImmediate(resolve));
    const rows = await readDay(db, day);
    if (!isOver) return rows;
    if (kept.size >= DAYS_KEPT) kept.clear();
    kept.set(key, { rows, until: now() + KEPT_MS });
    return rows;
  }

  return {
    /** The rows of all these days. `asOf` tells which of them are still going on. */
    async read(db: Reader, days: readonly D[], asOf: number): Promise<readonly Row[]> {
      const all: Row[] = [];
      for (const day of days) all.push(...(await rowsOf(db, day, day.from < asOf - 2 * DAY_MS)));
      return all;
    },
  };
}
