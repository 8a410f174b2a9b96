import { ParcelNumber } from "../parcel-number";
import { Progress } from "../progress";
import { Advice, Story } from "../story";
import type { BlockProps } from "./block-props";

/** One sentence, the steps, the number of the only parcel; then what to do about a problem. */
export function StatusBlock({ config, view, words }: BlockProps<"status">) {
  const { story, store, parcels } = view;
  const only = parcels.length === 1 ? parcels[0] : undefined;
  return (
    <>
      <section className="hero card">
        <Story story={story} level="page" />
        {config.showsProgress && <Progress steps={only?.steps ?? view.steps} words={words} />}
        {only !== undefined && <ParcelNumber carrier={only.carrier} number={only.number} words={words} />}
      </section>
      <Advice advice={story.advice} level="page" contactHref={store.contactHref} words={words} />
    </>
  );
}
