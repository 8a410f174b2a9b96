import { findFact } from "../journey/facts-catalogue/registry";
import type { LedgerValue } from "../journey/ledger";
import { shipmentReasonSchema, shipmentStatusSchema } from "../shipment/status";
import { statusWords } from "../shipment/status-words";
import type { Task } from "./task";

type Values = Task["values"];

/** The facts a task was opened on, in a few words each: "delayed", "3 days late", "wrote to support twice before". */
export function whyInWords(values: Values): readonly string[] {
  return [parcel(values), lateness(values), contacts(values), ...others(values)].filter(
    (words) => words !== null,
  );
}

const spoken = new Set([
  "shipment.status",
  "shipment.reason",
  "shipment.days_late",
  "shipment.slipped_days",
  "shipment.is_late",
  "support.tickets",
  "support.has_contacted",
]);

function parcel(values: Values): string | null {
  const status = shipmentStatusSchema.safeParse(values["shipment.status"]);
  if (!status.success) return null;
  const reason = shipmentReasonSchema.safeParse(values["shipment.reason"]);
  const { headline } = statusWords({ status: status.data, reason: reason.success ? reason.data : null });
  return headline.charAt(0).toLowerCase() + headline.slice(1);
}

function lateness(values: Values): string | null {
  const late = count(values["shipment.days_late"]);
  if (late > 0) return `${late} ${late === 1 ? "day" : "days"} late`;
  const slipped = count(values["shipment.slipped_days"]);
  return slipped > 0 ? `put off by ${slipped} ${slipped === 1 ? "day" : "days"}` : null;
}

function contacts(values: Values): string | null {
  const tickets = count(values["support.tickets"]);
  if (tickets === 0) return null;
  return `wrote to support ${tickets === 1 ? "once" : tickets === 2 ? "twice" : `${tickets} times`} before`;
}

/** What else the branches on the way looked at; a "no" and what nobody knew is left out. */
function others(values: Values): string[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const fact = findFact(id);
    if (fact === undefined || spoken.has(id) || value === null || value === false) return [];
    const label = fact.label.charAt(0).toLowerCase() + fact.label.slice(1);
    return value === true ? [label] : [`${label}: ${plain(value)}`];
  });
}

function count(value: LedgerValue | undefined): number {
  return typeof value === "number" ? Math.floor(value) : 0;
}

function plain(value: string | number | readonly string[]): string {
  if (typeof value === "number") return String(Math.round(value * 10) / 10);
  return typeof value === "string" ? value.replaceAll("_", " ") : value.join(", ");
}
