import type { ChannelId } from "../messaging/channels/channel";
import { channels } from "../messaging/channels/registry";
import { reaches } from "./seen-message";
import type { JourneyContent } from "./version";

export interface FallbackProblem {
  readonly nodeId: string;
  readonly severity: "error" | "warning";
  readonly code: "fallback_message" | "fallback_unseen";
  readonly sentence: string;
}

/** What is asked about must be a message of this journey, sent before (D32), and one that somebody can be known to see. */
export function fallbackProblems({ nodes }: JourneyContent): FallbackProblem[] {
  return Object.entries(nodes).flatMap(([nodeId, node]): FallbackProblem[] => {
    // That nothing is chosen, the step says itself.
    if (node.kind !== "fallback" || node.config.messageStep === "") return [];
    const { messageStep } = node.config;
    const wrong = (sentence: string) =>
      [{ nodeId, severity: "error", code: "fallback_message", sentence }] as const;
    const asked = nodes[messageStep];
    if (asked?.kind !== "send_message")
      return [...wrong("The message that should have been seen is no step of this journey any more.")];
    if (!reaches(nodes, messageStep, nodeId))
      return [...wrong("The message that should have been seen is sent only after this step.")];
    const { channel } = asked.config;
    if (!UNSEEN.has(channel)) return [];
    const sentence = `Nobody learns whether a message by ${channels[channel].by} is seen: this step always leaves by "Not seen".`;
    return [{ nodeId, severity: "warning", code: "fallback_unseen", sentence }];
  });
}

/** What is written and shown elsewhere gives no sign of being seen here. */
const UNSEEN: ReadonlySet<ChannelId> = new Set(["webhook", "klaviyo", "omnisend"]);
