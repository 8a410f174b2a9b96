import type { Transactor } from "@/application/ports/database";
import type { DialectName } from "./connection";
import type { Tables } from "./tables";

/** An open database of either kind. */
export interface Database extends Transactor {
  readonly dialect: DialectName;
  readonly t: Tables;
  /** Brings the schema up to the newest in `folder`; returns how many migrations ran. */
  migrate(folder: string): Promise<number>;
  close(): Promise<void>;
}

/** A database of either kind of which nothing can be written. */
export type ReadOnlyDatabase = Pick<Database, "dialect" | "t" | "read" | "close">;

/** Drivers' errors may be wrapped by drizzle: walks the causes. */
export function hasErrorCode(error: unknown, codes: readonly string[]): boolean {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth += 1) {
    if ("code" in e && typeof e.code === "string" && codes.includes(e.code)) return true;
  }
  return false;
}
