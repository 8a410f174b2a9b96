"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "../primitives/class-names";
import { type NavItem, navItems, settingsItem } from "./nav-items";
import { ProductMark } from "./product-mark";
import { useConsoleStore } from "./store-provider";
import { TaskCount } from "./task-count";

/** The road along the left edge: a stop per screen, and a marker where one is. */
export function Rail() {
  const { href, can } = useConsoleStore();
  return (
    <nav
      aria-label="Main"
      data-frame
      className="sticky top-0 z-30 flex h-dvh w-18 shrink-0 flex-col items-stretch border-r border-line bg-surface-sunken max-md:hidden"
    >
      <Link
        href={href("/orders")}
        aria-label="Milepost, to the orders"
        className="flex h-14 items-center justify-center -outline-offset-4"
      >
        <ProductMark className="size-8" />
      </Link>
      <ul className="flex flex-1 flex-col gap-1 py-2">
        {navItems
          .filter((item) => can(item.ability))
          .map((item) => (
            <RailItem key={item.section} item={item} />
          ))}
        <li aria-hidden className="flex-1" />
        <RailItem item={settingsItem} />
      </ul>
    </nav>
  );
}

function RailItem({ item }: { item: NavItem }) {
  const { href } = useConsoleStore();
  const isCurrent = useIsCurrent(item);
  const Icon = item.icon;
  return (
    <li className="relative">
      <Link
        href={href(`/${item.section}`)}
        aria-current={isCurrent ? "page" : undefined}
        className={cn(
          "mx-1.5 flex min-h-14 flex-col items-center justify-center gap-1 rounded py-1.5 text-center text-2xs leading-tight transition-colors",
          isCurrent ? "font-medium text-ink" : "text-ink-quiet hover:bg-line/50 hover:text-ink",
        )}
      >
        <span className="relative">
          <Icon aria-hidden strokeWidth={1.75} className={cn("size-5", isCurrent && "text-accent")} />
          {item.section === "tasks" ? <TaskCount className="absolute -top-1.5 left-3" /> : null}
        </span>
        {item.label}
      </Link>
      {isCurrent ? (
        <span aria-hidden className="absolute inset-y-1 -right-px w-0.5 rounded-full bg-accent">
          <span className="absolute top-1/2 left-1/2 size-2 -translate-1/2 rounded-full border-2 border-surface-sunken bg-accent ring-1 ring-accent" />
        </span>
      ) : null}
    </li>
  );
}

/** Whether the open screen belongs to this item. */
export function useIsCurrent(item: NavItem): boolean {
  const { href } = useConsoleStore();
  const path = usePathname();
  const own = href(`/${item.section}`);
  const isBelow = path.startsWith(`${own}/`);
  const isOfAnother = navItems.some(
    ({ section }) => section.startsWith(`${item.section}/`) && path.startsWith(href(`/${section}`)),
  );
  return path === own || (isBelow && !isOfAnother);
}
