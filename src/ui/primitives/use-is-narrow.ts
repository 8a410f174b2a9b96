"use client";

import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 47.99rem)";

/** Whether the screen is a phone's, for what is laid out by numbers. False until the page has come alive. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
