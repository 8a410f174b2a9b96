import type { ParcelView, TrackingView } from "@/application/tracking/tracking-view";
import { Items } from "./items";
import { type PageAssets, PageFrame } from "./page-frame";
import { ParcelNumber } from "./parcel-number";
import { PersonDetails } from "./person-details";
import { Progress } from "./progress";
import { ProofForm } from "./proof-form";
import { Advice, Story } from "./story";
import { Updates } from "./updates";

interface TrackingPageProps {
  readonly view: TrackingView;
  readonly assets: PageAssets;
  /** Why the details stay shut, after a proof that failed. */
  readonly formError?: string | null;
}

/** The shopper's page: one sentence, then what it rests on. Everything is text that works without a script. */
export function TrackingPage({ view, assets, formError = null }: TrackingPageProps) {
  const { story, store, parcels, person } = view;
  const only = parcels.length === 1 ? parcels[0] : undefined;
  const hasNumber = parcels.some((parcel) => parcel.number !== null);
  return (
    <PageFrame title={story.headline} store={store} assets={assets} hasCopyButtons={hasNumber}>
      <main className={`tracking tone-${story.tone}`}>
        <div className="main-column">
          <section className="hero card">
            <Story story={story} level="page" />
            <Progress steps={only?.steps ?? view.steps} />
            {only !== undefined && <ParcelNumber carrier={only.carrier} number={only.number} />}
          </section>
          <Advice advice={story.advice} level="page" contactHref={store.contactHref} />
          {only === undefined &&
            parcels.map((parcel) => (
              <Parcel key={parcel.title} parcel={parcel} contactHref={store.contactHref} />
            ))}
          <div className="card">
            <Updates
              updates={only?.updates ?? view.orderUpdates}
              title={only === undefined ? "Your order" : "All updates"}
            />
          </div>
        </div>
        <aside>
          <section className="card contact">
            <h2>A question?</h2>
            <p className="quiet">Write to us. A person answers.</p>
            <a className="button" href={store.contactHref}>
              Ask {store.name}
            </a>
          </section>
          {person !== null && <PersonDetails person={person} />}
          {view.canProve && <ProofForm error={formError} />}
        </aside>
      </main>
      <footer>
        <p>{view.summary}</p>
        <p>
          As of <time dateTime={new Date(view.asOf.at).toISOString()}>{view.asOf.text}</time>. Times are those
          of the delivery address: {view.zoneName}.
        </p>
      </footer>
    </PageFrame>
  );
}

/** One of several parcels, with its own story, number and updates. */
function Parcel({ parcel, contactHref }: { readonly parcel: ParcelView; readonly contactHref: string }) {
  return (
    <section className={`parcel card tone-${parcel.story.tone}`}>
      <h2>{parcel.title}</h2>
      <Story story={parcel.story} level="parcel" />
      <Progress steps={parcel.steps} />
      <ParcelNumber carrier={parcel.carrier} number={parcel.number} />
      <Advice advice={parcel.story.advice} level="parcel" contactHref={contactHref} />
      <Items items={parcel.items} />
      <Updates updates={parcel.updates} title="Updates" isOpen={parcel.story.tone !== "delivered"} />
    </section>
  );
}
