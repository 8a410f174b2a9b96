import type { MessagePriority } from "@/domain/journey/message-priority";

/** Whoever takes messages for us: a store's account, or the installation's. */
export interface PacedAccount {
  readonly account: string;
  /** As many as it takes; null: as many as there are places. */
  readonly perSecond: number | null;
}

/** Keeps to what each provider takes in a second, so that it need not refuse. */
export interface Pace {
  /**
   * Resolves when one more may be handed over; of those that wait for the same account, the smallest priority goes first.
   * Throws `RetryLater` where that would take too long, and when the work ends.
   */
  turn(of: PacedAccount & { readonly priority: MessagePriority }): Promise<void>;
  /** The provider wants to be left alone for so long: nothing of this account is handed over until then. */
  rest(account: string, forMs: number): void;
}
