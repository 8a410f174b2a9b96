import { z } from "zod";
import type { NodeContext, Outcome } from "../node";
import { condition } from "./condition";
import { escalate } from "./escalate";
import { exit } from "./exit";
import { fallback } from "./fallback";
import { note } from "./note";
import { sendMessage } from "./send-message";
import { split } from "./split";
import { trigger } from "./trigger";
import { wait } from "./wait";
import { waitForEvent } from "./wait-for-event";

/** Adding a node = one file beside this one and one line here. Palette, form, schema and canvas are derived. */
const definitions = {
  trigger,
  condition,
  wait,
  wait_for_event: waitForEvent,
  fallback,
  send_message: sendMessage,
  split,
  escalate,
  exit,
  note,
} as const;

type Definition = (typeof definitions)[keyof typeof definitions];
export type NodeKind = Definition["kind"];
type ConfigOf<D> = D extends { config: z.ZodType<infer C> } ? C : never;

/** `next` names the following node per port; a port that is missing ends the run. */
export type JourneyNode = {
  [K in NodeKind]: {
    kind: K;
    config: ConfigOf<Extract<Definition, { kind: K }>>;
    next: Record<string, string>;
  };
}[NodeKind];

interface AnyDefinition {
  readonly kind: NodeKind;
  readonly label: string;
  initial(scope: "order" | "shipment"): unknown;
  ports(config: unknown): readonly { readonly id: string; readonly label: string }[];
  sentence(config: unknown): string;
  problems?(config: unknown): readonly string[];
  enter(config: unknown, context: NodeContext): Outcome;
  resume(config: unknown, context: NodeContext): Outcome;
}

const byKind: Readonly<Record<NodeKind, AnyDefinition>> = erase(definitions);

/** The definition for a node's kind, to be called with that node's own config. */
export function definitionOf(kind: NodeKind): AnyDefinition {
  return byKind[kind];
}

/** Whether a word names a kind of node that this version has. */
export function isNodeKind(kind: string): kind is NodeKind {
  return Object.hasOwn(byKind, kind);
}

const nextSchema = z.record(z.string(), z.string());

export const journeyNodeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("trigger"), config: trigger.config, next: nextSchema }),
  z.object({ kind: z.literal("condition"), config: condition.config, next: nextSchema }),
  z.object({ kind: z.literal("wait"), config: wait.config, next: nextSchema }),
  z.object({ kind: z.literal("wait_for_event"), config: waitForEvent.config, next: nextSchema }),
  z.object({ kind: z.literal("fallback"), config: fallback.config, next: nextSchema }),
  z.object({ kind: z.literal("send_message"), config: sendMessage.config, next: nextSchema }),
  z.object({ kind: z.literal("split"), config: split.config, next: nextSchema }),
  z.object({ kind: z.literal("escalate"), config: escalate.config, next: nextSchema }),
  z.object({ kind: z.literal("exit"), config: exit.config, next: nextSchema }),
  z.object({ kind: z.literal("note"), config: note.config, next: nextSchema }),
]) satisfies z.ZodType<JourneyNode>;

/**
 * TypeScript cannot follow that a node's kind picks the definition that takes its config. `journeyNodeSchema` has
 * parsed kind and config together, and `registry.test.ts` enters every kind through this road.
 */
function erase(
  definitions: { readonly [K in NodeKind]: Extract<Definition, { kind: K }> },
): Readonly<Record<NodeKind, AnyDefinition>> {
  return definitions as unknown as Readonly<Record<NodeKind, AnyDefinition>>;
}
