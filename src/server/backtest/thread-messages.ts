import type { BacktestPlan } from "@/application/backtest/backtest-plan";
import type { BacktestTally } from "@/domain/journey/backtest/tally";

/** What a thread is begun with. */
export interface ThreadStart {
  readonly databaseUrl: string;
  readonly plan: BacktestPlan;
}

export interface PageRequest {
  readonly orderIds: readonly string[];
}

export type PageAnswer =
  | { readonly kind: "counted"; readonly tally: BacktestTally }
  | { readonly kind: "failed"; readonly why: string };

/** Both ends of the wire are ours: what a thread is begun with is a ThreadStart. */
export function asThreadStart(value: unknown): ThreadStart {
  return value as ThreadStart;
}

/** Both ends of the wire are ours: what is sent to a thread is a PageRequest. */
export function asPageRequest(value: unknown): PageRequest {
  return value as PageRequest;
}

/** Both ends of the wire are ours: what a thread sends is a PageAnswer. */
export function asPageAnswer(value: unknown): PageAnswer {
  return value as PageAnswer;
}
