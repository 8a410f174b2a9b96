import type { RehearsedFrame } from "@/application/rehearsal/rehearsal-page";

/** What of a journey has been walked up to a frame. */
export interface LitPath {
  readonly visited: ReadonlySet<string>;
  /** Where the frame itself decided something. */
  readonly current: ReadonlySet<string>;
  /** "node arm" of every line that was taken. */
  readonly lines: ReadonlySet<string>;
}

/** The path up to and with the frame at `index`. */
export function litPath(frames: readonly RehearsedFrame[], index: number): LitPath {
  const visited = new Set<string>();
  const lines = new Set<string>();
  for (const { decisions } of frames.slice(0, index + 1)) {
    for (const { nodeId, port } of decisions) {
      visited.add(nodeId);
      if (port !== null) lines.add(lineKey(nodeId, port));
    }
  }
  return { visited, lines, current: new Set(frames[index]?.decisions.map(({ nodeId }) => nodeId)) };
}

export function lineKey(nodeId: string, port: string): string {
  return `${nodeId} ${port}`;
}

/** The nearest frame in a direction at which this journey decided something; the ends when there is none. */
export function nextDecision(
  frames: readonly RehearsedFrame[],
  { from, direction }: { readonly from: number; readonly direction: 1 | -1 },
): number {
  for (let index = from + direction; index >= 0 && index < frames.length; index += direction) {
    const frame = frames[index];
    if (frame !== undefined && frame.decisions.length > 0) return index;
  }
  return direction === 1 ? Math.max(0, frames.length - 1) : 0;
}
