import type { AuditLog } from "@/application/ports/accounts";
import type { Attachments } from "@/application/ports/attachments";
import type { Tx } from "@/application/ports/database";
import type { OrderListing, OrderQueries } from "@/application/ports/order-queries";
import type { Store } from "@/application/ports/rows";
import { daysOffered } from "@/application/self-service/act-view";
import { makeRequest } from "@/application/self-service/make-request";
import { noteStep } from "@/application/self-service/note-step";
import { performRequest } from "@/application/self-service/perform-request";
import { settleRequest, withdrawRequest } from "@/application/self-service/settle-request";
import { situationOf } from "@/application/self-service/situation";
import { pageContext } from "@/application/tracking/page-context";
import type { TouchpointId } from "@/domain/journey/touchpoint";
import type { Order } from "@/domain/order/order";
import { refusalOf, selfServiceKind } from "@/domain/self-service/registry";
import type { RequestState, SelfServiceRequest } from "@/domain/self-service/request";
import type { RequestKind } from "@/domain/self-service/request-kind";
import type { Wish } from "@/domain/self-service/wish";
import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { HistoryDeps } from "./live-through";
import { demoVariant } from "./publish-demo-page";

export interface AskingDeps extends HistoryDeps {
  readonly orderQueries: Pick<OrderQueries, "list">;
  readonly attachments: Attachments;
  readonly audit: AuditLog;
}

/** Orders that are looked through for somebody who may ask. */
const LOOKED_THROUGH = 400;

interface Asked {
  readonly kind: RequestKind;
  readonly hoursAgo: number;
  readonly state: RequestState;
  readonly note: string;
  /** What the agent wrote. */
  readonly answer?: string | null;
}

/** One of each state, so that the screens for them show what they are for. */
const ASKED: readonly Asked[] = [
  { kind: "reschedule", hoursAgo: 3, state: "requested", note: "Any time after six works for us." },
  { kind: "change_address", hoursAgo: 5, state: "done", note: "" },
  { kind: "refund", hoursAgo: 20, state: "requested", note: "It does not match our table after all." },
  { kind: "reship", hoursAgo: 26, state: "requested", note: "We need it before the wedding, please." },
  {
    kind: "report_problem",
    hoursAgo: 30,
    state: "done",
    note: "The glass of the candle is cracked.",
    answer: "We are sorry about the glass. A new candle is on its way; keep the old one.",
  },
  {
    kind: "refund",
    hoursAgo: 44,
    state: "refused",
    note: "We changed our minds.",
    answer: "Personalised items cannot be sent back. Write to me and we find another way.",
  },
  { kind: "report_problem", hoursAgo: 9, state: "requested", note: "One of the two mugs is missing." },
  { kind: "refund", hoursAgo: 50, state: "withdrawn", note: "It came after all." },
  { kind: "contact", hoursAgo: 2, state: "requested", note: "Is there a way to add a gift card?" },
];

/** Lets some people of the demo ask for things on their tracking pages: one request an order, in every state there is. */
export async function askOnPages(deps: AskingDeps, store: Store): Promise<void> {
  const day = { today: "", todayFrom: 0 };
  const page = { after: null, limit: LOOKED_THROUGH, filter: "all" } as const;
  const { rows } = await deps.orderQueries.list(deps.db.read, store.id, { ...page, ...day });
  const taken = new Set<string>();
  for (const asked of ASKED) {
    const listing = rows.find(
      (one) => !taken.has(one.order.id) && mayAsk(deps, store, { listing: one, asked }),
    );
    if (listing === undefined) continue;
    taken.add(listing.order.id);
    await ask(deps, store, { listing, asked });
  }
  await beginAndLeave(
    deps,
    store,
    rows.filter(({ order }) => !taken.has(order.id)),
  );
  await deps.drain();
}

/** People who asked for a code and let it be. */
const LEFT_OFF = [
  { kind: "refund", hoursAgo: 70 },
  { kind: "report_problem", hoursAgo: 14 },
  { kind: "refund", hoursAgo: 6 },
] as const satisfies readonly Pick<Asked, "kind" | "hoursAgo">[];

