"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { Toaster as Sonner, toast as sonner } from "sonner";

/** Mounted once, by the frame. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      className="font-sans!"
      gap={8}
      visibleToasts={4}
      mobileOffset={{ bottom: "5rem" }}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-delivered" />,
        error: <CircleAlert aria-hidden className="size-4 text-trouble" />,
        info: <Info aria-hidden className="size-4 text-arriving" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start gap-2.5 rounded border border-line bg-surface-raised p-3 text-base text-ink shadow-float sm:w-[22rem]",
          icon: "mt-0.5",
          title: "font-medium text-pretty",
          description: "text-sm text-ink-quiet text-pretty",
          content: "min-w-0 flex-1",
          actionButton:
            "ml-auto h-7 shrink-0 rounded border border-line px-2.5 text-sm font-medium hover:border-edge hover:bg-surface-sunken",
        },
      }}
    />
  );
}

export interface ToastWords {
  /** What happens next, or what to do about it. */
  readonly description?: string;
  readonly undo?: () => void;
}

/** A short word about what just happened; "Undo" where that is possible. */
export const toast = {
  done: (title: string, words: ToastWords = {}) => void sonner.success(title, optionsOf(words)),
  note: (title: string, words: ToastWords = {}) => void sonner.info(title, optionsOf(words)),
  failed: (title: string, words: ToastWords = {}) =>
    void sonner.error(title, { ...optionsOf(words), duration: 10_000 }),
};

function optionsOf({ description, undo }: ToastWords) {
  return {
    duration: undo ? 10_000 : 5_000,
    ...(description ? { description } : {}),
    ...(undo ? { action: { label: "Undo", onClick: undo } } : {}),
  };
}
