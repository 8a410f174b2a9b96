"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useApi } from "../frame/api-provider";

/** After something was done with an order: every screen that tells of it looks again. */
export function useOrderRefresh(): () => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: api.orders.pathKey() });
    await queries.invalidateQueries({ queryKey: api.messages.pathKey() });
  };
}
