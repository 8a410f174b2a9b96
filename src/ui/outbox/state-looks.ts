import { Ban, CircleHelp, CirclePause, Hourglass, MailCheck, Send, TriangleAlert } from "lucide-react";
import type { MessageState } from "@/domain/journey/facts";
import type { Look } from "../primitives/look";

export const stateLooks = {
  queued: { label: "Waiting", icon: Hourglass, tone: "quiet" },
  held: { label: "Held", icon: CirclePause, tone: "waiting" },
  sending: { label: "Being sent", icon: Send, tone: "moving" },
  sent: { label: "Sent", icon: MailCheck, tone: "delivered" },
  uncertain: { label: "Uncertain", icon: CircleHelp, tone: "waiting" },
  suppressed: { label: "Not sent", icon: Ban, tone: "quiet" },
  failed: { label: "Failed", icon: TriangleAlert, tone: "trouble" },
} as const satisfies Record<MessageState, Look>;
