import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export interface FactCardProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
}

/** One of the three answers an agent looks for first. */
export function FactCard({ icon: Icon, title, children }: FactCardProps) {
  return (
    <section className="flex min-w-0 flex-col rounded-card border border-line bg-surface-raised p-4">
      <h2 className="mb-2.5 flex items-center gap-2 text-sm font-medium text-ink-quiet">
        <Icon aria-hidden className="size-4" />
        {title}
      </h2>
      {children}
    </section>
  );
}
