"use client";

import { Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../primitives/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "../../primitives/menu";
import { blockIcons } from "./block-icons";
import { type BlockKind, blockHints, blockKinds, blockLabels } from "./blocks";

export interface AddBlockProps {
  readonly label: string;
  readonly onAdd: (kind: BlockKind) => void;
  readonly isIcon?: boolean;
}

/** The kinds of block there are, with what each shows. */
export function AddBlock({ label, onAdd, isIcon = false }: AddBlockProps) {
  const hasPicked = useRef(false);
  return (
    <Menu>
      <MenuTrigger asChild>
        {isIcon ? (
          <Button tone="quiet" size="icon-small" aria-label={label}>
            <Plus aria-hidden />
          </Button>
        ) : (
          <Button size="small">
            <Plus aria-hidden />
            {label}
          </Button>
        )}
      </MenuTrigger>
      <MenuContent
        align={isIcon ? "end" : "start"}
        className="max-w-80"
        onCloseAutoFocus={(event) => {
          // The new block has taken the focus already.
          if (hasPicked.current) event.preventDefault();
          hasPicked.current = false;
        }}
      >
        {blockKinds.map((kind) => {
          const Icon = blockIcons[kind];
          return (
            <MenuItem
              key={kind}
              onSelect={() => {
                hasPicked.current = true;
                onAdd(kind);
              }}
            >
              <Icon aria-hidden />
              <span className="min-w-0">
                {blockLabels[kind]}
                <span className="block text-sm text-pretty text-ink-quiet">{blockHints[kind]}</span>
              </span>
            </MenuItem>
          );
        })}
      </MenuContent>
    </Menu>
  );
}
