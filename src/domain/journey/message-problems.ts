import { channelProblems } from "../messaging/channel-problems";
import { lintMessage } from "../messaging/linter";
import { variablesGivenBy } from "../messaging/required-facts";
import type { JourneyContent } from "./version";

export interface MessageProblem {
  /** The step that sends the text. */
  readonly nodeId: string;
  readonly severity: "error" | "warning";
  readonly code: "text";
  readonly sentence: string;
}

/**
 * What is wrong with the texts a journey sends, each with the step that sends it: Liquid that does not work, carriers'
 * links (R131), advertising (R124),
 * text messages without a sender or an opt-out (R89). A step's text may count on the facts it waits for; its fallback text may not.
 */
export function messageProblems(content: JourneyContent): MessageProblem[] {
  const problems: MessageProblem[] = [];
  for (const [nodeId, node] of Object.entries(content.nodes)) {
    if (node.kind !== "send_message") continue;
    const { template, fallbackTemplate, requires, touchpoint } = node.config;
    const texts = [
      { name: template, known: variablesGivenBy(requires), touchpoint },
      { name: fallbackTemplate, known: [], touchpoint: null },
    ];
    for (const { name, known, touchpoint: told } of texts) {
      const text = name === null ? undefined : content.messages[name];
      if (text === undefined) continue;
      for (const sentence of channelProblems(node.config.channel, text))
        problems.push({ nodeId, severity: "error", code: "text", sentence });
      for (const { severity, sentence } of lintMessage({ template: text, known, touchpoint: told })) {
        problems.push({ nodeId, severity, code: "text", sentence });
      }
    }
  }
  return problems;
}
