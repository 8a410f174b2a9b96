import type { SimulatedHook } from "../story/story";
import { arrivesOnTime } from "./on-time";
import type { Scenario } from "./scenario";

export const duplicates: Scenario = {
  id: "duplicates",
  label: "Every sender repeats itself, once or twice",
  weight: 25,
  wish: {},
  worry: 1,
  tell(story) {
    arrivesOnTime(story);
    const { random } = story;
    story.hooks = story.hooks.flatMap((hook): SimulatedHook[] => {
      const repeats = random.weighted(REPEATS).count;
      return Array.from({ length: repeats + 1 }, (_, index) => ({
        ...hook,
        // Senders try again after half a minute or so when the answer was slow.
        at: hook.at + index * random.int(1, 40) * 1_000,
      }));
    });
  },
};

const REPEATS = [
  { count: 0, weight: 35 },
  { count: 1, weight: 45 },
  { count: 2, weight: 20 },
] as const;
