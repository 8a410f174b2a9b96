import { cn } from "../primitives/class-names";
import type { Behind, ShowBehind } from "./behind";

interface NumberButtonProps {
  readonly value: number;
  readonly behind: Behind;
  readonly onShow: ShowBehind;
  readonly className?: string;
}

/** A number that opens the orders behind it; a nought is only a nought. */
export function NumberButton({ value, behind, onShow, className }: NumberButtonProps) {
  const text = value.toLocaleString("en");
  if (value === 0) return <span className={cn("text-ink-quiet tabular-nums", className)}>{text}</span>;
  return (
    <button
      type="button"
      onClick={() => onShow(behind)}
      className={cn(
        "min-h-6 cursor-pointer rounded tabular-nums underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent",
        className,
      )}
    >
      {text}
      <span className="sr-only">: show the orders, {behind.title}</span>
    </button>
  );
}
