"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { type Column, columns } from "@/domain/page/block";
import type { PageDocument } from "@/domain/page/document";
import type { PageIntent } from "@/domain/page/page-intent";
import { blockDefinition } from "@/domain/page/registry";
import { BlockRow } from "./block-row";
import { moveInstructions, saidMoves } from "./said-moves";

const COLUMN_LABELS: Readonly<Record<Column, string>> = { main: "Main column", side: "Side column" };

interface BlockListProps {
  readonly page: string;
  readonly document: PageDocument;
  readonly selected: string | null;
  readonly troubled: ReadonlySet<string>;
  readonly canEdit: boolean;
  readonly onSelect: (id: string) => void;
  readonly onAct: (intent: PageIntent) => void;
}

/** The blocks of a page, in the order of a phone. Each can be dragged, or moved by its buttons. */
export function BlockList({ page, document, selected, troubled, canEdit, onSelect, onAct }: BlockListProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { blocks } = document;
  const inColumn = (column: Column) => blocks.filter((block) => block.column === column);
  const drop = ({ active, over }: DragEndEvent) => {
    const target = blocks.find(({ id }) => id === over?.id);
    if (target === undefined || active.id === target.id) return;
    const at = inColumn(target.column).findIndex(({ id }) => id === target.id);
    onAct({ kind: "move_block", page, id: String(active.id), column: target.column, at });
  };
  return (
    <DndContext
      id="page-blocks"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: saidMoves(blocks), screenReaderInstructions: moveInstructions }}
      onDragEnd={drop}
    >
      {columns.map((column) => {
        const there = inColumn(column);
        return (
          <section key={column} className="mb-4">
            <h2 className="mb-1.5 text-sm text-ink-quiet">{COLUMN_LABELS[column]}</h2>
            <SortableContext items={there.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
              <ul className="flex flex-col gap-1">
                {there.map((block, at) => (
                  <BlockRow
                    key={block.id}
                    block={block}
                    isSelected={block.id === selected}
                    isTroubled={troubled.has(block.id)}
                    canEdit={canEdit}
                    canMoveUp={at > 0}
                    canMoveDown={at < there.length - 1}
                    otherColumn={otherColumn(block.kind, column)}
                    onSelect={() => onSelect(block.id)}
                    onMove={(to) =>
                      onAct({
                        kind: "move_block",
                        page,
                        id: block.id,
                        ...(to === "up"
                          ? { column, at: at - 1 }
                          : to === "down"
                            ? { column, at: at + 1 }
                            : { column: to, at: inColumn(to).length }),
                      })
                    }
                    onDuplicate={() => onAct({ kind: "duplicate_block", page, id: block.id })}
                    onRemove={() => onAct({ kind: "remove_block", page, id: block.id })}
                  />
                ))}
              </ul>
            </SortableContext>
          </section>
        );
      })}
    </DndContext>
  );
}

function otherColumn(kind: PageDocument["blocks"][number]["kind"], column: Column): Column | null {
  return blockDefinition(kind).columns.find((one) => one !== column) ?? null;
}
