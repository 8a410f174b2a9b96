"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { MessagePreview } from "@/application/messages/preview-message";
import type { SendConfig } from "@/domain/journey/send-config";
import type { TouchpointId } from "@/domain/journey/touchpoint";
import type { MessageTemplate } from "@/domain/messaging/template";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";

export interface Preview {
  /** The last that came; while a newer one is on its way it stays. */
  readonly data: MessagePreview | null;
  readonly isStale: boolean;
  readonly error: string | null;
  readonly orderId: string | null;
  readonly setOrderId: (orderId: string | null) => void;
  readonly retry: () => void;
}

export interface PreviewInput {
  readonly template: MessageTemplate;
  readonly covers: SendConfig["covers"];
  readonly touchpoint: TouchpointId | null;
}

/** The message as the server writes it for one order, a moment after each change. */
export function usePreview({ template: newest, covers, touchpoint }: PreviewInput): Preview {
  const api = useApi();
  const { store } = useConsoleStore();
  const [orderId, setOrderId] = useState<string | null>(null);
  const template = useSettled(newest);
  const write = useMutation({ ...api.messages.preview.mutationOptions(), meta: { silent: true } });
  const query = useQuery({
    queryKey: ["message preview", store, template, covers, touchpoint, orderId],
    queryFn: () => write.mutateAsync({ store, template, covers, touchpoint, orderId }),
    placeholderData: keepPreviousData,
    retry: 1,
    staleTime: FRESH_MS,
  });
  return {
    data: query.data ?? null,
    isStale: query.isPlaceholderData,
    error: query.error?.message ?? null,
    orderId,
    setOrderId,
    retry: () => void query.refetch(),
  };
}

const FRESH_MS = 60_000;
const AFTER_CHANGE_MS = 120;

/** The value once it has stood still for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), AFTER_CHANGE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
