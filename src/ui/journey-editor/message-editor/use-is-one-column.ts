import { useSyncExternalStore } from "react";

const ONE_COLUMN = "(max-width: 1023px)";

/** Too narrow to write and to look side by side. */
export function useIsOneColumn(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(ONE_COLUMN);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(ONE_COLUMN).matches,
    () => false,
  );
}
