"use client";

import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { MessagePreview } from "@/application/messages/preview-message";
import type { MessageCheck } from "@/domain/messaging/linter";
import type { TemplateProblem } from "@/domain/messaging/template-problem";
import { cn } from "../../primitives/class-names";
import { type CheckRow, checkRows, placeOf } from "./check-rows";

export interface CheckListProps {
  readonly checks: readonly MessageCheck[];
  readonly senderProblems: readonly TemplateProblem[];
  readonly email: MessagePreview["email"] | null;
}

/** Every check by name, whether it is content, and if not, what to do; a problem leads to its field. */
export function CheckList({ checks, senderProblems, email }: CheckListProps) {
  const html = email?.kind === "rendered" ? email.html : null;
  const rows = checkRows({ checks, senderProblems, html });
  const problems = rows.flatMap((row) => row.problems);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <section aria-label="Checks" className="flex flex-col gap-2">
      <h2 className="font-medium">Checks</h2>
      <p aria-live="polite" className="text-ink-quiet">
        {summary(errors, problems.length - errors)}
      </p>
      <ul className="divide-y divide-line rounded-card border border-line">
        {rows.map((row) => (
          <Check key={row.label} row={row} />
        ))}
      </ul>
    </section>
  );
}

function summary(errors: number, warnings: number): string {
  if (errors > 0) return `${counted(errors, "problem")} to fix before it can be published.`;
  return warnings > 0
    ? `It can go out. ${counted(warnings, "thing")} to look at.`
    : "All is well: it can go out.";
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const looks = {
  fine: { icon: CircleCheck, tone: "text-delivered", word: "in order" },
  warning: { icon: TriangleAlert, tone: "text-waiting", word: "look again" },
  error: { icon: CircleAlert, tone: "text-trouble", word: "to fix" },
} as const;

function Check({ row }: { row: CheckRow }) {
  const { icon: Icon, tone, word } = looks[row.state];
  return (
    <li className="px-3 py-2.5">
      <div className="flex items-start gap-2.5">
        <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", tone)} />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{row.label}</span>
            <span className={cn("text-sm", tone)}>{word}</span>
          </p>
          {row.problems.length === 0 ? (
            <p className="text-sm text-pretty text-ink-quiet">{row.fine}</p>
          ) : null}
          <ul className="flex flex-col gap-1.5">
            {row.problems.map((problem) => (
              <Problem key={`${problem.where} ${problem.sentence}`} problem={problem} />
            ))}
          </ul>
        </div>
      </div>
    </li>
  );
}

function Problem({ problem }: { problem: TemplateProblem }) {
  const place = placeOf(problem.where);
  const go = () => {
    const field = document.querySelector<HTMLElement>(`[data-where="${problem.where}"]`);
    field?.scrollIntoView({ block: "center" });
    field?.focus();
  };
  return (
    <li className="text-sm text-pretty">
      {problem.sentence}{" "}
      {place === null ? null : (
        <button
          type="button"
          onClick={go}
          className="font-medium text-accent underline-offset-4 hover:underline"
        >
          Go to {place}
        </button>
      )}
    </li>
  );
}
