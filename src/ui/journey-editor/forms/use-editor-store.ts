"use client";

import { useQuery } from "@tanstack/react-query";
import type { EditorStore } from "@/application/facts/editor-store";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";

/** Currency, links and sender of the store whose journey is edited; null until they are known. */
export function useEditorStore(): EditorStore | null {
  const api = useApi();
  const { store } = useConsoleStore();
  const { data } = useQuery({ ...api.facts.store.queryOptions({ store }), staleTime: FRESH_MS });
  return data ?? null;
}

const FRESH_MS = 300_000;
