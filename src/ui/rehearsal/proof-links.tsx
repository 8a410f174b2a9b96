import { CalendarRange, History, Play } from "lucide-react";
import Link from "next/link";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";

export interface ProofLinksProps {
  readonly journeyId: string;
  /** The one that is open is left out. */
  readonly here: "rehearse" | "backtest";
}

/** The other ways to prove the same draft. */
export function ProofLinks({ journeyId, here }: ProofLinksProps) {
  const { href, can } = useConsoleStore();
  return (
    <>
      {here === "rehearse" ? null : <RehearseLink journeyId={journeyId} />}
      {here === "backtest" || !can("edit_journeys") ? null : <BacktestLink journeyId={journeyId} />}
      <Button asChild size="small">
        <Link href={href(`/planner?journey=${journeyId}`)}>
          <CalendarRange aria-hidden />
          Planner
        </Link>
      </Button>
    </>
  );
}

/** To the screen on which a journey is played on one order. */
export function RehearseLink({ journeyId }: { journeyId: string }) {
  const { href } = useConsoleStore();
  return (
    <Button asChild size="small">
      <Link href={href(`/journeys/${journeyId}/rehearse`)}>
        <Play aria-hidden />
        Run on an order
      </Link>
    </Button>
  );
}

/** To the screen on which the draft is played on the orders of the last days. */
export function BacktestLink({ journeyId }: { journeyId: string }) {
  const { href } = useConsoleStore();
  return (
    <Button asChild size="small">
      <Link href={href(`/journeys/${journeyId}/backtest`)}>
        <History aria-hidden />
        Backtest
      </Link>
    </Button>
  );
}
