import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { before, later, type Scan } from "../route/plan-trip";
import { setOff } from "../story/set-off";
import type { Story } from "../story/story";
import { type Parcel, reviseEstimate, scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const internationalCustoms: Scenario = {
  id: "international_customs",
  label: "Across a border: customs, sometimes held there, a local carrier",
  weight: 75,
  wish: { destination: "abroad" },
  worry: 1.8,
  tell(story) {
    const { parcel, trip } = setOff(story);
    const { random } = story;
    const toCustoms = before(trip.scans, "cleared");
    const beyond = trip.scans.slice(toCustoms.length);
    scanned(story, parcel, toCustoms);
    const last = toCustoms.at(-1);
    const isHeld = random.chance(0.22);
    if (!isHeld || last === undefined) {
      scanned(story, parcel, beyond);
      return;
    }
    const days = random.int(2, 4);
    holdInCustoms(story, parcel, { last, eddAt: trip.eddAt + days * DAY_MS });
    scanned(story, parcel, later(beyond, days * DAY_MS));
  },
};

function holdInCustoms(story: Story, parcel: Parcel, { last, eddAt }: { last: Scan; eddAt: number }): void {
  const at = last.at + Math.round(story.random.between(2, 7) * HOUR_MS);
  scanned(story, parcel, [{ kind: "customs_hold", at, place: last.place }]);
  reviseEstimate(story, parcel, { eddAt, at: at + 2 * HOUR_MS });
}
