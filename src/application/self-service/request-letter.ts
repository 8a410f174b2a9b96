import type { Facts } from "@/domain/journey/facts";
import { singleMessageVersion } from "@/domain/journey/single-message-version";
import type { JourneyVersion } from "@/domain/journey/version";
import { ONE_OFF } from "@/domain/messaging/one-off";
import { plainLetterTemplate } from "@/domain/messaging/plain-letter";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import { languageOf } from "@/domain/wording/language";
import type { LetterWords, SelfServiceWords } from "@/domain/wording/self-service-words";
import { selfServiceWordsIn } from "@/domain/wording/self-service-words-in";
import type { Deps } from "../deps";
import { loadFacts } from "../events/load-facts";
import { queueLetter } from "../orders/queue-letter";
import { cannotWrite } from "../orders/write-to-customer";
import type { CodeLetter } from "../ports/code-mail";
import type { Tx } from "../ports/database";
import type { EmailRenderer, Rendered } from "../ports/email-renderer";
import type { Store } from "../ports/rows";

type LetterDeps = Deps & { readonly renderer: EmailRenderer };

/**
 * Tells the contact on file what became of a request, in the order's language: whoever asked on the page, it is the
 * owner of the mailbox who hears of it. Where nobody can be written to, nothing is; the order page says so anyway.
 * To be called in the transaction that changed the request, after `prepareLetters`.
 */
export async function writeAboutRequest(
  deps: LetterDeps,
  tx: Tx,
  { store, request }: { readonly store: Store; readonly request: SelfServiceRequest },
): Promise<void> {
  const order = await deps.orders.find(tx, store.id, request.orderId);
  if (order === null) return;
  const shipments = await deps.shipments.ofOrder(tx, store.id, order.id);
  const facts = await loadFacts(deps, tx, { store, order, shipments, now: deps.clock.now() });
  if (cannotWrite(facts) !== null) return;
  const rendered = renderLetter(deps, { store, facts, words: wordsFor(store, facts, request) });
  if (rendered.kind === "failed") {
    deps.log.error("A letter about a request could not be written", {
      request: request.id,
      why: rendered.why,
    });
    return;
  }
  const key = `${ONE_OFF}:${order.id}:${request.id}:${request.state}`;
  await queueLetter(deps, tx, { store, facts, rendered, key, by: "Self-service", runAt: facts.now });
}

/** Compiles the layout; outside of transactions, before `writeAboutRequest`. */
export async function prepareLetters(deps: LetterDeps, input: PrepareInput): Promise<void> {
  const { store, request } = input;
  const order = await deps.orders.find(deps.db.read, store.id, request.orderId);
  if (order === null) return;
  const facts = { order, store };
  const version = letterVersion(store, order.locale, wordsFor(store, facts, request));
  await deps.renderer.prepare({ version, template: ONE_OFF, store });
}

interface PrepareInput {
  readonly store: Store;
  /** As it will be when the letter is written. */
  readonly request: Pick<SelfServiceRequest, "kind" | "state" | "answer" | "orderId">;
}

/** A letter with a one-time code. It is rendered at once, since it is kept nowhere. */
export async function composeCode(
  deps: Pick<LetterDeps, "renderer">,
  { store, facts, words }: CodeLetter,
): Promise<Rendered> {
  const version = letterVersion(store, facts.order.locale, words);
  await deps.renderer.prepare({ version, template: ONE_OFF, store });
  return renderLetter(deps, { store, facts, words });
}

function renderLetter(
  deps: Pick<LetterDeps, "renderer">,
  { store, facts, words }: { readonly store: Store; readonly facts: Facts; readonly words: LetterWords },
): Rendered {
  const version = letterVersion(store, facts.order.locale, words);
  return deps.renderer.render({ version, template: ONE_OFF, store, facts, shipmentIds: [] });
}

function letterVersion(store: Store, locale: string | null, words: LetterWords): JourneyVersion {
  const template = plainLetterTemplate(words, wordsIn(store, locale).letters.button);
  return singleMessageVersion({ storeId: store.id, name: ONE_OFF, template });
}

/** In the order's language, else the store's. */
export function wordsIn(store: Pick<Store, "locale">, orderLocale: string | null): SelfServiceWords {
  return selfServiceWordsIn(languageOf(orderLocale) ?? languageOf(store.locale) ?? "en");
}

function wordsFor(
  store: Store,
  { order }: Pick<Facts, "order">,
  { kind, state, answer }: PrepareInput["request"],
): LetterWords {
  const words = wordsIn(store, order.locale);
  const number = order.number ?? order.externalId ?? "";
  const { label } = words.kinds[kind];
  if (state === "done") return words.letters.done(label, number, answer);
  if (state === "refused") return words.letters.refused(label, number, answer);
  return words.letters.asked(label, number);
}
