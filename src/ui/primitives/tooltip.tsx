"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** Mounted once, by the frame. */
export const TooltipProvider = Radix.Provider;

export interface TooltipProps {
  readonly words: ReactNode;
  /** One focusable element. */
  readonly children: ReactNode;
  readonly side?: "top" | "right" | "bottom" | "left";
}

/** A few words about an icon. Never the only place where something is said. */
export function Tooltip({ words, children, side = "top" }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-w-64 rounded-[6px] bg-ink px-2 py-1 text-sm text-surface shadow-float data-[state=delayed-open]:animate-in data-[state=delayed-open]:fade-in-0"
        >
          {words}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
