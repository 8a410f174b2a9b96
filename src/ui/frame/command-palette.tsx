"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { cn } from "../primitives/class-names";
import { dialogStyle, scrimStyle } from "../primitives/dialog";
import { Kbd } from "../primitives/kbd";
import { navItems, settingsItem } from "./nav-items";
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
        {written !== "" && can("read_orders") ? (
          <Command.Group forceMount heading={<Heading>Orders</Heading>}>
            <PaletteItem
              forceMount
              value={`find orders ${written}`}
              onSelect={() => go(href(`/orders?q=${encodeURIComponent(written)}`))}
            >
              <Search aria-hidden />
              <span className="truncate">Find orders with “{written}”</span>
            </PaletteItem>
          </Command.Group>
        ) : null}
        <Command.Group heading={<Heading>Go to</Heading>}>
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
        <Command.Group heading={<Heading>Settings</Heading>}>
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

function Heading({ children }: { children: ReactNode }) {
  return <span className="block px-2.5 pt-2 pb-1 text-sm text-ink-quiet">{children}</span>;
}

/** One line of the palette. */
export function PaletteItem({
  children,
  ...props
}: {
  readonly value: string;
  readonly onSelect: () => void;
  readonly forceMount?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Command.Item
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded px-2.5 py-1.5 data-[selected=true]:bg-surface-sunken [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-quiet"
      {...props}
    >
      {children}
    </Command.Item>
  );
}
