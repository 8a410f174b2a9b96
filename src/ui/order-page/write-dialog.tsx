"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import type { OrderPage } from "@/application/orders/order-page";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { orderLabel } from "../order-list/order-label";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Notice } from "../primitives/notice";
import { toast } from "../primitives/toast";
import { type LetterErrors, LetterForm } from "./letter-form";
import { newRequestId } from "./new-request-id";
import { useOrderRefresh } from "./use-order-refresh";

interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface WriteDialogProps {
  readonly order: OrderPage;
  /** Of the mail that is answered; null: it begins a thread of its own. */
  readonly subject?: string | null;
  readonly onClose: () => void;
}

/** An e-mail in one's own words: written, looked at as the customer gets it, sent. */
export function WriteDialog({ order, subject = null, onClose }: WriteDialogProps) {
  const formId = useId();
  const { name: shop } = useConsoleStore();
  const [letter, setLetter] = useState<Letter>(() => begun(order, shop, subject));
  const [errors, setErrors] = useState<LetterErrors>({});
  const { preview, send, look, dispatch } = useWriting(order, letter, onClose);
  const shown = preview.data && "html" in preview.data ? preview.data : null;
  const refusal = order.cannotWrite ?? (preview.data && "why" in preview.data ? preview.data.why : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = errorsOf(letter);
    setErrors(found);
    if (Object.keys(found).length === 0) look();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      className="sm:max-w-2xl"
      title={shown === null ? "Write to the customer" : "This is what they get"}
      description={
        shown === null
          ? `An e-mail from ${shop}, in its layout, with the link to the tracking page. Answers reach your team.`
          : shown.subject
      }
      actions={
        shown === null ? (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button
              type="submit"
              form={formId}
              tone="primary"
              busy={preview.isPending}
              disabled={order.cannotWrite !== null}
            >
              Preview
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => preview.reset()}>Back to the text</Button>
            <Button tone="primary" busy={send.isPending} onClick={dispatch}>
              Send it
            </Button>
          </>
        )
      }
    >
      {refusal === null ? null : (
        <Notice tone="trouble" className="mb-4" title="This customer cannot be written to">
          {refusal}
        </Notice>
      )}
      {shown === null ? (
        <LetterForm id={formId} letter={letter} errors={errors} onChange={setLetter} onSubmit={submit} />
      ) : (
        <iframe
          sandbox=""
          srcDoc={shown.html}
          title={`Preview: ${shown.subject}`}
          referrerPolicy="no-referrer"
          className="h-[55dvh] w-full rounded-card border border-line bg-white"
        />
      )}
    </Dialog>
  );
}

function useWriting(order: OrderPage, words: Letter, onClose: () => void) {
  const api = useApi();
  const { store } = useConsoleStore();
  const onSettled = useOrderRefresh();
  // One per open dialog: however often the button is pressed, one message goes out.
  const [requestId] = useState(newRequestId);
  const preview = useMutation(api.orderActions.previewMessage.mutationOptions());
  const withdraw = useMutation(
    api.orderActions.withdrawMessage.mutationOptions({
      onSettled,
      onSuccess: () => toast.done("Taken back: nothing was sent"),
    }),
  );
  const send = useMutation(
    api.orderActions.sendMessage.mutationOptions({
      onSettled,
      onSuccess: ({ messageId }) => {
        toast.done("It leaves in a few seconds", { undo: () => withdraw.mutate({ store, messageId }) });
        onClose();
      },
    }),
  );
  const target = { store, orderId: order.id, words };
  return {
    preview,
    send,
    look: () => preview.mutate(target),
    dispatch: () => send.mutate({ ...target, requestId }),
  };
}

function begun(order: OrderPage, shop: string, subject: string | null): Letter {
  const first = order.name?.split(" ")[0];
  return {
    subject: subject ?? `About your order ${orderLabel(order)}`,
    text: `Hi${first === undefined ? "" : ` ${first}`},\n\n\n\n${shop}`,
  };
}

function errorsOf({ subject, text }: Letter): LetterErrors {
  return {
    ...(subject.trim() === "" ? { subject: "Write a subject." } : {}),
    ...(text.trim() === "" ? { text: "Write something." } : {}),
  };
}
