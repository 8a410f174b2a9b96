import type { Happening, ShopSimulation } from "@/adapters/simulator/simulate-shop";
import type { ReceiveDeps } from "@/application/hooks/receive-hook";
import type { SendDeps } from "@/application/messages/send-deps";
import type { Installation } from "@/application/ports/installation";
import type { Queue } from "@/application/ports/queue";
import type { Store } from "@/application/ports/rows";
import type { StoreStore } from "@/application/ports/stores";
import { createStore } from "@/application/stores/create-store";
import { createVirtualClock } from "@/application/virtual-time/virtual-time";
import type { Product } from "@/domain/product/product";
import { DAY_MS, HOUR_MS, type Instant } from "@/domain/shared/instant";
import { createDemoQueue } from "./demo-queue";
import { createDemoSender } from "./demo-sender";
import { liveCrossSell, stockDemoStore } from "./live-cross-sell";
import { type HistoryDeps, liveThrough, type Scene } from "./live-through";
import { publishDemoPage } from "./publish-demo-page";
import { sendOddities } from "./send-oddities";

/** What a demo store is made with: the product's own parts, on a connection of their own where that is faster. */
export interface DemoParts {
  /** As the worker's, with the real clock; nothing of it is changed. */
  readonly deps: ReceiveDeps & SendDeps;
  /** Where the jobs go that are still to be done when the history has reached the present. */
  readonly queue: Queue;
  readonly installation: Installation;
  readonly simulate: (simulation: ShopSimulation) => Iterable<Happening>;
  readonly settings: Partial<Store>;
  /** What the shop sells. */
  readonly products: readonly Product[];
  /** What else happens on the way of its history, told when it begins; absent: nothing. */
  readonly stage?: (
    deps: HistoryDeps,
    history: { readonly store: Store; readonly until: Instant },
  ) => Promise<readonly Scene[]>;
  /** What people of the demo do at its end beside their orders; absent: nothing. */
  readonly atItsEnd?: (deps: HistoryDeps, store: Store) => Promise<void>;
  /** Whether mail to this address comes back. */
  readonly isMistyped: (email: string) => boolean;
}

export interface DemoOptions {
  readonly orders?: number;
  readonly days?: number;
  readonly seed?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

export type DemoResult =
  | { readonly kind: "made"; readonly store: Store; readonly hooks: number; readonly seconds: number }
  /** This installation has had its demo store; it may have been removed since. */
  | { readonly kind: "made_before" };

/** Installation facts: absent, "making" or "made". */
const MARKER = "demo";
const SLUG = "demo";

/**
 * Makes the demo store: so many orders of the last so many days, told hook by hook to the real product on a clock that
 * runs ahead, with everything that they bring. What lies in the future (waits, watches, parcels under way) is left to
 * the live worker. Once per installation; a making that was cut off is cleared away and begun anew. For one process at
 * a time.
 */
export async function makeDemoStore(parts: DemoParts, options: DemoOptions = {}): Promise<DemoResult> {
  const { installation, deps } = parts;
  const state = await installation.read(deps.db.read, MARKER);
  if (state === "made") return { kind: "made_before" };
  if (state === "making") await removeDemoStores(deps);
  const startedAt = deps.clock.now();
  const { store, hooks } = await make(parts, options, startedAt);
  await deps.db.transaction((tx) => installation.write(tx, MARKER, "made"));
  return { kind: "made", store, hooks, seconds: (deps.clock.now() - startedAt) / 1000 };
}

/** Removes every demo store with all that is in it. Returns how many there were. */
export async function removeDemoStores(deps: Pick<DemoParts["deps"], "db" | "stores">): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const demos = (await deps.stores.list(tx)).filter((store) => store.isDemo);
    for (const { id } of demos) await deps.stores.remove(tx, id);
    return demos.length;
  });
}

async function make(
  parts: DemoParts,
  { orders = 1_500, days = 60, seed = 1, onProgress = () => undefined }: DemoOptions,
  now: Instant,
): Promise<{ store: Store; hooks: number }> {
  const from = now - days * DAY_MS;
  const clock = createVirtualClock(from - HOUR_MS);
  const queue = createDemoQueue(clock);
  const deps = {
    ...parts.deps,
    stores: heardDaily(parts.deps.stores),
    clock,
    queue,
    sourceSecret: async () => DEMO_SECRET,
    emailSender: createDemoSender({ clock, isMistyped: parts.isMistyped, uncertainAfter: now - DAY_MS }),
    drain: queue.drain,
  };
  const store = await createDemoStore(parts, deps);
  const { products } = parts;
  await stockDemoStore(deps, { store, products });
  await publishDemoPage(deps, { store, from });
  const happenings = parts.simulate({ seed, orders, from, to: now - HOUR_MS / 6 });
  const scenes = (await parts.stage?.(deps, { store, until: now })) ?? [];
  const hooks = await liveThrough(deps, {
    store,
    scenes,
    happenings,
    secret: DEMO_SECRET,
    until: now,
    from,
    onProgress,
  });
  await liveCrossSell(deps, { store, products, from, until: now });
  await sendOddities(deps, { store, secret: DEMO_SECRET });
  await parts.atItsEnd?.(deps, store);
  await deps.db.transaction(async (tx) => {
    for (const job of queue.left()) await parts.queue.enqueue(tx, job);
  });
  return { store, hooks };
}

/** When a source was last heard matters at the end only. */
function heardDaily(stores: StoreStore): StoreStore {
  const heard = new Map<string, Instant>();
  return {
    ...stores,
    async noteHeard(tx, storeId, source, { at, refused }) {
      if (at - (heard.get(source) ?? 0) < DAY_MS / 4) return;
      heard.set(source, at);
      await stores.noteHeard(tx, storeId, source, { at, refused });
    },
  };
}

/** Signs the hooks of the history. Never stored: once it is made, the demo store takes no hooks until it is given one. */
const DEMO_SECRET = "demo-history";

async function createDemoStore(parts: DemoParts, deps: DemoParts["deps"]): Promise<Store> {
  return deps.db.transaction(async (tx) => {
    await parts.installation.write(tx, MARKER, "making");
    const taken = await deps.stores.findBySlug(tx, SLUG);
    return createStore(deps, tx, {
      slug: taken === null ? SLUG : `${SLUG}-store`,
      name: "Ash & Ember",
      sender: {
        name: "Ash & Ember",
        address: "hello@ash-and-ember.example",
        replyTo: "help@ash-and-ember.example",
      },
      isDefault: false,
      isDemo: true,
      settings: parts.settings,
    });
  });
}
