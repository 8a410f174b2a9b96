"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Page } from "../frame/page";
import { settingsPages } from "../frame/settings-pages";
import { useConsoleStore } from "../frame/store-provider";
import { cn } from "../primitives/class-names";

/** The list of settings pages beside the open one; above it on a phone. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { href, can } = useConsoleStore();
  const path = usePathname();
  const pages = settingsPages.filter(({ ability }) => ability === null || can(ability));
  return (
    <Page className="grid gap-x-8 gap-y-4 md:grid-cols-[12.5rem_minmax(0,46rem)]">
      <nav aria-label="Settings" className="min-w-0">
        <p className="mb-2 px-2.5 text-sm text-ink-quiet max-md:sr-only">Settings</p>
        <ul className="flex gap-1 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:pb-1 max-md:[scrollbar-width:none] md:sticky md:top-[calc(var(--frame-top)+1.5rem)] md:flex-col">
          {pages.map(({ path: own, label, icon: Icon }) => {
            const isOpen = path === href(`/settings/${own}`);
            return (
              <li key={own} className="shrink-0">
                <Link
                  ref={isOpen ? intoView : undefined}
                  href={href(`/settings/${own}`)}
                  aria-current={isOpen ? "page" : undefined}
                  className={cn(
                    "flex h-9 items-center gap-2.5 rounded px-2.5 whitespace-nowrap transition-colors max-md:border max-md:border-line",
                    isOpen
                      ? "bg-surface-sunken font-medium text-ink max-md:border-accent max-md:bg-surface-raised"
                      : "text-ink-quiet hover:bg-surface-sunken hover:text-ink",
                  )}
                >
                  <Icon
                    aria-hidden
                    strokeWidth={1.75}
                    className={cn("size-4 shrink-0", isOpen && "text-accent")}
                  />
                  {label}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className="min-w-0">{children}</div>
    </Page>
  );
}

/** On a phone the list is wider than the screen: the open page's name is never out of it. */
function intoView(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ inline: "center", block: "nearest" });
}
