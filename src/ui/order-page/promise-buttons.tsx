"use client";

import { useMutation } from "@tanstack/react-query";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { toast } from "../primitives/toast";
import { useOrderRefresh } from "./use-order-refresh";

/** The ways in which a promise that a person made ends by hand. */
export function PromiseButtons({ promiseId }: { promiseId: string }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const onSettled = useOrderRefresh();
  const keep = useMutation(
    api.orderActions.keepPromise.mutationOptions({
      onSettled,
      onSuccess: () => toast.done("Promise kept"),
    }),
  );
  const withdraw = useMutation(
    api.orderActions.withdrawPromise.mutationOptions({
      onSettled,
      onSuccess: () => toast.done("Promise withdrawn"),
    }),
  );
  const target = { store, promiseId };
  return (
    <span className="mt-1 flex gap-3">
      <Button tone="link" size="small" busy={keep.isPending} onClick={() => keep.mutate(target)}>
        It is kept
      </Button>
      <Button tone="link" size="small" busy={withdraw.isPending} onClick={() => withdraw.mutate(target)}>
        Withdraw
      </Button>
    </span>
  );
}
