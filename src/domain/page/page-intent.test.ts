import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns } from "./block";
import { defaultPage } from "./default-page";
import { type PageSet, pageSetSchema } from "./document";
import { orderProblem, settled } from "./order-of-blocks";
import { newPageHistory, noteEdit, redoEdit, undoEdit } from "./page-history";
import { applyPageIntent, type PageIntent } from "./page-intent";
import { pageProblems } from "./page-problems";
import { blockDefinition, blockKinds } from "./registry";

function after(set: PageSet, ...intents: readonly PageIntent[]): PageSet {
  return intents.reduce((now, intent) => {
    const outcome = applyPageIntent(now, intent);
    if (outcome.kind === "refused") throw new Error(outcome.why);
    return outcome.set;
  }, set);
}

const why = (intent: PageIntent) => {
  const outcome = applyPageIntent(defaultPage, intent);
  return outcome.kind === "refused" ? outcome.why : null;
};
const page = "main";
const ids = ({ main }: PageSet) => main.blocks.map(({ id }) => id);

it("every kind can be added, says what it is, and its first state can be saved", () => {
  for (const block of blockKinds) {
    const { isOnce, initial, sentence, label } = blockDefinition(block);
    const set = ids(defaultPage).includes(block)
      ? defaultPage
      : after(defaultPage, { kind: "add_block", page, block });
    expect(pageSetSchema.safeParse(set).success).toBe(true);
    expect(sentence(initial)).not.toBe("");
    const again = applyPageIntent(set, { kind: "add_block", page, block });
    expect([label, again.kind]).toEqual([label, isOnce ? "refused" : "applied"]);
  }
});

describe("what a page keeps", () => {
  it.each(["status", "parcels", "contact"])("%s cannot be taken away", (id) => {
    expect(why({ kind: "remove_block", page, id })).toContain("stays");
  });

  it("nothing stands above the status", () => {
    expect(why({ kind: "move_block", page, id: "timeline", column: "main", at: 0 })).toContain("stays first");
    expect(why({ kind: "move_block", page, id: "status", column: "main", at: 1 })).toContain("stays first");
  });

  it("recommendations stay below the tracking details and out of the side column", () => {
    expect(why({ kind: "move_block", page, id: "recommendations", column: "main", at: 1 })).toContain(
      "below",
    );
    expect(why({ kind: "move_block", page, id: "recommendations", column: "side", at: 0 })).toContain(
      "main column",
    );
  });

  it("a new banner goes below the tracking details by itself", () => {
    const set = after(defaultPage, { kind: "add_block", page, block: "banner" });
    expect(orderProblem(set.main.blocks)).toBeNull();
  });
});

it("a block moves to where it was put", () => {
  const set = after(defaultPage, { kind: "move_block", page, id: "items", column: "side", at: 0 });
  expect(set.main.blocks.filter(({ column }) => column === "side").map(({ id }) => id)).toEqual([
    "items",
    "contact",
    "csat",
    "notifications",
  ]);
});

it("a variant begins as a copy and goes its own way", () => {
  const audience = { kind: "split", percent: 50 } as const;
  const set = after(
    defaultPage,
    { kind: "add_variant", name: "Bold", audience, like: "main" },
    { kind: "remove_block", page: "variant-2", id: "timeline" },
  );
  expect(set.variants[0]?.document.blocks.some(({ id }) => id === "timeline")).toBe(false);
  expect(ids(set)).toContain("timeline");
});

it("a config that does not fit is refused, whatever it is", () => {
  expect(why({ kind: "change_block", page, id: "timeline", config: { isOpen: "yes" } })).toContain(
    "Timeline",
  );
});

const intent: fc.Arbitrary<PageIntent> = fc.oneof(
  fc.record({
    kind: fc.constant("add_block" as const),
    page: fc.constant(page),
    block: fc.constantFrom(...blockKinds),
  }),
  fc.record({
    kind: fc.constant("move_block" as const),
    page: fc.constant(page),
    id: fc.constantFrom(...blockKinds, "text-2", "banner-2"),
    column: fc.constantFrom(...columns),
    at: fc.nat(12),
  }),
  fc.record({
    kind: fc.constantFrom("remove_block" as const, "duplicate_block" as const),
    page: fc.constant(page),
    id: fc.constantFrom(...blockKinds, "text-2", "banner-2"),
  }),
);

it("whatever is done, the page stays allowed, and undoing it all leads back", () => {
  fc.assert(
    fc.property(fc.array(intent, { maxLength: 40 }), (intents) => {
      let history = newPageHistory(defaultPage);
      for (const one of intents) {
        const outcome = applyPageIntent(history.present, one);
        if (outcome.kind === "applied") history = noteEdit(history, outcome.set);
        expect(orderProblem(history.present.main.blocks)).toBeNull();
        expect(new Set(ids(history.present)).size).toBe(history.present.main.blocks.length);
      }
      const end = history.present;
      const steps = history.past.length;
      for (let step = 0; step < steps; step += 1) history = undoEdit(history);
      expect(history.present).toBe(defaultPage);
      for (let step = 0; step < steps; step += 1) history = redoEdit(history);
      expect(history.present).toBe(end);
    }),
  );
});

it("any heap of blocks can be put in an allowed order, and loses none", () => {
  const all = after(
    defaultPage,
    ...blockKinds
      .filter((kind) => !ids(defaultPage).includes(kind))
      .map((block): PageIntent => ({ kind: "add_block", page, block })),
  ).main.blocks;
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (heap) => {
      const put = settled(heap);
      expect(orderProblem(put)).toBeNull();
      expect(put.map(({ id }) => id).sort()).toEqual(heap.map(({ id }) => id).sort());
    }),
  );
});

it("a page that nobody changed has no problem", () => {
  expect(pageProblems(defaultPage)).toEqual([]);
});
