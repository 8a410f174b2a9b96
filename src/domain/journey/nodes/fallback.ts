import { z } from "zod";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/instant";
import type { LedgerValue } from "../ledger";
import { messageOfStep } from "../message-of-step";
import { defineNode, type NodeContext, type Outcome } from "../node";
import { spanInWords } from "../wait-spec";

const config = z.object({
  /** The step whose message is asked about, chosen by name and never guessed from the order of steps (D32). */
  messageStep: z.string(),
  /** How long a person has to see it, counted from when it left. */
  withinMs: z
    .number()
    .int()
    .min(5 * MINUTE_MS)
    .max(14 * DAY_MS),
});
type Config = z.infer<typeof config>;

/**
 * Waits until a person has seen an earlier message, and leaves by "not seen" when nobody has in time (R92). What machines
 * open is not seen (C5). A message that never left is not seen, at once: there is nothing to wait for.
 */
export const fallback = defineNode({
  kind: "fallback",
  label: "Wait until a message is seen",
  config,
  initial: (): Config => ({ messageStep: "", withinMs: 2 * HOUR_MS }),
  ports: () => [
    { id: "seen", label: "Seen" },
    { id: "not_seen", label: "Not seen" },
  ],
  sentence: ({ withinMs }) =>
    `Wait until the earlier message is seen; give up after ${spanInWords(withinMs)}`,
  problems: ({ messageStep }) =>
    messageStep === "" ? ["Choose the message that somebody should have seen."] : [],
  enter: decide,
  resume: decide,
});

const LEFT = ["sent", "uncertain"];
const UNDER_WAY = ["queued", "held", "sending"];

function decide({ messageStep, withinMs }: Config, { facts, run }: NodeContext): Outcome {
  const message = messageOfStep(facts, { journeyId: run.journeyId, nodeId: messageStep });
  const hasLeft = message !== null && LEFT.includes(message.state);
  if (message === null || !(hasLeft || UNDER_WAY.includes(message.state)))
    return leave("not_seen", "not_sent", { message: message?.state ?? "none" });
  const { seen: verdict = "not_seen", channel, sentAt } = message;
  const values = { "message.channel": channel, "message.sent_at": sentAt, "message.seen": verdict };
  if (verdict === "seen") return leave("seen", "seen", values);
  const until = Math.max(sentAt ?? run.enteredNodeAt, run.enteredNodeAt - withinMs) + withinMs;
  if (until <= facts.now) return leave("not_seen", "not_seen", { ...values, within_ms: withinMs });
  return {
    stay: { until, reason: "until_seen" },
    note: {
      kind: "waiting",
      reason: "until_seen",
      values: { "message.channel": channel, wait: spanInWords(withinMs) },
      until,
    },
  };
}

function leave(port: "seen" | "not_seen", reason: string, values: Record<string, LedgerValue>): Outcome {
  return {
    go: port,
    notes: [{ kind: "decided", reason, values: { ...values, "branch.port": port } }],
  };
}
