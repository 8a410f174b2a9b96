import { Archive, CirclePause, CirclePlay, PencilLine } from "lucide-react";
import type { JourneyState } from "@/application/ports/rows";
import type { Look } from "../primitives/look";

export const journeyLooks = {
  live: { label: "Live", icon: CirclePlay, tone: "delivered" },
  paused: { label: "Paused", icon: CirclePause, tone: "waiting" },
  draft: { label: "Draft", icon: PencilLine, tone: "quiet" },
  archived: { label: "Archived", icon: Archive, tone: "quiet" },
} as const satisfies Record<JourneyState, Look>;
