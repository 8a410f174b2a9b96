import { HOUR_MS } from "@/domain/shared/instant";
import { setOff } from "../story/set-off";
import { scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const silent: Scenario = {
  id: "silent",
  label: "Not scanned for more than two days, and then on time after all",
  weight: 45,
  wish: { destination: "home", speed: "standard" },
  worry: 2.5,
  tell(story) {
    const { parcel, trip } = setOff(story, { days: story.random.int(5, 6) });
    const accepted = trip.scans.find((scan) => scan.kind === "accepted");
    const silentUntil = (accepted?.at ?? 0) + Math.round(story.random.between(66, 80) * HOUR_MS);
    const told = trip.scans.filter(
      (scan) => scan === accepted || scan.kind === "label" || scan.at > silentUntil,
    );
    scanned(story, parcel, told);
  },
};
