import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { before } from "../route/plan-trip";
import { setOff } from "../story/set-off";
import { refunded } from "../story/tell-order";
import { scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const lost: Scenario = {
  id: "lost",
  label: "Lost on the way, found out after a search, refunded",
  weight: 10,
  wish: { destination: "home", speed: "standard" },
  worry: 7,
  tell(story) {
    const { plan, random } = story;
    const { parcel, trip } = setOff(story);
    const gone = before(trip.scans, "departed").slice(0, 4);
    scanned(story, parcel, gone);
    const last = gone.at(-1);
    if (last === undefined) return;
    const foundOutAt = last.at + Math.round(random.between(8, 12) * DAY_MS);
    scanned(story, parcel, [{ kind: "lost", at: foundOutAt, place: last.place }]);
    const at = foundOutAt + Math.round(random.between(8, 40) * HOUR_MS);
    refunded(story, { at, amountMinor: plan.totalMinor, note: "lost in transit" });
  },
};

export const damaged: Scenario = {
  id: "damaged",
  label: "Damaged on the way and not delivered, refunded",
  weight: 7,
  wish: { destination: "home" },
  worry: 3,
  tell(story) {
    const { plan, random } = story;
    const { parcel, trip } = setOff(story);
    const done = before(trip.scans, "out_for_delivery");
    scanned(story, parcel, done);
    const last = done.at(-1);
    if (last === undefined) return;
    const at = last.at + Math.round(random.between(1, 5) * HOUR_MS);
    scanned(story, parcel, [{ kind: "damaged", at, place: last.place }]);
    refunded(story, { at: at + DAY_MS, amountMinor: plan.totalMinor, note: "damaged in transit" });
  },
};
