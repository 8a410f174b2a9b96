import type { ReactNode } from "react";
import { cn } from "../primitives/class-names";

export interface PageProps {
  readonly children: ReactNode;
  /** `reading` for forms and text; `full` goes to every edge, for a canvas. */
  readonly width?: "wide" | "reading" | "full";
  readonly className?: string;
}

/** The ground of a screen, inside the frame. */
export function Page({ children, width = "wide", className }: PageProps) {
  return <div className={cn(widths[width], className)}>{children}</div>;
}

const padded = "mx-auto w-full px-4 pt-6 pb-10 sm:px-6 lg:px-8";
const widths = {
  wide: `${padded} max-w-[90rem]`,
  reading: `${padded} max-w-3xl`,
  full: "flex min-h-0 flex-1 flex-col",
} as const;
