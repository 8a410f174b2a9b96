"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import { useState } from "react";
import { cn } from "../primitives/class-names";
import { dialogStyle, scrimStyle } from "../primitives/dialog";
import { Kbd } from "../primitives/kbd";
import { navItems, settingsItem } from "./nav-items";
import { PaletteHeading, PaletteItem } from "./palette-item";
import { PaletteOrders } from "./palette-orders";
import { settingsPages } from "./settings-pages";
import { useConsoleStore } from "./store-provider";

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Finds an order, or goes to a screen, without leaving the keyboard. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const router = useRouter();
  const go = (href: string) => {
    onOpenChange(false);
    router.push(href);
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={scrimStyle} />
        <Radix.Content
          aria-describedby={undefined}
          className={cn(
            dialogStyle,
            "max-sm:inset-x-2 max-sm:top-2 max-sm:bottom-auto max-sm:rounded-card sm:top-[12dvh] sm:max-w-xl sm:translate-y-0",
          )}
        >
          <Radix.Title className="sr-only">Find an order or go to a screen</Radix.Title>
          <Palette go={go} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Palette({ go }: { go: (href: string) => void }) {
  const { href, can } = useConsoleStore();
  const [text, setText] = useState("");
  const written = text.trim();
  const screens = [...navItems, settingsItem].filter((item) => can(item.ability));
  return (
    <Command loop>
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-ink-quiet" />
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder="Order number, e-mail, tracking number or screen"
          className="h-12 min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-quiet"
        />
        <Kbd>Esc</Kbd>
      </div>
      <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto p-2">
        {written !== "" && can("read_orders") ? <PaletteOrders text={written} go={go} /> : null}
        <Command.Group heading={<PaletteHeading>Go to</PaletteHeading>}>
          {screens.map(({ section, label, icon: Icon, purpose, key }) => (
            <PaletteItem key={section} value={`${label} ${purpose}`} onSelect={() => go(href(`/${section}`))}>
              <Icon aria-hidden />
              {label}
              <span className="min-w-0 flex-1 truncate text-ink-quiet">{purpose}</span>
              <span className="flex gap-1 max-sm:hidden">
                <Kbd>g</Kbd>
                <Kbd>{key}</Kbd>
              </span>
            </PaletteItem>
          ))}
        </Command.Group>
        <Command.Group heading={<PaletteHeading>Settings</PaletteHeading>}>
          {settingsPages
            .filter((page) => page.ability === null || can(page.ability))
            .map(({ path, label, icon: Icon, purpose }) => (
              <PaletteItem
                key={path}
                value={`settings ${label} ${purpose}`}
                onSelect={() => go(href(`/settings/${path}`))}
              >
                <Icon aria-hidden />
                {label}
                <span className="min-w-0 flex-1 truncate text-ink-quiet">{purpose}</span>
              </PaletteItem>
            ))}
        </Command.Group>
      </Command.List>
    </Command>
  );
}
