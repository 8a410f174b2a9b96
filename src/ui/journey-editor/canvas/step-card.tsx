"use client";

import { CircleAlert, Ellipsis, GripVertical, TriangleAlert } from "lucide-react";
import { type DragEvent, type MouseEvent, memo } from "react";
import { cn } from "../../primitives/class-names";
import { useEditor, useEditorState } from "../state/editor-context";
import type { EditorStep } from "../state/editor-steps";
import { shortName, stepName } from "../state/editor-steps";
import type { StepExtras } from "../state/step-extras";
import { StepCountsLine } from "./step-counts-line";
import { StepIcon } from "./step-icon";

export interface StepCardProps {
  readonly step: EditorStep;
  readonly extras: StepExtras;
}

/** What a step does, what is missing, who was here and when. Click opens it, the dots hold what can be done with it. */
export const StepCard = memo(function StepCard({ step, extras }: StepCardProps) {
  const { store, commands } = useEditor();
  const isOpen = useEditorState(({ openId }) => openId === step.id);
  const isCurrent = useEditorState(({ currentId }) => currentId === step.id);
  const isMoving = useEditorState(({ placing }) => placing?.type === "move" && placing.nodeId === step.id);
  const worst = extras.problems.find(({ severity }) => severity === "error") ?? extras.problems[0];
  const menuAt = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const isPointed = event.clientX > 0 && event.type === "contextmenu";
    const anchor = isPointed ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom };
    store.set({ currentId: step.id });
    commands.show({ type: "menu", nodeId: step.id, anchor });
  };
  const isMessage = step.kind === "send_message";
  return (
    <div
      className={cn(
        "group/step pointer-events-auto relative size-full rounded-card border bg-surface-raised transition-colors",
        isMessage ? "border-accent/50" : "border-line",
        worst?.severity === "warning" && "border-waiting/70",
        worst?.severity === "error" && "border-trouble/70",
        isOpen && "border-accent ring-2 ring-accent",
        isMoving && "opacity-50",
      )}
    >
      <button
        type="button"
        data-step={step.id}
        tabIndex={isCurrent ? 0 : -1}
        aria-pressed={isOpen}
        onClick={(event) => {
          commands.open(step.id);
          if (event.detail === 0) commands.focus("panel");
        }}
        onContextMenu={menuAt}
        className="nopan flex size-full cursor-pointer flex-col rounded-card px-3 py-2.5 text-left hover:bg-surface-sunken/50"
      >
        <span className="mb-1 flex w-full items-center gap-1.5 pr-12 text-sm text-ink-quiet">
          <StepIcon kind={step.kind} className={cn("size-3.5 shrink-0", isMessage && "text-accent")} />
          <span className="truncate">{step.kindLabel}</span>
          {extras.change === null ? null : (
            <span className="rounded-full bg-arriving/10 px-1.5 text-2xs font-medium text-arriving">
              {extras.change === "added" ? "new" : "changed"}
            </span>
          )}
        </span>
        <span className="flex-1">
          <span className="line-clamp-3 font-medium">{stepName(step)}</span>
        </span>
        {worst === undefined ? null : (
          <span
            className={cn(
              "mt-1.5 flex w-full items-center gap-1.5 rounded-[6px] px-1.5 py-0.5 text-sm",
              worst.severity === "error" ? "bg-trouble/10 text-trouble" : "bg-waiting/12 text-waiting",
            )}
          >
            {worst.severity === "error" ? (
              <CircleAlert aria-hidden className="size-3.5 shrink-0" />
            ) : (
              <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
            )}
            <span className="truncate">{worst.sentence}</span>
            {extras.problems.length > 1 ? (
              <span className="ml-auto shrink-0">+{extras.problems.length - 1}</span>
            ) : null}
          </span>
        )}
        {extras.counts === null ? null : <StepCountsLine counts={extras.counts} isMessage={isMessage} />}
        {extras.moment === null ? null : <span className="text-sm text-ink-quiet">{extras.moment}</span>}
      </button>
      <span className="absolute top-1.5 right-1.5 flex items-center">
        {step.kind === "trigger" ? null : <Grip step={step} />}
        <button
          type="button"
          tabIndex={isCurrent ? 0 : -1}
          aria-haspopup="menu"
          aria-label={`What to do with ${shortName(step)}`}
          data-menu={step.id}
          onClick={menuAt}
          className="nopan flex size-7 items-center justify-center rounded-[6px] text-ink-quiet hover:bg-surface-sunken hover:text-ink"
        >
          <Ellipsis aria-hidden className="size-4" />
        </button>
      </span>
    </div>
  );
});

/** By this a step is dragged to another place; "Move to…" in its menu does the same by clicks. */
function Grip({ step }: { step: EditorStep }) {
  const { store, commands } = useEditor();
  const begin = (event: DragEvent<HTMLElement>) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", stepName(step));
    const what = event.altKey ? "branch" : "step";
    // The browser takes its picture of what is dragged first; a change of the page at once would end the drag.
    setTimeout(() => store.set({ placing: { type: "move", nodeId: step.id, what } }), 0);
  };
  return (
    <span
      draggable
      aria-hidden
      title="Drag to another place; with Alt, all that follows comes along"
      onDragStart={begin}
      onDragEnd={() => commands.drop()}
      className="nopan nodrag flex size-6 cursor-grab items-center justify-center rounded-[6px] text-ink-quiet opacity-0 group-hover/step:opacity-100 hover:bg-surface-sunken active:cursor-grabbing"
    >
      <GripVertical className="size-3.5" />
    </span>
  );
}
