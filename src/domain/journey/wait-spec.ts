import { z } from "zod";
import { assertNever } from "../shared/assert-never";
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../shared/instant";
import {
  addBusinessDays,
  atLocalTime,
  endOfLocalDay,
  fractionBetween,
  localDate,
  nextLocalTime,
  startOfLocalDay,
} from "../shared/zone";
import type { Facts } from "./facts";

export const dateFacts = [
  "order_placed",
  "shipped",
  "delivered",
  "edd_from",
  "edd_to",
  "return_received",
] as const;
export type DateFact = (typeof dateFacts)[number];

const workdays = [1, 2, 3, 4, 5];

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Every way to say "until when" (R118). Local times are the recipient's (D20). */
export const waitSpecSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("duration"), ms: z.number().int().positive() }),
  z.object({ kind: z.literal("business_days"), days: z.number().int().min(1).max(60) }),
  /** The next time the clock shows it, on one of these weekdays (1 = Monday); none named = any day. */
  z.object({
    kind: z.literal("time_of_day"),
    time: localTime,
    weekdays: z.array(z.number().int().min(1).max(7)).optional(),
  }),
  /** A date we know, moved by `offsetMs`, at a local time of that day when one is named. */
  z.object({
    kind: z.literal("date_fact"),
    fact: z.enum(dateFacts),
    offsetMs: z.number().int(),
    time: localTime.optional(),
  }),
  /** Part of the way between the hand-over and the estimated delivery; 0.5 is the midpoint (R32). */
  z.object({ kind: z.literal("fraction_to_edd"), fraction: z.number().gt(0).lt(1) }),
]);
export type WaitSpec = z.infer<typeof waitSpecSchema>;

/**
 * The moment a wait ends, counted from when its node was entered; null when it depends on a fact nobody knows (D19).
 * Asked again whenever facts change, so that a moved date moves the wait.
 */
export function waitUntil(spec: WaitSpec, facts: Facts, enteredAt: Instant): Instant | null {
  switch (spec.kind) {
    case "duration":
      return enteredAt + spec.ms;
    case "business_days":
      return addBusinessDays({ from: enteredAt, days: spec.days, zone: facts.zone, workdays });
    case "time_of_day":
      return nextLocalTime({
        after: enteredAt,
        time: spec.time,
        zone: facts.zone,
        ...(spec.weekdays ? { weekdays: spec.weekdays } : {}),
      });
    case "date_fact": {
      const date = readDate(spec.fact, facts);
      if (date === null) return null;
      const moved = date + spec.offsetMs;
      return spec.time === undefined
        ? moved
        : atLocalTime(localDate(moved, facts.zone), spec.time, facts.zone);
    }
    case "fraction_to_edd": {
      const { shipment } = facts;
      if (shipment === null || shipment.edd === null || shipment.shippedAt === null) return null;
      return fractionBetween(
        shipment.shippedAt,
        endOfLocalDay(shipment.edd.span.to, facts.zone),
        spec.fraction,
      );
    }
    default:
      return assertNever(spec);
  }
}

const dateWords = {
  order_placed: "the order was placed",
  shipped: "it was shipped",
  delivered: "it was delivered",
  edd_from: "the first estimated day",
  edd_to: "the estimated delivery",
  return_received: "the return was received",
} as const satisfies Record<DateFact, string>;

const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The wait as a person would say it, without "wait": "2 days", "until 10:00", "until halfway to the estimated delivery". */
export function waitInWords(spec: WaitSpec): string {
  switch (spec.kind) {
    case "duration":
      return spanInWords(spec.ms);
    case "business_days":
      return `${spec.days} business ${spec.days === 1 ? "day" : "days"}`;
    case "time_of_day": {
      const days = spec.weekdays ? ` on ${spec.weekdays.map((day) => dayNames[day - 1]).join(", ")}` : "";
      return `until ${spec.time}${days}`;
    }
    case "date_fact": {
      const at = spec.time === undefined ? "" : `, at ${spec.time}`;
      if (spec.offsetMs === 0) return `until ${dateWords[spec.fact]}${at}`;
      const side = spec.offsetMs < 0 ? "before" : "after";
      return `until ${spanInWords(Math.abs(spec.offsetMs))} ${side} ${dateWords[spec.fact]}${at}`;
    }
    case "fraction_to_edd":
      return spec.fraction === 0.5
        ? "until halfway to the estimated delivery"
        : `until ${Math.round(spec.fraction * 100)} % of the way to the estimated delivery`;
    default:
      return assertNever(spec);
  }
}

/** A length of time as a person would say it: "2 hours". */
export function spanInWords(ms: number): string {
  for (const [unit, name] of [
    [DAY_MS, "day"],
    [HOUR_MS, "hour"],
    [MINUTE_MS, "minute"],
  ] as const) {
    if (ms >= unit && ms % unit === 0) return `${ms / unit} ${name}${ms === unit ? "" : "s"}`;
  }
  return `${Math.round(ms / 1000)} seconds`;
}

function readDate(fact: DateFact, { order, shipment, zone }: Facts): Instant | null {
  switch (fact) {
    case "order_placed":
      return order.placedAt;
    case "shipped":
      return shipment?.shippedAt ?? null;
    case "delivered":
      return shipment === null ? order.deliveredAt : shipment.deliveredAt;
    case "edd_from":
      return shipment?.edd ? startOfLocalDay(shipment.edd.span.from, zone) : null;
    case "edd_to":
      return shipment?.edd ? startOfLocalDay(shipment.edd.span.to, zone) : null;
    case "return_received":
      return shipment?.returnedAt ?? null;
    default:
      return assertNever(fact);
  }
}
