import type { ParcelView } from "@/application/tracking/tracking-view";
import type { PageWords } from "@/domain/wording/page-words";
import { Items } from "../items";
import { ParcelNumber } from "../parcel-number";
import { Progress } from "../progress";
import { Advice, Story } from "../story";
import { Updates } from "../updates";
import type { BlockProps } from "./block-props";

/** A part for each of several parcels. */
export function ParcelsBlock({ view, words }: BlockProps<"parcels">) {
  if (view.parcels.length === 1) return null;
  const { contactHref } = view.store;
  return view.parcels.map((parcel) => (
    <Parcel key={parcel.title} parcel={parcel} contactHref={contactHref} words={words} />
  ));
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
