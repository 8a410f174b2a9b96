import { CircleHelp, MailCheck, RotateCw, Send, TriangleAlert } from "lucide-react";
import type { SendResult } from "@/application/ports/rows";
import type { Look } from "../primitives/look";

export const attemptLooks = {
  under_way: { label: "Under way", icon: Send, tone: "moving" },
  sent: { label: "Taken", icon: MailCheck, tone: "delivered" },
  rejected: { label: "Refused", icon: TriangleAlert, tone: "trouble" },
  retry: { label: "Not taken now", icon: RotateCw, tone: "waiting" },
  uncertain: { label: "Nobody knows", icon: CircleHelp, tone: "waiting" },
} as const satisfies Record<SendResult, Look>;
