"use client";

import { useMutation } from "@tanstack/react-query";
import { Link2Off } from "lucide-react";
import { useState } from "react";
import type { OrderPage } from "@/application/orders/order-page";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { orderLabel } from "../order-list/order-label";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { toast } from "../primitives/toast";
import { Tooltip } from "../primitives/tooltip";
import { useOrderRefresh } from "./use-order-refresh";

/** Revokes every tracking link of the order that is out and makes a new one, for a link that got into wrong hands. */
export function RevokeLink({ order }: { order: OrderPage }) {
  const api = useApi();
  const { store, can } = useConsoleStore();
  const [asking, setAsking] = useState(false);
  const onSettled = useOrderRefresh();
  const revoke = useMutation(
    api.orderActions.revokeTrackingLink.mutationOptions({
      onSettled,
      onSuccess: () => {
        toast.done("The old links are revoked", {
          description: "Later messages carry the new link. You can copy it beside the order.",
        });
        setAsking(false);
      },
    }),
  );
  if (!can("act_on_orders")) return null;
  return (
    <>
      <Tooltip words="Revoke the tracking links">
        <Button
          tone="quiet"
          size="icon"
          aria-label="Revoke the tracking links"
          onClick={() => setAsking(true)}
        >
          <Link2Off aria-hidden />
        </Button>
      </Tooltip>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Revoke the tracking links of ${orderLabel(order)}?`}
        description="Every link that is out stops working at once: whoever opens one reads “This link leads nowhere” and can look the order up by its number. A new link is made; later messages carry it. This cannot be undone."
        confirm="Revoke links"
        danger
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate({ store, orderId: order.id })}
      />
    </>
  );
}
