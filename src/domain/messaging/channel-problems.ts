import type { ChannelId } from "./channels/channel";
import { sampleVariables } from "./sample-variables";
import { shortMessage } from "./short-message";
import { smsProblems } from "./sms-rules";
import type { MessageTemplate } from "./template";

/**
 * What keeps a text from going out by its channel, in sentences: a text message that does not say who writes or how to opt
 * out (R89), or that advertises without being marketing. Looked at as a sample order would get it.
 */
export function channelProblems(channel: ChannelId, template: MessageTemplate): string[] {
  if (channel !== "sms") return [];
  const short = shortMessage(channel, { template, variables: sampleVariables });
  // Liquid that does not work is told where it stands.
  if (short.kind === "failed") return [];
  const { text } = short;
  return smsProblems({ text, storeName: sampleVariables.store.name, class: template.class }).map(
    (problem) => `As a text message: ${problem.replace(sampleVariables.store.name, "{{ store.name }}")}`,
  );
}
