"use client";

import { useQuery } from "@tanstack/react-query";
import { Split } from "lucide-react";
import { useState } from "react";
import type { JourneyRow } from "@/application/journeys/list-journeys";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Empty } from "../primitives/empty";
import { PageHeader } from "../primitives/page-header";
import { JourneyCards } from "./journey-cards";
import { JourneyTable } from "./journey-table";
import { NewJourneyButton } from "./new-journey-dialog";

/** What is sent, when and to whom, with live counts. */
export function JourneyListScreen({ journeys }: { journeys: readonly JourneyRow[] }) {
  const api = useApi();
  const { store, can } = useConsoleStore();
  const [showsArchived, setShowsArchived] = useState(false);
  const { data: rows } = useQuery({
    ...api.journeys.list.queryOptions({ store }),
    initialData: [...journeys],
    refetchInterval: REFRESH_MS,
  });
  const archived = rows.filter(({ state }) => state === "archived");
  const shown = showsArchived ? rows : rows.filter(({ state }) => state !== "archived");
  return (
    <Page>
      <PageHeader
        title="Journeys"
        actions={can("edit_journeys") ? <NewJourneyButton journeys={rows} /> : undefined}
        description="What is sent, when and to whom. Orders are counted as they stand now, messages over the last 30 days."
      />
      {rows.length === 0 ? (
        <Empty icon={Split} title="No journeys">
          A new store comes with the journeys of all touchpoints.
        </Empty>
      ) : (
        <>
          <JourneyTable rows={shown} />
          <JourneyCards rows={shown} />
        </>
      )}
      {archived.length === 0 ? null : (
        <Button
          tone="quiet"
          size="small"
          className="mt-4"
          aria-pressed={showsArchived}
          onClick={() => setShowsArchived(!showsArchived)}
        >
          {showsArchived ? "Hide the archived" : `Show ${archived.length} archived`}
        </Button>
      )}
    </Page>
  );
}

const REFRESH_MS = 60_000;