async function beginAndLeave(deps: AskingDeps, store: Store, rows: readonly OrderListing[]): Promise<void> {
  const left = rows.filter((listing) =>
    mayAsk(deps, store, {
      listing,
      asked: { kind: "report_problem", hoursAgo: 0, state: "requested", note: "" },
    }),
  );
  await deps.db.transaction(async (tx) => {
    for (const [place, { kind, hoursAgo }] of LEFT_OFF.entries()) {
      const order = left[place]?.order;
      if (order === undefined) return;
      const at = deps.clock.now() - hoursAgo * HOUR_MS;
      await look(deps, tx, { order, kind, at });
      await noteStep(deps, tx, { storeId: store.id, orderId: order.id, kind, step: "started", at });
    }
  });
}

/** Nobody asks for anything without having looked at the page. */
async function look(
  deps: AskingDeps,
  tx: Tx,
  { order, kind, at }: { readonly order: Order; readonly kind: RequestKind; readonly at: Instant },
): Promise<void> {
  const { id: orderId, storeId } = order;
  await deps.orders.recordVisit(tx, {
    storeId,
    orderId,
    at: at - 3 * MINUTE_MS,
    isHuman: true,
    via: BROUGHT_BY[kind] ?? null,
    variant: demoVariant(order, { from: 0, at }),
  });
}

/** The message whose link leads to such a wish most often. */
const BROUGHT_BY: Partial<Record<RequestKind, TouchpointId>> = {
  reschedule: "attempt_failed",
  change_address: "order_confirmed",
  refund: "delivered",
  report_problem: "delivered",
  reship: "delay",
};

interface Asking {
  readonly listing: OrderListing;
  readonly asked: Asked;
}

function mayAsk({ clock }: AskingDeps, store: Store, { listing, asked }: Asking): boolean {
  const { order, shipments } = listing;
  if (order.email === null || order.isTest) return false;
  const situation = situationOf(store, { order, shipments, requests: [] }, clock.now());
  const isSmall = (order.totalMinor ?? store.highValueMinor) < store.highValueMinor && shipments.length === 0;
  if (asked.kind === "change_address" && !isSmall) return false;
  return refusalOf(selfServiceKind(asked.kind), situation) === null;
}

async function ask(deps: AskingDeps, store: Store, { listing, asked }: Asking): Promise<void> {
  const { order } = listing;
  const now = deps.clock.now() - asked.hoursAgo * HOUR_MS;
  await deps.db.transaction((tx) => look(deps, tx, { order, kind: asked.kind, at: now }));
  const platforms = { of: async () => (asked.kind === "change_address" ? platform : null) };
  const made = await makeRequest(
    { ...deps, platforms },
    {
      store,
      orderId: order.id,
      wish: wishOf(store, { listing, asked }, now),
      isVerified: asked.kind !== "contact",
      photos: [],
      now,
    },
  );
  if (made.kind !== "made") return;
  if (asked.kind === "change_address")
    await performRequest({ ...deps, platforms }, made.request.id, store.id);
  else await settle(deps, store, { request: made.request, asked });
}

async function settle(
  deps: AskingDeps,
  store: Store,
  {
    request,
    asked: { state, answer = null },
  }: { readonly request: SelfServiceRequest; readonly asked: Asked },
): Promise<void> {
  if (state === "withdrawn") await withdrawRequest(deps, { store, request, at: deps.clock.now() });
  if (state !== "done" && state !== "refused") return;
  const actor = { userId: "demo", userName: "Mara Lindqvist", storeId: store.id };
  await settleRequest(deps, { store, actor, requestId: request.id, outcome: state, answer });
}

function wishOf(store: Store, { listing: { order }, asked: { kind, note } }: Asking, now: number): Wish {
  switch (kind) {
    case "reschedule": {
      const [, day] = daysOffered(pageContext({ store, order, tier: 1, now }), 10);
      return { kind, day: day?.value ?? "", note };
    }
    case "change_address": {
      const { city, region, postalCode, country } = order.shippingAddress ?? {};
      const place = { city: city ?? "Portland", region: region ?? "", postalCode: postalCode ?? "" };
      return { kind, line1: "5 Quay Road", line2: "", ...place, country: country ?? "US" };
    }
    case "report_problem":
      return { kind, problem: note.includes("missing") ? "missing" : "damaged", note };
    case "refund":
    case "reship":
    case "contact":
      return { kind, note };
    case "redelivery":
      return { kind: "contact", note };
  }
}

/** The demo's shop platform: does at once what it is asked for. */
const platform = {
  changeAddress: async () => ({ kind: "done", note: "The address was changed in Shopify." }) as const,
  requestReturn: async () => ({ kind: "refused", note: "The demo's shop takes nothing back." }) as const,
};
