import { createAccountStores } from "@/adapters/db/create-account-stores";
import { createStores } from "@/adapters/db/create-stores";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { openSqlite } from "@/adapters/db/sqlite";
import { createSqliteQueue } from "@/adapters/queue/sqlite-queue";
import { systemIds } from "@/adapters/system/ids";
import { createSecrets } from "@/adapters/system/secrets";
import { ingestEvents } from "@/application/events/ingest-events";
import type { EditingDeps } from "@/application/journeys/editing-deps";
import { archiveJourney, createJourney } from "@/application/journeys/manage-journeys";
import { type PublishInput, publishJourney } from "@/application/journeys/publish-journey";
import { saveDraft } from "@/application/journeys/save-draft";
import { sendMessage } from "@/application/messages/send-message";
import { createStore } from "@/application/stores/create-store";
import { createVirtualClock, passTime, type VirtualClock } from "@/application/virtual-time/virtual-time";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { InFlightChoice } from "@/domain/journey/publish-fate";
import { publishProblems } from "@/domain/journey/publish-problems";
import type { JourneyContent } from "@/domain/journey/version";
import { HOUR_MS } from "@/domain/shared/instant";
import { monday } from "../builders/facts";
import { silentLog } from "../silent-log";
import { orderWay, parcelWay } from "./journeys";

const actor = (storeId: PublishInput["actor"]["storeId"]) => ({
  userId: "prover",
  userName: "Prover",
  storeId,
});

export type ProofDeps = EditingDeps & { readonly clock: VirtualClock; readonly drain: () => Promise<void> };

/** The product on one SQLite file with a clock that is set, as it stood at `now`. */
export function openProofShop(file: string, now: number) {
  const database = openSqlite({ file, synchronous: "OFF" });
  const clock = createVirtualClock(now);
  const queue = createSqliteQueue({ database, clock, log: silentLog, random: () => 0.5 });
  const deps: ProofDeps = {
    ...createStores(database, systemIds),
    queries: createQueries(database),
    audit: createAccountStores(database).audit,
    db: database,
    queue,
    clock,
    ids: systemIds,
    secrets: createSecrets("k".repeat(32)),
    log: silentLog,
    drain: () => queue.drain(),
  };
  const sending = {
    ...deps,
    renderer: {
      prepare: async () => undefined,
      render: () => ({
        kind: "rendered" as const,
        subject: "s",
        html: "",
        text: "",
        words: { preheader: "", texts: [], trackUrl: "" },
      }),
      renderShort: () => ({ kind: "filled" as const, title: "s", text: "t", trackUrl: "" }),
    },
    emailSender: {
      mode: "smtp" as const,
      concurrency: 5,
      send: async () => ({ kind: "sent" as const, providerId: "p", detail: "250" }),
      close: async () => undefined,
    },
  };
  queue.work("send_message", { concurrency: 20, leaseMs: 60_000, maxAttempts: 5 }, (job) =>
    sendMessage(sending, job.subjectId),
  );
  return { database, deps };
}

export interface Filled {
  readonly storeId: PublishInput["actor"]["storeId"];
  readonly orderJourneyId: string;
  readonly parcelJourneyId: string;
  readonly now: number;
}

