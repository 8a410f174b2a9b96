import { Upload } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../../primitives/button";
import { cn } from "../../primitives/class-names";

interface ChooseFileProps {
  readonly isFirst: boolean;
  /** While a file is being worked on, no other can be chosen. */
  readonly disabled: boolean;
  readonly onChoose: (file: File) => void;
}

/** A file is chosen, or dropped here. */
export function ChooseFile({ isFirst, disabled, onChoose }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file !== undefined && !disabled) onChoose(file);
  };
  return (
    <div
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded border border-dashed border-line p-3",
        isOver && "border-accent bg-surface-sunken",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv"
        aria-label="List of consents"
        className="sr-only"
        tabIndex={-1}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file, mended, can be chosen again.
          currentTarget.value = "";
        }}
      />
      <Button
        tone={isFirst ? "primary" : "secondary"}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <Upload aria-hidden />
        {isFirst ? "Choose a file" : "Choose another file"}
      </Button>
      <span className="text-ink-quiet">or drop it here: CSV, up to 20 MB and 200,000 lines</span>
    </div>
  );
}
