import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MessageBlock, messageBlockSchema } from "@/domain/messaging/template";
import { blockKinds, newBlock, withBlock, withBlockAt, withBlockMoved, withoutBlock } from "./blocks";

const blocks: MessageBlock[] = ["a", "b", "c", "d"].map((text) => ({ kind: "text", text }));
const order = (list: readonly MessageBlock[]) =>
  list.map((block) => (block.kind === "text" ? block.text : "+")).join("");

describe("the blocks of a message", () => {
  it("move up, down and no farther than the ends", () => {
    expect(order(withBlockMoved(blocks, 2, 1))).toBe("acbd");
    expect(order(withBlockMoved(blocks, 0, 1))).toBe("bacd");
    expect(order(withBlockMoved(blocks, 0, -1))).toBe("abcd");
    expect(order(withBlockMoved(blocks, 1, 9))).toBe("acdb");
    expect(order(withBlockMoved(blocks, 7, 0))).toBe("abcd");
  });

  it("come, change and go without touching the others", () => {
    expect(order(withBlockAt(blocks, 2, newBlock("divider")))).toBe("ab+cd");
    expect(order(withoutBlock(blocks, 0))).toBe("bcd");
    expect(order(withBlock(blocks, 3, { kind: "text", text: "z" }))).toBe("abcz");
  });

  it("are never lost or doubled by moving", () => {
    const place = fc.integer({ min: -2, max: 6 });
    fc.assert(
      fc.property(place, place, (from, to) => {
        expect(
          order(withBlockMoved(blocks, from, to))
            .split("")
            .toSorted()
            .join(""),
        ).toBe("abcd");
      }),
    );
  });

  it("fit the template when they are new, whatever their kind", () => {
    for (const kind of blockKinds) {
      expect(messageBlockSchema.safeParse(newBlock(kind)).success, kind).toBe(true);
    }
  });
});
