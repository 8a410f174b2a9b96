import type { NotificationWords } from "@/domain/wording/notification-words";
import { notifyScript } from "./notify-script";
import { SinglePage, type SinglePageProps } from "./single-page";

interface NotifyPageProps extends Omit<SinglePageProps, "title"> {
  readonly words: NotificationWords;
  /** What the browser is to know us by (RFC 8292). */
  readonly pushKey: string;
  readonly backHref: string;
}

/** Asks the browser for notifications: the one page with a script of its own, and only who came for it gets it. */
export function NotifyPage({ words, pushKey, backHref, ...page }: NotifyPageProps) {
  const { notify, preferences } = words;
  return (
    <SinglePage
      {...page}
      title={notify.title}
      className="notifications"
      back={{ href: backHref, label: preferences.back }}
    >
      <p className="quiet">{notify.intro}</p>
      <button
        type="button"
        id="notify"
        className="button"
        hidden
        data-key={pushKey}
        data-done={notify.done}
        data-denied={notify.denied}
        data-failed={notify.failed}
        data-unable={notify.unable}
      >
        {notify.button}
      </button>
      <output id="said" className="note" />
      <noscript>
        <p className="note">{notify.unable}</p>
      </noscript>
      <script dangerouslySetInnerHTML={{ __html: notifyScript }} />
    </SinglePage>
  );
}
