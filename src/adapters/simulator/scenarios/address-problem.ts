import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { lastMile } from "../route/plan-trip";
import { setOff } from "../story/set-off";
import { reviseEstimate, scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const addressProblem: Scenario = {
  id: "address_problem",
  label: "The carrier cannot find the address; mended and delivered",
  weight: 12,
  wish: { destination: "home" },
  worry: 2,
  tell(story) {
    const { parcel, trip } = setOff(story);
    const door = trip.scans.at(-1);
    if (door === undefined) return;
    scanned(story, parcel, [...trip.scans.slice(0, -1), { ...door, kind: "address_wrong" }]);
    const day = door.at + 2 * DAY_MS;
    reviseEstimate(story, parcel, { eddAt: day, at: door.at + 5 * HOUR_MS });
    scanned(story, parcel, lastMile(story.random, day, story.plan.person.city));
  },
};
