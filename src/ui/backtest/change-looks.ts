import { ArrowDownRight, ArrowUpRight, Clock, Equal, Replace, TriangleAlert, UserRound } from "lucide-react";
import type { OrderChange } from "@/domain/journey/backtest/compare-order";
import type { Look } from "../primitives/look";

export interface ChangeLook extends Look {
  readonly says: string;
}

/** How an order would have fared otherwise, in words. */
export const changeLooks = {
  loses_milestone: {
    label: "Lose a milestone",
    says: "A key moment would not have been told at all.",
    icon: TriangleAlert,
    tone: "trouble",
  },
  handed_over: {
    label: "Handed to a person",
    says: "A task for somebody, beside a message or in its place.",
    icon: UserRound,
    tone: "silent",
  },
  fewer: {
    label: "Fewer messages",
    says: "Less would have been sent.",
    icon: ArrowDownRight,
    tone: "waiting",
  },
  more: { label: "More messages", says: "More would have been sent.", icon: ArrowUpRight, tone: "arriving" },
  different: {
    label: "Different messages",
    says: "As many, but other moments or other words.",
    icon: Replace,
    tone: "moving",
  },
  moved: { label: "Another time", says: "The same, more than an hour apart.", icon: Clock, tone: "quiet" },
  same: { label: "The same", says: "Nothing would have been different.", icon: Equal, tone: "quiet" },
} as const satisfies Record<OrderChange, ChangeLook>;
