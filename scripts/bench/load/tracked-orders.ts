import { aftershipBody, aftershipRequest, stages } from "./aftership-hook";
import { HOOK_SECRET } from "./milepost-server";
import { viewDatabase } from "./read-database";
import { sendAll } from "./send-all";
import { waitUntil } from "./wait-until";

interface TrackedOrders {
  readonly port: number;
  readonly dataFolder: string;
  readonly count: number;
}

/** Tells a running Milepost of so many parcels that are on their way, and returns the codes of their tracking pages. */
export async function trackOrders({ port, dataFolder, count }: TrackedOrders): Promise<string[]> {
  const at = Date.now();
  const requests = stages
    .slice(0, -1)
    .flatMap((stage) =>
      Array.from({ length: count }, (_, order) =>
        aftershipRequest(aftershipBody({ run: "page", order, stage, at }), HOOK_SECRET),
      ),
    );
  await sendAll({ port, requests, connections: 16 });
  const view = viewDatabase(dataFolder);
  const isDone = await waitUntil(() => view.backlog().hooks + view.backlog().messages === 0, {
    withinMs: 60_000,
  });
  const codes = view.all("select tracking_code as code from orders").map(({ code }) => String(code));
  view.close();
  if (!isDone || codes.length !== count) throw new Error(`${codes.length} of ${count} orders have a page.`);
  return codes;
}
