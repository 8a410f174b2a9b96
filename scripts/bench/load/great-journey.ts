import type { JourneyContent } from "@/domain/journey/version";

const ARM = 4;

/** A journey of so many steps: branches whose arms hold lines and waits and come together again, one after the other. */
export function greatJourney(steps: number): JourneyContent {
  const nodes: JourneyContent["nodes"] = {
    start: {
      kind: "trigger",
      config: { on: ["order_placed"], where: null, filter: null },
      next: { next: "n1" },
    },
  };
  const block = 2 + 2 * ARM;
  for (let at = 1; at < steps; at++) {
    const id = `n${at}`;
    const inBlock = (at - 1) % block;
    const begin = at - inBlock;
    const join = begin + block - 1;
    const after = (next: number): Record<string, string> => (next < steps ? { next: `n${next}` } : {});
    if (inBlock === 0 && join < steps) {
      const when = { fact: "order.is_first", op: "is_true" } as const;
      nodes[id] = {
        kind: "condition",
        config: { arms: [{ id: "yes", label: "First order", when }] },
        next: { yes: `n${begin + 1}`, otherwise: `n${begin + 1 + ARM}` },
      };
      continue;
    }
    const endsArm = join < steps && (inBlock === ARM || inBlock === 2 * ARM);
    nodes[id] = {
      kind: "note",
      config: { text: `Line ${at}. What colleagues should know about this step of the way.` },
      next: after(endsArm ? join : at + 1),
    };
  }
  return { scope: "order", start: "start", nodes, messages: {}, exitOn: [] };
}
