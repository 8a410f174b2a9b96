import { type MessageTemplate } from "../../messaging/template";
import { journeyContentSchema } from "../version";
import type { DraftNode, JourneyDraft } from "./draft";
import { mendGraph } from "./mend-graph";
import { losesSettings, readNode } from "./read-node";
import { readTemplate } from "./read-template";
import { isRecord } from "./same-value";

export type ReadDraft =
  | {
      readonly kind: "draft";
      readonly draft: JourneyDraft;
      /** What had to be changed or left out to make it a draft, in sentences. */
      readonly repairs: readonly string[];
    }
  | { readonly kind: "refused"; readonly why: string };

const mostSteps = 2000;
const deepest = 100;

/**
 * A draft from stored or foreign JSON. Never throws: what is no journey at all is refused in a sentence; a step that
 * cannot be read is kept as one; a graph that hangs together badly is mended, and each repair is told.
 */
export function readDraft(json: unknown): ReadDraft {
  if (isDeeperThan(json, deepest))
    return { kind: "refused", why: "It is nested too deeply to be a journey." };
  if (!isRecord(json) || !isRecord(json.nodes))
    return { kind: "refused", why: 'It is not a journey: a journey has its steps under "nodes".' };
  const count = Object.keys(json.nodes).length;
  if (count > mostSteps)
    return { kind: "refused", why: `It has ${count} steps; a journey can have up to ${mostSteps}.` };
  const repairs: string[] = [];
  const scope = readScope(json.scope, repairs);
  const graph = mendGraph(json.start, readNodes(json.nodes, repairs));
  const messages = readMessages(json.messages, repairs);
  const exitOn = readExitOn(json.exitOn, repairs);
  const { start, nodes } = graph;
  return {
    kind: "draft",
    draft: { scope, start, nodes, messages, exitOn },
    repairs: [...repairs, ...graph.repairs],
  };
}

function readScope(raw: unknown, repairs: string[]): JourneyDraft["scope"] {
  const read = journeyContentSchema.shape.scope.safeParse(raw);
  if (read.success) return read.data;
  repairs.push(
    "It did not say whether it is about whole orders or single parcels: it was read as about orders.",
  );
  return "order";
}

function readNodes(raw: Readonly<Record<string, unknown>>, repairs: string[]): Record<string, DraftNode> {
  const nodes = Object.entries(raw).map(([id, one]) => {
    const node = readNode(one);
    if (node.kind !== "unreadable" && isRecord(one) && losesSettings(one, node) && one.kind !== "unreadable")
      repairs.push(`Step "${id}" had settings this Milepost does not know: they were left out.`);
    return [id, node] as const;
  });
  return Object.fromEntries(nodes);
}

function readMessages(raw: unknown, repairs: string[]): Record<string, MessageTemplate> {
  if (raw !== undefined && !isRecord(raw))
    repairs.push("Its messages could not be read: they were left out.");
  if (!isRecord(raw)) return {};
  const messages = Object.entries(raw).flatMap(([id, one]) => {
    const read = readTemplate(one);
    if (read === null) repairs.push(`The message "${id}" could not be read: it was left out.`);
    else if (!read.isWhole)
      repairs.push(`The message "${id}" could not be read in full: parts of it were left out.`);
    return read === null ? [] : [[id, read.template] as const];
  });
  return Object.fromEntries(messages);
}

function readExitOn(raw: unknown, repairs: string[]): JourneyDraft["exitOn"] {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
  return list.flatMap((event) => {
    const read = journeyContentSchema.shape.exitOn.element.safeParse(event);
    if (read.success) return [read.data];
    repairs.push(`It ended on ${JSON.stringify(event)}, which is no event Milepost knows: it was left out.`);
    return [];
  });
}

/** Looks level by level: a recursive look would itself run out of stack on what it is to keep out. */
function isDeeperThan(json: unknown, limit: number): boolean {
  let level = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
