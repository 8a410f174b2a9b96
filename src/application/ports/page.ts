import type { Instant } from "@/domain/shared/instant";

/** Where the next page of a list starts: after this row, in the order newest first. */
export interface Cursor {
  readonly at: Instant;
  readonly id: string;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Null on the last page. */
  readonly next: Cursor | null;
}

export interface PageOf {
  /** Null for the first page. */
  readonly after: Cursor | null;
  readonly limit: number;
}
