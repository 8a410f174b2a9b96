"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { Menu, MenuContent, MenuItem, MenuLabel, MenuTrigger } from "../primitives/menu";
import { roleLabels } from "./role-labels";
import { type ConsoleStore, useConsoleStore } from "./store-provider";

/** Names the store and, where there are several, moves to the same screen of another. */
export function StoreSwitcher({ stores }: { stores: readonly ConsoleStore[] }) {
  const current = useConsoleStore();
  const path = usePathname();
  const router = useRouter();
  if (stores.length < 2) return <span className="truncate px-2 font-semibold">{current.name}</span>;
  const section = path.split("/")[3] ?? "orders";
  return (
    <Menu>
      <MenuTrigger className="flex h-9 min-w-0 items-center gap-2 rounded px-2 font-semibold transition-colors hover:bg-surface-sunken">
        <span className="sr-only">Store: </span>
        <span className="truncate">{current.name}</span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-quiet" />
      </MenuTrigger>
      <MenuContent align="start" className="min-w-64">
        <MenuLabel>Your stores</MenuLabel>
        {stores.map((store) => (
          <MenuItem key={store.slug} onSelect={() => router.push(`/s/${store.slug}/${section}`)}>
            <span className="min-w-0 flex-1">
              <span className="block truncate">{store.name}</span>
              <span className="block text-sm text-ink-quiet">
                {store.isDemo ? "Demo · " : ""}
                {roleLabels[store.role]}
              </span>
            </span>
            {store.slug === current.slug ? <Check aria-hidden className="text-accent!" /> : null}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
