"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { PageDocument } from "@/domain/page/document";
import { type BlockKind, blockDefinition, blockKinds } from "@/domain/page/registry";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";

interface AddBlockProps {
  readonly document: PageDocument;
  readonly onAdd: (kind: BlockKind) => void;
}

/** What can be put on the page, each with what it is for. */
export function AddBlock({ document, onAdd }: AddBlockProps) {
  const [isOpen, setIsOpen] = useState(false);
  const free = blockKinds.filter(
    (kind) => !blockDefinition(kind).isOnce || document.blocks.every((block) => block.kind !== kind),
  );
  return (
    <>
      <Button className="w-full" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden />
        Add a block
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Add a block"
        description="It goes where such blocks stand; you can move it then."
      >
        <ul className="flex flex-col gap-1">
          {free.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                className="w-full rounded border border-line px-3 py-2 text-left hover:border-edge hover:bg-surface-sunken"
                onClick={() => {
                  onAdd(kind);
                  setIsOpen(false);
                }}
              >
                <span className="block font-medium">{blockDefinition(kind).label}</span>
                <span className="block text-sm text-ink-quiet">{blockDefinition(kind).purpose}</span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
