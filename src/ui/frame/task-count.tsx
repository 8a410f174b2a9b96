"use client";

import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { cn } from "../primitives/class-names";
import { useApi } from "./api-provider";
import { useConsoleStore } from "./store-provider";

/** How many tasks wait for somebody in the queues of one's role. */
export function TaskCount({ className }: { className?: string }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { data } = useQuery({ ...api.tasks.counts.queryOptions({ store }), refetchInterval: REFRESH_MS });
  // The server writes the frame before the screen knows the counts; the first paint must be the same.
  const isHydrated = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  const free = data?.reduce((sum, queue) => sum + queue.free, 0) ?? 0;
  if (free === 0 || !isHydrated) return null;
  return (
    <span
      className={cn(
        "flex h-4 min-w-4 items-center justify-center rounded-full bg-trouble px-1 text-[0.625rem] leading-none font-semibold text-surface-raised",
        className,
      )}
    >
      {free > 99 ? "99+" : free}
      <span className="sr-only"> waiting</span>
    </span>
  );
}

const REFRESH_MS = 30_000;
