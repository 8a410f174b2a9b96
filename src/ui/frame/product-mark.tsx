import { cn } from "../primitives/class-names";

/** The product's sign: a route with two stops that draws an M. */
export function ProductMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={cn("size-8", className)}>
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M9 22V10.5l7 8 7-8V18"
        fill="none"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-accent-ink"
      />
      <circle cx="23" cy="22.4" r="2.3" className="fill-accent-ink" />
    </svg>
  );
}
