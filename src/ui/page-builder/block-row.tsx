"use client";

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { CircleAlert, Ellipsis, GripVertical, Lock } from "lucide-react";
import type { Column } from "@/domain/page/block";
import { blockDefinition, type PageBlock } from "@/domain/page/registry";
import { Button } from "../primitives/button";
import { cn } from "../primitives/class-names";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "../primitives/menu";

interface BlockRowProps {
  readonly block: PageBlock;
  readonly isSelected: boolean;
  readonly isTroubled: boolean;
  readonly canEdit: boolean;
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly otherColumn: Column | null;
  readonly onSelect: () => void;
  readonly onMove: (to: "up" | "down" | Column) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** A block in the list: opened by a click, moved by its grip, its menu or the arrow keys on the grip. */
export function BlockRow({ block, isSelected, isTroubled, canEdit, onSelect, ...row }: BlockRowProps) {
  const { label, sentence, position } = blockDefinition(block.kind);
  const isFixed = position === "first";
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: block.id,
      disabled: isFixed || !canEdit,
    });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={cn(
        "flex items-center gap-1 rounded border bg-surface-raised pr-1",
        isSelected ? "border-accent" : "border-line",
        isDragging && "z-10 shadow-float",
      )}
    >
      {isFixed || !canEdit ? (
        <span className="flex size-8 shrink-0 items-center justify-center text-ink-quiet">
          {isFixed ? <Lock aria-hidden className="size-3.5" /> : null}
        </span>
      ) : (
        <button
          ref={setActivatorNodeRef}
          type="button"
          className="flex size-8 shrink-0 cursor-grab touch-none items-center justify-center text-ink-quiet hover:text-ink"
          {...attributes}
          {...listeners}
          aria-label={`Move ${label}`}
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
      )}
      <button
        type="button"
        aria-pressed={isSelected}
        onClick={onSelect}
        className="min-w-0 flex-1 py-1.5 text-left"
      >
        <span className="flex items-center gap-1.5 font-medium">
          {label}
          {isTroubled ? (
            <>
              <CircleAlert aria-hidden className="size-3.5 text-waiting" />
              <span className="sr-only">, needs a look</span>
            </>
          ) : null}
        </span>
        <span className="block truncate text-sm text-ink-quiet">{sentence(block.config)}</span>
      </button>
      {canEdit ? <RowMenu block={block} isFixed={isFixed} {...row} /> : null}
    </li>
  );
}

type RowMenuProps = Pick<
  BlockRowProps,
  "block" | "canMoveUp" | "canMoveDown" | "otherColumn" | "onMove" | "onDuplicate" | "onRemove"
> & { readonly isFixed: boolean };

function RowMenu({ block, isFixed, canMoveUp, canMoveDown, otherColumn, onMove, ...acts }: RowMenuProps) {
  const { label, isOnce, isRequired } = blockDefinition(block.kind);
  if (isFixed) return null;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button tone="quiet" size="icon-small" aria-label={`More for ${label}`}>
          <Ellipsis aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuItem disabled={!canMoveUp} onSelect={() => onMove("up")}>
          Move up
        </MenuItem>
        <MenuItem disabled={!canMoveDown} onSelect={() => onMove("down")}>
          Move down
        </MenuItem>
        {otherColumn === null ? null : (
          <MenuItem onSelect={() => onMove(otherColumn)}>
            To the {otherColumn === "main" ? "main" : "side"} column
          </MenuItem>
        )}
        {isOnce ? null : <MenuItem onSelect={acts.onDuplicate}>Make a copy</MenuItem>}
        {isRequired ? null : <MenuItem onSelect={acts.onRemove}>Remove</MenuItem>}
      </MenuContent>
    </Menu>
  );
}
