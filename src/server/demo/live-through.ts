import type { Happening } from "@/adapters/simulator/simulate-shop";
import { ingestEvents } from "@/application/events/ingest-events";
import { processHook } from "@/application/hooks/process-hook";
import { type ReceiveDeps, receiveHook } from "@/application/hooks/receive-hook";
import type { SendDeps } from "@/application/messages/send-deps";
import { sendMessage } from "@/application/messages/send-message";
import { sendJobNames } from "@/application/ports/queue";
import type { Store } from "@/application/ports/rows";
import { passTime, type VirtualClock } from "@/application/virtual-time/virtual-time";
import type { Instant } from "@/domain/shared/instant";
import { notificationWordsIn } from "@/domain/wording/notification-words-in";
import { actsOfLook, answerForDemo, asksForTexts, viaOfLook } from "./page-life";
import { demoVariant } from "./publish-demo-page";

export type HistoryDeps = ReceiveDeps &
  SendDeps & { readonly clock: VirtualClock; readonly drain: () => Promise<void> };

export interface History {
  readonly store: Store;
  /** In order of time. Those after `until` have not happened yet and are left out. */
  readonly happenings: Iterable<Happening>;
  /** What the hooks are signed with. */
  readonly secret: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly onProgress: (done: number, of: number) => void;
  /** What else happens on the way, in order of time; absent: nothing. */
  readonly scenes?: readonly Scene[];
}

/** Something that is done at its own moment of a history. */
export interface Scene {
  readonly at: Instant;
  readonly play: () => Promise<void>;
}

/** Lets everything happen to a store at its own time, through the same doors as in real life. Returns how many hooks came. */
export async function liveThrough(deps: HistoryDeps, history: History): Promise<number> {
  const { store, happenings, until, from, onProgress, scenes = [] } = history;
  const options = { concurrency: 64, leaseMs: 60_000, maxAttempts: 8 };
  deps.queue.work("process_hook", options, (job) => processHook(deps, job.subjectId));
  for (const name of sendJobNames())
    deps.queue.work(name, options, (job) => sendMessage(deps, job.subjectId));
  let hooks = 0;
  let percent = 0;
  let visits: Visit[] = [];
  const visited = new Set<string>();
  const askedForTexts = new Set<string>();
  const ahead = [...scenes];
  for (const happening of happenings) {
    if (happening.at > until) break;
    if (happening.kind === "visit") {
      visits.push(happening);
      if (visits.length >= VISITS_AT_ONCE)
        visits = await noteVisits(deps, { store, from, visited, askedForTexts }, visits);
      continue;
    }
    await playScenes(deps, ahead, happening.at);
    await passTime(deps, Math.max(happening.at, deps.clock.now()));
    if (happening.kind === "hook") hooks += 1;
    await letHappen(deps, history, happening);
    await deps.drain();
    percent = tell(percent, (happening.at - from) / (until - from), onProgress);
  }
  await noteVisits(deps, { store, from, visited, askedForTexts }, visits);
  await playScenes(deps, ahead, until);
  await passTime(deps, until);
  await answerForDemo(deps, { store, orderIds: visited, until });
  onProgress(100, 100);
  return hooks;
}

/** Plays what is due by then, and takes it off the list. */
async function playScenes(deps: HistoryDeps, ahead: Scene[], until: Instant): Promise<void> {
  for (let [next] = ahead; next !== undefined && next.at <= until; [next] = ahead) {
    ahead.shift();
    await passTime(deps, Math.max(next.at, deps.clock.now()));
    await next.play();
    await deps.drain();
  }
}

/** Returns the percent that was told last. */
function tell(percent: number, share: number, onProgress: History["onProgress"]): number {
  const now = Math.floor(share * 100);
  if (now > percent) onProgress(now, 100);
  return Math.max(percent, now);
}

type Visit = Extract<Happening, { kind: "visit" }>;

/** As the tracking page does it: seldom and many at once. */
const VISITS_AT_ONCE = 50;

interface Looked {
  readonly store: Store;
  readonly from: Instant;
  readonly visited: Set<string>;
  readonly askedForTexts: Set<string>;
}

/** Returns those that are left to note: none. */
async function noteVisits(
  deps: HistoryDeps,
  { store: { id: storeId }, from, visited, askedForTexts }: Looked,
  visits: readonly Visit[],
): Promise<[]> {
  await deps.db.transaction(async (tx) => {
    for (const { orderId: externalId, at, isHuman } of visits) {
      const order = await deps.orders.findByRef(tx, storeId, { externalId, number: null });
      if (order === null) continue;
      if (isHuman) visited.add(order.id);
      const via = viaOfLook({ order, at, isHuman });
      const look = { storeId, orderId: order.id, at, via, variant: demoVariant(order, { from, at }) };
      await deps.orders.recordVisit(tx, { ...look, isHuman });
      for (const kind of actsOfLook({ order, at, isHuman }))
        await deps.pageActivity.noteMoment(tx, { ...look, kind });
      if (order.customerId !== null && !askedForTexts.has(order.id) && asksForTexts({ order, at, isHuman })) {
        askedForTexts.add(order.id);
        await deps.pageActivity.noteMoment(tx, { ...look, kind: "opt_in" });
        await deps.customers.recordConsent(tx, storeId, order.customerId, {
          channel: "sms",
          class: "transactional",
          state: "granted",
          source: "tracking_page",
          wording: notificationWordsIn("en").byText,
          ip: null,
          at,
        });
      }
    }
  });
  return [];
}

async function letHappen(
  deps: HistoryDeps,
  { store, secret }: History,
  happening: Exclude<Happening, Visit>,
): Promise<void> {
  if (happening.kind === "ticket") {
    await ingestEvents(deps, { store, source: "helpdesk", events: [happening.event] });
    return;
  }
  const { source, body, headers } = happening.hook;
  await deliver(deps, { store, secret, source, headers, body });
}

export interface Delivery {
  readonly store: Store;
  readonly secret: string;
  readonly source: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One signed request, as it would come over HTTP. */
export async function deliver(
  deps: HistoryDeps,
  { store, secret, source, headers, body }: Delivery,
): Promise<void> {
  const raw = new TextEncoder().encode(body);
  const signature = deps.findSource(source)?.sign(raw, secret) ?? {};
  const named = Object.fromEntries(
    Object.entries(signature).map(([name, value]) => [name.toLowerCase(), value]),
  );
  await receiveHook(deps, { source, storeSlug: store.slug, headers: { ...headers, ...named }, body: raw });
}
