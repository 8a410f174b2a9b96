import { setOff } from "../story/set-off";
import type { Story } from "../story/story";
import { scanned } from "../story/tell-parcel";
import type { Scenario } from "./scenario";

export const onTime: Scenario = {
  id: "on_time",
  label: "Delivered on the day that was named",
  weight: 400,
  wish: {},
  worry: 1,
  tell: arrivesOnTime,
};

export const firstTimeBuyer: Scenario = {
  id: "first_time_buyer",
  label: "A first order, delivered on time",
  weight: 70,
  wish: { buyer: "first_time", destination: "home" },
  worry: 1.3,
  tell: arrivesOnTime,
};

export const highValue: Scenario = {
  id: "high_value",
  label: "A large order, delivered on time",
  weight: 40,
  wish: { value: "high", destination: "home" },
  worry: 1.4,
  tell: arrivesOnTime,
};

export const testOrder: Scenario = {
  id: "test_order",
  label: "A test of the checkout: nobody is written to",
  weight: 8,
  wish: { isTest: true, destination: "home" },
  worry: 0,
  tell: arrivesOnTime,
};

export const paidLater: Scenario = {
  id: "paid_later",
  label: "Money taken later than the order, or a subscription",
  weight: 30,
  wish: { isPaidLater: true, destination: "home" },
  worry: 1,
  tell: arrivesOnTime,
};

/** Nothing happens to it: the story that the others depart from. */
export function arrivesOnTime(story: Story): void {
  const { parcel, trip } = setOff(story);
  scanned(story, parcel, trip.scans);
}
