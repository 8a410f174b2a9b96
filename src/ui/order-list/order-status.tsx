"use client";

import {
  CircleCheck,
  CircleDashed,
  DoorOpen,
  Hourglass,
  type LucideIcon,
  TriangleAlert,
  Truck,
  VolumeX,
} from "lucide-react";
import type { Badge as StatusBadge } from "@/application/orders/order-badge";
import { Badge } from "../primitives/badge";
import type { Tone } from "../primitives/tone";
import { useNow } from "../primitives/use-now";
import { silenceInWords } from "./silence-in-words";

/** Where an order or a parcel stands: colour, icon and word together. */
export function OrderStatus({ badge, plain = false }: { badge: StatusBadge; plain?: boolean }) {
  const { tone, word, silentSince } = badge;
  return (
    <Badge tone={tone} icon={toneIcons[tone]} plain={plain} className="max-w-full align-middle">
      <span className="truncate">
        {word}
        {silentSince === null ? null : <SilentFor since={silentSince} />}
      </span>
    </Badge>
  );
}

function SilentFor({ since }: { since: number }) {
  const now = useNow();
  return <span suppressHydrationWarning> {silenceInWords(now - since)}</span>;
}

export const toneIcons = {
  moving: Truck,
  arriving: DoorOpen,
  delivered: CircleCheck,
  waiting: Hourglass,
  trouble: TriangleAlert,
  silent: VolumeX,
  quiet: CircleDashed,
} as const satisfies Record<Tone, LucideIcon>;
