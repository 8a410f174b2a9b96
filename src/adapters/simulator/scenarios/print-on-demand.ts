import { DAY_MS } from "@/domain/shared/instant";
import { setOff } from "../story/set-off";
import { scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const printOnDemand: Scenario = {
  id: "print_on_demand",
  label: "Made to order: days of production before it leaves",
  weight: 50,
  wish: { goods: "made_to_order" },
  worry: 1.8,
  tell(story) {
    const { plan, random } = story;
    const notBefore = plan.placedAt + Math.round(random.between(2, 5) * DAY_MS);
    const { parcel, trip } = setOff(story, { notBefore, isPreparingTold: random.chance(0.4) });
    scanned(story, parcel, trip.scans);
  },
};
