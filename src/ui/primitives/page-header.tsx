import type { ReactNode } from "react";
import { cn } from "./class-names";

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** One sentence about what stands here, or the way back. */
  readonly description?: ReactNode;
  /** Above the title: where this belongs. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** The name of a screen. Every screen has exactly one. */
export function PageHeader({ title, description, above, actions, className }: PageHeaderProps) {
  return (
    <header className={cn("flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-5", className)}>
      <div className="min-w-0">
        {above ? <div className="mb-1 text-sm text-ink-quiet">{above}</div> : null}
        <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
        {description ? <p className="mt-1 max-w-prose text-pretty text-ink-quiet">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
