import { ArrowRightLeft, type LucideIcon, Mail, Minus, Pencil, Plus, Settings2 } from "lucide-react";
import type { Change } from "@/domain/journey/edit/compare";
import { Badge } from "../../primitives/badge";
import type { Tone } from "../../primitives/tone";

/** The difference between two versions, step by step. */
export function StepDifference({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p className="text-ink-quiet">The steps are the same.</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {changes.map(({ kind, nodeId, templateId, says }) => (
        <li key={`${kind} ${nodeId} ${templateId} ${says}`} className="flex items-start gap-3 py-2">
          <span className="w-24 shrink-0">
            <Badge plain tone={looks[kind].tone} icon={looks[kind].icon}>
              {looks[kind].word}
            </Badge>
          </span>
          <span className="min-w-0 text-pretty">{says}</span>
        </li>
      ))}
    </ul>
  );
}

const looks = {
  added: { word: "new", tone: "delivered", icon: Plus },
  removed: { word: "gone", tone: "trouble", icon: Minus },
  changed: { word: "changed", tone: "arriving", icon: Pencil },
  moved: { word: "moved", tone: "silent", icon: ArrowRightLeft },
  settings: { word: "settings", tone: "quiet", icon: Settings2 },
  message: { word: "text", tone: "moving", icon: Mail },
} as const satisfies Record<Change["kind"], { word: string; tone: Tone; icon: LucideIcon }>;
