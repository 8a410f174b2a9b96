"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SourceOverview } from "@/application/settings/source-connections";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { SecretDialog } from "./secret-dialog";
import { SourceCard } from "./source-card";

const LOOK_AGAIN_MS = 5_000;

/** Looks again every few seconds, so that the first hook is seen coming in. */
export function SourcesScreen({ sources }: { sources: readonly SourceOverview[] }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [settingFor, setSettingFor] = useState<SourceOverview | null>(null);
  const query = useQuery({
    ...api.settings.sources.queryOptions({ store }),
    initialData: sources,
    refetchInterval: LOOK_AGAIN_MS,
  });
  return (
    <div className="flex flex-col gap-6">
      {query.data.map((source) => (
        <SourceCard key={source.id} source={source} onSetSecret={() => setSettingFor(source)} />
      ))}
      {settingFor ? (
        <SecretDialog
          source={settingFor}
          onClose={() => setSettingFor(null)}
          onSaved={() => {
            setSettingFor(null);
            void query.refetch();
          }}
        />
      ) : null}
    </div>
  );
}
