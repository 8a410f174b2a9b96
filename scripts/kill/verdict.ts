import type { TakenMail } from "../bench/load/smtp-sink";
import { type Row, readRows } from "./read-rows";

/** What has become of everything that was accepted, told by the database and by the mail server. */
export interface Verdict {
  readonly accepted: number;
  readonly messages: Readonly<Record<string, number>>;
  /** Outcome unknown, listed for a person: cut off between the content and the server's answer, at most. */
  readonly uncertain: number;
  /** How many of those are texts, whose provider keeps a list that is asked. */
  readonly uncertainTexts: number;
  /** How many of those the mail server had in fact taken. */
  readonly uncertainTaken: number;
  /** Each in a sentence. Empty: nothing lost, nothing twice. */
  readonly faults: readonly string[];
}

export interface Evidence {
  readonly databaseUrl: string;
  readonly accepted: ReadonlySet<string>;
  readonly shoppers: ReadonlySet<string>;
  /** What arrived at the mail server and, where texts went out, at their provider. */
  readonly taken: readonly Arrived[];
  readonly kills: number;
  /** Messages that can be under way at once. */
  readonly places: number;
}

type Arrived = Pick<TakenMail, "id" | "to">;

const UNCERTAIN: ReadonlySet<string> = new Set(["uncertain", "sending"]);

/** Compares what the sender was told, what the database holds and what the mail server took. */
export async function judge(evidence: Evidence): Promise<Verdict> {
  const { databaseUrl, accepted, taken } = evidence;
  const hooks = await readRows(databaseUrl, "select dedupe_key, state, why from hooks");
  const messages = await readRows(
    databaseUrl,
    "select m.id, m.channel, m.touchpoint, m.state, o.email as recipient from messages m join orders o on o.id = m.order_id",
  );
  const takenIds = new Set(taken.map(({ id }) => id));
  const jobs = await sendJobs(databaseUrl);
  const open = messages.filter(({ state }) => UNCERTAIN.has(String(state)));
  return {
    accepted: accepted.size,
    messages: countBy(messages, "state"),
    uncertain: open.length,
    uncertainTexts: open.filter(({ channel }) => channel === "sms").length,
    uncertainTaken: open.filter(({ id }) => takenIds.has(String(id))).length,
    faults: [
      ...lostHooks(hooks, accepted),
      ...twice(messages, taken),
      ...lostMessages(messages, { takenIds, jobs }),
      ...untold(messages, evidence),
      ...tooUncertain(open.length, evidence),
    ],
  };
}

function lostHooks(hooks: readonly Row[], accepted: ReadonlySet<string>): string[] {
  const done = new Set(hooks.filter(({ state }) => state === "done").map((hook) => String(hook.dedupe_key)));
  const faults = [...accepted].filter((id) => !done.has(id)).map((id) => `Accepted hook ${id} is not done.`);
  const undone = hooks.filter(({ state }) => state !== "done");
  return [...faults, ...undone.map((hook) => `Hook ${hook.dedupe_key} is ${hook.state}: ${hook.why}`)];
}

/** By the mail server's own book: no message, and no touchpoint of a shopper, reached it more than once. */
function twice(messages: readonly Row[], taken: readonly Arrived[]): string[] {
  const touchpoints = new Map(messages.map((one) => [String(one.id), String(one.touchpoint)]));
  const seen = new Set<string>();
  return taken.flatMap(({ id, to }) => {
    const keys = [`message ${id}`, `${touchpoints.get(id) ?? "a message nobody knows"} to ${to}`];
    const repeated = keys.filter((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return repeated.map((key) => `Sent twice: ${key}`);
  });
}

/** Messages somebody is still to send. */
async function sendJobs(databaseUrl: string): Promise<ReadonlySet<string>> {
  const query = databaseUrl.startsWith("file:")
    ? "select subject_id from jobs where name like 'send%'"
    : "select data->>'subjectId' as subject_id from pgboss.job where name like 'send%' and state in ('created', 'retry', 'active')";
  const rows = await readRows(databaseUrl, query);
  return new Set(rows.map(({ subject_id: id }) => String(id)));
}

function lostMessages(
  messages: readonly Row[],
  { takenIds, jobs }: Record<"takenIds" | "jobs", ReadonlySet<string>>,
): string[] {
  return messages.flatMap(({ id, state }) => {
    if (state === "queued" && jobs.has(String(id))) return [];
    if (state === "sent" && !takenIds.has(String(id)))
      return [`Message ${id} is said to be sent, and never arrived.`];
    if (state !== "sent" && !UNCERTAIN.has(String(state)) && takenIds.has(String(id)))
      return [`Message ${id} arrived and is said to be ${state}.`];
    if (state === "queued" || state === "held" || state === "failed") return [`Message ${id} is ${state}.`];
    return [];
  });
}

const WILL_BE_TOLD: ReadonlySet<string> = new Set(["sent", "queued", ...UNCERTAIN]);

/** Every parcel was delivered, so each shopper was told so, or the message is among the uncertain ones. */
function untold(messages: readonly Row[], { shoppers }: Evidence): string[] {
  const told = new Set(
    messages
      .filter(({ touchpoint, state }) => touchpoint === "delivered" && WILL_BE_TOLD.has(String(state)))
      .map(({ recipient }) => String(recipient)),
  );
  return [...shoppers].filter((one) => !told.has(one)).map((one) => `${one} was never told of the delivery.`);
}

function tooUncertain(found: number, { kills, places }: Evidence): string[] {
  const most = kills * places;
  return found > most ? [`${found} messages are uncertain; ${kills} kills explain ${most} at most.`] : [];
}

function countBy(rows: readonly Row[], column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[String(row[column])] = (counts[String(row[column])] ?? 0) + 1;
  return counts;
}
