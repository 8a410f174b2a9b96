"use client";

import { sampleWebhookBody } from "@/domain/messaging/webhook-body";
import { Notice } from "../primitives/notice";

/** What would be posted for a made-up message, or why it cannot be. */
export function WebhookBodyPreview({ source }: { readonly source: string }) {
  const made = sampleWebhookBody(source);
  if (made.kind === "failed") return <Notice tone="trouble">{made.why}</Notice>;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-ink-quiet">What is posted for a made-up message</summary>
      <pre className="mt-2 rounded bg-surface-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap">
        {JSON.stringify(JSON.parse(made.text), null, 2)}
      </pre>
    </details>
  );
}
