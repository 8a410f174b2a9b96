import type { Facts, MessageFact } from "./facts";
import { messageOfStep } from "./message-of-step";
import type { SendRefusal } from "./send-refusal";
import type { JourneyContent } from "./version";

interface LateMessage {
  readonly content: Pick<JourneyContent, "nodes">;
  readonly journeyId: string;
  /** The step that asked for the message about to leave. */
  readonly nodeId: string;
}

/**
 * The earlier message that a person has seen meanwhile, which a message about to leave was only to stand in for: asked
 * again right before the send, since a text may wait a night for decent hours (R92, D21). Only what stands behind "not
 * seen" alone and tells the same news stands in for another.
 */
export function seenMeanwhile(
  { content: { nodes }, journeyId, nodeId }: LateMessage,
  facts: Pick<Facts, "messages" | "shipment">,
): MessageFact | null {
  const own = nodes[nodeId];
  if (own?.kind !== "send_message") return null;
  for (const node of Object.values(nodes)) {
    if (node.kind !== "fallback") continue;
    const asked = nodes[node.config.messageStep];
    if (asked?.kind !== "send_message" || asked.config.touchpoint !== own.config.touchpoint) continue;
    const isBehind = reaches(nodes, node.next.not_seen, nodeId) && !reaches(nodes, node.next.seen, nodeId);
    const message = isBehind ? messageOfStep(facts, { journeyId, nodeId: node.config.messageStep }) : null;
    if (message?.seen === "seen") return message;
  }
  return null;
}

/** What becomes of the message that was only to stand in for it. */
export function alreadySeen({ channel, sentAt }: MessageFact): SendRefusal {
  return {
    kind: "superseded",
    reason: "already_seen",
    values: { "message.channel": channel, "message.sent_at": sentAt },
  };
}

/** Whether steps lead from one to another. */
export function reaches(nodes: JourneyContent["nodes"], from: string | undefined, to: string): boolean {
  const done = new Set<string>();
  const open = from === undefined ? [] : [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (done.has(id)) continue;
    done.add(id);
    open.push(...Object.values(nodes[id]?.next ?? {}));
  }
  return false;
}
