import { type DraftNode, stepTitle } from "@/domain/journey/edit/draft";
import type { Conflict } from "@/domain/journey/edit/merge";
import { cn } from "../../primitives/class-names";

export interface ClashListProps {
  readonly clashes: readonly Conflict[];
  readonly who: string;
  readonly picked: Readonly<Record<string, "mine" | "theirs">>;
  readonly onPick: (key: string, side: "mine" | "theirs") => void;
}

/** What both have changed, and not in the same way: one choice each for a merge. */
export function ClashList({ clashes, who, picked, onPick }: ClashListProps) {
  return (
    <section className="mt-5 border-t border-line pt-4">
      <h3 className="font-medium">You both changed {clashes.length === 1 ? "this" : "these"}</h3>
      <p className="pb-2 text-sm text-ink-quiet">For a merge: whose is kept?</p>
      <ul className="flex flex-col gap-3">
        {clashes.map((clash) => {
          const key = clashKey(clash);
          const chosen = picked[key] ?? "mine";
          return (
            <li key={key}>
              <fieldset className="grid gap-2 sm:grid-cols-2">
                <legend className="pb-1 text-sm text-ink-quiet">{clash.title}</legend>
                <Side
                  name={key}
                  label={who}
                  words={wordsOf(clash, "theirs")}
                  isChosen={chosen === "theirs"}
                  onChoose={() => onPick(key, "theirs")}
                />
                <Side
                  name={key}
                  label="You"
                  words={wordsOf(clash, "mine")}
                  isChosen={chosen === "mine"}
                  onChoose={() => onPick(key, "mine")}
                />
              </fieldset>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function clashKey(clash: Conflict): string {
  return clash.kind === "step" ? `step ${clash.nodeId}` : `message ${clash.templateId}`;
}

function wordsOf(clash: Conflict, side: "mine" | "theirs"): string {
  if (clash.kind === "message") return clash[side]?.subject ?? "deleted";
  const node: DraftNode | null = clash[side];
  return node === null ? "deleted" : stepTitle(node);
}

interface SideProps {
  readonly name: string;
  readonly label: string;
  readonly words: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Side({ name, label, words, isChosen, onChoose }: SideProps) {
  return (
    <label
      className={cn(
        "flex items-start gap-2.5 rounded border px-3 py-2",
        isChosen ? "border-accent bg-accent/5" : "border-line",
      )}
    >
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0 accent-(--accent)"
      />
      <span className="min-w-0 font-medium">
        {label}
        <span className="block text-sm font-normal text-pretty text-ink-quiet">{words}</span>
      </span>
    </label>
  );
}
