import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { addBusinessDays } from "@/domain/shared/zone";
import { before, lastMile } from "../route/plan-trip";
import { setOff } from "../story/set-off";
import { reviseEstimate, scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const eddRevised: Scenario = {
  id: "edd_revised",
  label: "The carrier names another day in time, and keeps it",
  weight: 50,
  wish: { destination: "home", speed: "standard" },
  worry: 1.5,
  tell(story) {
    const { plan, random } = story;
    const { parcel, trip } = setOff(story, { days: random.int(4, 6) });
    const { city } = plan.person;
    const days = random.chance(0.4) ? -1 : 1;
    const eddAt = addBusinessDays({ from: trip.eddAt, days, zone: city.zone, workdays: [1, 2, 3, 4, 5] });
    const door = lastMile(random, eddAt, city);
    const doorAt = door[0]?.at ?? eddAt;
    const onTheWay = before(trip.scans, "out_for_delivery").filter(
      (scan) => scan.place !== city && scan.at < doorAt - 4 * HOUR_MS,
    );
    scanned(story, parcel, onTheWay);
    const last = onTheWay.at(-1);
    if (last === undefined) return;
    const at = Math.min(last.at + random.int(2, 8) * HOUR_MS, trip.eddAt - DAY_MS);
    reviseEstimate(story, parcel, { eddAt, at: Math.max(at, last.at + HOUR_MS) });
    const waiting =
      doorAt - last.at > 34 * HOUR_MS
        ? [{ ...last, kind: "moving", at: doorAt - 16 * HOUR_MS } as const]
        : [];
    scanned(story, parcel, [...waiting, ...door]);
  },
};
