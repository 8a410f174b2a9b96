import type { NotificationWords } from "@/domain/wording/notification-words";
import { type PageAssets, PageFrame, type PageLanguage, type PageStore } from "./page-frame";

/** One tick of the page: the field's name, the words it consents to and whether it is set. */
export interface PreferenceChoice {
  readonly name: string;
  readonly wording: string;
  readonly isOn: boolean;
}

interface PreferencesPageProps {
  readonly store: PageStore;
  readonly language: PageLanguage;
  readonly assets: PageAssets;
  readonly words: NotificationWords;
  readonly choices: readonly PreferenceChoice[];
  readonly isSaved: boolean;
  readonly backHref: string;
}

/** What reaches a shopper, and how: reached from every message, without signing in and without a script. */
export function PreferencesPage(props: PreferencesPageProps) {
  const { store, language, assets, choices, isSaved, backHref } = props;
  const words = props.words.preferences;
  return (
    <PageFrame title={words.title} language={language} store={store} assets={assets}>
      <main className="single">
        <section className="card notifications">
          <h1>{words.title}</h1>
          {isSaved && <output>{words.saved}</output>}
          {choices.length === 0 ? (
            <p className="quiet">{words.nothing}</p>
          ) : (
            <form method="post">
              <p className="quiet">{words.intro}</p>
              {choices.map(({ name, wording, isOn }) => (
                <label className="consent" key={name}>
                  <input type="checkbox" name={name} value="on" defaultChecked={isOn} />{" "}
                  <span>{wording}</span>
                </label>
              ))}
              <button type="submit" className="button">
                {words.save}
              </button>
            </form>
          )}
          <p>
            <a href={backHref}>{words.back}</a>
          </p>
        </section>
      </main>
    </PageFrame>
  );
}
