"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MessagePage } from "@/application/messages/open-message";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { toast } from "../primitives/toast";

/** A person's word about a message that failed or whose fate nobody knows. Each asks once. */
export function SettleButtons({ message }: { message: MessagePage }) {
  const { can } = useConsoleStore();
  const [asking, setAsking] = useState(false);
  const settle = useSettle(message.id, () => setAsking(false));
  if (!can("retry_messages")) return null;
  const isUncertain = message.state === "uncertain";
  return (
    <div className="flex flex-wrap gap-2">
      <Button tone="primary" onClick={() => setAsking(true)}>
        Send again
      </Button>
      <Button busy={settle.isPending && !asking} onClick={() => settle.decide("was_delivered")}>
        It was delivered
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Send “${message.label}” again?`}
        description={
          isUncertain
            ? "If the first one did arrive, the customer gets it twice. It goes out only if it is still true."
            : "It is written anew with the facts as they are now, and goes out only if it is still true."
        }
        confirm="Send again"
        busy={settle.isPending}
        onConfirm={() => settle.decide("send_again")}
      />
    </div>
  );
}

function useSettle(messageId: string, onDone: () => void) {
  const api = useApi();
  const { store } = useConsoleStore();
  const queries = useQueryClient();
  const mutation = useMutation(
    api.messages.settle.mutationOptions({
      onSuccess: async (_result, { decision }) => {
        toast.done(decision === "send_again" ? "It is on its way again" : "Settled: it was delivered");
        onDone();
        await queries.invalidateQueries({ queryKey: api.messages.pathKey() });
        await queries.invalidateQueries({ queryKey: api.orders.pathKey() });
      },
    }),
  );
  return {
    isPending: mutation.isPending,
    decide: (decision: "send_again" | "was_delivered") => mutation.mutate({ store, messageId, decision }),
  };
}
