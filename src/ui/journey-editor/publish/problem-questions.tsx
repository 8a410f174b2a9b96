"use client";

import { CircleAlert } from "lucide-react";
import type { Problem } from "@/domain/journey/validate";
import { Button } from "../../primitives/button";
import { Notice } from "../../primitives/notice";
import { useEditor } from "../state/editor-context";

export interface ProblemQuestionsProps {
  readonly problems: readonly Problem[];
  /** Codes of the warnings that were accepted; null: only shown, not asked. */
  readonly accepted: readonly string[] | null;
  readonly onAccept: (codes: readonly string[]) => void;
}

/** Errors stand in the way; each warning is asked once. */
export function ProblemQuestions({ problems, accepted, onAccept }: ProblemQuestionsProps) {
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = [
    ...new Map(
      problems.filter(({ severity }) => severity === "warning").map((one) => [one.code, one]),
    ).values(),
  ];
  return (
    <>
      {errors.length === 0 ? null : (
        <Notice
          tone="trouble"
          title={errors.length === 1 ? "Fix one problem first" : `Fix ${errors.length} problems first`}
        >
          <ul className="mt-1 flex flex-col gap-1">
            {errors.map((problem) => (
              <ErrorLine key={`${problem.code} ${problem.nodeId} ${problem.sentence}`} problem={problem} />
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length === 0 ? null : (
        <Notice tone="waiting" title="Is this meant?">
          <ul className="mt-1 flex flex-col gap-1.5">
            {warnings.map(({ code, sentence }) => (
              <li key={code}>
                {accepted === null ? (
                  sentence
                ) : (
                  <label className="flex items-start gap-2.5">
                    <input
                      type="checkbox"
                      checked={accepted.includes(code)}
                      onChange={({ target }) =>
                        onAccept(
                          target.checked ? [...accepted, code] : accepted.filter((one) => one !== code),
                        )
                      }
                      className="mt-0.5 size-4 shrink-0 accent-(--accent)"
                    />
                    <span>{sentence} Yes, publish it so.</span>
                  </label>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function ErrorLine({ problem: { nodeId, sentence } }: { problem: Problem }) {
  const { commands } = useEditor();
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <CircleAlert aria-hidden className="size-3.5 shrink-0 self-center text-trouble" />
      {sentence}
      {nodeId === null ? null : (
        <Button
          tone="link"
          size="small"
          onClick={() => {
            commands.show(null);
            commands.open(nodeId);
          }}
        >
          Show the step
        </Button>
      )}
    </li>
  );
}
