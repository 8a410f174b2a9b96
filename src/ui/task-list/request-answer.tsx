"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { useState } from "react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { toast } from "../primitives/toast";

/** One sentence for the customer, and how their request ended. They get both by mail, and the page shows it. */
export function RequestAnswer({ requestId }: { requestId: string }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const queries = useQueryClient();
  const [answer, setAnswer] = useState("");
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.tasks.pathKey() }),
      queries.invalidateQueries({ queryKey: api.orders.pathKey() }),
    ]);
  const { mutate, isPending, variables } = useMutation(
    api.orderActions.settleRequest.mutationOptions({
      onSuccess: ({ state }) => {
        toast.done(state === "done" ? "Request settled" : "Request refused", {
          description: "The customer is told.",
        });
      },
      onSettled: refresh,
    }),
  );
  const settle = (outcome: "done" | "refused") => () => mutate({ store, requestId, outcome, answer });
  return (
    <div className="mt-3 flex flex-wrap items-end gap-2">
      <Field label="A sentence for the customer" className="min-w-72 flex-1 max-sm:basis-full">
        <Input
          value={answer}
          maxLength={600}
          placeholder="Optional. Goes out with the answer."
          onChange={(event) => setAnswer(event.target.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button
          size="small"
          tone="primary"
          busy={isPending && variables.outcome === "done"}
          disabled={isPending}
          onClick={settle("done")}
        >
          <Check aria-hidden />
          Done
        </Button>
        <Button
          size="small"
          busy={isPending && variables.outcome === "refused"}
          disabled={isPending}
          onClick={settle("refused")}
        >
          <X aria-hidden />
          Not possible
        </Button>
      </div>
    </div>
  );
}
