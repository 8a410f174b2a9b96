import type { Order } from "@/domain/order/order";
import { languageOf } from "@/domain/wording/language";
import { notificationWordsIn } from "@/domain/wording/notification-words-in";

/**
 * How to be told elsewhere. It says nothing of what was chosen, which anybody with the link could read: that stands on the
 * page of choices, and there in ticks alone.
 */
export interface NotificationsView {
  readonly title: string;
  readonly notify: { readonly href: string; readonly label: string };
  /** Null for an order without a number. */
  readonly sms: { readonly action: string; readonly wording: string; readonly submit: string } | null;
  readonly preferences: { readonly href: string; readonly label: string };
}

/** Null for an order of nobody: there is no one to remember a wish of. */
export function notificationsView({
  order: { customerId, phone, trackingCode, redactedAt },
  locale,
  query,
}: {
  readonly order: Pick<Order, "customerId" | "phone" | "trackingCode" | "redactedAt">;
  readonly locale: string;
  /** A language chosen by link goes along: what is consented to is kept in the words that were read. */
  readonly query: string;
}): NotificationsView | null {
  if (customerId === null || redactedAt !== null) return null;
  const words = notificationWordsIn(languageOf(locale) ?? "en");
  return {
    title: words.title,
    notify: { href: `${trackingCode}/notify${query}`, label: words.inBrowser },
    sms:
      phone === null
        ? null
        : { action: `${trackingCode}/preferences${query}`, wording: words.byText, submit: words.submitText },
    preferences: { href: `${trackingCode}/preferences${query}`, label: words.choose },
  };
}
