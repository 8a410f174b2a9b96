"use client";

import { Command } from "cmdk";
import type { ReactNode } from "react";

export interface PaletteItemProps {
  /** What it is found by; unique in the palette. */
  readonly value: string;
  readonly onSelect: () => void;
  /** Shown whatever was typed: the server has already chosen it. */
  readonly forceMount?: boolean;
  readonly children: ReactNode;
}

/** One line of the palette. */
export function PaletteItem({ children, ...props }: PaletteItemProps) {
  return (
    <Command.Item
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded px-2.5 py-1.5 data-[selected=true]:bg-surface-sunken [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-quiet"
      {...props}
    >
      {children}
    </Command.Item>
  );
}

/** The name over a group of lines. */
export function PaletteHeading({ children }: { children: ReactNode }) {
  return <span className="block px-2.5 pt-2 pb-1 text-sm text-ink-quiet">{children}</span>;
}
