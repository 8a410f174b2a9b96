import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";

export interface EmptyProps {
  readonly icon?: LucideIcon;
  /** What is not here. */
  readonly title: string;
  /** When it comes, or what makes it come. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** It is all there is on the screen: its title is the screen's heading. */
  readonly isScreen?: boolean;
  readonly className?: string;
}

/** Nothing here yet: says why and what to do. */
export function Empty({ icon: Icon, title, children, action, isScreen = false, className }: EmptyProps) {
  const Title = isScreen ? "h1" : "p";
  return (
    <div className={cn("flex flex-col items-center px-6 py-14 text-center", className)}>
      {Icon ? (
        <span className="mb-4 flex size-11 items-center justify-center rounded-full border border-line bg-surface-raised">
          <Icon aria-hidden className="size-5 text-ink-quiet" strokeWidth={1.75} />
        </span>
      ) : null}
      <Title className="text-lg font-medium text-balance">{title}</Title>
      {children ? <div className="mt-1 max-w-md text-pretty text-ink-quiet">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
