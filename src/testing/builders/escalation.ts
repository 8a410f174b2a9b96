import type { JourneyNode } from "@/domain/journey/nodes/registry";
import { branch, yes } from "@/domain/journey/shipped/builders";
import { delay } from "@/domain/journey/shipped/delay";
import type { JourneyContent } from "@/domain/journey/version";

/**
 * The rule of R110 on the delay journey as Milepost brings it: whoever has contacted support before is handed to
 * a senior agent instead of being sent the standard delay e-mail.
 */
export function delayWithEscalation(): JourneyContent {
  const { content } = delay;
  const rewired = Object.entries(content.nodes).map(([id, node]) => [id, leadingTo(node)] as const);
  return {
    ...content,
    nodes: {
      ...Object.fromEntries(rewired),
      contacted: branch(
        [
          {
            id: "before",
            label: "They contacted support before",
            when: yes("support.has_contacted"),
            to: "hand_over",
          },
        ],
        "send_delay",
      ),
      hand_over: {
        kind: "escalate",
        config: {
          role: "senior_agent",
          priority: "high",
          reason: "Late, and they have written to us before.",
          note: null,
        },
        next: {},
      },
    },
  };
}

/** Whatever led to the e-mail asks first. */
function leadingTo(node: JourneyNode): JourneyNode {
  const next = Object.entries(node.next).map(([port, to]) => [port, to === "send_delay" ? "contacted" : to]);
  return { ...node, next: Object.fromEntries(next) };
}
