import { STOPPED } from "../messaging/stop-by-text";
import { formatAge, formatDate } from "../shared/dates-in-words";
import type { Instant } from "../shared/instant";
import { usStates } from "../shared/us-state";
import { localTime, type ZoneId } from "../shared/zone";
import { queueNames, taskRoles } from "../support/task-queue";
import { findFact } from "./facts-catalogue/registry";
import type { LedgerDraft, LedgerValue } from "./ledger";
import { refuserOf } from "./reason-labels";
import { isTouchpointId, touchpoints } from "./touchpoint";

export interface ExplainContext {
  readonly zone: ZoneId;
  readonly locale: string;
}

type Sentence = (entry: LedgerDraft, context: ExplainContext) => string;

/** One sentence per reason. A reason that is missing here is shown by its name: `explain.test.ts` refuses that. */
export const reasonSentences: Readonly<Record<string, Sentence>> = {
  trigger: () => "The journey started.",
  filter: (entry) => `Did not start: its filter said no${because(entry)}.`,
  outside_share: () =>
    "Did not start: the journey takes only a share of the orders so far, and this one is not among them.",
  paused_then: () => "Did not start: the journey was paused when its moment came.",
  branch: (entry) => `Took the way "${text(entry.values["branch.label"])}"${because(entry)}.`,
  split: (entry) => `Drawn for "${text(entry.values["branch.port"])}" in ${text(entry.values.experiment)}.`,
  event_came: (entry) => `What it waited for happened${because(entry)}.`,
  timed_out: () => "What it waited for did not happen in time.",
  elapsed: (entry) => `Had waited ${text(entry.values.wait)}.`,
  date_unknown: () => "The date it depends on is not known.",
  wait: (entry, context) => `Waits ${text(entry.values.wait)} (${moment(entry.until, context)}).`,
  wait_for_event: (entry, context) =>
    `Waits for something to happen, until ${moment(entry.until, context)} at the latest.`,
  until_seen: (entry, context) =>
    `Waits to know whether the ${messageWords(entry)} is seen, until ${moment(entry.until, context)} at the latest.`,
  seen: (entry) => `A person has seen the ${messageWords(entry)}.`,
  not_seen: (entry) =>
    entry.values["message.seen"] === "unknown"
      ? `Nobody is known to have seen the ${messageWords(entry)}: only machines opened it.`
      : `Nobody has seen the ${messageWords(entry)} in time.`,
  not_sent: () => "There was nothing to see: the message before did not go out.",
  already_seen: (entry) => `Not needed any more: the ${messageWords(entry)} has been seen meanwhile.`,
  required_facts: (entry, context) =>
    `Waits for ${factNames(entry.values.missing)}, until ${moment(entry.until, context)} at the latest.`,
  required_facts_missing: (entry) => `Not sent: ${factNames(entry.values.missing)} never became known.`,
  queued: () => "The message was written and handed on to be sent.",
  backfill: (entry, context) =>
    `Not sent: the news was ${age(entry, context)} old when it reached us. Old news updates the pages and is not written about.`,
  test_order: () => "Not sent: this is a test order.",
  redacted: () => "Not sent: the customer's details were erased.",
  order_cancelled: () => "Not sent: the order is cancelled.",
  local_pickup: () => "Not sent: the order is picked up at the shop, nothing travels.",
  quiet_hours: (entry, context) =>
    `The message was written and waits for decent hours (${moment(entry.until, context)}).`,
  spacing: (entry, context) =>
    `The message was written and keeps its distance to the one before (${moment(entry.until, context)}).`,
  capped: ({ values }, context) => {
    if (values.window === "law")
      return `Not sent: ${text(values.count)} advertising texts in 24 hours, and ${stateName(values.state)} allows ${text(values.limit)} (${text(values.source)}).`;
    if (values.window === "spacing")
      return `Not sent: too soon after another message, and later it would no longer be true (${moment(values.valid_until, context)}).`;
    return `Not sent: ${text(values.count)} messages ${values.window === "day" ? "in 24 hours" : "about this order"}, and ${text(values.limit)} is the most for one like this.`;
  },
  no_phone: () => "Not sent: the order has no phone number that texts can go to.",
  no_consent: (entry) => `Not sent: no consent to ${channelWords(entry.channel)}.`,
  no_subscription: () => "Not sent: no browser of theirs is subscribed any more.",
  no_email: () => "Not sent: the order has no e-mail address.",
  address_blocked: (entry, context) =>
    entry.values.why === STOPPED && entry.values.stopped_at !== undefined
      ? `Not sent: they wrote STOP on ${moment(entry.values.stopped_at, context)}${endedBesideTexts(entry)}.`
      : `Not sent: this address must not be written to (${text(entry.values.why)}).`,
  unless: (entry) => `Skipped: its own rule said no${because(entry)}.`,
  parcels_outstanding: (entry) =>
    `Not sent yet: ${text(entry.values.outstanding)} of the order's parcels are still on the way.`,
  already_shipped: () => "Overtaken: the order has been shipped.",
  all_arrived: () => "Overtaken: everything has arrived.",
  already_out_for_delivery: () => "Overtaken: the parcel is out for delivery.",
  already_delivered: () => "Overtaken: the parcel is delivered.",
  parcel_cancelled: () => "Not sent: this parcel was cancelled.",
  already_told: (entry, context) => `Already told ${moment(entry.values["message.at"], context)}.`,
  stale: (entry, context) =>
    entry.values.quiet_hours === true
      ? `Not sent: quiet hours, and when they end it would no longer be true (${moment(entry.values.valid_until, context)}).`
      : `Not sent: it stopped being true ${moment(entry.values.valid_until, context)}${entry.values.waited_for === "channel_paused" ? ", while its channel was paused" : ""}.`,
  one_off: (entry) => `Written by ${text(entry.values.by)}.`,
  withdrawn: (entry) => `Not sent: ${text(entry.values.by)} withdrew it.`,
  channel_paused: () => "Held: the channel is paused, its provider refuses the key.",
  journey_paused: () => "Held: the journey is paused.",
  render_failed: (entry) => `Failed: the text could not be made (${text(entry.values.why)}).`,
  provider_refused: (entry) =>
    `Failed: ${refuserOf(entry.channel ?? "email")} refused it (${text(entry.values.why)}).`,
  bounced: (entry) => `${text(entry.values.why)}.`,
  complained: () => "They reported a mail as spam: nothing more is sent to this address.",
  unsubscribed: () =>
    "They unsubscribed at the mail provider: no more offers by mail. News of orders goes on.",
  resubscribed: () => "They subscribed again at the mail provider.",
  gave_up: (entry) => `Failed after several tries (${text(entry.values.why)}).`,
  uncertain: (entry) =>
    `Nobody knows whether it was delivered: ${text(entry.values.why)}. A person decides whether it is sent again.`,
  escalated: (entry) => `Handed to ${queueOf(entry)}: ${plain(entry.values.task)}${because(entry)}.`,
  already_escalated: (entry) => `Not handed over again: ${queueOf(entry)} have had it before.`,
  no_task_backfill: () => "No task was opened: the news was old when it reached us.",
  no_task_test_order: () => "No task was opened: this is a test order.",
  no_task_redacted: () => "No task was opened: the customer's details were erased.",
  note: (entry) => text(entry.values.text),
  moved_on_publish: (entry) => `Goes on in version ${text(entry.values.version)}, which was published then.`,
  left_on_publish: (entry) =>
    `The journey ended here: whoever published version ${text(entry.values.version)} took the orders at this step out.`,
  end_of_path: () => "The journey reached its end.",
  node_missing: () => "The journey ended: its next step does not exist.",
  too_many_steps: () => "The journey was stopped: its steps went round in a circle.",
};

