"use client";

import Link from "next/link";
import { cn } from "../primitives/class-names";
import { type NavItem, navItems, settingsItem } from "./nav-items";
import { useIsCurrent } from "./rail";
import { useConsoleStore } from "./store-provider";
import { TaskCount } from "./task-count";

/** The rail on a phone: under the thumb. */
export function BottomBar() {
  const { can } = useConsoleStore();
  return (
    <nav
      aria-label="Main"
      data-frame
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface-raised pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {[...navItems, settingsItem]
          .filter((item) => can(item.ability))
          .map((item) => (
            <BottomItem key={item.section} item={item} />
          ))}
      </ul>
    </nav>
  );
}

function BottomItem({ item }: { item: NavItem }) {
  const { href } = useConsoleStore();
  const isCurrent = useIsCurrent(item);
  const Icon = item.icon;
  return (
    <li className="relative min-w-0 flex-1">
      {isCurrent ? (
        <span aria-hidden className="absolute inset-x-3 -top-px h-0.5 rounded-full bg-accent" />
      ) : null}
      <Link
        href={href(`/${item.section}`)}
        aria-current={isCurrent ? "page" : undefined}
        className={cn(
          "flex h-14 flex-col items-center justify-center gap-1 text-2xs -outline-offset-2",
          isCurrent ? "font-medium text-ink" : "text-ink-quiet",
        )}
      >
        <span className="relative">
          <Icon aria-hidden strokeWidth={1.75} className={cn("size-5", isCurrent && "text-accent")} />
          {item.section === "tasks" ? <TaskCount className="absolute -top-1.5 left-3" /> : null}
        </span>
        <span className="max-w-full truncate">{item.label}</span>
      </Link>
    </li>
  );
}
