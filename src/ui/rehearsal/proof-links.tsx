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
      {here === "rehearse" ? null : (
        <Button asChild size="small">
          <Link href={href(`/journeys/${journeyId}/rehearse`)}>
            <Play aria-hidden />
            Run on an order
          </Link>
        </Button>
      )}
      {here === "backtest" || !can("edit_journeys") ? null : (
        <Button asChild size="small">
          <Link href={href(`/journeys/${journeyId}/backtest`)}>
            <History aria-hidden />
            Backtest
          </Link>
        </Button>
      )}
      <Button asChild size="small">
        <Link href={href(`/planner?journey=${journeyId}`)}>
          <CalendarRange aria-hidden />
          Planner
        </Link>
      </Button>
    </>
  );
}
