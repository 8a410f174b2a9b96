"use client";

import { CornerDownRight } from "lucide-react";
import { type JourneyDraft, portsOf, stepTitle } from "@/domain/journey/edit/draft";
import { Button } from "../../primitives/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "../../primitives/menu";
import type { OnIntent } from "./form-props";

export interface WayOnProps {
  readonly draft: JourneyDraft;
  readonly nodeId: string;
  readonly port: string;
  readonly onIntent: OnIntent;
}

/** Where a way leads, and the door to another way for what follows on it: the steps that came before a branch was put in. */
export function WayOn({ draft, nodeId, port, onIntent }: WayOnProps) {
  const node = draft.nodes[nodeId];
  if (node === undefined) return null;
  const target = node.next[port];
  const free = portsOf(node).filter(({ id }) => id !== port && node.next[id] === undefined);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <CornerDownRight aria-hidden className="size-4 shrink-0 text-ink-quiet" />
      {target === undefined ? (
        <span className="text-ink-quiet">It ends here.</span>
      ) : (
        <span className="min-w-0 flex-1 break-words">Goes on with: {stepTitle(draft.nodes[target])}</span>
      )}
      {target === undefined || free.length === 0 ? null : (
        <Menu>
          <MenuTrigger asChild>
            <Button tone="quiet" size="small">
              Move to …
            </Button>
          </MenuTrigger>
          <MenuContent>
            {free.map(({ id, label }) => (
              <MenuItem
                key={id}
                onSelect={() =>
                  onIntent({ type: "move", nodeId: target, what: "branch", to: { nodeId, port: id } })
                }
              >
                {label}
              </MenuItem>
            ))}
          </MenuContent>
        </Menu>
      )}
    </p>
  );
}
