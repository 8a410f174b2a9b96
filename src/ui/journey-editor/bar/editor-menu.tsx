"use client";

import {
  Archive,
  ClipboardPaste,
  Copy,
  Download,
  Ellipsis,
  History,
  Keyboard,
  PencilLine,
  ScrollText,
  Upload,
} from "lucide-react";
import { writeJourneyFile } from "@/domain/journey/edit/journey-file";
import { Button } from "../../primitives/button";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "../../primitives/menu";
import { useEditor } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";

/** What concerns the journey as a whole. */
export function EditorMenu({ session }: { session: EditorSession }) {
  const { store, commands } = useEditor();
  const { key, name, purpose } = session.server;
  const save = () => {
    const text = writeJourneyFile({ key, name, purpose, draft: store.get().history.present });
    saveAs(`${key}.journey.json`, text);
    commands.say("Exported the journey as a file");
  };
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button tone="quiet" size="icon-small" aria-label="More about this journey">
          <Ellipsis aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent className="w-64">
        <MenuItem onSelect={() => commands.show({ type: "rename" })}>
          <PencilLine aria-hidden />
          Name and purpose
        </MenuItem>
        <MenuItem onSelect={() => commands.show({ type: "versions" })}>
          <History aria-hidden />
          Versions
        </MenuItem>
        <MenuItem onSelect={() => commands.show({ type: "audit" })}>
          <ScrollText aria-hidden />
          Who did what
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => void commands.copy(null, "journey")}>
          <Copy aria-hidden />
          Copy the whole journey
        </MenuItem>
        <MenuItem onSelect={() => void commands.pasteFromClipboard(null)}>
          <ClipboardPaste aria-hidden />
          Paste what was copied
        </MenuItem>
        <MenuItem onSelect={save}>
          <Download aria-hidden />
          Export as a file
        </MenuItem>
        <MenuItem onSelect={() => commands.show({ type: "import" })}>
          <Upload aria-hidden />
          Import a file
        </MenuItem>
        <MenuSeparator />
        {session.server.can.publish && session.server.state !== "archived" ? (
          <MenuItem onSelect={() => commands.show({ type: "archive" })}>
            <Archive aria-hidden />
            Archive
          </MenuItem>
        ) : null}
        <MenuItem onSelect={() => commands.show({ type: "shortcuts" })}>
          <Keyboard aria-hidden />
          Keys
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
