"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Button } from "../../primitives/button";
import { AddBlock } from "./add-block";
import { BlockFields, type BlockFieldsProps } from "./block-fields";
import { blockIcons } from "./block-icons";
import { type BlockKind, blockLabels } from "./blocks";

export interface BlockCardProps extends BlockFieldsProps {
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onAddBelow: (kind: BlockKind) => void;
}

/** One block: what it says, its place, and the ways to change both. */
export function BlockCard(props: BlockCardProps) {
  const { block, index, count, onMove, onRemove, onAddBelow } = props;
  const name = `${blockLabels[block.kind]} (${index + 1} of ${count})`;
  const Icon = blockIcons[block.kind];
  return (
    <section
      aria-label={name}
      data-block={index}
      className="flex flex-col gap-2 rounded-card border border-line bg-surface-raised p-3"
    >
      <div className="flex items-center gap-1">
        <Icon aria-hidden className="size-4 text-ink-quiet" />
        <h3 className="mr-auto pl-1 text-sm font-medium text-ink-quiet">{blockLabels[block.kind]}</h3>
        <Button
          tone="quiet"
          size="icon-small"
          data-move="up"
          aria-label={`Move up: ${name}`}
          aria-disabled={index === 0 || undefined}
          onClick={() => (index === 0 ? undefined : onMove(index - 1))}
        >
          <ArrowUp aria-hidden />
        </Button>
        <Button
          tone="quiet"
          size="icon-small"
          data-move="down"
          aria-label={`Move down: ${name}`}
          aria-disabled={index === count - 1 || undefined}
          onClick={() => (index === count - 1 ? undefined : onMove(index + 1))}
        >
          <ArrowDown aria-hidden />
        </Button>
        <AddBlock label={`Add a block below: ${name}`} onAdd={onAddBelow} isIcon />
        <Button tone="quiet" size="icon-small" aria-label={`Remove: ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      </div>
      <BlockFields {...props} />
    </section>
  );
}
