"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import type { OrderPage } from "@/application/orders/order-page";
import { localDate } from "@/domain/shared/zone";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Select } from "../primitives/select";
import { toast } from "../primitives/toast";
import { useOrderRefresh } from "./use-order-refresh";

const kinds = [
  { value: "arrives_by", label: "It will have arrived" },
  { value: "answer_by", label: "We will have answered" },
] as const;
type Kind = (typeof kinds)[number]["value"];

/** Writes down what somebody promised the customer, so that it is watched. */
export function PromiseDialog({ order, onClose }: { order: OrderPage; onClose: () => void }) {
  const formId = useId();
  const { zone } = useConsoleStore();
  const { promise, make } = usePromising(order, onClose);
  const today = localDate(order.asOf, zone);
  const [kind, setKind] = useState<Kind>("arrives_by");
  const [date, setDate] = useState("");
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date === "") setError("Choose a day.");
    else make(kind, date);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title="Promise a date"
      description="For what you told the customer by chat, telephone or e-mail. It stands on this page until it is kept or broken; nothing is sent."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} tone="primary" busy={promise.isPending}>
            Write it down
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label="What was promised"
          hint={
            kind === "arrives_by"
              ? "Kept when everything has arrived."
              : "Kept when you write to them from here, or when you say that it is."
          }
        >
          <Select options={kinds} value={kind} onChange={setKind} />
        </Field>
        <Field label="By the end of" error={error} hint="The day where the customer lives.">
          <Input
            type="date"
            min={today}
            value={date}
            onChange={(event) => {
              setDate(event.target.value);
              setError(undefined);
            }}
          />
        </Field>
      </form>
    </Dialog>
  );
}

function usePromising(order: OrderPage, onClose: () => void) {
  const api = useApi();
  const { store } = useConsoleStore();
  const onSettled = useOrderRefresh();
  const withdraw = useMutation(api.orderActions.withdrawPromise.mutationOptions({ onSettled }));
  const promise = useMutation(
    api.orderActions.promiseDate.mutationOptions({
      onSettled,
      onSuccess: ({ promiseId }) => {
        toast.done("Promise written down", { undo: () => withdraw.mutate({ store, promiseId }) });
        onClose();
      },
    }),
  );
  return {
    promise,
    make: (kind: Kind, date: string) => promise.mutate({ store, orderId: order.id, kind, date }),
  };
}
