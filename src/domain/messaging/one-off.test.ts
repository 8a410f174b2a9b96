import { expect, test } from "vitest";
import { textLiquid } from "./liquid";
import { oneOffTemplate } from "./one-off";

test("paragraphs become text blocks, above the way to the tracking page", () => {
  const { blocks, subject, preheader } = oneOffTemplate({
    subject: " About your order ",
    text: "Hi Dana,\n\nyour parcel is found.\nIt comes on Friday.\n \n\nLena\n",
  });
  expect(subject).toBe("About your order");
  expect(preheader).toBe("Hi Dana,");
  expect(blocks.map((block) => (block.kind === "text" ? block.text : block.kind))).toEqual([
    "Hi Dana,",
    "your parcel is found.\nIt comes on Friday.",
    "Lena",
    "button",
  ]);
});

test("empty lines above and below make no empty paragraphs", () => {
  const { blocks, preheader } = oneOffTemplate({ subject: "x", text: "\n\n \n\nHi Dana\n\n\n\n" });
  expect(blocks.map(({ kind }) => kind)).toEqual(["text", "button"]);
  expect(preheader).toBe("Hi Dana");
});

test("what looks like Liquid is sent as it was typed", () => {
  const typed = "Use {{ code }} or {% if %} or {{{ x }}}";
  const { subject } = oneOffTemplate({ subject: typed, text: "x" });
  const read = textLiquid.read(subject);
  const filled = read.kind === "read" ? textLiquid.fill(read.template, {}) : read;
  expect(filled).toEqual({ kind: "filled", text: typed });
});
