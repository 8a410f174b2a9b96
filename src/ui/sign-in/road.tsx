import { cn } from "../primitives/class-names";

interface Stop {
  readonly day: string;
  readonly what: string;
  readonly said: string;
  readonly reached: boolean;
}

/** One parcel's story, as a picture of what the product does. */
const stops: readonly Stop[] = [
  { day: "Mon", what: "Order placed", said: "“Thank you, we have your order.”", reached: true },
  { day: "Tue", what: "Handed to the carrier", said: "“It is on its way: Thu 12 – Fri 13.”", reached: true },
  {
    day: "Wed",
    what: "No scan for 48 hours",
    said: "“Quiet, but still inside the promised window.”",
    reached: true,
  },
  { day: "Thu", what: "Out for delivery", said: "“It comes today, before 18:00.”", reached: false },
  { day: "Thu", what: "Delivered", said: "“It is at your door.”", reached: false },
];

/** The picture beside the sign-in form: a road with its mileposts. */
export function Road() {
  return (
    <aside
      aria-hidden
      className="relative hidden overflow-hidden border-l border-line bg-surface-sunken lg:flex lg:flex-col lg:justify-center"
    >
      <Hills />
      <ol className="relative mx-auto w-full max-w-md px-10">
        {stops.map((stop, index) => (
          <li key={stop.what} className="grid grid-cols-[2.5rem_1.25rem_1fr] gap-x-4">
            <span className="pt-0.5 text-right text-sm text-ink-quiet">{stop.day}</span>
            <span className="flex flex-col items-center">
              <span
                className={cn(
                  "mt-1 size-3 rounded-full border-2",
                  stop.reached ? "border-accent bg-accent" : "border-edge bg-surface-sunken",
                )}
              />
              {index < stops.length - 1 ? (
                <span className={cn("w-0.5 flex-1", isOpenAfter(index) ? "bg-line" : "bg-accent")} />
              ) : null}
            </span>
            <span className="pb-9">
              <span className={cn("block font-medium", !stop.reached && "text-ink-quiet")}>{stop.what}</span>
              <span className="mt-0.5 block text-ink-quiet">{stop.said}</span>
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}

function isOpenAfter(index: number): boolean {
  return stops[index + 1]?.reached !== true;
}

/** Contour lines of the land the road goes through. */
function Hills() {
  return (
    <svg
      viewBox="0 0 600 900"
      preserveAspectRatio="xMidYMid slice"
      className="absolute inset-0 size-full text-edge/40 mask-[linear-gradient(to_bottom,black,transparent_24%,transparent_74%,black)]"
    >
      {Array.from({ length: 9 }, (_, line) => {
        const y = 60 + line * 105;
        return (
          <path
            key={line}
            d={`M-20 ${y + 40} C 120 ${y - 50}, 230 ${y + 90}, 340 ${y + 10} S 520 ${y - 60}, 640 ${y + 30}`}
            fill="none"
            stroke="currentColor"
            strokeWidth="1"
          />
        );
      })}
    </svg>
  );
}
