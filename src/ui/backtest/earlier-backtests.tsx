import type { Backtest } from "@/application/ports/backtests";
import { useConsoleStore } from "../frame/store-provider";
import { Moment } from "../primitives/moment";

export interface EarlierBacktestsProps {
  readonly backtests: readonly Backtest[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

const stateWords = {
  waiting: "waiting",
  running: "running",
  done: "done",
  cancelled: "stopped",
  failed: "failed",
  interrupted: "cut short",
} as const;

/** The newest backtests of this journey, whoever started them. */
export function EarlierBacktests({ backtests, openId, onOpen }: EarlierBacktestsProps) {
  const { zone } = useConsoleStore();
  const others = backtests.filter(({ id }) => id !== openId);
  if (others.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-2 font-semibold">Others</h2>
      <ul className="flex flex-col gap-1">
        {others.map(({ id, startedAt, days, state, by, revision }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onOpen(id)}
              className="text-accent underline-offset-4 hover:underline"
            >
              {days} days, draft {revision}
            </button>{" "}
            <span className="text-ink-quiet">
              <Moment at={startedAt} zone={zone} /> by {by}, {stateWords[state]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
