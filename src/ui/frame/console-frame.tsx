"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { cn } from "../primitives/class-names";
import { Kbd } from "../primitives/kbd";
import { Toaster } from "../primitives/toast";
import { TooltipProvider } from "../primitives/tooltip";
import { ApiProvider } from "./api-provider";
import { Banner } from "./banner";
import { BottomBar } from "./bottom-bar";
import { CommandPalette } from "./command-palette";
import { navItems, settingsItem } from "./nav-items";
import { ProductMark } from "./product-mark";
import { Rail } from "./rail";
import { ShortcutSheet } from "./shortcut-sheet";
import { useShortcuts } from "./shortcuts";
import { type ConsoleStore, StoreProvider, useConsoleStore } from "./store-provider";
import { StoreSwitcher } from "./store-switcher";
import { useModifierKey } from "./use-modifier-key";
import { UserMenu } from "./user-menu";

export interface ConsoleFrameProps {
  readonly store: ConsoleStore;
  readonly stores: readonly ConsoleStore[];
  readonly user: { readonly name: string; readonly email: string };
  /** No mail server is set. */
  readonly sandbox: boolean;
  readonly children: ReactNode;
}

/** What stays while the screens change: rail, top bar, palette, toasts. */
export function ConsoleFrame({ store, ...props }: ConsoleFrameProps) {
  return (
    <ApiProvider>
      <StoreProvider store={store}>
        <TooltipProvider delayDuration={300}>
          <Frame {...props} />
          <Toaster />
        </TooltipProvider>
      </StoreProvider>
    </ApiProvider>
  );
}

function Frame({ stores, user, sandbox, children }: Omit<ConsoleFrameProps, "store">) {
  const { isDemo } = useConsoleStore();
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  useShortcuts({
    openPalette: () => setOpen("palette"),
    openShortcuts: () => setOpen("shortcuts"),
    goTo: useGoTo(),
  });
  return (
    <div
      className={cn("flex min-h-dvh", isDemo || sandbox ? "[--frame-top:5.5rem]" : "[--frame-top:3.5rem]")}
    >
      <a
        href="#content"
        className="sr-only rounded bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        Skip to the content
      </a>
      <Rail />
      <div className="flex min-w-0 flex-1 flex-col max-md:pb-[calc(3.5rem+env(safe-area-inset-bottom))]">
        <div data-frame className="sticky top-0 z-20 shrink-0 bg-surface/90 backdrop-blur-sm">
          <Banner sandbox={sandbox} />
          <header className="flex h-14 items-center gap-2 border-b border-line px-3 sm:px-4 lg:px-6">
            <ProductMark className="size-7 md:hidden" />
            <StoreSwitcher stores={stores} />
            <div className="ml-auto flex items-center gap-2.5">
              <SearchButton onOpen={() => setOpen("palette")} />
              <UserMenu user={user} onShortcuts={() => setOpen("shortcuts")} />
            </div>
          </header>
        </div>
        <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          {children}
        </main>
      </div>
      <BottomBar />
      <CommandPalette
        open={open === "palette"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "palette" : null)}
      />
      <ShortcutSheet
        open={open === "shortcuts"}
        onOpenChange={(isOpen) => setOpen(isOpen ? "shortcuts" : null)}
      />
    </div>
  );
}

function SearchButton({ onOpen }: { onOpen: () => void }) {
  const modifier = useModifierKey();
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex h-9 items-center gap-2 rounded border border-line bg-surface-raised px-2.5 text-ink-quiet transition-colors hover:border-edge sm:w-64 lg:w-80"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="truncate max-sm:sr-only">Find an order…</span>
      <span aria-hidden className="ml-auto flex gap-1 max-sm:hidden">
        <Kbd>{modifier}</Kbd>
        <Kbd>K</Kbd>
      </span>
    </button>
  );
}

function useGoTo(): (key: string) => boolean {
  const router = useRouter();
  const { href, can } = useConsoleStore();
  return (key) => {
    const item = [...navItems, settingsItem].find((one) => one.key === key && can(one.ability));
    if (!item) return false;
    router.push(href(`/${item.section}`));
    return true;
  };
}
