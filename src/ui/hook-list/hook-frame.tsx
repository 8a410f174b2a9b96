"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type HookTab, hookTabs } from "@/domain/event/hook-tab";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { LinkTabs } from "../list-controls/link-tabs";
import { PageHeader } from "../primitives/page-header";
import { tabLabels } from "./hook-tabs";

export type HookCounts = Readonly<Record<"parked" | "refused" | "received" | "codes", number>>;

export interface HookFrameProps {
  readonly current: HookTab | "codes";
  readonly counts: HookCounts;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What the lists of hooks and the review of codes share: title and tabs. */
export function HookFrame({ current, counts, actions, children }: HookFrameProps) {
  const api = useApi();
  const { store, href } = useConsoleStore();
  const { data } = useQuery({
    ...api.hooks.counts.queryOptions({ store }),
    initialData: counts,
    refetchInterval: REFRESH_MS,
  });
  const counted: Partial<Record<HookTab, number>> = data;
  const codes = {
    href: href("/hooks/codes"),
    label: "Unknown codes",
    count: data.codes,
    isCurrent: current === "codes",
    isUrgent: true,
  };
  return (
    <Page>
      <PageHeader
        title="Hooks"
        description="What your sources sent, as it came."
        className="pb-3"
        actions={actions}
      />
      <LinkTabs
        label="Where hooks stand"
        tabs={[
          ...hookTabs.map((tab) => ({
            href: href(`/hooks?tab=${tab}`),
            label: tabLabels[tab],
            count: counted[tab] ?? null,
            isCurrent: tab === current,
            isUrgent: tab === "parked",
          })),
          codes,
        ]}
      />
      {children}
    </Page>
  );
}

const REFRESH_MS = 20_000;
