import { sampleVariables } from "../messaging/sample-variables";
import { shortMessage } from "../messaging/short-message";
import { smsProblems } from "../messaging/sms-rules";
import { touchpoints } from "./touchpoint";
import type { Problem } from "./validate";
import type { JourneyContent } from "./version";

/**
 * Text messages of a journey that do not say who writes or how to opt out (R89), or advertise in news of an order (R88):
 * filled in with a sample order of this store and read as they would be sent. One warning for each step, to be asked once.
 */
export function smsWarnings(
  { nodes, messages }: Pick<JourneyContent, "nodes" | "messages">,
  storeName: string,
): readonly Problem[] {
  const variables = { ...sampleVariables, store: { ...sampleVariables.store, name: storeName } };
  return Object.entries(nodes).flatMap(([nodeId, node]): Problem[] => {
    if (node.kind !== "send_message" || node.config.channel !== "sms") return [];
    const { template: first, fallbackTemplate, touchpoint } = node.config;
    const sentences = [first, fallbackTemplate].flatMap((name) => {
      const template = name === null ? undefined : messages[name];
      if (template === undefined) return [];
      const made = shortMessage("sms", { template, variables });
      return made.kind === "filled" ? smsProblems({ text: made.text, storeName, class: template.class }) : [];
    });
    if (sentences.length === 0) return [];
    const sentence = `The text message "${touchpoints[touchpoint].label}": ${[...new Set(sentences)].join(" ")}`;
    return [{ nodeId, severity: "warning", code: `sms_rules:${nodeId}`, sentence }];
  });
}
