"use client";

import { useModifierKey } from "../../frame/use-modifier-key";
import { Dialog } from "../../primitives/dialog";
import { ShortcutLine } from "../../primitives/shortcut-line";
import { useEditor, useEditorState } from "../state/editor-context";

interface Shortcut {
  readonly keys: readonly string[];
  readonly what: string;
}

/** Every key of the editor on one page. */
export function EditorShortcutSheet() {
  const { commands } = useEditor();
  const mod = useModifierKey();
  const isOpen = useEditorState(({ overlay }) => overlay?.type === "shortcuts");
  return (
    <Dialog
      open={isOpen}
      onOpenChange={() => commands.show(null)}
      title="Keys of the journey editor"
      description="Every key has a button or a menu entry that does the same."
      className="sm:max-w-3xl"
    >
      <div className="grid gap-x-10 sm:grid-cols-2">
        {sections(mod).map(({ title, shortcuts }) => (
          <section key={title} className="pt-3">
            <h3 className="pb-1 text-sm font-medium text-ink-quiet">{title}</h3>
            <dl className="flex flex-col divide-y divide-line">
              {shortcuts.map(({ keys, what }) => (
                <ShortcutLine key={what} keys={keys} what={what} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function sections(mod: string): readonly { title: string; shortcuts: readonly Shortcut[] }[] {
  return [
    {
      title: "Get around",
      shortcuts: [
        { keys: ["↑", "↓"], what: "Along the lines, or line by line in the outline" },
        { keys: ["←", "→"], what: "Between the arms of a step" },
        { keys: ["Enter"], what: "Open the step" },
        { keys: ["Esc"], what: "Close it, or put down what is being placed" },
        { keys: ["Shift", "F10"], what: "Everything that can be done with the step" },
        { keys: ["O"], what: "Orders at the step" },
        { keys: ["?"], what: "This page" },
      ],
    },
    {
      title: "Change the journey",
      shortcuts: [
        { keys: ["A"], what: "Add a step after this one" },
        { keys: ["R"], what: "Replace the step" },
        { keys: ["M"], what: "Move the step" },
        { keys: ["Shift", "M"], what: "Move it with what follows" },
        { keys: ["Alt", "↑"], what: "One place up" },
        { keys: ["Alt", "↓"], what: "One place down" },
        { keys: ["Del"], what: "Delete the step" },
        { keys: ["Shift", "Del"], what: "Delete it with what follows" },
      ],
    },
    {
      title: "Copy",
      shortcuts: [
        { keys: [mod, "C"], what: "Copy the step" },
        { keys: [mod, "Shift", "C"], what: "Copy it with what follows" },
        { keys: [mod, "X"], what: "Cut" },
        { keys: [mod, "V"], what: "Paste after the step" },
        { keys: [mod, "D"], what: "Duplicate" },
      ],
    },
    {
      title: "Take back",
      shortcuts: [
        { keys: [mod, "Z"], what: "Undo" },
        { keys: [mod, "Shift", "Z"], what: "Do again" },
        { keys: [mod, "S"], what: "Save now; it happens by itself" },
      ],
    },
  ];
}
