"use client";

import { ArrowDown, ArrowUp, CircleAlert, Ellipsis, TriangleAlert } from "lucide-react";
import { type MouseEvent, memo } from "react";
import { Button } from "../../primitives/button";
import { cn } from "../../primitives/class-names";
import { StepCountsLine } from "../canvas/step-counts-line";
import { StepIcon } from "../canvas/step-icon";
import { useEditor, useEditorState } from "../state/editor-context";
import { type EditorStep, shortName, stepName } from "../state/editor-steps";
import type { StepExtras } from "../state/step-extras";

export interface OutlineStepProps {
  readonly step: EditorStep;
  readonly extras: StepExtras;
}

/** One line of the outline: the step, and beside it the ways to move it and all that can be done with it. */
export const OutlineStep = memo(function OutlineStep({ step, extras }: OutlineStepProps) {
  const { store, commands } = useEditor();
  const isOpen = useEditorState(({ openId }) => openId === step.id);
  const isMessage = step.kind === "send_message";
  const name = shortName(step);
  const menuAt = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    store.set({ currentId: step.id });
    commands.show({ type: "menu", nodeId: step.id, anchor: { x: box.left, y: box.bottom } });
  };
  return (
    <div
      className={cn(
        "flex items-start gap-1 rounded-card border bg-surface-raised transition-colors hover:border-edge",
        isOpen ? "border-accent ring-1 ring-accent" : "border-line",
      )}
    >
      <button
        type="button"
        data-step={step.id}
        aria-pressed={isOpen}
        onFocus={() => store.set({ currentId: step.id })}
        onClick={(event) => {
          commands.open(step.id);
          if (event.detail === 0) commands.focus("panel");
        }}
        onContextMenu={menuAt}
        className="flex min-w-0 flex-1 gap-3 rounded-card px-3.5 py-2.5 text-left"
      >
        <StepIcon
          kind={step.kind}
          className={cn("mt-0.5 size-4 shrink-0", isMessage ? "text-accent" : "text-ink-quiet")}
        />
        <span className="min-w-0">
          <span className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-quiet">
            {step.kindLabel}
            {extras.change === null ? null : (
              <span className="font-medium text-arriving">
                {extras.change === "added" ? "new" : "changed"}
              </span>
            )}
          </span>
          <span className="line-clamp-2 text-pretty sm:line-clamp-4">{stepName(step)}</span>
          {extras.problems.map(({ code, sentence, severity }) => (
            <span
              key={`${code} ${sentence}`}
              className={cn(
                "flex items-start gap-1.5 text-sm",
                severity === "error" ? "text-trouble" : "text-waiting",
              )}
            >
              {severity === "error" ? (
                <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              ) : (
                <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              )}
              {sentence}
            </span>
          ))}
          {extras.counts === null ? null : <StepCountsLine counts={extras.counts} isMessage={isMessage} />}
          {extras.moment === null ? null : (
            <span className="block text-sm text-ink-quiet">{extras.moment}</span>
          )}
        </span>
      </button>
      <span className="flex shrink-0 p-1.5">
        {step.kind === "trigger" ? null : (
          <span className="flex max-md:hidden">
            <Button
              tone="quiet"
              size="icon-small"
              aria-label={`Move up: ${name}`}
              onClick={() => commands.shift(step.id, "up")}
            >
              <ArrowUp aria-hidden />
            </Button>
            <Button
              tone="quiet"
              size="icon-small"
              aria-label={`Move down: ${name}`}
              onClick={() => commands.shift(step.id, "down")}
            >
              <ArrowDown aria-hidden />
            </Button>
          </span>
        )}
        <Button
          tone="quiet"
          size="icon-small"
          aria-haspopup="menu"
          aria-label={`What to do with ${name}`}
          onClick={menuAt}
        >
          <Ellipsis aria-hidden />
        </Button>
      </span>
    </div>
  );
});
