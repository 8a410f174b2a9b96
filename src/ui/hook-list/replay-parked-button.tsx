"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { toast } from "../primitives/toast";

/** Takes up every parked hook at once; asks first. */
export function ReplayParkedButton({ initialCount }: { initialCount: number }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { data } = useQuery(api.hooks.counts.queryOptions({ store }));
  const count = data?.parked ?? initialCount;
  const replay = useMutation(
    api.hooks.replayParked.mutationOptions({
      onSuccess: async ({ replayed }) => {
        toast.done(
          replayed === 1 ? "One hook is being read again" : `${replayed} hooks are being read again`,
        );
        setAsking(false);
        await queries.invalidateQueries({ queryKey: api.hooks.pathKey() });
      },
    }),
  );
  if (count === 0) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <RotateCcw aria-hidden />
        Replay all parked
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={count === 1 ? "Replay the parked hook?" : `Replay ${count} parked hooks?`}
        description="Each is read again as if it had just come. Those that are still not understood are parked again; what one says is applied once."
        confirm="Replay"
        busy={replay.isPending}
        onConfirm={() => replay.mutate({ store })}
      />
    </>
  );
}
