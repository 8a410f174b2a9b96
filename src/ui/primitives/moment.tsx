import type { Instant } from "@/domain/shared/instant";

export interface MomentProps {
  readonly at: Instant;
  /** The store's zone: every moment on a screen is in one zone. */
  readonly zone: string;
  /** `time` "09:14", `day` "Tue 3 Jun", `both` "Tue 3 Jun, 09:14". */
  readonly show?: keyof typeof parts;
}

/** A moment as a wall clock shows it in the store's zone; the year only when it is not this one. */
export function Moment({ at, zone, show = "both" }: MomentProps) {
  return (
    <time dateTime={new Date(at).toISOString()} className="whitespace-nowrap" suppressHydrationWarning>
      {momentInWords(at, { zone, show })}
    </time>
  );
}

export function momentInWords(at: Instant, { zone, show = "both" }: Omit<MomentProps, "at">): string {
  const year = new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone: zone });
  const sameYear = year.format(at) === year.format(Date.now());
  return new Intl.DateTimeFormat("en-GB", {
    ...parts[show],
    ...(sameYear || show === "time" ? {} : { year: "numeric" }),
    timeZone: zone,
  }).format(at);
}

const day = { weekday: "short", day: "numeric", month: "short" } as const;
const time = { hour: "2-digit", minute: "2-digit" } as const;
const parts = { day, time, both: { ...day, ...time } } as const;
