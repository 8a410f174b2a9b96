import { recordEngagement } from "@/application/engagement/record-engagement";
import { ingestEvents } from "@/application/events/ingest-events";
import { takeText } from "@/application/messages/take-text";
import type { Store } from "@/application/ports/rows";
import { noTraits, type Traits } from "@/domain/engagement/engagement";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import { shippedJourneys } from "@/domain/journey/shipped/registry";
import type { JourneyContent } from "@/domain/journey/version";
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { notificationWordsIn } from "@/domain/wording/notification-words-in";
import type { HistoryDeps, Scene } from "./live-through";

/** Three orders of the demo store that show what "seen" is for; `docs/guides/seen.md` names them. */
export const seenStories = { unseen: "#9001", clicked: "#9002", stopped: "#9003" } as const;

type Story = keyof typeof seenStories;

const JOURNEY = "local-pickup";

/** The message whose look that journey waits for. */
export const AWAITED_TOUCHPOINT = "ready_for_pickup";

const HUMAN: Traits = { ...noTraits, agent: "browser" };
const APPLE: Traits = { ...noTraits, agent: "apple_privacy", network: "apple" };

const people: Readonly<Record<Story, { firstName: string; lastName: string; phone: string }>> = {
  unseen: { firstName: "Nadia", lastName: "Brookes", phone: "+447700900101" },
  clicked: { firstName: "Callum", lastName: "Reyes", phone: "+447700900102" },
  stopped: { firstName: "Imogen", lastName: "Vale", phone: "+447700900103" },
};

/**
 * Sets the demo store's "Ready for pickup" to e-mail first and a text if nobody has seen it in two hours, and says what
 * three shoppers do one afternoon of the last days: one sees nothing (though Apple's proxy opens the mail), one follows a link, one
 * has asked before to hear no more.
 */
export async function stageSeenStories(
  deps: HistoryDeps,
  { store, until }: { readonly store: Store; readonly until: Instant },
): Promise<readonly Scene[]> {
  await publishFallback(deps, store);
  // In the afternoon where they live, so that no text has to wait for the morning.
  const ready = Math.floor(until / DAY_MS) * DAY_MS - 2 * DAY_MS + 13 * HOUR_MS;
  const stories: readonly Story[] = ["unseen", "clicked", "stopped"];
  const scenes = stories.flatMap((story, index): Scene[] => [
    { at: ready - 3 * HOUR_MS + index, play: () => placeOrder(deps, store, story) },
    { at: ready + index, play: () => tellReady(deps, store, story) },
  ]);
  return [
    ...scenes,
    { at: ready - HOUR_MS, play: () => writeStop(deps, store) },
    {
      at: ready + 2 * MINUTE_MS,
      play: () => sign(deps, store, { story: "unseen", kind: "open", traits: APPLE }),
    },
    {
      at: ready + 40 * MINUTE_MS,
      play: () => sign(deps, store, { story: "clicked", kind: "open", traits: HUMAN }),
    },
    {
      at: ready + 41 * MINUTE_MS,
      play: () => sign(deps, store, { story: "clicked", kind: "click", traits: HUMAN }),
    },
  ].sort((one, other) => one.at - other.at);
}

async function publishFallback(deps: HistoryDeps, { id: storeId }: Store): Promise<void> {
  const shipped = shippedJourneys.find(({ key }) => key === JOURNEY);
  await deps.db.transaction(async (tx) => {
    const journey = (await deps.journeys.list(tx, storeId)).find(({ key }) => key === JOURNEY);
    if (shipped === undefined || journey === undefined) return;
    await deps.journeys.publish(tx, {
      storeId,
      journeyId: journey.id,
      versionId: deps.ids.next(),
      content: withFallback(shipped.content),
      by: null,
      at: deps.clock.now(),
    });
  });
}

/** The shipped journey's one message, with a step behind it that waits for a look, and the same message as a text. */
function withFallback(content: JourneyContent): JourneyContent {
  const { send } = content.nodes;
  if (send?.kind !== "send_message") return content;
  return {
    ...content,
    nodes: {
      ...content.nodes,
      send: { ...send, next: { next: "seen" } },
      seen: {
        kind: "fallback",
        config: { messageStep: "send", withinMs: 2 * HOUR_MS },
        next: { not_seen: "text" },
      },
      text: { ...send, config: { ...send.config, channel: "sms" }, next: {} },
    },
  };
}

async function placeOrder(deps: HistoryDeps, store: Store, story: Story): Promise<void> {
  const { firstName, lastName, phone } = people[story];
  const at = deps.clock.now();
  const number = seenStories[story];
  const email = `${firstName}.${lastName}@example.com`.toLowerCase();
  await ingest(deps, store, {
    type: "order",
    change: "created",
    key: `${number}:created`,
    occurredAt: at,
    ref: refOf(story),
    order: {
      placedAt: at,
      paidAt: at,
      financialStatus: "paid",
      currency: store.currency,
      totalMinor: 4800,
      locale: "en",
      deliveryMethod: "pickup",
      customer: { externalId: `seen-${story}`, email, firstName, lastName, phone },
      shippingAddress: { city: "London", country: "GB", postalCode: "E1 6AN" },
    },
  });
  await deps.db.transaction(async (tx) => {
    const order = await deps.orders.findByRef(tx, store.id, refOf(story));
    if (order === null || order.customerId === null) return;
    await deps.customers.recordConsent(tx, store.id, order.customerId, {
      channel: "sms",
      class: "transactional",
      state: "granted",
      source: "tracking_page",
      wording: notificationWordsIn("en").byText,
      ip: null,
      at,
    });
  });
}

function tellReady(deps: HistoryDeps, store: Store, story: Story): Promise<void> {
  const occurredAt = deps.clock.now();
  const key = `${seenStories[story]}:ready`;
  return ingest(deps, store, { type: "ready_for_pickup", key, occurredAt, ref: refOf(story) });
}

/** They answer a text with STOP: in the demo store, that ends e-mail about orders, too. */
async function writeStop(deps: HistoryDeps, store: Store): Promise<void> {
  await takeText(deps, { store, from: people.stopped.phone, text: "STOP", at: deps.clock.now() });
}

interface StorySign {
  readonly story: Story;
  readonly kind: "open" | "click";
  readonly traits: Traits;
}

/** Of the mail that says that the order is ready. */
async function sign(deps: HistoryDeps, store: Store, { story, kind, traits }: StorySign): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const order = await deps.orders.findByRef(tx, store.id, refOf(story));
    const messages = order === null ? [] : await deps.messages.ofOrder(tx, store.id, order.id);
    const mail = messages.find(
      ({ touchpoint, channel }) => touchpoint === AWAITED_TOUCHPOINT && channel === "email",
    );
    if (mail === undefined) return;
    const link = kind === "click" ? "1" : null;
    const at = deps.clock.now();
    await recordEngagement(deps, tx, { storeId: store.id, messageId: mail.id, kind, at, link, traits });
  });
}

async function ingest(deps: HistoryDeps, store: Store, event: CanonicalEvent): Promise<void> {
  await ingestEvents(deps, { store, source: "pos", events: [event] });
}

function refOf(story: Story) {
  return { externalId: `seen-${story}`, number: seenStories[story] };
}
