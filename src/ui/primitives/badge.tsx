import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { type Tone, toneSoft, toneText } from "./tone";

export interface BadgeProps {
  readonly tone?: Tone;
  /** A status has one, so that colour never speaks alone. */
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  /** Icon and word without the ground: for dense tables. */
  readonly plain?: boolean;
  readonly className?: string;
}

export function Badge({ tone = "quiet", icon: Icon, children, plain = false, className }: BadgeProps) {
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap",
        toneText[tone],
        plain ? null : cn("rounded-full px-2 py-px", toneSoft[tone]),
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3.5 shrink-0" /> : null}
      {children}
    </span>
  );
}
