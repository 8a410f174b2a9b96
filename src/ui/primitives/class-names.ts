import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** Joins class names; of two that set the same thing the later wins, so that a caller can adjust a primitive. */
export function cn(...classes: readonly ClassValue[]): string {
  return merge(clsx(classes));
}

const merge = extendTailwindMerge({
  extend: {
    theme: { text: ["2xs"], radius: ["card"], shadow: ["float"] },
  },
});
