import type { BacktestPlan } from "@/application/backtest/backtest-plan";
import type { BacktestTally } from "@/domain/journey/backtest/tally";

/** What a thread is begun with. */
export interface ThreadStart {
  readonly databaseUrl: string;
  readonly plan: BacktestPlan;
  /** What the traffic signal says. */
  readonly signal: SharedArrayBuffer;
}

export type ThreadRequest =
  | { readonly kind: "list" }
  | { readonly kind: "replay"; readonly orderIds: readonly string[] };

export type ThreadAnswer =
  | { readonly kind: "listed"; readonly orderIds: readonly string[] }
  | { readonly kind: "counted"; readonly tally: BacktestTally }
  | { readonly kind: "failed"; readonly why: string };

/** Both ends of the wire are ours: what a thread is begun with is a ThreadStart. */
export function asThreadStart(value: unknown): ThreadStart {
  return value as ThreadStart;
}

/** Both ends of the wire are ours: what is sent to a thread is a ThreadRequest. */
export function asThreadRequest(value: unknown): ThreadRequest {
  return value as ThreadRequest;
}

/** Both ends of the wire are ours: what a thread sends is a ThreadAnswer. */
export function asThreadAnswer(value: unknown): ThreadAnswer {
  return value as ThreadAnswer;
}
