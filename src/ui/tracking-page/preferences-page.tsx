import type { NotificationWords } from "@/domain/wording/notification-words";
import { SinglePage, type SinglePageProps } from "./single-page";

/** One tick of the page: the field's name, the words it consents to and whether it is set. */
export interface PreferenceChoice {
  readonly name: string;
  readonly wording: string;
  readonly isOn: boolean;
  /** Comes back by a text alone. */
  readonly isByStart: boolean;
}

interface PreferencesPageProps extends Omit<SinglePageProps, "title"> {
  readonly words: NotificationWords;
  readonly choices: readonly PreferenceChoice[];
  readonly isSaved: boolean;
  /** Whether the shop's mails tell when they are opened. */
  readonly tracksOpens: boolean;
  readonly backHref: string;
}

/** What reaches a shopper, and how: reached from every message, without signing in and without a script. */
export function PreferencesPage(props: PreferencesPageProps) {
  const { choices, isSaved, tracksOpens, backHref, words: all, ...page } = props;
  const words = all.preferences;
  return (
    <SinglePage
      {...page}
      title={words.title}
      className="notifications"
      back={{ href: backHref, label: words.back }}
    >
      {isSaved && <output className="note tone-delivered">{words.saved}</output>}
      {choices.length === 0 ? (
        <p className="quiet">{words.nothing}</p>
      ) : (
        <form method="post">
          <p className="quiet">{words.intro}</p>
          {choices.some(({ isByStart }) => isByStart) && <p className="note tone-waiting">{words.stopped}</p>}
          {choices.map(({ name, wording, isOn, isByStart }) => (
            <label className="consent" key={name}>
              <input type="checkbox" name={name} value="on" defaultChecked={isOn} disabled={isByStart} />{" "}
              <span>{wording}</span>
            </label>
          ))}
          <p className="quiet">{tracksOpens ? words.opensTold : words.opensNotTold}</p>
          <button type="submit" className="button">
            {words.save}
          </button>
        </form>
      )}
    </SinglePage>
  );
}
