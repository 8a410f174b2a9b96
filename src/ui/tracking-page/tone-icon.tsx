import type { StatusTone } from "@/domain/shipment/status-wording";

/** A small picture beside the word of a state, so that colour is never alone. Drawn for this page, 20 × 20. */
export function ToneIcon({ tone }: { readonly tone: StatusTone }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={tone === "silent" ? 2.6 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[tone]} />
    </svg>
  );
}

const SHAPES = {
  // An arrow on its way.
  moving: "M3 10h12M11 5.5 15.5 10 11 14.5",
  // A door.
  arriving: "M3.5 16.5h13M5.5 16.5v-12h9v12M11.5 10.5h.01",
  // A tick.
  delivered: "M4 10.5 8.2 14.5 16 6",
  // A clock.
  waiting: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6.2V10l2.6 1.8",
  // A warning triangle.
  trouble: "M10 3.2 17.4 16H2.6ZM10 8v3.4M10 13.6h.01",
  // Three dots.
  silent: "M4.5 10h.01M10 10h.01M15.5 10h.01",
} as const satisfies Record<StatusTone, string>;
