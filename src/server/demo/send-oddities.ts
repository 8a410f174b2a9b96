import type { Store } from "@/application/ports/rows";
import { deliver, type HistoryDeps } from "./live-through";

/** Requests that nobody can make sense of, so that the screen for them shows what it is for. */
const ODDITIES = [
  {
    source: "shopify",
    headers: {
      "content-type": "application/json",
      "x-shopify-topic": "fulfillments/create",
      "x-shopify-shop-domain": "ash-and-ember.myshopify.com",
      "x-shopify-webhook-id": "2f0c9d34-demo",
    },
    // An app that writes fulfilments of its own and leaves out which order they belong to.
    body: '{"id":5530099887766,"status":"success","tracking_company":"USPS","tracking_numbers":["9400111899561234500001"]}',
  },
  {
    source: "aftership",
    headers: { "content-type": "application/json" },
    body: '{"event":"tracking_update","event_id":"6b1f-demo","ts":1794681060,"msg":{"slug":"usps","tag":"InTransit"}}',
  },
] as const;

export async function sendOddities(
  deps: HistoryDeps,
  { store, secret }: { store: Store; secret: string },
): Promise<void> {
  for (const oddity of ODDITIES) await deliver(deps, { store, secret, ...oddity });
}
