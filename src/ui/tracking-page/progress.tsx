import type { StepView } from "@/application/tracking/tracking-view";

/** The steps of a delivery as an ordered list; the one under way is marked for everybody, not by colour alone. */
export function Progress({ steps }: { readonly steps: readonly StepView[] }) {
  if (steps.length === 0) return null;
  return (
    <ol className="progress" aria-label="Progress">
      {steps.map(({ label, state }) => (
        <li key={label} className={`step ${state}`} aria-current={state === "current" ? "step" : undefined}>
          <span className="dot" aria-hidden="true" />
          <span className="step-label">
            {label}
            {state === "done" && <span className="unseen">, done</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
