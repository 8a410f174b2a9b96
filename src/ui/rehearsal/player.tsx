import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from "lucide-react";
import type { RehearsedFrame } from "@/application/rehearsal/rehearsal-page";
import { Button } from "../primitives/button";
import { momentInWords } from "../primitives/moment";
import { nextDecision } from "./lit-path";

export interface PlayerProps {
  readonly frames: readonly RehearsedFrame[];
  readonly zone: string;
  readonly index: number;
  readonly isPlaying: boolean;
  readonly onGo: (index: number) => void;
  readonly onPlay: (isPlaying: boolean) => void;
}

/** Plays the moments, steps through them, and jumps along the line of time. */
export function Player({ frames, zone, index, isPlaying, onGo, onPlay }: PlayerProps) {
  const last = frames.length - 1;
  const frame = frames[index];
  const words = frame === undefined ? "" : `${momentInWords(frame.at, { zone })}: ${frame.says}`;
  const isAtEnd = index >= last;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-surface-raised px-4 py-2.5">
      <div className="flex items-center gap-1">
        <Button size="icon" tone="quiet" aria-label="To the first moment" onClick={() => onGo(0)}>
          <SkipBack aria-hidden />
        </Button>
        <Button
          size="icon"
          tone="quiet"
          aria-label="One decision back"
          onClick={() => onGo(nextDecision(frames, { from: index, direction: -1 }))}
        >
          <StepBack aria-hidden />
        </Button>
        <Button
          size="icon"
          tone="primary"
          aria-label={isPlaying ? "Pause" : isAtEnd ? "Play again" : "Play"}
          onClick={() => {
            if (isAtEnd && !isPlaying) onGo(0);
            onPlay(!isPlaying);
          }}
        >
          {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        </Button>
        <Button
          size="icon"
          tone="quiet"
          aria-label="One decision on"
          onClick={() => onGo(nextDecision(frames, { from: index, direction: 1 }))}
        >
          <StepForward aria-hidden />
        </Button>
        <Button size="icon" tone="quiet" aria-label="To the last moment" onClick={() => onGo(last)}>
          <SkipForward aria-hidden />
        </Button>
      </div>
      <input
        type="range"
        min={0}
        max={Math.max(0, last)}
        value={index}
        aria-label="Moment"
        aria-valuetext={words}
        onChange={(event) => onGo(Number(event.target.value))}
        className="h-6 min-w-40 flex-1 cursor-pointer accent-accent"
      />
      <output aria-live="polite" className="w-full truncate text-sm text-ink-quiet sm:w-auto sm:max-w-96">
        {words}
      </output>
    </div>
  );
}
