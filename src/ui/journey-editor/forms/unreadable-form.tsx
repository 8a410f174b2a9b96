"use client";

import type { UnreadableNode } from "@/domain/journey/edit/draft";
import { Notice } from "../../primitives/notice";

/** A step of another version of Milepost, or a broken one: shown as it came, to be replaced or deleted. */
export function UnreadableForm({ node }: { node: UnreadableNode }) {
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="trouble" title="This step cannot be read">
        {node.why} Replace it with another step or delete it; until then the journey cannot be published.
      </Notice>
      <details>
        <summary className="cursor-pointer font-medium">What it said</summary>
        <pre className="mt-2 max-h-80 overflow-auto rounded bg-surface-sunken p-3 font-mono text-xs">
          {JSON.stringify(node.original, null, 2)}
        </pre>
      </details>
    </div>
  );
}
