"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type Ability, can, type Role } from "@/domain/access/role";

export interface ConsoleStore {
  readonly slug: string;
  readonly name: string;
  readonly isDemo: boolean;
  /** The zone every moment on its screens is shown in. */
  readonly zone: string;
  readonly role: Role;
}

/** Tells client components which store the screen is about, and as what the person is here. */
export function StoreProvider({ store, children }: { store: ConsoleStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store of this screen: `store` for procedures' input, `href` for links, `can` to hide what is refused. */
export function useConsoleStore() {
  const store = useContext(StoreContext);
  if (!store) throw new Error("useConsoleStore is for screens under /s/[store].");
  return {
    ...store,
    store: store.slug,
    href: (path: `/${string}`) => `/s/${store.slug}${path}`,
    can: (ability: Ability) => can(store.role, ability),
  };
}

const StoreContext = createContext<ConsoleStore | null>(null);
