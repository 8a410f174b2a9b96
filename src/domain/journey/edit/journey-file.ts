import { type MessageTemplate, messageTemplateSchema } from "../../messaging/template";
import { journeyNodeSchema } from "../nodes/registry";
import { type DraftNode, type JourneyDraft, storable } from "./draft";
import { nodeAt, reachableFrom, withWays } from "./graph";
import { jsonText, parseJson } from "./json-text";
import { type ReadDraft, readDraft } from "./read-draft";
import { isRecord } from "./same-value";
import { usedTemplates } from "./used-templates";

export const journeyFormat = "milepost.journey";
export const clipFormat = "milepost.clip";
const newestVersion = 1;

export interface JourneyFile {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly draft: JourneyDraft;
}

export type ReadJourneyFile =
  | (Extract<ReadDraft, { kind: "draft" }> & {
      /** Null where the file does not say. */
      readonly key: string | null;
      readonly name: string | null;
      readonly purpose: string | null;
    })
  | Extract<ReadDraft, { kind: "refused" }>;

/**
 * A journey as a file for people and their repositories (D37): the same journey always gives the same text; steps stand
 * in the order in which an order meets them.
 */
export function writeJourneyFile({ key, name, purpose, draft }: JourneyFile): string {
  const { scope, exitOn, start, nodes, messages } = storable(tidied(draft));
  return jsonText({
    format: journeyFormat,
    version: newestVersion,
    key,
    name,
    purpose,
    scope,
    exitOn,
    start,
    nodes,
    messages,
  });
}

/** A journey file, or the bare content of a journey, as a draft; what is neither is refused in a sentence. */
export function readJourneyFile(text: string): ReadJourneyFile {
  const parsed = parseJson(text);
  if (parsed.kind === "refused") return parsed;
  const { value } = parsed;
  const foreign = whyForeign(value, journeyFormat);
  if (foreign !== null) return { kind: "refused", why: foreign };
  const read = readDraft(value);
  if (read.kind === "refused" || !isRecord(value)) return read.kind === "refused" ? read : notAJourney;
  if (value.format === undefined && !hasReadableSteps(value.nodes, read.draft)) return notAJourney;
  return {
    ...read,
    key: textOrNull(value.key),
    name: textOrNull(value.name),
    purpose: textOrNull(value.purpose),
  };
}

const notAJourney = {
  kind: "refused",
  why: "It is not a Milepost journey: none of its steps can be read.",
} as const;

/** Why JSON is not of this format, or of a version this Milepost does not know; null when nothing speaks against it. */
export function whyForeign(value: unknown, wanted: typeof journeyFormat | typeof clipFormat): string | null {
  if (!isRecord(value)) return "It is not a Milepost journey: it is no JSON object.";
  const { format, version } = value;
  if (format === undefined) return null;
  if (format === clipFormat && wanted !== clipFormat)
    return "These are copied steps, not a whole journey: paste them on a way between two steps.";
  if (format !== wanted) return `It is not a Milepost journey: it calls itself ${JSON.stringify(format)}.`;
  if (typeof version === "number" && version > newestVersion)
    return `A newer Milepost has written it (format ${version}; this one reads up to ${newestVersion}): update Milepost first.`;
  return null;
}

/** The draft with everything in the order of the schema, steps in the order in which they are met. */
function tidied(draft: JourneyDraft): JourneyDraft {
  const met = reachableFrom(draft, draft.start);
  const ids = [...met, ...Object.keys(draft.nodes).filter((id) => !met.has(id))];
  const nodes = ids.flatMap((id): (readonly [string, DraftNode])[] => {
    const node = nodeAt(draft, id);
    return node === undefined ? [] : [[id, tidiedNode(node)]];
  });
  const tidy = { ...draft, nodes: Object.fromEntries(nodes) };
  return { ...tidy, messages: inOrderOfUse(tidy) };
}

function tidiedNode(node: DraftNode): DraftNode {
  return node.kind === "unreadable" ? node : withWays(journeyNodeSchema.parse(node), node.next);
}

function inOrderOfUse(draft: JourneyDraft): Record<string, MessageTemplate> {
  const used = [...usedTemplates(draft)].filter((id) => Object.hasOwn(draft.messages, id));
  const ids = new Set([...used, ...Object.keys(draft.messages).sort()]);
  const messages = [...ids].flatMap((id) => {
    const template = draft.messages[id];
    return template === undefined ? [] : [[id, messageTemplateSchema.parse(template)] as const];
  });
  return Object.fromEntries(messages);
}

/** An added trigger and steps nobody can read are what remains of somebody else's JSON. */
function hasReadableSteps(raw: unknown, { nodes }: JourneyDraft): boolean {
  return (
    isRecord(raw) &&
    Object.keys(raw).some((id) => Object.hasOwn(nodes, id) && nodes[id]?.kind !== "unreadable")
  );
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
