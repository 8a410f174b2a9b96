"use client";

import { useMutation } from "@tanstack/react-query";
import { CirclePause } from "lucide-react";
import { useState } from "react";
import type { OrderPage } from "@/application/orders/order-page";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { orderLabel } from "../order-list/order-label";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { Moment } from "../primitives/moment";
import { Notice } from "../primitives/notice";
import { toast } from "../primitives/toast";
import { useOrderRefresh } from "./use-order-refresh";

/** Asks before the messages of an order are held back. */
export function PauseDialog({
  order,
  open,
  onClose,
}: {
  order: OrderPage;
  open: boolean;
  onClose: () => void;
}) {
  const { store, pause, resume } = usePausing();
  const target = { store, orderId: order.id };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={`Pause messages of ${orderLabel(order)}?`}
      description="Its journeys go on, but the customer gets nothing until you resume. Then only what is still true goes out. What you write yourself is sent all the same."
      confirm="Pause messages"
      busy={pause.isPending}
      onConfirm={() =>
        pause.mutate(target, {
          onSuccess: () => {
            toast.done("Messages paused", { undo: () => resume.mutate(target) });
            onClose();
          },
        })
      }
    />
  );
}

/** That the messages are held back, by whom and since when, and the way on. */
export function PausedNotice({ order }: { order: OrderPage }) {
  const { zone, can } = useConsoleStore();
  const { store, resume } = usePausing();
  const [asking, setAsking] = useState(false);
  const { messagesPaused: paused } = order;
  if (paused === null) return null;
  return (
    <>
      <Notice
        tone="waiting"
        icon={CirclePause}
        className="mb-4"
        title="Messages of this order are paused"
        action={
          can("act_on_orders") ? (
            <Button size="small" onClick={() => setAsking(true)}>
              Resume
            </Button>
          ) : null
        }
      >
        By {paused.by}, <Moment at={paused.at} zone={zone} />. What its journeys ask for waits.
      </Notice>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Resume messages?"
        description="What waits is looked at again: whatever is still true goes to the customer now, the rest is dropped with its reason."
        confirm="Resume messages"
        busy={resume.isPending}
        onConfirm={() =>
          resume.mutate(
            { store, orderId: order.id },
            {
              onSuccess: () => {
                toast.done("Messages go out again");
                setAsking(false);
              },
            },
          )
        }
      />
    </>
  );
}

function usePausing() {
  const api = useApi();
  const { store } = useConsoleStore();
  const onSettled = useOrderRefresh();
  return {
    store,
    pause: useMutation(api.orderActions.pauseMessages.mutationOptions({ onSettled })),
    resume: useMutation(api.orderActions.resumeMessages.mutationOptions({ onSettled })),
  };
}
