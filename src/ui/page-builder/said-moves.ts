import type { Announcements, ScreenReaderInstructions, UniqueIdentifier } from "@dnd-kit/core";
import { blockDefinition, type PageBlock } from "@/domain/page/registry";

/** What a screen reader says while a block is moved by keys: its name and its place, never an id. */
export function saidMoves(blocks: readonly PageBlock[]): Announcements {
  const nameOf = (id: UniqueIdentifier) => {
    const block = blocks.find((one) => one.id === id);
    return block === undefined ? "The block" : blockDefinition(block.kind).label;
  };
  const placeOf = (id: UniqueIdentifier) => {
    const block = blocks.find((one) => one.id === id);
    const there = blocks.filter(({ column }) => column === block?.column);
    return `place ${there.findIndex((one) => one.id === id) + 1} of ${there.length}, ${block?.column ?? "main"} column`;
  };
  return {
    onDragStart: ({ active }) => `${nameOf(active.id)} is picked up.`,
    onDragOver: ({ active, over }) =>
      over === null
        ? `${nameOf(active.id)} is outside of the list.`
        : `${nameOf(active.id)}: ${placeOf(over.id)}.`,
    onDragEnd: ({ active, over }) =>
      over === null || over.id === active.id
        ? `${nameOf(active.id)} stays where it was.`
        : `${nameOf(active.id)} is put down at ${placeOf(over.id)}.`,
    onDragCancel: ({ active }) => `${nameOf(active.id)} stays where it was.`,
  };
}

export const moveInstructions: ScreenReaderInstructions = {
  draggable:
    "Space picks the block up, the arrow keys move it, space puts it down, and Escape leaves it where it was.",
};
