import { cn } from "./class-names";

/** A quiet shape where something is coming; invisible for the first 400 ms, so that quick answers do not flicker. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "block h-4 animate-in rounded-[6px] bg-line/70 delay-400 fill-mode-both fade-in-0",
        className,
      )}
    />
  );
}

/** The shape of a table with `rows` rows. */
export function TableSkeleton({ rows = 8, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <output aria-label={label} className="block">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-6 border-b border-line px-4 py-3 last:border-b-0">
          <Skeleton className="w-16" />
          <Skeleton className="w-36 max-sm:flex-1" />
          <Skeleton className="flex-1 max-sm:hidden" />
          <Skeleton className="w-24" />
        </div>
      ))}
    </output>
  );
}
