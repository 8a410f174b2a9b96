"use client";

import {
  ArrowDown,
  ArrowUp,
  ClipboardPaste,
  Copy,
  CopyPlus,
  FolderInput,
  type LucideIcon,
  Move,
  Pencil,
  Plus,
  RefreshCw,
  Scissors,
  Trash2,
  Users,
} from "lucide-react";
import { useRef } from "react";
import { portsOf } from "@/domain/journey/edit/draft";
import { useModifierKey } from "../../frame/use-modifier-key";
import { Kbd } from "../../primitives/kbd";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "../../primitives/menu";
import { useEditor, useEditorState } from "../state/editor-context";

/** Everything that can be done with one step. Opens at its dots, by right click, and with Shift F10. */
export function StepMenu() {
  const { commands } = useEditor();
  const overlay = useEditorState((state) => state.overlay);
  if (overlay?.type !== "menu") return null;
  const { nodeId, anchor } = overlay;
  return (
    <Menu open onOpenChange={(isOpen) => (isOpen ? undefined : commands.show(null))}>
      <MenuTrigger asChild>
        <span aria-hidden style={{ left: anchor.x, top: anchor.y }} className="fixed size-0" />
      </MenuTrigger>
      <Items key={nodeId} nodeId={nodeId} anchor={anchor} />
    </Menu>
  );
}

interface ItemsProps {
  readonly nodeId: string;
  readonly anchor: { readonly x: number; readonly y: number };
}

function Items({ nodeId, anchor }: ItemsProps) {
  const { commands } = useEditor();
  const mod = useModifierKey();
  const node = useEditorState(({ history }) => history.present.nodes[nodeId]);
  const start = useEditorState(({ history }) => history.present.start);
  const hasActed = useRef(false);
  if (node === undefined) return null;
  const isStart = nodeId === start;
  const ports = portsOf(node);
  const leadsOn = ports.some(({ id }) => node.next[id] !== undefined);
  const [firstPort] = ports;
  const item = (icon: LucideIcon, label: string, keys: readonly string[], does: () => void) => (
    <Item
      icon={icon}
      label={label}
      keys={keys}
      onSelect={() => {
        hasActed.current = true;
        commands.show(null);
        does();
      }}
    />
  );
  return (
    <MenuContent
      align="start"
      aria-label="What to do with this step"
      className="w-72"
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        if (!hasActed.current) commands.focus(`step ${nodeId}`);
      }}
    >
      {item(Pencil, "Edit", ["Enter"], () => {
        commands.open(nodeId);
        commands.focus("panel");
      })}
      {firstPort === undefined
        ? null
        : item(Plus, "Add a step after it", ["A"], () => {
            if (ports.length === 1)
              commands.show({ type: "picker", at: { nodeId, port: firstPort.id }, anchor });
            else commands.focusFirstSpot(nodeId);
          })}
      <MenuSeparator />
      {isStart ? null : (
        <>
          {item(Copy, "Copy", [mod, "C"], () => void commands.copy(nodeId, "step"))}
          {leadsOn
            ? item(
                Copy,
                "Copy with what follows",
                [mod, "⇧", "C"],
                () => void commands.copy(nodeId, "branch"),
              )
            : null}
          {item(CopyPlus, "Duplicate", [mod, "D"], () => commands.duplicate(nodeId, "step"))}
          {item(Scissors, "Cut", [mod, "X"], () => void commands.cut(nodeId))}
        </>
      )}
      {ports.length === 0
        ? null
        : item(ClipboardPaste, "Paste after it", [mod, "V"], () => void commands.pasteFromClipboard(nodeId))}
      {isStart ? null : (
        <>
          <MenuSeparator />
          {item(Move, "Move to…", ["M"], () => commands.pickUp({ type: "move", nodeId, what: "step" }))}
          {leadsOn
            ? item(FolderInput, "Move with what follows…", ["⇧", "M"], () =>
                commands.pickUp({ type: "move", nodeId, what: "branch" }),
              )
            : null}
          {item(ArrowUp, "Move up", ["Alt", "↑"], () => commands.shift(nodeId, "up"))}
          {item(ArrowDown, "Move down", ["Alt", "↓"], () => commands.shift(nodeId, "down"))}
          {item(RefreshCw, "Replace with…", ["R"], () => commands.show({ type: "replace", nodeId, anchor }))}
        </>
      )}
      <MenuSeparator />
      {item(Users, "Orders here", ["O"], () => commands.show({ type: "orders", nodeId }))}
      {isStart ? null : (
        <>
          <MenuSeparator />
          {item(Trash2, "Delete", ["Del"], () => commands.askDelete(nodeId))}
          {leadsOn
            ? item(Trash2, "Delete with what follows", ["⇧", "Del"], () => commands.remove(nodeId, null))
            : null}
        </>
      )}
    </MenuContent>
  );
}

interface ItemProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys: readonly string[];
  readonly onSelect: () => void;
}

function Item({ icon: Icon, label, keys, onSelect }: ItemProps) {
  return (
    <MenuItem onSelect={onSelect}>
      <Icon aria-hidden />
      {label}
      <span aria-hidden className="ml-auto flex gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </MenuItem>
  );
}
