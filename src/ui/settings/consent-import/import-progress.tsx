import { Button } from "../../primitives/button";
import type { Progress } from "./use-consent-import";

/** How far it is; it can be stopped after any batch. */
export function ImportProgress({
  progress: { what, done, of },
  onStop,
}: {
  readonly progress: Progress;
  readonly onStop: () => void;
}) {
  return (
    <div className="flex flex-col gap-3">
      <output className="tabular-nums">
        {what} {done.toLocaleString("en")} of {of.toLocaleString("en")}…
      </output>
      <progress
        className="h-2 w-full max-w-md appearance-none overflow-clip rounded-full bg-surface-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-surface-sunken [&::-webkit-progress-value]:bg-accent"
        value={done}
        max={of}
        aria-label={`${what} the consents`}
      />
      <div>
        <Button size="small" onClick={onStop}>
          Stop
        </Button>
      </div>
    </div>
  );
}
