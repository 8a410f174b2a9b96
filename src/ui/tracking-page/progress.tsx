import type { StepView } from "@/application/tracking/tracking-view";
import type { PageWords } from "@/domain/wording/page-words";

/** The steps of a delivery as an ordered list; the one under way is marked for everybody, not by colour alone. */
export function Progress({
  steps,
  words: { page },
}: {
  readonly steps: readonly StepView[];
  readonly words: PageWords;
}) {
  if (steps.length === 0) return null;
  return (
    <ol className="progress" aria-label={page.progress}>
      {steps.map(({ label, state }) => (
        <li key={label} className={`step ${state}`} aria-current={state === "current" ? "step" : undefined}>
          <span className="dot" aria-hidden="true" />
          <span className="step-label">
            {label}
            {state === "done" && <span className="unseen">{`, ${page.done}`}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
