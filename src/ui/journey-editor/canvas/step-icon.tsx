import { CircleHelp } from "lucide-react";
import { kindIcons } from "../../journey-canvas/kind-icons";
import type { EditorStep } from "../state/editor-steps";

const icons = { ...kindIcons, unreadable: CircleHelp } as const;

/** The sign of a kind of step; the words beside it say the same. */
export function StepIcon({ kind, className }: { kind: EditorStep["kind"]; className: string }) {
  const Icon = icons[kind];
  return <Icon aria-hidden className={className} />;
}
