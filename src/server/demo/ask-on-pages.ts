import type { AuditLog } from "@/application/ports/accounts";
import type { Attachments } from "@/application/ports/attachments";
import type { OrderListing, OrderQueries } from "@/application/ports/order-queries";
import type { Store } from "@/application/ports/rows";
import { daysOffered } from "@/application/self-service/act-view";
import { makeRequest } from "@/application/self-service/make-request";
import { performRequest } from "@/application/self-service/perform-request";
import { settleRequest, withdrawRequest } from "@/application/self-service/settle-request";
import { situationOf } from "@/application/self-service/situation";
import { pageContext } from "@/application/tracking/page-context";
import { refusalOf, selfServiceKind } from "@/domain/self-service/registry";
import type { RequestState, SelfServiceRequest } from "@/domain/self-service/request";
import type { RequestKind } from "@/domain/self-service/request-kind";
import type { Wish } from "@/domain/self-service/wish";
import { HOUR_MS } from "@/domain/shared/instant";
import type { HistoryDeps } from "./live-through";

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
  await deps.drain();
}

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
