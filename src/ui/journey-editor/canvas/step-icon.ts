import { CircleHelp, type LucideIcon } from "lucide-react";
import { kindIcons } from "../../journey-canvas/kind-icons";
import type { EditorStep } from "../state/editor-steps";

export function stepIcon(kind: EditorStep["kind"]): LucideIcon {
  return kind === "unreadable" ? CircleHelp : kindIcons[kind];
}
