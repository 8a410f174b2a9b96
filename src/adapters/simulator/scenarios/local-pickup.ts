import { HOUR_MS, MINUTE_MS } from "@/domain/shared/instant";
import { handedOver, nextWorkingTime } from "../story/tell-fulfilment";
import { placed, readyAtCounter } from "../story/tell-order";
import type { Scenario } from "./scenario";

export const localPickup: Scenario = {
  id: "local_pickup",
  label: "Collected at the shop's counter",
  weight: 30,
  wish: { isPickup: true },
  worry: 0.6,
  tell(story) {
    const { plan, random } = story;
    placed(story);
    const readyAt = nextWorkingTime(random, plan.placedAt, plan.warehouse) + random.int(10, 90) * MINUTE_MS;
    readyAtCounter(story, readyAt);
    const collectedAt = readyAt + Math.round(random.between(2, 60) * HOUR_MS);
    handedOver(story, {
      at: collectedAt,
      lines: plan.lines,
      warehouse: plan.warehouse,
      carrier: null,
      trackingNumbers: [],
    });
  },
};
