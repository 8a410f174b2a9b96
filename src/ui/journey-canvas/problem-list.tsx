import type { Problem } from "@/domain/journey/validate";
import { Button } from "../primitives/button";
import { Notice } from "../primitives/notice";

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly onOpen: (nodeId: string) => void;
}

/** What is wrong with a journey, each with the way to its step; nothing while all is well. */
export function ProblemList({ problems, onOpen }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <div className="px-4 pb-4 sm:px-6 lg:px-8">
      <Notice
        tone={problems.some(({ severity }) => severity === "error") ? "trouble" : "waiting"}
        title={problems.length === 1 ? "One problem" : `${problems.length} problems`}
      >
        <ul className="mt-1 flex flex-col gap-1">
          {problems.map(({ nodeId, code, sentence }) => (
            <li key={`${nodeId} ${code} ${sentence}`} className="flex flex-wrap items-baseline gap-x-3">
              {sentence}
              {nodeId === null ? null : (
                <Button tone="link" size="small" onClick={() => onOpen(nodeId)}>
                  Show the step
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
