import type { MessageTemplate } from "../../messaging/template";
import { HOUR_MS, MINUTE_MS } from "../../shared/instant";
import type { ChannelPolicy } from "../channel-policy";
import type { Condition } from "../condition";
import type { JourneyNode } from "../nodes/registry";
import type { SendConfig } from "../send-config";
import { type JourneyDraft, stepTitle } from "./draft";
import { applied, type EditOutcome, refused } from "./edit-outcome";
import { nodeAt, reachableFrom, redirected, targetOf, withNode, withWays } from "./graph";
import { readStep } from "./new-step";
import { stepIsGone } from "./spot";

export interface SetChannelPolicy {
  /** A message: by e-mail or by text. */
  readonly nodeId: string;
  readonly policy: ChannelPolicy;
  /** Ids for the steps that join it. */
  readonly ids: {
    readonly text: string;
    readonly ask: string;
    readonly wait: string;
    readonly check: string;
  };
  /** What is put in the place of a text that was never written. */
  readonly starter?: MessageTemplate;
}

/** A provider says no within minutes; what waits for the morning counts as told. */
const SETTLES_MS = 10 * MINUTE_MS;
const NOT_SEEN_AFTER_MS = 2 * HOUR_MS;

/**
 * Puts the steps of a channel policy around one message, in one step of undo. The message stays what it was as an
 * e-mail; the text beside it tells the same, with store name and opt-out (R89). Each way tells it once: one branch, or
 * the other channel only where the first failed or was not seen.
 */
export function setChannelPolicy(draft: JourneyDraft, intent: SetChannelPolicy): EditOutcome {
  const { nodeId, policy, ids } = intent;
  const node = nodeAt(draft, nodeId);
  if (node === undefined) return refused(stepIsGone);
  if (node.kind !== "send_message" || !["email", "sms"].includes(node.config.channel))
    return refused("A channel policy is for a message by e-mail or text.");
  if (goesByAnother(draft, nodeId, node.config))
    return refused("On the same way this message goes by another channel, too. Delete that step first.");
  if (Object.values(ids).some((id) => nodeAt(draft, id) !== undefined))
    return refused("These steps are in the journey already: they need new ids.");
  const steps = stepsOf(policy, { ...intent, config: node.config, follower: targetOf(node, "next") });
  if (typeof steps === "string") return refused(steps);
  const moved = steps.start === nodeId ? draft : redirected(draft, nodeId, steps.start);
  const start = draft.start === nodeId ? steps.start : draft.start;
  const result = Object.entries(steps.nodes).reduce<JourneyDraft>(
    (changed, [id, step]) => withNode(changed, id, step),
    { ...moved, start, messages: withText(draft.messages, node.config.template, intent.starter) },
  );
  return applied(result, `${policyWords[policy]}: "${stepTitle(node)}"`);
}

/** Another branch is another person's way: there it may. */
function goesByAnother(
  draft: JourneyDraft,
  nodeId: string,
  { touchpoint, template, channel }: SendConfig,
): boolean {
  return Object.entries(draft.nodes).some(
    ([id, other]) =>
      other.kind === "send_message" &&
      other.config.touchpoint === touchpoint &&
      other.config.template === template &&
      other.config.channel !== channel &&
      (reachableFrom(draft, nodeId).has(id) || reachableFrom(draft, id).has(nodeId)),
  );
}

const policyWords: Readonly<Record<ChannelPolicy, string>> = {
  sms_first: "Text first",
  email_then_sms: "E-mail, then text",
  sms_unless_seen: "Text unless seen",
};

interface Pattern {
  readonly start: string;
  readonly nodes: Readonly<Record<string, JourneyNode>>;
}

interface PatternInput extends SetChannelPolicy {
  readonly config: SendConfig;
  readonly follower: string | null;
}

/** The steps with their ways, or one sentence why they cannot be. */
function stepsOf(policy: ChannelPolicy, input: PatternInput): Pattern | string {
  const { nodeId, ids, config, follower } = input;
  const { touchpoint } = config;
  const email = mailed(config);
  const texted: SendConfig = {
    ...email,
    channel: "sms",
    requires: config.requires.filter((id) => id !== "customer.has_email"),
    // The e-mail has made it, or makes it.
    promise: policy === "sms_first" ? config.promise : null,
  };
  const wait = { kind: "wait", config: { wait: { kind: "duration", ms: SETTLES_MS } } };
  const untold = (channel: "email" | "sms"): Condition => ({
    fact: `messages.by_${channel}`,
    op: "contains_none",
    value: [touchpoint],
  });
  if (policy === "sms_first")
    return pattern(ids.ask, [
      [
        ids.ask,
        branch("Can be texted", { fact: "customer.can_be_texted", op: "is_true" }),
        { yes: ids.text, otherwise: nodeId },
      ],
      [ids.text, { kind: "send_message", config: texted }, { next: ids.wait }],
      [ids.wait, wait, { elapsed: ids.check }],
      [ids.check, branch("The text did not go", untold("sms")), { yes: nodeId, otherwise: follower }],
      [nodeId, { kind: "send_message", config: email }, { next: follower }],
    ]);
  const text = [ids.text, { kind: "send_message", config: texted }, { next: follower }] as const;
  if (policy === "email_then_sms")
    return pattern(nodeId, [
      [nodeId, { kind: "send_message", config: email }, { next: ids.wait }],
      [ids.wait, wait, { elapsed: ids.check }],
      [ids.check, branch("The e-mail did not go", untold("email")), { yes: ids.text, otherwise: follower }],
      text,
    ]);
  return pattern(nodeId, [
    [nodeId, { kind: "send_message", config: email }, { next: ids.check }],
    [
      ids.check,
      { kind: "fallback", config: { messageStep: nodeId, withinMs: NOT_SEEN_AFTER_MS } },
      { seen: follower, not_seen: ids.text },
    ],
    text,
  ]);
}

function mailed(config: SendConfig): SendConfig {
  return {
    ...config,
    channel: "email",
    requires: config.requires.filter((id) => id !== "customer.has_phone"),
  };
}

function branch(label: string, when: Condition) {
  return { kind: "condition", config: { arms: [{ id: "yes", label, when }] } };
}

type Step = readonly [
  id: string,
  step: { readonly kind: string; readonly config: unknown },
  ways: Readonly<Record<string, string | null>>,
];

function pattern(start: string, steps: readonly Step[]): Pattern | string {
  const nodes: Record<string, JourneyNode> = {};
  for (const [id, step, ways] of steps) {
    const read = readStep(step);
    if (typeof read === "string") return read;
    const led = withWays(read, ways);
    if (led.kind !== "unreadable") nodes[id] = led;
  }
  return { start, nodes };
}

/** The message with words of its own as a text, unless it has some: they can be edited then, and say what must be said. */
function withText(
  messages: JourneyDraft["messages"],
  templateId: string,
  starter: MessageTemplate | undefined,
): JourneyDraft["messages"] {
  const template = messages[templateId] ?? starter;
  if (templateId === "" || template === undefined || template.sms !== undefined) return messages;
  const heading = template.blocks.find((block) => block.kind === "heading");
  const said = (heading?.text ?? template.subject).trim();
  const ended = /[.!?}]$/.test(said) || said === "" ? said : `${said}.`;
  const text = `{{ store.name }}: ${ended} {{ links.track }} Reply STOP to opt out.`;
  return { ...messages, [templateId]: { ...template, sms: { text } } };
}
