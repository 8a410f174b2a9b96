"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Inbox } from "lucide-react";
import type { HookRow } from "@/application/hooks/list-hooks";
import type { Page as PageOfRows } from "@/application/ports/page";
import type { HookTab } from "@/domain/event/hook-tab";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { LoadMore } from "../list-controls/load-more";
import { useOpenParam } from "../list-controls/use-open-param";
import { DeadLetters } from "../outbox/dead-letters";
import { Empty } from "../primitives/empty";
import { type HookCounts, HookFrame } from "./hook-frame";
import { HookSheet } from "./hook-sheet";
import { HookTable } from "./hook-table";
import { nothingIn, tabNotes } from "./hook-tabs";
import { ReplayParkedButton } from "./replay-parked-button";

export interface HookListScreenProps {
  readonly tab: HookTab;
  readonly counts: HookCounts;
  readonly first: PageOfRows<HookRow>;
}

/** Hooks in one state, newest first; one opens with its raw body. */
export function HookListScreen({ tab, counts, first }: HookListScreenProps) {
  const { can } = useConsoleStore();
  const [hookId, openHook] = useOpenParam("hook");
  const isReplayable = tab === "parked" && can("replay_hooks");
  return (
    <HookFrame
      current={tab}
      counts={counts}
      actions={isReplayable ? <ReplayParkedButton initialCount={counts.parked} /> : undefined}
    >
      <p className="pt-3 pb-1 text-sm text-pretty text-ink-quiet">{tabNotes[tab]}</p>
      <DeadLetters job="process_hook" />
      <DeadLetters job="fire_timer" />
      <HookPages key={tab} tab={tab} first={first} onOpen={openHook} />
      <HookSheet hookId={hookId} onClose={() => openHook(null)} />
    </HookFrame>
  );
}

interface HookPagesProps extends Pick<HookListScreenProps, "tab" | "first"> {
  readonly onOpen: (hookId: string) => void;
}

function HookPages({ tab, first, onOpen }: HookPagesProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const list = useInfiniteQuery({
    ...api.hooks.list.infiniteQueryOptions(
      { store, tab },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
    initialData: { pages: [first], pageParams: [null] },
    refetchInterval: REFRESH_MS,
  });
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Empty icon={Inbox} title={nothingIn[tab]} />;
  return (
    <>
      <HookTable rows={rows} onOpen={onOpen} />
      <LoadMore
        what="hooks"
        shown={rows.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

const REFRESH_MS = 15_000;
