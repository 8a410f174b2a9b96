"use client";

import Link from "next/link";
import type { ComponentProps, KeyboardEvent, ReactNode } from "react";
import { cn } from "./class-names";

export interface TableProps {
  /** Read out by screen readers; the visible title usually stands above. */
  readonly caption: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/**
 * A table with a header that stays in view. Rows with a `RowLink` open as a whole; the arrow keys (or j and k), Home and
 * End move between them.
 */
export function Table({ caption, children, className }: TableProps) {
  return (
    <div className={cn("overflow-x-auto lg:overflow-x-clip", className)}>
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="z-10 lg:sticky lg:top-(--frame-top,0px)">
      <tr>{children}</tr>
    </thead>
  );
}

export function TableBody({ className, ...props }: ComponentProps<"tbody">) {
  return <tbody className={className} {...props} />;
}

export interface CellProps extends ComponentProps<"td"> {
  /** Left out on narrower screens. */
  readonly from?: keyof typeof shownFrom;
  /** Numbers and moments stand at the right. */
  readonly numeric?: boolean;
}

export function Th({ from, numeric, className, ...props }: CellProps) {
  return (
    <th
      scope="col"
      className={cn(
        "border-b border-line bg-surface px-3 py-2 text-left text-sm font-medium whitespace-nowrap text-ink-quiet first:pl-4 last:pr-4",
        numeric && "text-right",
        from && shownFrom[from],
        className,
      )}
      {...props}
    />
  );
}

export function Tr({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      className={cn(
        "group relative transition-colors has-[a[data-row-link]]:hover:bg-surface-sunken/70 has-[a[data-row-link]:focus-visible]:bg-surface-sunken",
        className,
      )}
      {...props}
    />
  );
}

export function Td({ from, numeric, className, ...props }: CellProps) {
  return (
    <td
      className={cn(
        "border-b border-line px-3 py-2.5 align-middle group-last:border-b-0 first:pl-4 last:pr-4",
        numeric && "text-right",
        from && shownFrom[from],
        className,
      )}
      {...props}
    />
  );
}

/** The link in a row's first cell; it stretches over the whole row. Put `relative` on other controls in the row. */
export function RowLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      data-row-link
      onKeyDown={moveBetweenRows}
      className={cn(
        "font-medium text-ink outline-none after:absolute after:inset-0 after:rounded-[4px] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent",
        className,
      )}
      {...props}
    />
  );
}

const shownFrom = {
  sm: "max-sm:hidden",
  md: "max-md:hidden",
  lg: "max-lg:hidden",
  xl: "max-xl:hidden",
} as const;

function moveBetweenRows(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const rows = event.currentTarget.closest("table")?.querySelectorAll<HTMLAnchorElement>("a[data-row-link]");
  const links = [...(rows ?? [])];
  const next = rowAfter(event.key, links.indexOf(event.currentTarget), links.length);
  const link = next === null ? undefined : links[next];
  if (!link) return;
  event.preventDefault();
  link.focus();
}

function rowAfter(key: string, current: number, count: number): number | null {
  if (key === "ArrowDown" || key === "j") return Math.min(current + 1, count - 1);
  if (key === "ArrowUp" || key === "k") return Math.max(current - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
