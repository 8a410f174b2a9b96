import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { type Tone, toneText } from "./tone";

/** What happened, one after the other, along a line. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {children}
    </ol>
  );
}

export interface TimelineItemProps {
  readonly icon: LucideIcon;
  readonly tone?: Tone;
  /** When, as short as the reader's eye wants it. */
  readonly when: ReactNode;
  readonly title: ReactNode;
  /** Why, or what was said. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Struck paths (not sent, superseded) step back. */
  readonly faint?: boolean;
}

export function TimelineItem({
  icon: Icon,
  tone = "quiet",
  when,
  title,
  children,
  actions,
  faint,
}: TimelineItemProps) {
  return (
    <li className="group grid grid-cols-[auto_1fr] gap-x-3 sm:grid-cols-[6.5rem_auto_1fr]">
      <div className="pt-1 text-sm text-ink-quiet max-sm:col-start-2 max-sm:row-start-2 max-sm:pt-0 sm:text-right">
        {when}
      </div>
      <div className="flex flex-col items-center max-sm:row-span-3">
        <span
          className={cn(
            "flex size-7 items-center justify-center rounded-full border border-line bg-surface-raised",
            toneText[tone],
          )}
        >
          <Icon aria-hidden className="size-3.5" />
        </span>
        <span aria-hidden className="w-px flex-1 bg-line group-last:hidden" />
      </div>
      <div className={cn("min-w-0 pt-1 pb-5 group-last:pb-0 max-sm:contents")}>
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 max-sm:col-start-2 max-sm:pt-1">
          <p className={cn("min-w-0 text-pretty", faint ? "text-ink-quiet" : "font-medium")}>{title}</p>
          {actions}
        </div>
        {children ? (
          <div className="text-sm text-pretty text-ink-quiet max-sm:col-start-2 max-sm:pb-5">{children}</div>
        ) : (
          <div className="max-sm:col-start-2 max-sm:pb-5" />
        )}
      </div>
    </li>
  );
}
