"use client";

import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { useFieldControl } from "./field";

/** The look every control that holds a value shares. */
export const controlStyle =
  "w-full min-w-0 rounded border border-edge/70 bg-surface-raised px-3 text-ink transition-colors placeholder:text-ink-quiet/80 hover:border-edge focus-visible:border-accent focus-visible:outline-offset-0 disabled:bg-surface-sunken disabled:text-ink-quiet aria-invalid:border-trouble";

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  const field = useFieldControl();
  return (
    <input
      type={type}
      {...field}
      className={cn(controlStyle, "h-9 read-only:bg-surface-sunken", className)}
      {...props}
    />
  );
}
