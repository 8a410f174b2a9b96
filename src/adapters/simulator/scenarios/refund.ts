import { HOUR_MS } from "@/domain/shared/instant";
import { refunded } from "../story/tell-order";
import { arrivesOnTime } from "./on-time";
import type { Scenario } from "./scenario";

export const refund: Scenario = {
  id: "refund",
  label: "Delivered, then refunded in part",
  weight: 25,
  wish: { destination: "home" },
  worry: 1,
  tell(story) {
    arrivesOnTime(story);
    const [line] = story.plan.lines;
    const at = story.lastAt + Math.round(story.random.between(14, 150) * HOUR_MS);
    refunded(story, { at, amountMinor: line?.product.priceMinor ?? 0, note: "arrived with a scratch" });
  },
};
