import type { NotificationWords } from "@/domain/wording/notification-words";
import { notifyScript } from "./notify-script";
import { type PageAssets, PageFrame, type PageLanguage, type PageStore } from "./page-frame";

interface NotifyPageProps {
  readonly store: PageStore;
  readonly language: PageLanguage;
  readonly assets: PageAssets;
  readonly words: NotificationWords;
  /** What the browser is to know us by (RFC 8292). */
  readonly pushKey: string;
  readonly backHref: string;
}

/** Asks the browser for notifications: the one page with a script of its own, and only who came for it gets it. */
export function NotifyPage({ store, language, assets, words, pushKey, backHref }: NotifyPageProps) {
  const { notify, preferences } = words;
  return (
    <PageFrame title={notify.title} language={language} store={store} assets={assets}>
      <main className="single">
        <section className="card notifications">
          <h1>{notify.title}</h1>
          <p className="quiet">{notify.intro}</p>
          <button
            type="button"
            id="notify"
            hidden
            data-key={pushKey}
            data-done={notify.done}
            data-denied={notify.denied}
            data-failed={notify.failed}
            data-unable={notify.unable}
          >
            {notify.button}
          </button>
          <output id="said" />
          <noscript>
            <p>{notify.unable}</p>
          </noscript>
          <p>
            <a href={backHref}>{preferences.back}</a>
          </p>
        </section>
      </main>
      <script dangerouslySetInnerHTML={{ __html: notifyScript }} />
    </PageFrame>
  );
}
