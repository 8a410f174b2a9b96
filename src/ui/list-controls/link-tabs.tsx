"use client";

import Link, { useLinkStatus } from "next/link";
import { useEffect, useRef } from "react";
import { cn } from "../primitives/class-names";

export interface LinkTab {
  readonly href: string;
  readonly label: string;
  /** Null: not counted. */
  readonly count: number | null;
  readonly isCurrent: boolean;
  /** Something there waits for a person. */
  readonly isUrgent?: boolean;
}

/** The ways to look at one list; the address holds which one. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  const nav = useRef<HTMLElement>(null);
  const current = tabs.find(({ isCurrent }) => isCurrent)?.href;
  // On a phone the row is longer than the screen.
  useEffect(() => {
    if (current === undefined) return;
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  return (
    <nav
      ref={nav}
      aria-label={label}
      className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0"
    >
      <ul className="flex gap-1 border-b border-line">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={cn(
                "-mb-px flex h-9 items-center gap-2 border-b-2 px-2.5 whitespace-nowrap -outline-offset-2 transition-colors",
                tab.isCurrent
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-ink-quiet hover:text-ink",
              )}
            >
              <TabLabel {...tab} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TabLabel({ label, count, isUrgent = false }: LinkTab) {
  const { pending } = useLinkStatus();
  return (
    <>
      <span className={cn("transition-opacity", pending && "animate-pulse")}>{label}</span>
      {count === null ? null : (
        <span
          className={cn("text-sm", isUrgent && count > 0 ? "font-medium text-trouble" : "text-ink-quiet")}
        >
          {numbers.format(count)}
        </span>
      )}
    </>
  );
}

const numbers = new Intl.NumberFormat("en");
