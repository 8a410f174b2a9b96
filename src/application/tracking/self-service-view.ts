import type { Order } from "@/domain/order/order";
import { refusalOf, selfServiceKinds } from "@/domain/self-service/registry";
import type { RequestState, SelfServiceRequest } from "@/domain/self-service/request";
import { actOf } from "@/domain/self-service/request-kind";
import type { Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import type { Language } from "@/domain/wording/language";
import { selfServiceWordsIn } from "@/domain/wording/self-service-words-in";
import type { Store } from "../ports/rows";
import { situationOf } from "../self-service/situation";

/** What a shopper can do by themselves from this page, and what they have asked for. The same at every tier. */
export interface SelfServiceView {
  readonly title: string;
  readonly links: readonly ActLink[];
  readonly askedTitle: string;
  /** Newest first. */
  readonly asked: readonly AskedView[];
}

export interface ActLink {
  readonly act: string;
  readonly label: string;
  /** Relative to the page's own path. */
  readonly href: string;
}

export interface AskedView {
  readonly id: string;
  readonly label: string;
  readonly state: RequestState;
  /** "Requested on Tue 10 March". */
  readonly when: string;
  /** What happens next, while it waits. */
  readonly note: string | null;
}

interface ViewInput {
  readonly store: Store;
  readonly shipments: readonly Shipment[];
  readonly requests: readonly SelfServiceRequest[];
  readonly page: {
    readonly order: Order;
    readonly now: Instant;
    readonly language: Language;
    readonly dates: { day(at: Instant): string };
  };
  /** The query that a language chosen by link goes along in. */
  readonly query: string;
}

/** Null when nothing is possible and nothing was asked for. */
export function selfServiceView({
  store,
  shipments,
  requests,
  page,
  query,
}: ViewInput): SelfServiceView | null {
  const { order, now, language, dates } = page;
  const words = selfServiceWordsIn(language);
  const situation = situationOf(store, { order, shipments, requests }, now);
  const links = selfServiceKinds
    .filter((one) => refusalOf(one, situation) === null)
    .map(({ kind }) => ({
      act: actOf(kind),
      label: words.kinds[kind].label,
      href: `${order.trackingCode}/${actOf(kind)}${query}`,
    }));
  const asked = requests
    .filter(({ state }) => state !== "withdrawn")
    .toReversed()
    .map(({ id, kind, state, requestedAt, settledAt }) => ({
      id,
      label: words.kinds[kind].label,
      state,
      when: words.stateOn(words.states[state], dates.day(settledAt ?? requestedAt)),
      note: state === "requested" ? words.waiting : null,
    }));
  if (links.length === 0 && asked.length === 0) return null;
  return { title: words.title, links, askedTitle: words.asked, asked };
}
