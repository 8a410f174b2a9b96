import type { ReactNode } from "react";
import { cn } from "./class-names";

export interface StatProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** Sample size, freshness or comparison. */
  readonly note?: ReactNode;
  readonly size?: "great" | "small";
  readonly className?: string;
}

/** One number with its name. */
export function Stat({ label, value, note, size = "small", className }: StatProps) {
  return (
    <dl className={cn("flex min-w-0 flex-col", className)}>
      <dt className="truncate text-sm text-ink-quiet">{label}</dt>
      <dd className={cn("font-semibold tracking-tight", size === "great" ? "text-3xl" : "text-xl")}>
        {value}
      </dd>
      {note ? <dd className="text-sm text-ink-quiet">{note}</dd> : null}
    </dl>
  );
}
