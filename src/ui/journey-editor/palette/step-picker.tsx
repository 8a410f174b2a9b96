"use client";

import { Command } from "cmdk";
import { ClipboardPaste, CornerDownRight, type LucideIcon, Octagon } from "lucide-react";
import type { ReactNode } from "react";
import type { Spot } from "@/domain/journey/edit/graph";
import { holdsEveryWord } from "../../primitives/combobox";
import { Popover, PopoverAnchor, PopoverContent } from "../../primitives/popover";
import { useEditor, useEditorState } from "../state/editor-context";
import type { Anchor } from "../state/editor-state";
import { spotKey } from "../state/editor-state";
import { type AddableKind, stepKindGroups } from "./step-kinds";

/** Which step is added at a "+", or takes the place of one: found by typing. */
export function StepPicker() {
  const { commands } = useEditor();
  const overlay = useEditorState((state) => state.overlay);
  if (overlay?.type === "replace")
    return (
      <PickerFrame
        title="Replace with"
        anchor={overlay.anchor}
        backTo={`step ${overlay.nodeId}`}
        onPick={(kind) => commands.replace(overlay.nodeId, kind)}
      />
    );
  if (overlay?.type !== "picker") return null;
  return (
    <PickerFrame
      title="Add a step"
      anchor={overlay.anchor}
      backTo={`spot ${spotKey(overlay.at)}`}
      onPick={(kind) => commands.add(kind, overlay.at)}
    >
      <OtherWays at={overlay.at} />
    </PickerFrame>
  );
}

interface PickerFrameProps {
  readonly title: string;
  readonly anchor: Anchor;
  /** What gets the focus when nothing is picked. */
  readonly backTo: string;
  readonly onPick: (kind: AddableKind) => void;
  readonly children?: ReactNode;
}

function PickerFrame({ title, anchor, backTo, onPick, children }: PickerFrameProps) {
  const { commands } = useEditor();
  const close = (isOpen: boolean) => {
    if (isOpen) return;
    commands.show(null);
    commands.focus(backTo);
  };
  return (
    <Popover open onOpenChange={close}>
      <PopoverAnchor asChild>
        <span aria-hidden style={{ left: anchor.x, top: anchor.y }} className="fixed size-0" />
      </PopoverAnchor>
      <PopoverContent
        align="center"
        aria-label={title}
        onCloseAutoFocus={(event) => event.preventDefault()}
        className="w-80 p-0"
      >
        <Command label={title} filter={holdsEveryWord}>
          <Command.Input
            placeholder={`${title}: type to find`}
            className="h-10 w-full border-b border-line bg-transparent px-3 outline-none placeholder:text-ink-quiet"
          />
          <Command.List className="max-h-80 overflow-y-auto p-1">
            <Command.Empty className="px-2.5 py-3 text-ink-quiet">No step is called that.</Command.Empty>
            {stepKindGroups.map(({ name, kinds }) => (
              <Command.Group key={name} heading={name} className={groupStyle}>
                {kinds.map(({ kind, label, hint, icon }) => (
                  <PickerItem
                    key={kind}
                    icon={icon}
                    label={label}
                    hint={hint}
                    onSelect={() => onPick(kind)}
                  />
                ))}
              </Command.Group>
            ))}
            {children}
          </Command.List>
        </Command>
      </PopoverContent>
    </Popover>
  );
}

const groupStyle =
  "[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-0.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-quiet";

function OtherWays({ at }: { at: Spot }) {
  const { commands } = useEditor();
  const leadsOn = useEditorState(
    ({ history }) => history.present.nodes[at.nodeId]?.next[at.port] !== undefined,
  );
  return (
    <Command.Group heading="Or" className={groupStyle}>
      <PickerItem
        icon={CornerDownRight}
        label="Go on at another step"
        hint="Joins a step that is there already"
        onSelect={() => commands.show({ type: "join", from: at })}
      />
      <PickerItem
        icon={ClipboardPaste}
        label="Paste what was copied"
        hint="A step or a branch, from this journey or another"
        onSelect={() => {
          commands.show(null);
          void commands.pasteAt(at);
        }}
      />
      {leadsOn ? (
        <PickerItem
          icon={Octagon}
          label="Let it end here"
          hint="What only follows here is removed"
          onSelect={() => {
            commands.show(null);
            commands.act({ type: "connect", from: at, to: null });
          }}
        />
      ) : null}
    </Command.Group>
  );
}

interface PickerItemProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly hint: string;
  readonly onSelect: () => void;
}

function PickerItem({ icon: Icon, label, hint, onSelect }: PickerItemProps) {
  return (
    <Command.Item
      value={label}
      keywords={hint.split(" ")}
      onSelect={onSelect}
      className="flex cursor-pointer items-start gap-2.5 rounded-[6px] px-2.5 py-1.5 data-[selected=true]:bg-surface-sunken"
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-quiet" />
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        <span className="block text-sm text-ink-quiet">{hint}</span>
      </span>
    </Command.Item>
  );
}
