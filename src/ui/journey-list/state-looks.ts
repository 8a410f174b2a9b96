import { Archive, CirclePause, CirclePlay, type LucideIcon, PencilLine } from "lucide-react";
import type { JourneyState } from "@/application/ports/rows";
import type { Tone } from "../primitives/tone";

interface Look {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly tone: Tone;
}

export const journeyLooks = {
  live: { label: "Live", icon: CirclePlay, tone: "delivered" },
  paused: { label: "Paused", icon: CirclePause, tone: "waiting" },
  draft: { label: "Draft", icon: PencilLine, tone: "quiet" },
  archived: { label: "Archived", icon: Archive, tone: "quiet" },
} as const satisfies Record<JourneyState, Look>;
