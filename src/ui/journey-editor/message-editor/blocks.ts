import type { MessageBlock } from "@/domain/messaging/template";

export type BlockKind = MessageBlock["kind"];

/** What can be put into a message, in the order of the menu. */
export const blockKinds = [
  "heading",
  "text",
  "parcel_card",
  "items",
  "timeline",
  "button",
  "recommendations",
  "divider",
] as const satisfies readonly BlockKind[];

export const blockLabels = {
  heading: "Heading",
  text: "Text",
  parcel_card: "Parcel card",
  items: "Items",
  timeline: "Timeline",
  button: "Button",
  recommendations: "You might also like",
  divider: "Line",
} as const satisfies Record<BlockKind, string>;

export const blockHints = {
  heading: "A line in large letters",
  text: "Paragraphs; an empty line starts a new one",
  parcel_card: "Carrier, number, delivery window and last scan, for each parcel",
  items: "What is in it, with pictures",
  timeline: "The latest scans",
  button: "A link to your tracking page, contact, review page or shop",
  recommendations:
    "Products that go with the order; always below its details, and left out while anything is wrong",
  divider: "A thin line between parts",
} as const satisfies Record<BlockKind, string>;

export function newBlock(kind: BlockKind): MessageBlock {
  switch (kind) {
    case "heading":
    case "text":
      return { kind, text: "" };
    case "button":
      return { kind, label: "Track your order", to: "tracking_page" };
    default:
      return { kind };
  }
}

/** The blocks with one more at `index`. */
export function withBlockAt(
  blocks: readonly MessageBlock[],
  index: number,
  block: MessageBlock,
): MessageBlock[] {
  return productsBelow([...blocks.slice(0, index), block, ...blocks.slice(index)]);
}

export function withoutBlock(blocks: readonly MessageBlock[], index: number): MessageBlock[] {
  return blocks.filter((_block, at) => at !== index);
}

export function withBlock(
  blocks: readonly MessageBlock[],
  index: number,
  block: MessageBlock,
): MessageBlock[] {
  return blocks.map((one, at) => (at === index ? block : one));
}

/** The blocks with one moved to another place; places that are not there are the nearest that is. */
export function withBlockMoved(blocks: readonly MessageBlock[], from: number, to: number): MessageBlock[] {
  const moved = blocks[from];
  if (moved === undefined) return [...blocks];
  const place = Math.min(blocks.length - 1, Math.max(0, to));
  return withBlockAt(withoutBlock(blocks, from), place, moved);
}

/** Recommended products stay below the last block that tells about the order (R125). */
function productsBelow(blocks: readonly MessageBlock[]): MessageBlock[] {
  const isDetails = ({ kind }: MessageBlock) =>
    kind === "parcel_card" || kind === "items" || kind === "timeline";
  const last = blocks.findLastIndex(isDetails);
  const early = blocks.filter(({ kind }, at) => kind === "recommendations" && at < last);
  const others = blocks.filter((block) => !early.includes(block));
  const place = others.findLastIndex(isDetails) + 1;
  return [...others.slice(0, place), ...early, ...others.slice(place)];
}
