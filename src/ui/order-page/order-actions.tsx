"use client";

import { CalendarCheck, CirclePause, PenLine } from "lucide-react";
import { useState } from "react";
import type { OrderPage } from "@/application/orders/order-page";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { PauseDialog } from "./pause-dialog";
import { PromiseDialog } from "./promise-dialog";
import { WriteDialog } from "./write-dialog";

/** What an agent does with an order by hand. Each asks once. */
export function OrderActions({ order }: { order: OrderPage }) {
  const { can } = useConsoleStore();
  const [open, setOpen] = useState<"write" | "promise" | "pause" | null>(null);
  if (!can("act_on_orders")) return null;
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen("write")}>
        <PenLine aria-hidden />
        Message
      </Button>
      <Button onClick={() => setOpen("promise")}>
        <CalendarCheck aria-hidden />
        Promise a date
      </Button>
      {order.messagesPaused === null ? (
        <Button onClick={() => setOpen("pause")}>
          <CirclePause aria-hidden />
          Pause messages
        </Button>
      ) : null}
      {open === "write" ? <WriteDialog order={order} onClose={close} /> : null}
      {open === "promise" ? <PromiseDialog order={order} onClose={close} /> : null}
      <PauseDialog order={order} open={open === "pause"} onClose={close} />
    </>
  );
}