/** The ledger entry in one sentence, the same in editor, order page and API (C2). */
export function explain(entry: LedgerDraft, context: ExplainContext): string {
  const sentence = reasonSentences[entry.reason];
  if (sentence !== undefined) return sentence(entry, context);
  return entry.kind === "finished"
    ? `The journey ended: ${entry.reason.replaceAll("_", " ")}.`
    : entry.reason.replaceAll("_", " ");
}

/** The facts a decision looked at, as " (label: value, …)". */
function because({ values }: LedgerDraft): string {
  const named = Object.entries(values).flatMap(([id, value]) => {
    const fact = findFact(id);
    return fact === undefined ? [] : [`${fact.label.toLowerCase()}: ${shown(fact.type, value)}`];
  });
  return named.length === 0 ? "" : ` (${named.join(", ")})`;
}

function shown(type: string, value: LedgerValue): string {
  if (value === null) return "not known";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return type === "money" ? (value / 100).toFixed(2) : String(Math.round(value * 10) / 10);
  return Array.isArray(value) ? value.map(named).join(", ") : named(text(value));
}

/** Codes as people know them: "order_confirmed" is "Order confirmed", "failed_attempt" is "failed attempt". */
function named(code: string): string {
  return isTouchpointId(code) ? touchpoints[code].label.toLowerCase() : code.replaceAll("_", " ");
}

function text(value: LedgerValue | undefined): string {
  if (value === undefined || value === null) return "not known";
  return Array.isArray(value) ? value.join(", ") : String(value);
}

function queueOf({ values }: LedgerDraft): string {
  const role = taskRoles.find((one) => one === values.role);
  return role === undefined ? "a person" : queueNames[role];
}

/** A sentence of a person's own, to be put before an end of ours. */
function plain(value: LedgerValue | undefined): string {
  return text(value)
    .trim()
    .replace(/[.!]+$/, "");
}

function factNames(ids: LedgerValue | undefined): string {
  const list = Array.isArray(ids) ? ids : [];
  return list.map((id: string) => (findFact(id)?.label ?? id).toLowerCase()).join(" and ");
}

function messageWords({ values }: LedgerDraft): string {
  const channel = values["message.channel"];
  if (channel === "sms") return "text message";
  return channel === "push" ? "notification" : channel === "email" ? "email" : "message";
}

/** What STOP had ended in the store when it was written, where that is more than texts. */
function endedBesideTexts({ channel, values }: LedgerDraft): string {
  if (channel === "sms") return "";
  return values.ended === "marketing"
    ? ", which in this store ends offers by e-mail, too"
    : ", which in this store ends e-mail, too";
}

function stateName(code: LedgerValue | undefined): string {
  return Object.entries(usStates).find(([own]) => own === code)?.[1].name ?? text(code);
}

function channelWords(channel: string | undefined): string {
  return channel === "sms" ? "text messages" : channel === "push" ? "notifications" : "such messages";
}

function moment(at: LedgerValue | Instant | undefined, { zone, locale }: ExplainContext): string {
  if (typeof at !== "number") return "some time";
  return `${formatDate(at, { zone, locale })}, ${localTime(at, zone)}`;
}

function age({ values }: LedgerDraft, { locale }: ExplainContext): string {
  const from = values["event.at"];
  const to = values.arrived_at;
  if (typeof from !== "number" || typeof to !== "number") return "too";
  return formatAge(to - from, locale).replace(/ ago$/, "");
}
