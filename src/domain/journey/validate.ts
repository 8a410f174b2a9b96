import { type Comparison, type Condition, factsOf } from "./condition";
import { lacksValue, operatorsFor } from "./condition-operators";
import { findFact } from "./facts-catalogue/registry";
import { fallbackProblems } from "./fallback-problems";
import { followUpProblems } from "./follow-up-problems";
import { messageProblems } from "./message-problems";
import { definitionOf, type JourneyNode } from "./nodes/registry";
import type { JourneyContent } from "./version";

export interface Problem {
  /** The node it concerns; null for the journey as a whole. */
  readonly nodeId: string | null;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly sentence: string;
}

/**
 * Everything wrong with a journey, each in a sentence with the node it concerns. Errors make it unfit to publish:
 * missing or foreign nodes, ways that lead nowhere, loops without a wait (D5), facts and operators that do not fit,
 * messages without a text, texts whose Liquid, links or tone will not do.
 */
export function validate(content: JourneyContent): Problem[] {
  const start = content.nodes[content.start];
  if (start === undefined || start.kind !== "trigger") {
    return [
      {
        nodeId: null,
        severity: "error",
        code: "no_trigger",
        sentence: "The journey has no start: add a trigger.",
      },
    ];
  }
  const problems: Problem[] = [];
  for (const [nodeId, node] of Object.entries(content.nodes)) {
    problems.push(...nodeProblems(content, nodeId, node));
  }
  return [
    ...problems,
    ...messageProblems(content),
    ...followUpProblems(content),
    ...fallbackProblems(content),
    ...unreachable(content),
    ...instantLoops(content),
  ];
}

function nodeProblems(content: JourneyContent, nodeId: string, node: JourneyNode): Problem[] {
  const definition = definitionOf(node.kind);
  const error = (code: string, sentence: string): Problem => ({ nodeId, severity: "error", code, sentence });
  const problems = (definition.problems?.(node.config) ?? []).map((sentence) => error("config", sentence));
  const ports = definition.ports(node.config).map((port) => port.id);
  for (const [port, target] of Object.entries(node.next)) {
    if (!ports.includes(port))
      problems.push(error("foreign_port", `It has a way out "${port}" that this step does not have.`));
    if (content.nodes[target] === undefined)
      problems.push(error("dangling", `Its way out "${port}" leads to a step that is not there.`));
    if (target === content.start) problems.push(error("into_trigger", "A step leads back into the trigger."));
  }
  if (node.kind === "trigger" && nodeId !== content.start)
    problems.push(error("second_trigger", "A journey has one trigger; this is a second one."));
  for (const condition of conditionsOf(node)) {
    for (const sentence of conditionProblems(condition, content.scope))
      problems.push(error("condition", sentence));
  }
  if (node.kind === "send_message") {
    for (const template of [node.config.template, node.config.fallbackTemplate]) {
      if (template !== null && content.messages[template] === undefined) {
        const sentence =
          template === "" ? "Its message is not written yet." : `Its message "${template}" has no text.`;
        problems.push(error("no_template", sentence));
      }
    }
  }
  return problems;
}

/** Every rule a node holds. */
function conditionsOf(node: JourneyNode): Condition[] {
  switch (node.kind) {
    case "trigger":
      return [node.config.where, node.config.filter].filter((rule) => rule !== null);
    case "condition":
      return node.config.arms.map((arm) => arm.when);
    case "wait_for_event":
      return node.config.when === null ? [] : [node.config.when];
    case "send_message":
      return node.config.unless === null ? [] : [node.config.unless];
    default:
      return [];
  }
}

function conditionProblems(condition: Condition, scope: JourneyContent["scope"]): string[] {
  const unknown = factsOf(condition)
    .filter((id) => findFact(id) === undefined)
    .map((id) => `It asks for "${id}", which is not a fact Milepost knows.`);
  const misplaced = factsOf(condition)
    .filter((id) => scope === "order" && findFact(id)?.needsShipment === true)
    .map(
      (id) => `"${findFact(id)?.label ?? id}" is about one parcel; this journey is about the whole order.`,
    );
  const empty = hasEmptyGroup(condition) ? ["A rule is empty: say what it asks, or take it away."] : [];
  return [...empty, ...unknown, ...misplaced, ...comparisonsOf(condition).flatMap(operatorProblems)];
}

/** A group of no rules would hold always, or never: nobody means that. */
function hasEmptyGroup(condition: Condition): boolean {
  if ("not" in condition) return hasEmptyGroup(condition.not);
  if ("fact" in condition) return false;
  const parts = "all" in condition ? condition.all : condition.any;
  return parts.length === 0 || parts.some(hasEmptyGroup);
}

function comparisonsOf(condition: Condition): Comparison[] {
  if ("all" in condition) return condition.all.flatMap(comparisonsOf);
  if ("any" in condition) return condition.any.flatMap(comparisonsOf);
  if ("not" in condition) return comparisonsOf(condition.not);
  return [condition];
}

function operatorProblems({ fact: id, op, value }: Comparison): string[] {
  const fact = findFact(id);
  if (fact === undefined) return [];
  if (!operatorsFor[fact.type].includes(op))
    return [`"${fact.label}" cannot be asked with "${op.replaceAll("_", " ")}".`];
  if (lacksValue({ op, value })) {
    return [`"${fact.label}" is compared with nothing: enter a value.`];
  }
  return [];
}

function unreachable(content: JourneyContent): Problem[] {
  const seen = new Set<string>();
  const open = [content.start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...Object.values(content.nodes[id]?.next ?? {}));
  }
  return Object.keys(content.nodes)
    .filter((id) => !seen.has(id))
    .map((nodeId) => ({
      nodeId,
      severity: "error",
      code: "unreachable",
      sentence: "No way leads to this step.",
    }));
}

/** Loops in which nothing ever waits would turn for ever (D5). */
function instantLoops(content: JourneyContent): Problem[] {
  const instant = (id: string) => !["wait", "wait_for_event"].includes(content.nodes[id]?.kind ?? "");
  const state = new Map<string, "open" | "done">();
  const found: Problem[] = [];
  const visit = (id: string): void => {
    state.set(id, "open");
    for (const target of Object.values(content.nodes[id]?.next ?? {})) {
      if (!instant(target)) continue;
      if (state.get(target) === "open") {
        found.push({
          nodeId: target,
          severity: "error",
          code: "instant_loop",
          sentence: "These steps go round without ever waiting: put a wait into the loop.",
        });
      } else if (!state.has(target)) visit(target);
    }
    state.set(id, "done");
  };
  for (const id of Object.keys(content.nodes)) if (!state.has(id) && instant(id)) visit(id);
  return found;
}
