"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CountedDays } from "@/application/journeys/journey-counts";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { NodeSheet } from "../../journey-canvas/node-sheet";
import { MessageSheet } from "../../outbox/message-sheet";
import { Sheet } from "../../primitives/sheet";
import { useEditor, useEditorState } from "../state/editor-context";

/** The orders at a step, as it is published. */
export function OrdersSheet({ days }: { days: CountedDays }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { journeyId, commands } = useEditor();
  const [messageId, setMessageId] = useState<string | null>(null);
  const nodeId = useEditorState(({ overlay }) => (overlay?.type === "orders" ? overlay.nodeId : null));
  const { data: journey } = useQuery({
    ...api.journeys.open.queryOptions({ store, journeyId }),
    enabled: nodeId !== null,
  });
  const { data: counts } = useQuery({
    ...api.journeys.counts.queryOptions({ store, journeyId, days }),
    enabled: nodeId !== null,
  });
  const close = () => {
    commands.show(null);
    if (nodeId !== null) commands.focus(`step ${nodeId}`);
  };
  if (journey === undefined) return null;
  if (nodeId !== null && !journey.nodes.some(({ id }) => id === nodeId))
    return (
      <Sheet open onOpenChange={close} title="Orders here">
        <p className="text-ink-quiet">This step is not published yet, so no order has met it.</p>
      </Sheet>
    );
  return (
    <>
      <NodeSheet
        journey={{
          ...journey,
          nodes: journey.nodes.map((node) => ({ ...node, counts: counts?.nodes[node.id] ?? node.counts })),
        }}
        days={days}
        nodeId={messageId === null ? nodeId : null}
        onClose={close}
        onOpenMessage={setMessageId}
      />
      <MessageSheet messageId={messageId} onClose={() => setMessageId(null)} />
    </>
  );
}
