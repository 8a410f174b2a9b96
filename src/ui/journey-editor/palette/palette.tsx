"use client";

import { type DragEvent, type KeyboardEvent, useState } from "react";
import { cn } from "../../primitives/class-names";
import { useEditor, useEditorState } from "../state/editor-context";
import { type StepKind, stepKindGroups } from "./step-kinds";

/**
 * What can be added. Dragged onto a line, or picked up with a click and put down with another. One stop for the tab key;
 * up and down go from one to the next.
 */
export function Palette() {
  const [stop, setStop] = useState(0);
  return (
    <nav
      aria-label="Steps to add"
      className="flex w-44 shrink-0 flex-col gap-3 overflow-y-auto border-r border-line p-3 max-lg:hidden"
    >
      {stepKindGroups.map(({ name, kinds }) => (
        <div key={name}>
          <h2 className="px-1 pb-1 text-xs font-medium text-ink-quiet">{name}</h2>
          <ul className="flex flex-col gap-1">
            {kinds.map((kind) => (
              <li key={kind.kind}>
                <PaletteItem
                  kind={kind}
                  isStop={allKinds[stop]?.kind === kind.kind}
                  onFocus={() => setStop(allKinds.findIndex((one) => one.kind === kind.kind))}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="mt-auto px-1 pt-2 text-xs text-pretty text-ink-quiet">
        Drag one onto a line. Or click it, then “Add here”.
      </p>
    </nav>
  );
}

/** Up and down; what then has the focus becomes the stop. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const items = [...(event.currentTarget.closest("nav")?.querySelectorAll("button") ?? [])];
  const here = items.findIndex((item) => item === event.currentTarget);
  items[here + by]?.focus();
}

const allKinds = stepKindGroups.flatMap(({ kinds }) => kinds);

interface PaletteItemProps {
  readonly kind: StepKind;
  /** The one of them the tab key stops at. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

function PaletteItem({ kind: { kind, label, hint, icon: Icon }, isStop, onFocus }: PaletteItemProps) {
  const { store, commands } = useEditor();
  const isPicked = useEditorState(({ placing }) => placing?.type === "new" && placing.kind === kind);
  const begin = (event: DragEvent<HTMLElement>) => {
    event.dataTransfer.effectAllowed = "copyMove";
    event.dataTransfer.setData("text/plain", label);
    // The browser takes its picture of what is dragged first; a change of the page at once would end the drag.
    setTimeout(() => store.set({ placing: { type: "new", kind }, overlay: null }), 0);
  };
  return (
    <div draggable onDragStart={begin} onDragEnd={() => commands.drop()}>
      <button
        type="button"
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={moveOn}
        aria-pressed={isPicked}
        title={hint}
        onClick={() => (isPicked ? commands.drop() : commands.pickUp({ type: "new", kind }))}
        className={cn(
          "flex min-h-8 w-full cursor-grab items-center gap-2 rounded border bg-surface-raised px-2 py-1 text-left text-sm transition-colors hover:border-edge",
          isPicked ? "border-accent text-accent" : "border-line",
        )}
      >
        <Icon aria-hidden className="size-3.5 shrink-0 text-ink-quiet" />
        {label}
      </button>
    </div>
  );
}
