import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

export interface ThrottleLimit {
  /** Hits allowed inside one window. */
  readonly limit: number;
  readonly windowMs: number;
  readonly now: Instant;
}

export interface ThrottleVerdict {
  readonly allowed: boolean;
  /** When the next hit is allowed again; null while hits are. */
  readonly retryAt: Instant | null;
}

/** The attempts under one key until a moment. */
export interface ThrottleWindow {
  readonly key: string;
  readonly count: number;
  readonly resetAt: Instant;
}

/**
 * Counts attempts in the database, so that a limit holds across restarts and processes. A key that names a person or
 * a network address is handed over as a fingerprint (`Proofs.fingerprint`), never as itself.
 */
export interface Throttles {
  /** Counts one attempt and says whether it may go on. Refused attempts do not push the window further away. */
  hit(tx: Tx, key: string, limit: ThrottleLimit): Promise<ThrottleVerdict>;
  /** Forgets the attempts so far: whoever succeeded starts afresh. */
  clear(tx: Tx, key: string): Promise<void>;
  /** Writes down what was counted in memory. Of two counts of one window the higher stays. */
  keep(tx: Tx, window: ThrottleWindow): Promise<void>;
  /** The windows still open whose keys begin so. */
  under(db: Reader, prefix: string, now: Instant): Promise<readonly ThrottleWindow[]>;
}
