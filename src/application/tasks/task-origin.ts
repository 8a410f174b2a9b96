import { CSAT } from "@/domain/support/csat-task";
import { PAUSED_CHANNEL } from "@/domain/support/paused-channel-task";
import { REPLY } from "@/domain/support/reply-task";
import { SELF_SERVICE } from "@/domain/support/self-service-task";

/** Who opened a task: a journey by its name, or what stands in a journey's place. */
export function taskOrigin(journeyId: string, journeyNames: ReadonlyMap<string, string>): string {
  return journeyNames.get(journeyId) ?? WITHOUT_JOURNEY.get(journeyId) ?? "A removed journey";
}

const WITHOUT_JOURNEY: ReadonlyMap<string, string> = new Map([
  [CSAT, "Satisfaction"],
  [PAUSED_CHANNEL, "Channels"],
  [REPLY, "Replies"],
  [SELF_SERVICE, "Self-service"],
]);
