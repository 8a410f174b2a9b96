import {
  Bell,
  Clock,
  Eye,
  Flag,
  GitFork,
  type LucideIcon,
  Mail,
  Octagon,
  Shuffle,
  StickyNote,
  UserRoundCheck,
} from "lucide-react";
import type { NodeKind } from "@/domain/journey/nodes/registry";

export const kindIcons = {
  trigger: Flag,
  condition: GitFork,
  wait: Clock,
  wait_for_event: Bell,
  fallback: Eye,
  send_message: Mail,
  split: Shuffle,
  escalate: UserRoundCheck,
  exit: Octagon,
  note: StickyNote,
} as const satisfies Record<NodeKind, LucideIcon>;
