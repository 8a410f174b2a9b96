import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";

/** A raised ground for what belongs together. */
export function Card({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("rounded-card border border-line bg-surface-raised", className)} {...props} />;
}

export interface SectionProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** At the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A card with a title. */
export function Section({ title, description, actions, children, className }: SectionProps) {
  return (
    <section className={cn("rounded-card border border-line bg-surface-raised", className)}>
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">{title}</h2>
          {description ? (
            <p className="mt-0.5 max-w-prose text-pretty text-ink-quiet">{description}</p>
          ) : null}
        </div>
        {actions}
      </header>
      <div className="p-4 sm:px-5 sm:pb-5">{children}</div>
    </section>
  );
}
