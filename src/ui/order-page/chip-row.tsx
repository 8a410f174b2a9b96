import type { TimelineEntry } from "@/application/orders/order-page";
import { cn } from "../primitives/class-names";
import { type Chip, chipCounts, chipLabels } from "./timeline-filter";

export interface ChipRowProps {
  readonly timeline: readonly TimelineEntry[];
  readonly chosen: ReadonlySet<Chip>;
  readonly onChange: (chosen: ReadonlySet<Chip>) => void;
}

/** What to show of the timeline; nothing pressed shows everything. */
export function ChipRow({ timeline, chosen, onChange }: ChipRowProps) {
  const toggle = (chip: Chip) => {
    const next = new Set(chosen);
    if (!next.delete(chip)) next.add(chip);
    onChange(next);
  };
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">Show only</legend>
      {[...chipCounts(timeline)].map(([chip, count]) => (
        <button
          key={chip}
          type="button"
          aria-pressed={chosen.has(chip)}
          onClick={() => toggle(chip)}
          className={cn(
            "h-7 rounded-full border px-2.5 text-sm transition-colors",
            chosen.has(chip)
              ? "border-accent bg-accent/10 font-medium text-ink"
              : "border-line text-ink-quiet hover:border-edge hover:text-ink",
          )}
        >
          {chipLabels[chip]} <span className="text-ink-quiet">{count}</span>
        </button>
      ))}
    </fieldset>
  );
}
