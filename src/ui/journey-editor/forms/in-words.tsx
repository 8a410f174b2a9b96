import type { ReactNode } from "react";

/** What the settings above say, as a sentence. */
export function InWords({ children }: { children: ReactNode }) {
  return (
    <p aria-live="polite" className="rounded bg-surface-sunken px-3 py-2 text-sm text-pretty">
      <span className="text-ink-quiet">In words: </span>
      {children}
    </p>
  );
}
