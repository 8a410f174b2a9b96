"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { cn } from "../primitives/class-names";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "../primitives/menu";
import { type NavItem, navItems, settingsItem } from "./nav-items";
import { useIsCurrent } from "./rail";
import { useConsoleStore } from "./store-provider";
import { TaskCount } from "./task-count";

/** As many as a narrow phone shows with their whole names, "More" among them. */
const PLACES = 5;

/** The rail on a phone: under the thumb. What has no place there stands behind "More". */
export function BottomBar() {
  const { can } = useConsoleStore();
  const items = [...navItems, settingsItem].filter((item) => can(item.ability));
  const isFull = items.length > PLACES;
  const shown = isFull ? items.slice(0, PLACES - 1) : items;
  return (
    <nav
      aria-label="Main"
      data-frame
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface-raised pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {shown.map((item) => (
          <BottomItem key={item.section} item={item} />
        ))}
        {isFull ? <More items={items.slice(shown.length)} /> : null}
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
        className={placeStyle(isCurrent)}
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

function More({ items }: { items: readonly NavItem[] }) {
  return (
    <li className="min-w-0 flex-1">
      <Menu>
        <MenuTrigger className={cn(placeStyle(false), "w-full cursor-pointer")}>
          <Ellipsis aria-hidden strokeWidth={1.75} className="size-5" />
          More
        </MenuTrigger>
        <MenuContent side="top">
          {items.map((item) => (
            <MoreItem key={item.section} item={item} />
          ))}
        </MenuContent>
      </Menu>
    </li>
  );
}

function MoreItem({ item }: { item: NavItem }) {
  const { href } = useConsoleStore();
  const isCurrent = useIsCurrent(item);
  const Icon = item.icon;
  return (
    <MenuItem asChild className={cn("min-h-11", isCurrent && "font-medium")}>
      <Link href={href(`/${item.section}`)} aria-current={isCurrent ? "page" : undefined}>
        <Icon aria-hidden />
        {item.label}
      </Link>
    </MenuItem>
  );
}

function placeStyle(isCurrent: boolean): string {
  return cn(
    "flex h-14 flex-col items-center justify-center gap-1 text-2xs -outline-offset-2",
    isCurrent ? "font-medium text-ink" : "text-ink-quiet",
  );
}
