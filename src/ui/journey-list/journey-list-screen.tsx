"use client";

import { useQuery } from "@tanstack/react-query";
import { Split } from "lucide-react";
import type { JourneyRow } from "@/application/journeys/list-journeys";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { Empty } from "../primitives/empty";
import { PageHeader } from "../primitives/page-header";
import { JourneyCards } from "./journey-cards";
import { JourneyTable } from "./journey-table";

/** What is sent, when and to whom, with live counts. */
export function JourneyListScreen({ journeys }: { journeys: readonly JourneyRow[] }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { data: rows } = useQuery({
    ...api.journeys.list.queryOptions({ store }),
    initialData: [...journeys],
    refetchInterval: REFRESH_MS,
  });
  return (
    <Page>
      <PageHeader
        title="Journeys"
        description="What is sent, when and to whom. Orders are counted as they stand now, messages over the last 30 days."
      />
      {rows.length === 0 ? (
        <Empty icon={Split} title="No journeys">
          A new store comes with the journeys of all touchpoints.
        </Empty>
      ) : (
        <>
          <JourneyTable rows={rows} />
          <JourneyCards rows={rows} />
        </>
      )}
    </Page>
  );
}

const REFRESH_MS = 60_000;
