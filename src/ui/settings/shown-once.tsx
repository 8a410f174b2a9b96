import { CopyButton } from "../primitives/copy-button";

export interface ShownOnceProps {
  readonly label: string;
  readonly text: string;
}

/** A secret that is on the screen now and never again. */
export function ShownOnce({ label, text }: ShownOnceProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <p className="font-medium">{label}</p>
      <div className="flex items-center gap-2 rounded border border-line bg-surface-sunken py-2 pr-2 pl-3">
        <code className="min-w-0 flex-1 font-mono text-sm break-all">{text}</code>
        <CopyButton text={text} what={label.toLowerCase()} worded size="small" />
      </div>
    </div>
  );
}
