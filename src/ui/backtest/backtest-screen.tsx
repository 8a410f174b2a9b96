"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { History } from "lucide-react";
import Link from "next/link";
import type { Backtest } from "@/application/ports/backtests";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { useOpenParam } from "../list-controls/use-open-param";
import { Empty } from "../primitives/empty";
import { ErrorState } from "../primitives/error-state";
import { PageHeader } from "../primitives/page-header";
import { Skeleton } from "../primitives/skeleton";
import { ProofLinks } from "../rehearsal/proof-links";
import { BacktestProgress, type BacktestProgressProps } from "./backtest-progress";
import { EarlierBacktests } from "./earlier-backtests";
import { Report } from "./report";
import { StartForm } from "./start-form";

export interface BacktestScreenProps {
  readonly journey: { readonly id: string; readonly name: string; readonly isChanged: boolean };
  readonly backtests: readonly Backtest[];
}

const LOOK_AGAIN_MS = 700;

/** What a draft would have done to the orders of the last days, beside what is published. */
export function BacktestScreen({ journey, backtests }: BacktestScreenProps) {
  const api = useApi();
  const { store, href } = useConsoleStore();
  const queries = useQueryClient();
  const [openId, open] = useOpenParam("run");
  const list = useQuery({
    ...api.backtests.ofJourney.queryOptions({ store, journeyId: journey.id }),
    initialData: [...backtests],
  });
  const id = openId ?? list.data[0]?.id ?? null;
  const progress = useQuery({
    ...api.backtests.progress.queryOptions({ store, id: id ?? "-" }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? LOOK_AGAIN_MS : false),
  });
  const start = useMutation(
    api.backtests.start.mutationOptions({
      onSuccess: async (backtest) => {
        open(backtest.id);
        await queries.invalidateQueries(
          api.backtests.ofJourney.queryFilter({ store, journeyId: journey.id }),
        );
      },
    }),
  );
  const startOver = (days: number) => start.mutate({ store, journeyId: journey.id, days });
  return (
    <Page>
      <PageHeader
        above={
          <Link href={href(`/journeys/${journey.id}`)} className="hover:text-ink hover:underline">
            {journey.name}
          </Link>
        }
        title="Backtest"
        actions={<ProofLinks journeyId={journey.id} here="backtest" />}
        description="Your own orders of the last days, played once through what is published and once with the draft. Nothing is sent, and no order is touched."
      />
      <StartForm
        isChanged={journey.isChanged}
        isBusy={start.isPending || isUnderWay(progress.data)}
        onStart={startOver}
      />
      {id === null ? (
        <Empty icon={History} title="No backtest yet">
          Choose how far back to go and start one. A month of a busy shop takes seconds.
        </Empty>
      ) : null}
      {progress.isError ? (
        <ErrorState title="This backtest is not there any more" onRetry={() => open(null)}>
          {progress.error.message}
        </ErrorState>
      ) : null}
      {progress.data === undefined ? null : (
        <Opened
          backtest={progress.data}
          now={progress.dataUpdatedAt}
          isStarting={start.isPending}
          onAgain={startOver}
        />
      )}
      <EarlierBacktests backtests={list.data} openId={id} onOpen={open} />
    </Page>
  );
}

function isUnderWay(backtest: Backtest | undefined): boolean {
  return backtest?.state === "waiting" || backtest?.state === "running";
}

function Opened(props: BacktestProgressProps) {
  const { backtest } = props;
  const api = useApi();
  const { store } = useConsoleStore();
  const isDone = backtest.state === "done";
  const report = useQuery({
    ...api.backtests.report.queryOptions({ store, id: backtest.id }),
    enabled: isDone,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!isDone) return <BacktestProgress {...props} />;
  if (report.isError)
    return <ErrorState onRetry={() => void report.refetch()}>{report.error.message}</ErrorState>;
  if (!report.data)
    return (
      <output aria-label="Loading the report">
        <Skeleton className="h-96 rounded-card" />
      </output>
    );
  return <Report backtest={backtest} report={report.data} />;
}
