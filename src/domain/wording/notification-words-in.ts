import { germanNotifications } from "./de/notifications";
import { englishNotifications } from "./en/notifications";
import { spanishNotifications } from "./es/notifications";
import { frenchNotifications } from "./fr/notifications";
import type { Language } from "./language";
import type { NotificationWords } from "./notification-words";

/** What the page says about being told elsewhere, in a language. */
export function notificationWordsIn(language: Language): NotificationWords {
  return byLanguage[language];
}

const byLanguage: Readonly<Record<Language, NotificationWords>> = {
  en: englishNotifications,
  de: germanNotifications,
  fr: frenchNotifications,
  es: spanishNotifications,
};
