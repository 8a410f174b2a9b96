"use client";

import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { useFieldControl } from "./field";
import { controlStyle } from "./input";

export function Textarea({ className, rows = 4, ...props }: ComponentProps<"textarea">) {
  const field = useFieldControl();
  return (
    <textarea
      rows={rows}
      {...field}
      className={cn(controlStyle, "py-2 read-only:bg-surface-sunken", className)}
      {...props}
    />
  );
}
