"use client";

import { CornerDownRight } from "lucide-react";
import { memo, useEffect, useMemo, useRef } from "react";
import { type OutlineItem, outlineOf } from "../../journey-canvas/outline-of";
import { useEditor, useEditorState } from "../state/editor-context";
import { type EditorStep, shortName } from "../state/editor-steps";
import { isFocusLost } from "../state/is-focus-lost";
import type { StepExtras } from "../state/step-extras";
import { pressOnStep } from "../state/step-keys";
import { useKeysWithin } from "../state/use-keys-within";
import { OutlineAdd } from "./outline-add";
import { moveInList } from "./outline-keys";
import { OutlineStep } from "./outline-step";

export interface EditorOutlineProps {
  readonly steps: readonly EditorStep[];
  readonly start: string;
  readonly extrasOf: (id: string) => StepExtras;
}

/** The same journey as an indented list, with everything the drawing can do: for keys, screen readers and phones. */
export const EditorOutline = memo(function EditorOutline({ steps, start, extrasOf }: EditorOutlineProps) {
  const { name, store, commands } = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const items = useMemo(() => outlineOf(steps, start), [steps, start]);
  const focus = useEditorState((state) => state.focus);
  useEffect(() => {
    if (focus === null || focus.target === "panel") return;
    const [kind = "", ...rest] = focus.target.split(" ");
    const found = list.current?.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(rest.join(" "))}"]`);
    if (!focus.ifLost || isFocusLost()) found?.focus();
  }, [focus]);
  useKeysWithin(list, (event) => {
    if (moveInList(event, list.current)) return;
    pressOnStep(event, { store, commands });
  });
  return (
    <section
      aria-label={`Outline of ${name}`}
      aria-describedby="outline-instructions"
      className="mx-auto w-full max-w-3xl px-4 py-5 sm:px-6"
    >
      <p id="outline-instructions" className="sr-only">
        Up and down move between steps. Enter opens one, A adds one after it, Alt with up or down moves it,
        Delete takes it away, Shift F10 shows what else can be done.
      </p>
      <div ref={list}>
        <Steps items={items} label={`Steps of ${name}`} extrasOf={extrasOf} />
      </div>
    </section>
  );
});

interface StepsProps {
  readonly items: readonly OutlineItem<EditorStep>[];
  readonly label: string;
  readonly extrasOf: (id: string) => StepExtras;
}

function Steps({ items, label, extrasOf }: StepsProps) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {items.map((item) => (
        <li key={`${item.kind} ${item.step.id}`}>
          {item.kind === "goes_to" ? (
            <GoesTo step={item.step} />
          ) : (
            <>
              <OutlineStep step={item.step} extras={extrasOf(item.step.id)} />
              <After item={item} extrasOf={extrasOf} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What comes after a step: one "+", or its arms, each with its own steps. */
function After({
  item: { step, arms },
  extrasOf,
}: {
  item: Extract<OutlineItem<EditorStep>, { kind: "step" }>;
  extrasOf: StepsProps["extrasOf"];
}) {
  const [only] = step.arms;
  if (arms.length === 0)
    return only === undefined ? null : <OutlineAdd step={step} port={only.id} isEnd={only.to === null} />;
  return step.arms.map((arm, place) => (
    <div key={arm.id} className="ml-4 border-l border-line pb-1 pl-4">
      <p className="pt-2 text-sm font-medium text-ink-quiet">{arm.label}</p>
      <OutlineAdd step={step} port={arm.id} isEnd={arm.to === null} />
      {arm.to === null ? null : (
        <Steps
          items={arms[place]?.items ?? []}
          label={`${arm.label}, an arm of ${shortName(step)}`}
          extrasOf={extrasOf}
        />
      )}
    </div>
  ));
}

function GoesTo({ step }: { step: EditorStep }) {
  const { commands } = useEditor();
  return (
    <button
      type="button"
      onClick={() => commands.focus(`step ${step.id}`)}
      className="flex min-h-8 items-start gap-2 py-1 text-left text-sm text-ink-quiet underline-offset-4 hover:text-ink hover:underline"
    >
      <CornerDownRight aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>Goes on at “{shortName(step)}”</span>
    </button>
  );
}
