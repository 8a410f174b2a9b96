import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { later, type Scan } from "../route/plan-trip";
import { setOff } from "../story/set-off";
import type { Story } from "../story/story";
import { type Parcel, reviseEstimate, scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const late: Scenario = {
  id: "late",
  label: "Delivered days after the day that was named",
  weight: 70,
  wish: { destination: "home", speed: "standard" },
  worry: 4,
  tell(story) {
    const { random } = story;
    const { parcel, trip } = setOff(story);
    const stopAt = Math.max(2, trip.scans.length - random.int(4, 5));
    const [done, toCome] = [trip.scans.slice(0, stopAt), trip.scans.slice(stopAt)];
    scanned(story, parcel, done);
    const days = random.int(2, 4);
    const last = done.at(-1);
    if (last === undefined) return;
    if (random.chance(0.6)) announceDelay(story, parcel, { last, eddAt: trip.eddAt + days * DAY_MS });
    scanned(story, parcel, [...waiting(story, last, days), ...later(toCome, days * DAY_MS)]);
  },
};

/** The carrier says so itself and names another day. */
function announceDelay(story: Story, parcel: Parcel, { last, eddAt }: { last: Scan; eddAt: number }): void {
  const { random } = story;
  const at = last.at + Math.round(random.between(3, 9) * HOUR_MS);
  const kind = random.chance(0.5) ? "weather" : "held_up";
  scanned(story, parcel, [{ kind, at, place: last.place }]);
  reviseEstimate(story, parcel, { eddAt, at: at + HOUR_MS });
}

/** It is seen to stand where it is, about once a day. */
function waiting({ random }: Story, last: Scan, days: number): readonly Scan[] {
  const scans: Scan[] = [];
  for (let day = 1; day < days; day += 1) {
    const at = last.at + Math.round((day - 0.1 + random.between(0, 0.3)) * DAY_MS);
    scans.push({ kind: "moving", at, place: last.place });
  }
  return scans;
}
