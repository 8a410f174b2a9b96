"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { cn } from "../primitives/class-names";
import { Field, useFieldControl } from "../primitives/field";
import { controlStyle } from "../primitives/input";
import { toast } from "../primitives/toast";
import { newRequestId } from "./new-request-id";
import { useOrderRefresh } from "./use-order-refresh";

/** A short answer to the number that wrote. */
export function TextAnswer({ orderId }: { orderId: string }) {
  const api = useApi();
  const { store, name } = useConsoleStore();
  const [text, setText] = useState("");
  const [requestId, setRequestId] = useState(newRequestId);
  const onSettled = useOrderRefresh();
  const withdraw = useMutation(
    api.orderActions.withdrawMessage.mutationOptions({
      onSettled,
      onSuccess: () => toast.done("Taken back: nothing was sent"),
    }),
  );
  const answer = useMutation(
    api.conversations.answerText.mutationOptions({
      onSettled,
      onSuccess: ({ messageId }) => {
        toast.done("It leaves in a few seconds", { undo: () => withdraw.mutate({ store, messageId }) });
        setText("");
        setRequestId(newRequestId());
      },
    }),
  );
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") answer.mutate({ store, orderId, requestId, text });
      }}
    >
      <Field label="Answer by text message" hint={`“${name}:” goes before it, and how to opt out after it.`}>
        <ShortText value={text} onChange={setText} />
      </Field>
      <div>
        <Button type="submit" busy={answer.isPending} disabled={text.trim() === ""}>
          Send the text
        </Button>
      </div>
    </form>
  );
}

function ShortText({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <textarea
      {...useFieldControl()}
      rows={3}
      maxLength={900}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cn(controlStyle, "resize-y py-2 leading-6")}
    />
  );
}
