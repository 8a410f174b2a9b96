import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { lastMile, type Scan } from "../route/plan-trip";
import { setOff } from "../story/set-off";
import type { Story } from "../story/story";
import { type Parcel, reviseEstimate, scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const failedAttempt: Scenario = {
  id: "failed_attempt",
  label: "Nobody at home; delivered the next day or fetched at a pickup point",
  weight: 45,
  wish: { destination: "home" },
  worry: 1.5,
  tell(story) {
    const { parcel, trip } = setOff(story);
    const door = trip.scans.at(-1);
    if (door === undefined) return;
    const missed: Scan = { ...door, kind: story.random.chance(0.85) ? "nobody_home" : "business_closed" };
    scanned(story, parcel, [...trip.scans.slice(0, -1), missed]);
    if (story.random.chance(0.7)) comeAgain(story, parcel, missed);
    else waitAtPickupPoint(story, parcel, missed);
  },
};

function comeAgain(story: Story, parcel: Parcel, missed: Scan): void {
  const tomorrow = missed.at + DAY_MS;
  reviseEstimate(story, parcel, { eddAt: tomorrow, at: missed.at + HOUR_MS });
  const [, van, door] = lastMile(story.random, tomorrow, missed.place);
  scanned(
    story,
    parcel,
    [van, door].filter((scan) => scan !== undefined),
  );
}

function waitAtPickupPoint(story: Story, parcel: Parcel, missed: Scan): void {
  const { random } = story;
  const at = missed.at + Math.round(random.between(3, 6) * HOUR_MS);
  const pickupPoint = random.pick(PICKUP_POINTS);
  scanned(story, parcel, [{ ...missed, kind: "at_pickup_point", at }], { pickupPoint });
  const fetchedAt = at + Math.round(random.between(16, 70) * HOUR_MS);
  scanned(story, parcel, [{ ...missed, kind: "collected", at: fetchedAt }]);
}

const PICKUP_POINTS = ["Corner Pharmacy", "Post office counter", "Harbour Kiosk", "Station Books"];
