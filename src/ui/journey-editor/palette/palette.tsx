"use client";

import type { DragEvent } from "react";
import { cn } from "../../primitives/class-names";
import { useEditor, useEditorState } from "../state/editor-context";
import { type StepKind, stepKindGroups } from "./step-kinds";

/** What can be added. Dragged onto a line, or picked up with a click and put down with another. */
export function Palette() {
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
                <PaletteItem kind={kind} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="mt-auto px-1 pt-2 text-xs text-pretty text-ink-quiet">
        Drag one onto a line. Or click it, then a “+”.
      </p>
    </nav>
  );
}

function PaletteItem({ kind: { kind, label, hint, icon: Icon } }: { kind: StepKind }) {
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
