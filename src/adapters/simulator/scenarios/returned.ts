import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import type { Scan } from "../route/plan-trip";
import { sendParcel, setOff } from "../story/set-off";
import type { Story } from "../story/story";
import { refunded } from "../story/tell-order";
import { scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const returned: Scenario = {
  id: "returned",
  label: "Returned to the sender, then refunded or sent again",
  weight: 18,
  wish: { destination: "home" },
  worry: 3,
  tell(story) {
    const { random } = story;
    const { parcel, trip } = setOff(story);
    const door = trip.scans.at(-1);
    if (door === undefined) return;
    const turned = door.at + Math.round(random.between(20, 44) * HOUR_MS);
    const backAt = turned + Math.round(random.between(4, 7) * DAY_MS);
    const back: readonly Scan[] = [
      ...trip.scans.slice(0, -1),
      { ...door, kind: random.chance(0.5) ? "address_wrong" : "nobody_home" },
      { ...door, kind: "returning", at: turned },
      { kind: "moving", at: turned + 2 * DAY_MS, place: parcel.tracking.from },
      { kind: "returned", at: backAt, place: parcel.tracking.from },
    ];
    scanned(story, parcel, back);
    settle(story, backAt);
  },
};

function settle(story: Story, backAt: number): void {
  const { plan, random } = story;
  const at = backAt + Math.round(random.between(6, 40) * HOUR_MS);
  if (random.chance(0.5)) {
    refunded(story, { at, amountMinor: plan.totalMinor, note: "returned to sender" });
    return;
  }
  const { parcel, trip } = sendParcel(story, { notBefore: at, isPreparingTold: false });
  scanned(story, parcel, trip.scans);
}
