import type { MessageTemplate } from "../../messaging/template";
import type { TouchpointId } from "../touchpoint";
import { shippedJourneys } from "./registry";

/** The ready-made text for a touchpoint, from the journeys that come with Milepost; null where there is none. */
export function starterMessage(touchpoint: TouchpointId): MessageTemplate | null {
  for (const { content } of shippedJourneys) {
    for (const node of Object.values(content.nodes)) {
      if (node.kind !== "send_message" || node.config.touchpoint !== touchpoint) continue;
      const text = content.messages[node.config.template];
      if (text !== undefined) return text;
    }
  }
  return null;
}
