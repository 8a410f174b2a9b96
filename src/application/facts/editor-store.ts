import { senderProblems } from "@/domain/messaging/sender-problems";
import type { TemplateProblem } from "@/domain/messaging/template-problem";
import type { Store } from "../ports/rows";

/** A store as the forms of the journey editor need it. */
export interface EditorStore {
  readonly name: string;
  readonly currency: string;
  readonly country: string | null;
  readonly locale: string;
  readonly highValueMinor: number;
  readonly sender: string;
  /** Says that nobody reads it, or is no address (R129). */
  readonly senderProblems: readonly TemplateProblem[];
  /** Targets of buttons that are not set up: such buttons are left out of messages. */
  readonly unsetLinks: readonly ("review" | "shop")[];
}

/** What the editor of journeys knows of its store, and what is wrong with the sender its mail would carry. */
export function editorStore(store: Store): EditorStore {
  const { name, currency, country, locale, highValueMinor, sender } = store;
  return {
    name,
    currency,
    country,
    locale,
    highValueMinor,
    sender: sender.address,
    senderProblems: senderProblems(sender),
    unsetLinks: [
      ...(store.reviewUrl === null ? (["review"] as const) : []),
      ...(store.shopUrl === null ? (["shop"] as const) : []),
    ],
  };
}