/** A shop with two journeys alone, and as many orders under way in both, placed over the last four days. */
export async function fillShop(
  { database, deps }: ReturnType<typeof openProofShop>,
  { orders, random }: { readonly orders: number; readonly random: () => number },
): Promise<Filled> {
  await database.migrate("drizzle/sqlite");
  const store = await deps.db.transaction((tx) =>
    createStore(deps, tx, {
      slug: "proof",
      name: "Proof",
      sender: { name: "Proof", address: "hello@proof.example", replyTo: "help@proof.example" },
      isDefault: true,
      isDemo: false,
      settings: { zone: "Europe/Berlin", country: "DE" },
    }),
  );
  const by = actor(store.id);
  for (const { id } of await deps.journeys.list(deps.db.read, store.id))
    await archiveJourney(deps, { actor: by, journeyId: id });
  const journeyOf = async (name: string, content: JourneyContent) => {
    const { journeyId } = await createJourney(deps, {
      actor: by,
      name,
      purpose: "",
      scope: content.scope,
      from: null,
    });
    await publishContentOf(deps, {
      storeId: store.id,
      journeyId,
      content,
      choice: { default: "stay", perStep: {} },
    });
    return journeyId;
  };
  const orderJourneyId = await journeyOf("Order way", orderWay);
  const parcelJourneyId = await journeyOf("Parcel way", parcelWay);
  const arrivals = Array.from({ length: orders }, (_, i) => arrivalsOf(i, random)).flat();
  for (const { at, event } of arrivals.sort((one, other) => one.at - other.at)) {
    await passTime(deps, at);
    await ingestEvents(deps, { store, source: "proof", events: [event] });
  }
  await deps.drain();
  // A moment at which nothing has happened yet: whatever is of it comes from publishing.
  return { storeId: store.id, orderJourneyId, parcelJourneyId, now: deps.clock.now() + 1 };
}

/** Saves the content as the draft and publishes it, accepting every warning. */
export async function publishContentOf(
  deps: EditingDeps,
  input: {
    readonly storeId: Filled["storeId"];
    readonly journeyId: string;
    readonly content: JourneyContent;
    readonly choice: InFlightChoice;
  },
): Promise<void> {
  const { storeId, journeyId, content, choice } = input;
  const before = await deps.journeyDrafts.find(deps.db.read, storeId, journeyId);
  const expectedRevision = before?.revision ?? 0;
  const saved = await saveDraft(deps, { actor: actor(storeId), journeyId, expectedRevision, content });
  if (saved.kind !== "saved") throw new Error("Somebody else saved the draft of the proof");
  const published = await publishJourney(deps, {
    actor: actor(storeId),
    journeyId,
    revision: saved.revision,
    inFlight: choice,
    percent: 100,
    accepted: publishProblems({ draft: content, others: [] }).map(({ code }) => code),
    note: null,
  });
  if (published.kind !== "published") throw new Error(`Not published: ${JSON.stringify(published)}`);
}

const SPAN_HOURS = 96;

function arrivalsOf(index: number, random: () => number): { at: number; event: CanonicalEvent }[] {
  const placedAt = monday + Math.floor(random() * SPAN_HOURS * HOUR_MS);
  const ref = { externalId: `o${index}`, number: `#${index}` };
  const name = { externalId: `c${index}`, email: `buyer${index}@example.com`, firstName: "Dana" };
  const order = {
    placedAt,
    currency: "EUR",
    totalMinor: random() < 0.3 ? 30_000 : 4_000,
    customer: name,
    lines: [{ externalId: "line", title: "Candle", quantity: 2 }],
    shippingMethod: { title: "Standard" },
    deliveryMethod: "shipping" as const,
    shippingAddress: { country: random() < 0.4 ? "DE" : "FR" },
  };
  const placed = {
    type: "order",
    change: "created",
    key: `o${index}`,
    occurredAt: placedAt,
    ref,
    order,
  } as const;
  const parcels = random() < 0.2 ? 2 : random() < 0.85 ? 1 : 0;
  const shipped = Array.from({ length: parcels }, (_, parcel) => {
    const at = placedAt + Math.floor(random() * 30 * HOUR_MS);
    const key = `f${index}-${parcel}`;
    const fulfilment = {
      externalId: key,
      status: "success" as const,
      createdAt: at,
      lines: [{ externalId: "line", quantity: 1 }],
      parcels: [{ trackingNumber: `TN${index}-${parcel}`, carrier: "dhl" }],
    };
    return { at, event: { type: "fulfilment", key, occurredAt: at, ref, fulfilment } as const };
  });
  const end = monday + SPAN_HOURS * HOUR_MS;
  return [{ at: placedAt, event: placed }, ...shipped].filter(({ at }) => at < end);
}
