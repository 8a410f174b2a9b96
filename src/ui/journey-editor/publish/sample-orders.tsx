"use client";

import Link from "next/link";
import type { SampleOrder } from "@/application/journeys/publish-impact";
import { useConsoleStore } from "../../frame/store-provider";
import { countWords } from "../../journey-list/count-words";
import { orderLabel } from "../../order-list/order-label";

/** A few of the orders at a step, each with what it would do right after publishing. */
export function SampleOrders({ samples, total }: { samples: readonly SampleOrder[]; total: number }) {
  const { href } = useConsoleStore();
  if (samples.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-ink-quiet hover:text-ink">
        {samples.length < total ? `${samples.length} of ${countWords(total)} orders` : "Show the orders"}
      </summary>
      <ul className="mt-1 flex flex-col gap-1 pl-3">
        {samples.map((sample) => (
          <li key={sample.orderId} className="text-pretty">
            <Link
              href={href(`/orders/${sample.orderId}`)}
              target="_blank"
              className="font-medium text-accent underline-offset-4 hover:underline"
            >
              {orderLabel(sample)}
            </Link>{" "}
            <span className="text-ink-quiet">{thenWords(sample.outcome)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function thenWords(then: SampleOrder["outcome"]): string {
  switch (then.fate) {
    case "stay":
      return "goes on as before";
    case "exit":
      return "leaves the journey";
    default:
      return movedWords(then);
  }
}

function movedWords({ sends, nodeId }: Extract<SampleOrder["outcome"], { fate: "move" }>): string {
  if (sends.length > 0) return `is sent at once: ${sends.join(", ")}`;
  return nodeId === null ? "is through at once, with nothing sent" : "moves, and nothing is sent right away";
}
