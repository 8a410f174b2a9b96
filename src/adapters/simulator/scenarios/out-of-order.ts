import { MINUTE_MS } from "@/domain/shared/instant";
import type { SimulatedHook } from "../story/story";
import { tellOrder } from "../story/tell-order";
import { arrivesOnTime } from "./on-time";
import type { Scenario } from "./scenario";

export const outOfOrder: Scenario = {
  id: "out_of_order",
  label: "Hooks overtake each other, an update the order itself",
  weight: 25,
  wish: { destination: "home" },
  worry: 1,
  tell(story) {
    arrivesOnTime(story);
    tellOrder(story, "orders/updated", story.plan.placedAt + 500);
    const ordered = [...story.hooks].sort((one, other) => one.at - other.at);
    story.hooks = ordered.map((hook, index) =>
      overtaken(hook, ordered[index + 1], story.random.chance(0.35)),
    );
  },
};

/** Held up on the net until shortly after the next one has come. */
function overtaken(hook: SimulatedHook, next: SimulatedHook | undefined, isHeldUp: boolean): SimulatedHook {
  const isSoon = next !== undefined && next.at - hook.at < 300 * MINUTE_MS;
  return isHeldUp && isSoon ? { ...hook, at: next.at + 2_000 } : hook;
}
