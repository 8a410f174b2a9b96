import type { Deps } from "@/application/deps";
import type { Store } from "@/application/ports/rows";
import { pageOfOrder } from "@/application/tracking/published-page";
import type { Order } from "@/domain/order/order";
import { defaultPage } from "@/domain/page/default-page";
import { MAIN_PAGE, type PageSet } from "@/domain/page/document";
import { applyPageIntent, type PageIntent } from "@/domain/page/page-intent";
import { DAY_MS, type Instant } from "@/domain/shared/instant";

/** The variant that an order of the demo shop got at a time; null before its first page was published. */
export function demoVariant(order: Order, { from, at }: { readonly from: Instant; readonly at: Instant }) {
  if (at < from) return null;
  return at < from + SECOND_AFTER_MS ? MAIN_PAGE : pageOfOrder(SECOND, order).variant;
}

/** The demo shop has made the page its own: answers to what people ask, a word for first-time buyers, and a split test. */
export async function publishDemoPage(
  deps: Pick<Deps, "db" | "pageVersions" | "ids">,
  { store, from }: { readonly store: Store; readonly from: Instant },
): Promise<void> {
  const versions = [
    { set: after(defaultPage, ANSWERS), note: "Answers to what people ask" },
    { set: SECOND, note: "A word for first-time buyers; recommendations higher up for half of the others" },
  ];
  await deps.db.transaction(async (tx) => {
    for (const [at, { set, note }] of versions.entries()) {
      await deps.pageVersions.publish(tx, {
        id: deps.ids.next(),
        storeId: store.id,
        number: at + 1,
        publishedAt: from + at * SECOND_AFTER_MS,
        publishedBy: null,
        publishedByName: null,
        note,
        content: set,
      });
    }
  });
}

const ANSWERS: readonly PageIntent[] = [{ kind: "add_block", page: MAIN_PAGE, block: "faq" }];

const FIRST_TIME = "variant-2";
const WELCOME: readonly PageIntent[] = [
  {
    kind: "add_variant",
    name: "First-time buyers",
    audience: { kind: "segment", countries: [], fromMinor: null, toMinor: null, buyers: "first_time" },
    like: MAIN_PAGE,
  },
  { kind: "add_block", page: FIRST_TIME, block: "text" },
  {
    kind: "change_block",
    page: FIRST_TIME,
    id: "text",
    config: {
      heading: {
        en: "Good to have you",
        de: "Schön, dass Sie da sind",
        fr: "Bienvenue chez nous",
        es: "Nos alegra tenerle aquí",
      },
      body: {
        en: "<p>Everything is packed by hand in our workshop. Keep the box: it makes a return easier.</p>",
        de: "<p>Alles wird in unserer Werkstatt von Hand gepackt. Heben Sie den Karton auf: Er macht eine Rücksendung leichter.</p>",
        fr: "<p>Tout est emballé à la main dans notre atelier. Gardez le carton : il facilite un retour.</p>",
        es: "<p>Todo se empaqueta a mano en nuestro taller. Guarde la caja: facilita una devolución.</p>",
      },
    },
  },
];

/** Half of the others see what goes with their order before they see what they can do. */
const HIGHER = "variant-3";
const SPLIT: readonly PageIntent[] = [
  {
    kind: "add_variant",
    name: "Recommendations higher up",
    audience: { kind: "split", percent: 50 },
    like: MAIN_PAGE,
  },
  { kind: "move_block", page: HIGHER, id: "self_service", column: "main", at: 4 },
];

const SECOND_AFTER_MS = 20 * DAY_MS;
const SECOND = after(defaultPage, [...ANSWERS, ...WELCOME, ...SPLIT]);

function after(set: PageSet, intents: readonly PageIntent[]): PageSet {
  return intents.reduce((now, intent) => {
    const outcome = applyPageIntent(now, intent);
    if (outcome.kind === "refused") throw new Error(outcome.why);
    return outcome.set;
  }, set);
}
