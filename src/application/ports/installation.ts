import type { Reader, Tx } from "./database";

/** Facts about this deployment that outlive a process: one-time work that was begun or finished. */
export interface Installation {
  /** Null when it was never written. */
  read(db: Reader, key: string): Promise<string | null>;
  write(tx: Tx, key: string, value: string): Promise<void>;
}
