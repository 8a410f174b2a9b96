import { HOUR_MS, MINUTE_MS } from "@/domain/shared/instant";
import { before } from "../route/plan-trip";
import { sendParcel } from "../story/set-off";
import { changeFulfilment } from "../story/tell-fulfilment";
import { cancelled as cancelledOrder, placed } from "../story/tell-order";
import { scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const cancelled: Scenario = {
  id: "cancelled",
  label: "Cancelled: mostly before it leaves, now and then after the label",
  weight: 28,
  wish: { destination: "home" },
  worry: 0.5,
  tell(story) {
    const { plan, random } = story;
    placed(story);
    if (random.chance(0.75)) {
      cancelledOrder(story, plan.placedAt + Math.round(random.between(0.3, 9) * HOUR_MS));
      return;
    }
    const { parcel, trip } = sendParcel(story);
    scanned(story, parcel, before(trip.scans, "accepted"));
    const at = story.lastAt + random.int(10, 40) * MINUTE_MS;
    changeFulfilment(story, parcel.fulfilmentId, at, { status: "cancelled" });
    cancelledOrder(story, at + MINUTE_MS);
  },
};
