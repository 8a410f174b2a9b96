import { z } from "zod";

/** Where a store's tracking pages stand and who is told of an unhappy answer. */

const MOST_ORIGINS = 10;
/** Host names by RFC 1123, with a dot: "track.shop.example". */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const trackingHost = z
  .string()
  .trim()
  .toLowerCase()
  .transform((host) => (host === "" ? null : host))
  .refine((host) => host === null || HOST.test(host), "Write a host name alone, like track.yourshop.com.")
  .nullable();

/** One origin per line: "https://www.shop.example". */
const embedOrigins = z.string().transform((text, context): string[] => {
  const lines = text
    .split(/\s+/)
    .map((line) => line.replace(/\/+$/, "").toLowerCase())
    .filter((line) => line !== "");
  const wrong = lines.find((line) => !isOrigin(line));
  if (wrong !== undefined)
    context.addIssue({
      code: "custom",
      message: `"${wrong}" is no address of a shop. Write https:// and the host alone, one per line.`,
    });
  if (lines.length > MOST_ORIGINS)
    context.addIssue({ code: "custom", message: `${MOST_ORIGINS} addresses at most.` });
  return [...new Set(lines)];
});

/** Answers of this many points or fewer are unhappy; 0 opens no task. */
export const csatTaskLimits = [0, 1, 2, 3] as const;

export const trackingSettingsSchema = z.object({
  trackingHost,
  embedOrigins,
  csatTaskUpTo: z.literal(csatTaskLimits),
});
export type TrackingSettings = z.infer<typeof trackingSettingsSchema>;
export type TrackingSettingsInput = z.input<typeof trackingSettingsSchema>;

/** Of stores in which nobody has chosen: very unhappy and unhappy answers are looked at by somebody. */
const defaultCsatTaskUpTo = 2;

/** Up to how many points an answer opens a task in this store. */
export function csatTaskUpToOf({
  csatTaskUpTo,
}: {
  readonly csatTaskUpTo?: number;
}): (typeof csatTaskLimits)[number] {
  return csatTaskLimits.find((limit) => limit === csatTaskUpTo) ?? defaultCsatTaskUpTo;
}

/** An origin as `frame-ancestors` takes it: https, a host with a dot, perhaps a port; http for this machine alone. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin } = new URL(text);
  if (origin !== text) return false;
  const isHere = hostname === "localhost" || hostname === "127.0.0.1";
  return protocol === "https:" ? HOST.test(hostname) || isHere : protocol === "http:" && isHere;
}
