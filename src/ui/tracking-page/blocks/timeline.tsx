import { Updates } from "../updates";
import type { BlockProps } from "./block-props";

/** Everything that happened; of several parcels, what happened to the order as a whole. */
export function TimelineBlock({ config, view, words }: BlockProps<"timeline">) {
  const only = view.parcels.length === 1 ? view.parcels[0] : undefined;
  const { page } = words;
  return (
    <div className="card">
      <Updates
        words={words}
        updates={only?.updates ?? view.orderUpdates}
        title={only === undefined ? page.yourOrder : page.allUpdates}
        isOpen={config.isOpen}
      />
    </div>
  );
}
