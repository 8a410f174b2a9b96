import type { Instant } from "@/domain/shared/instant";
import type { Backtest } from "../ports/backtests";

/** A process says every second or so that its backtest goes on. After this long a silence it is no more. */
const SILENT_AFTER_MS = 30_000;

/** A backtest as it is by now: one whose process was ended without a word is interrupted, whatever it last said. */
export function asSeen(backtest: Backtest, now: Instant): Backtest {
  const isOpen = backtest.state === "waiting" || backtest.state === "running";
  return isOpen && now - backtest.seenAt > SILENT_AFTER_MS ? { ...backtest, state: "interrupted" } : backtest;
}
