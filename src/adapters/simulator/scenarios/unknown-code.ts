import { before } from "../route/plan-trip";
import { setOff } from "../story/set-off";
import { scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const unknownCode: Scenario = {
  id: "unknown_code",
  label: "The carrier uses a code that nobody has mapped yet",
  weight: 4,
  wish: { destination: "home" },
  worry: 1,
  tell(story) {
    const { parcel, trip } = setOff(story);
    const start = before(trip.scans, "out_for_delivery");
    const [last] = start.slice(-1);
    scanned(story, parcel, start.slice(0, -1));
    if (last !== undefined)
      scanned(story, parcel, [{ ...last, kind: "moving" }], { subtag: story.random.pick(NEW_CODES) });
    scanned(story, parcel, trip.scans.slice(start.length));
  },
};

/** Of the kind that AfterShip adds from time to time. */
const NEW_CODES = ["InTransit_011", "InTransit_012", "InTransit_014"];
