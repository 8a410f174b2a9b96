import { Temporal } from "temporal-polyfill";
import { phoneAddress } from "../messaging/phone-number";
import type { CsvRow } from "../shared/csv";
import type { Instant } from "../shared/instant";
import { type ImportedConsent, importedConsentSchema } from "./imported-consent";
import type { ConsentColumn, ConsentTable } from "./read-consent-file";

/** What holds for the lines of a file that do not say it themselves; null: nothing. */
export interface ConsentDefaults {
  readonly channel: ImportedConsent["channel"] | null;
  readonly class: ImportedConsent["class"] | null;
  readonly wording: string;
}

interface Reading {
  readonly table: Pick<ConsentTable, "columns" | "header">;
  readonly defaults: ConsentDefaults;
  /** Where numbers without a country's prefix are at home: the shop's. */
  readonly country: string | null;
  readonly now: Instant;
}

/** Why a line is left out, and what to do about it. */
export const leftOutReasons = {
  width: "It has more or fewer cells than the first line.",
  email: "The e-mail address is missing or none. Orders are matched by it.",
  phone: "A yes to texts needs the number it was given for, with its country: +49 151 …",
  channel: "The channel is neither email nor sms.",
  class: "What it is about is neither orders (transactional) nor offers (marketing).",
  state: "The state is neither subscribed nor unsubscribed.",
  date: "The date is missing or cannot be read. Write it like 2026-03-01 or 2026-03-01T10:30:00Z.",
  future: "The date lies in the future.",
  wording: "The words that were agreed to are missing: without them nothing is proved.",
  repeated: "Another line says the same or something newer about this person.",
} as const;
export type LeftOutReason = keyof typeof leftOutReasons;

export type ReadRow =
  | { readonly kind: "consent"; readonly consent: ImportedConsent }
  | { readonly kind: "left_out"; readonly reason: LeftOutReason };

/** Reads one line of a list of consents; what it does not prove is left out with its reason. */
export function readConsentRow(row: CsvRow, reading: Reading): ReadRow {
  const { table, defaults, country, now } = reading;
  if (row.cells.length !== table.header.length) return leftOut("width");
  const cell = (name: ConsentColumn) => row.cells[table.columns.get(name) ?? -1]?.trim() ?? "";
  const channel = cell("channel") === "" ? defaults.channel : wordIn(channels, cell("channel"));
  const about = cell("class") === "" ? defaults.class : wordIn(classes, cell("class"));
  const state = cell("state") === "" ? "granted" : wordIn(states, cell("state"));
  const at = instantIn(cell("consented_at"));
  const phone = phoneAddress(cell("phone"), [country]);
  const wording = cell("wording") || defaults.wording.trim() || null;
  if (channel === null) return leftOut("channel");
  if (about === null) return leftOut("class");
  if (state === null) return leftOut("state");
  if (at === null) return leftOut("date");
  if (at > now) return leftOut("future");
  if (channel === "sms" && phone === null) return leftOut("phone");
  if (state === "granted" && wording === null) return leftOut("wording");
  const read = importedConsentSchema.safeParse({
    email: cell("email"),
    phone,
    channel,
    class: about,
    state,
    at,
    wording: wording?.slice(0, 2_000) ?? null,
    origin: cell("source").slice(0, 200) || null,
    ip: cell("ip").slice(0, 60) || null,
  });
  return read.success ? { kind: "consent", consent: read.data } : leftOut("email");
}

function leftOut(reason: LeftOutReason): ReadRow {
  return { kind: "left_out", reason };
}

const channels = { email: ["email", "mail"], sms: ["sms", "text", "texts"] } as const;
const classes = {
  transactional: ["transactional", "orders", "news", "service"],
  marketing: ["marketing", "offers", "advertising", "promotional"],
} as const;
const states = {
  granted: ["granted", "subscribed", "optedin", "yes", "true", "1", "active"],
  refused: ["refused", "unsubscribed", "optedout", "no", "false", "0", "revoked", "withdrawn"],
} as const;

/** The one of our own words that somebody's word means; null for none. */
function wordIn<Word extends string>(
  words: Readonly<Record<Word, readonly string[]>>,
  written: string,
): Word | null {
  const plain = written.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  for (const word in words) if (words[word].includes(plain)) return word;
  return null;
}

const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(?:(Z|UTC)|([+-]\d{2}):?(\d{2}))?$/i;

/** A day or a time in the order that leaves no doubt (ISO 8601), in UTC where it says nothing else. */
function instantIn(written: string): Instant | null {
  const match = WRITTEN.exec(written);
  if (match === null) return null;
  const [, date, time = "00:00", seconds = "00", , hours, minutes] = match;
  const offset = hours === undefined ? "Z" : `${hours}:${minutes}`;
  try {
    return Temporal.Instant.from(`${date}T${time}:${seconds}${offset}`).epochMilliseconds;
  } catch {
    return null;
  }
}
