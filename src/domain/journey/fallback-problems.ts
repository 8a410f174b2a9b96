import { reaches } from "./seen-message";
import type { JourneyContent } from "./version";

export interface FallbackProblem {
  readonly nodeId: string;
  readonly severity: "error";
  readonly code: "fallback_message";
  readonly sentence: string;
}

/** What is asked about must be a message of this journey, sent before (D32). */
export function fallbackProblems({ nodes }: JourneyContent): FallbackProblem[] {
  return Object.entries(nodes).flatMap(([nodeId, node]) => {
    // That nothing is chosen, the step says itself.
    if (node.kind !== "fallback" || node.config.messageStep === "") return [];
    const { messageStep } = node.config;
    const why =
      nodes[messageStep]?.kind !== "send_message"
        ? "The message that should have been seen is no step of this journey any more."
        : reaches(nodes, messageStep, nodeId)
          ? null
          : "The message that should have been seen is sent only after this step.";
    if (why === null) return [];
    return [{ nodeId, severity: "error", code: "fallback_message", sentence: why }];
  });
}
