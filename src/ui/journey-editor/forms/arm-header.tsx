"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Button } from "../../primitives/button";

export interface ArmHeaderProps {
  readonly title: string;
  /** For screen readers: which one the buttons are about. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly canRemove: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** The place of one of several: a number, up, down and away. */
export function ArmHeader({ title, name, index, count, canRemove, onMove, onRemove }: ArmHeaderProps) {
  return (
    <div className="flex items-center gap-1">
      <span className="mr-auto text-sm font-medium text-ink-quiet">{title}</span>
      {count > 1 ? (
        <>
          <Button
            tone="quiet"
            size="icon-small"
            aria-label={`Move ${name} up`}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            tone="quiet"
            size="icon-small"
            aria-label={`Move ${name} down`}
            disabled={index === count - 1}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden />
          </Button>
        </>
      ) : null}
      {canRemove ? (
        <Button tone="quiet" size="icon-small" aria-label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      ) : null}
    </div>
  );
}
