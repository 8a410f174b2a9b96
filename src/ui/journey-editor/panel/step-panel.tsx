"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Problem } from "@/domain/journey/validate";
import { Button } from "../../primitives/button";
import { Notice } from "../../primitives/notice";
import { Sheet } from "../../primitives/sheet";
import { StepIcon } from "../canvas/step-icon";
import { StepForm } from "../forms/step-form";
import { useEditor, useEditorState } from "../state/editor-context";
import { type EditorStep, stepName } from "../state/editor-steps";
import { useKeysWithin } from "../state/use-keys-within";

export interface StepPanelProps {
  readonly step: EditorStep;
  readonly problems: readonly Problem[];
  /** On a phone the form covers the screen. */
  readonly isNarrow: boolean;
}

/** The settings of the step that is open, beside the drawing. Every change counts at once; there is no save button. */
export function StepPanel({ step, problems, isNarrow }: StepPanelProps) {
  const { commands } = useEditor();
  if (isNarrow)
    return (
      <Sheet
        open
        onOpenChange={() => commands.open(null)}
        title={step.kindLabel}
        description={stepName(step)}
      >
        <Settings step={step} problems={problems} />
      </Sheet>
    );
  return <SidePanel step={step} problems={problems} />;
}

function SidePanel({ step, problems }: Omit<StepPanelProps, "isNarrow">) {
  const { commands } = useEditor();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = useEditorState((state) => state.focus);
  useEffect(() => {
    if (focus?.target === "panel") heading.current?.focus();
  }, [focus]);
  const close = () => {
    commands.open(null);
    commands.focus(`step ${step.id}`);
  };
  useKeysWithin(panel, (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  });
  return (
    <aside
      aria-label="Settings of the step"
      ref={panel}
      className="flex w-[26rem] shrink-0 flex-col border-l border-line bg-surface-raised 2xl:w-[30rem]"
    >
      <div className="flex items-start gap-2.5 border-b border-line px-4 py-3">
        <StepIcon kind={step.kind} className="mt-0.5 size-4 shrink-0 text-ink-quiet" />
        <div className="min-w-0 flex-1">
          <h2 ref={heading} tabIndex={-1} className="font-semibold outline-none">
            {step.kindLabel}
          </h2>
          <p className="line-clamp-3 text-sm text-pretty text-ink-quiet">{step.sentence}</p>
        </div>
        <Button tone="quiet" size="icon-small" aria-label="Close the settings" onClick={close}>
          <X aria-hidden />
        </Button>
      </div>
      <div className="relative min-h-0 flex-1 overflow-y-auto p-4">
        <Settings step={step} problems={problems} />
      </div>
    </aside>
  );
}

function Settings({ step, problems }: Omit<StepPanelProps, "isNarrow">) {
  const { commands } = useEditor();
  const draft = useEditorState(({ history }) => history.present);
  return (
    <div className="flex flex-col gap-4">
      {problems.map(({ code, sentence, severity }) => (
        <Notice key={`${code} ${sentence}`} tone={severity === "error" ? "trouble" : "waiting"}>
          {sentence}
        </Notice>
      ))}
      <StepForm key={step.id} draft={draft} nodeId={step.id} onIntent={commands.act} />
    </div>
  );
}
