import type { ParcelView, TrackingView } from "@/application/tracking/tracking-view";
import type { PageWords } from "@/domain/wording/page-words";
import { CsatBlock } from "./blocks/csat";
import { Items } from "./items";
import { type PageAssets, PageFrame, type PageLanguage } from "./page-frame";
import { ParcelNumber } from "./parcel-number";
import { PersonDetails } from "./person-details";
import { Progress } from "./progress";
import { ProofForm } from "./proof-form";
import { Advice, Story } from "./story";
import { Updates } from "./updates";

interface TrackingPageProps {
  readonly view: TrackingView;
  readonly language: PageLanguage;
  readonly assets: PageAssets;
  /** Why the details stay shut, after a proof that failed. */
  readonly formError?: string | null;
}

/** The shopper's page: one sentence, then what it rests on. Everything is text that works without a script. */
export function TrackingPage({ view, language, assets, formError = null }: TrackingPageProps) {
  const { story, store, parcels, person } = view;
  const only = parcels.length === 1 ? parcels[0] : undefined;
  const { words } = language;
  const { page } = words;
  return (
    <PageFrame title={story.headline} language={language} store={store} assets={assets} isLive>
      <main className={`tracking tone-${story.tone}`}>
        <div className="main-column">
          <section className="hero card">
            <Story story={story} level="page" />
            <Progress steps={only?.steps ?? view.steps} words={words} />
            {only !== undefined && <ParcelNumber carrier={only.carrier} number={only.number} words={words} />}
          </section>
          <Advice advice={story.advice} level="page" contactHref={store.contactHref} words={words} />
          {only === undefined &&
            parcels.map((parcel) => (
              <Parcel key={parcel.title} parcel={parcel} contactHref={store.contactHref} words={words} />
            ))}
          <div className="card">
            <Updates
              words={words}
              updates={only?.updates ?? view.orderUpdates}
              title={only === undefined ? page.yourOrder : page.allUpdates}
            />
          </div>
        </div>
        <aside>
          <section className="card contact">
            <h2>{page.question}</h2>
            <p className="quiet">{page.personAnswers}</p>
            <a className="button" href={store.contactHref}>
              {page.ask(store.name)}
            </a>
          </section>
          <CsatBlock view={view} words={words} />
          {person !== null && <PersonDetails person={person} words={words} />}
          {view.canProve && <ProofForm error={formError} words={words} />}
        </aside>
      </main>
      <footer>
        <p>{view.summary}</p>
        <p>
          <time dateTime={new Date(view.asOf.at).toISOString()}>{page.asOf(view.asOf.text)}</time>{" "}
          {page.zone(view.zoneName)}
        </p>
        <p>
          <button type="button" className="copy" data-print="" hidden>
            {page.print}
          </button>
        </p>
      </footer>
    </PageFrame>
  );
}

interface ParcelProps {
  readonly parcel: ParcelView;
  readonly contactHref: string;
  readonly words: PageWords;
}

/** One of several parcels, with its own story, number and updates. */
function Parcel({ parcel, contactHref, words }: ParcelProps) {
  return (
    <section className={`parcel card tone-${parcel.story.tone}`}>
      <h2>{parcel.title}</h2>
      <Story story={parcel.story} level="parcel" />
      <Progress steps={parcel.steps} words={words} />
      <ParcelNumber carrier={parcel.carrier} number={parcel.number} words={words} />
      <Advice advice={parcel.story.advice} level="parcel" contactHref={contactHref} words={words} />
      <Items items={parcel.items} />
      <Updates
        words={words}
        updates={parcel.updates}
        title={words.page.updates}
        isOpen={parcel.story.tone !== "delivered"}
      />
    </section>
  );
}
