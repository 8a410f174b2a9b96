import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { type Tone, toneSoft, toneText } from "./tone";

export interface NoticeProps {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string;
}

/** Something to know, inside the page. */
export function Notice({ tone = "quiet", icon, title, children, action, className }: NoticeProps) {
  const Icon = icon ?? iconOf[tone];
  return (
    <div className={cn("flex items-start gap-3 rounded px-3.5 py-3", toneSoft[tone], className)}>
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", toneText[tone])} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium text-pretty">{title}</p> : null}
        {children ? <div className="text-pretty text-ink-quiet">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}

const iconOf = {
  moving: Info,
  arriving: Info,
  delivered: CircleCheck,
  waiting: TriangleAlert,
  trouble: CircleAlert,
  silent: Info,
  quiet: Info,
} as const satisfies Record<Tone, LucideIcon>;
