import { contentOf, type JourneyDraft, portsOf } from "@/domain/journey/edit/draft";
import { applyIntent, type Intent } from "@/domain/journey/edit/intent";
import { newStep } from "@/domain/journey/edit/new-step";
import { fates, type InFlightChoice } from "@/domain/journey/publish-fate";
import { publishProblems, standingAgainst } from "@/domain/journey/publish-problems";
import { hours } from "@/domain/journey/shipped/builders";
import type { JourneyContent } from "@/domain/journey/version";

const TRIES = 60;
const WAITED_HOURS = [1, 6, 24, 48, 120];

export interface RandomEdit {
  readonly content: JourneyContent;
  readonly choice: InFlightChoice;
  /** What was done, in the editor's words. */
  readonly says: readonly string[];
}

/** One to four acts of an editor on a journey that can be published after them, and a choice for whoever is in it. */
export function randomEdit(published: JourneyContent, random: () => number): RandomEdit {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const acts = 1 + Math.floor(random() * 4);
  let draft: JourneyDraft = published;
  const says: string[] = [];
  for (let tried = 0; tried < TRIES && says.length < acts; tried++) {
    const intent = randomIntent(draft, { random, pick, id: `new_${tried}` });
    const outcome = intent === null ? null : applyIntent(draft, intent);
    if (outcome?.kind !== "applied" || outcome.draft === draft || !isPublishable(outcome.draft)) continue;
    draft = outcome.draft;
    says.push(outcome.says);
  }
  const content = contentOf(draft) ?? published;
  const perStep = Object.keys(published.nodes).flatMap((nodeId) => {
    const fate = random() < 0.5 ? pick(fates) : undefined;
    return fate === undefined ? [] : [[nodeId, fate] as const];
  });
  const choice = { default: random() < 0.7 ? "move" : "stay", perStep: Object.fromEntries(perStep) } as const;
  return { content, choice, says };
}

function isPublishable(draft: JourneyDraft): boolean {
  const problems = publishProblems({ draft, others: [] });
  return standingAgainst(problems, []).every(({ severity }) => severity === "warning");
}

interface Chance {
  readonly random: () => number;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
  readonly id: string;
}

function randomIntent(draft: JourneyDraft, chance: Chance): Intent | null {
  const { random, pick, id } = chance;
  const nodeId = pick(Object.keys(draft.nodes).filter((one) => one !== draft.start)) ?? "";
  const node = draft.nodes[nodeId];
  const at = randomSpot(draft, chance);
  if (node === undefined || at === null) return null;
  const act = random();
  if (act < 0.35) return { type: "set_config", nodeId, config: otherConfig(node.kind, chance, node) };
  if (act < 0.5) return { type: "insert_step", at, nodeId: id, node: waitStep(chance) };
  if (act < 0.6) return { type: "insert_step", at, nodeId: id, node: newStep("exit", draft.scope) };
  if (act < 0.75)
    return { type: "delete_step", nodeId, keep: pick(portsOf(node).map((port) => port.id)) ?? null };
  if (act < 0.85) return { type: "move", nodeId, what: random() < 0.5 ? "step" : "branch", to: at };
  if (act < 0.93) return { type: "replace_step", nodeId, node: waitStep(chance) };
  const templateId = pick(Object.keys(draft.messages)) ?? "";
  const template = draft.messages[templateId];
  if (template === undefined) return null;
  return { type: "set_message", templateId, template: { ...template, subject: `${template.subject}!` } };
}

function waitStep({ pick }: Chance) {
  return { kind: "wait", config: { wait: hours(pick(WAITED_HOURS) ?? 1) } } as const;
}

/** Another length of wait; what does not wait is asked for its old settings, which changes nothing. */
function otherConfig(kind: string, { pick }: Chance, node: JourneyDraft["nodes"][string]): unknown {
  const wait = hours(pick(WAITED_HOURS) ?? 1);
  if (kind === "wait") return { wait };
  if (node.kind === "wait_for_event") return { ...node.config, timeout: wait };
  return node.kind === "unreadable" ? node.original : node.config;
}

function randomSpot(draft: JourneyDraft, { pick }: Chance) {
  const spots = Object.entries(draft.nodes).flatMap(([nodeId, node]) =>
    portsOf(node).map((port) => ({ nodeId, port: port.id })),
  );
  return pick(spots) ?? null;
}
