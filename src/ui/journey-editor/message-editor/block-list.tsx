"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { MessageTemplate } from "@/domain/messaging/template";
import type { TemplateProblem } from "@/domain/messaging/template-problem";
import { AddBlock } from "./add-block";
import { BlockCard } from "./block-card";
import {
  type BlockKind,
  blockLabels,
  newBlock,
  withBlock,
  withBlockAt,
  withBlockMoved,
  withoutBlock,
} from "./blocks";

export interface BlockListProps {
  readonly blocks: MessageTemplate["blocks"];
  readonly problems: readonly TemplateProblem[];
  /** Changes the blocks as they are by then. */
  readonly onChange: (
    change: (blocks: MessageTemplate["blocks"]) => MessageTemplate["blocks"],
    act?: string,
  ) => void;
}

/** Where the focus goes once the list is drawn anew. */
interface Wanted {
  readonly index: number;
  readonly part: string;
}

const FIRST_FIELD = "textarea";
const FIRST_BUTTON = "[data-move=up]";

/** The blocks of a message in their order. What happened to them is also said, for those who do not see it. */
export function BlockList({ blocks, problems, onChange }: BlockListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (wanted === null) return;
    const card = list.current?.querySelector(`[data-block="${wanted.index}"]`);
    const part =
      card?.querySelector<HTMLElement>(wanted.part) ?? card?.querySelector<HTMLElement>(FIRST_BUTTON);
    part?.focus();
  }, [wanted]);
  const add = (kind: BlockKind, index: number) => {
    onChange((now) => withBlockAt(now, index, newBlock(kind)));
    setWanted({ index, part: FIRST_FIELD });
    setSaid(`${blockLabels[kind]} added at place ${index + 1}.`);
  };
  const move = (from: number, to: number) => {
    const kind = blocks[from]?.kind;
    onChange((now) => withBlockMoved(now, from, to));
    setWanted({ index: to, part: `[data-move=${to < from ? "up" : "down"}]` });
    if (kind !== undefined) setSaid(`${blockLabels[kind]} moved to place ${to + 1} of ${blocks.length}.`);
  };
  useMoveKeys(list, move);
  const remove = (index: number) => {
    const kind = blocks[index]?.kind;
    onChange((now) => withoutBlock(now, index));
    setWanted({ index: Math.max(0, index - 1), part: FIRST_BUTTON });
    if (kind !== undefined) setSaid(`${blockLabels[kind]} removed.`);
  };
  return (
    <div className="flex flex-col gap-3">
      <ol ref={list} className="flex flex-col gap-3">
        {blocks.map((block, index) => (
          <li key={`${index} ${block.kind}`}>
            <BlockCard
              block={block}
              index={index}
              count={blocks.length}
              problems={problems.filter(({ where }) => where === `blocks.${index}`)}
              onChange={(next, act) => onChange((now) => withBlock(now, index, next), act)}
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
              onAddBelow={(kind) => add(kind, index + 1)}
            />
          </li>
        ))}
      </ol>
      <div>
        <AddBlock label="Add a block" onAdd={(kind) => add(kind, blocks.length)} />
      </div>
      <output className="sr-only">{said}</output>
    </div>
  );
}

/** Alt and an arrow key move the block in which the focus is, from any of its fields. */
function useMoveKeys(list: RefObject<HTMLElement | null>, move: (from: number, to: number) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-block]") : null;
    const from = Number(card?.dataset["block"]);
    const to = from + by;
    if (!event.altKey || by === 0 || card === null) return;
    event.preventDefault();
    if (to < 0 || to >= (list.current?.children.length ?? 0)) return;
    // What was typed is handed over before the block goes to its new place.
    if (event.target instanceof HTMLElement) event.target.blur();
    move(from, to);
  });
  useEffect(() => {
    const element = list.current;
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, [list]);
}
