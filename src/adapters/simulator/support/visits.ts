import { HOUR_MS, type Instant } from "@/domain/shared/instant";
import type { Scenario } from "../scenarios/scenario";
import type { Story } from "../story/story";

export interface SimulatedVisit {
  readonly at: Instant;
  readonly isHuman: boolean;
}

/** When the tracking page of an order is opened: by most buyers some time after news, now and then by a machine. */
export function visitsOf(story: Story, scenario: Scenario): readonly SimulatedVisit[] {
  const { plan } = story;
  if (plan.isTest || plan.isPickup) return [];
  const random = story.random.fork("visits");
  const news = story.hooks.filter((hook) => hook.source === "aftership");
  const interest = Math.min(0.8, 0.22 * Math.sqrt(scenario.worry + 0.4));
  const visits: SimulatedVisit[] = [];
  for (const hook of news) {
    if (!random.chance(interest)) continue;
    const at = hook.at + Math.round(random.between(0.02, 7) * HOUR_MS);
    visits.push({ at, isHuman: random.chance(0.9) });
  }
  return visits;
}
