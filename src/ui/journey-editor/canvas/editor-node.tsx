"use client";

import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import { AddButton } from "./add-button";
import type { EditorEndType, EditorNodeType } from "./flow-parts";
import { StepCard } from "./step-card";

/**
 * A step on the canvas with the places after it: one stop for the tab key, the arrow keys do the rest. Where it stands is
 * the canvas's affair: moving two hundred steps down draws none of them anew.
 */
export const EditorNode = memo(function EditorNode({ data }: Pick<NodeProps<EditorNodeType>, "data">) {
  const { step, extras, spots } = data;
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className="opacity-0!" />
      <StepCard step={step} extras={extras} />
      {spots.map((spot) => (
        <AddButton key={spot.port} step={step} spot={spot} />
      ))}
      <Handle type="source" position={Position.Bottom} isConnectable={false} className="opacity-0!" />
    </>
  );
}, isSameData);

/** Where the journey ends. */
export const EndNode = memo(function EndNode(_props: Pick<NodeProps<EditorEndType>, "data">) {
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className="opacity-0!" />
      <div className="flex size-full items-center justify-center rounded-full border border-dashed border-edge/60 text-sm text-ink-quiet">
        ends here
      </div>
    </>
  );
}, isSameData);

function isSameData(before: { readonly data: unknown }, after: { readonly data: unknown }): boolean {
  return before.data === after.data;
}
