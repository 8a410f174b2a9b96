declare const inTransaction: unique symbol;
declare const reading: unique symbol;

/** Reads only; may run on any connection and sees committed rows. */
export interface Reader {
  readonly [reading]: true;
}

/** Reads and writes. Only `Transactor` makes one, so that no write runs outside a transaction. */
export interface Tx extends Reader {
  readonly [inTransaction]: true;
}

/** Opens transactions. A callback awaits database calls only: no network, no timers (checked on SQLite in development). */
export interface Transactor {
  /** For reads outside a transaction. */
  readonly read: Reader;
  /** Commits when `work` resolves, rolls back when it rejects. Never nested. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * As `transaction`, but on SQLite all calls of the same tick share one commit (one fsync). When one fails, all are
   * rolled back and run again, each by itself: `work` may run twice and must leave no trace outside the transaction. On
   * PostgreSQL it is a plain transaction, which may run again for reasons of its own.
   *
   * "soon": on SQLite it waits some milliseconds for another call to share the commit with; for what nobody waits for.
   */
  grouped<T>(work: (tx: Tx) => Promise<T>, when?: "now" | "soon"): Promise<T>;
}
