import type { IncomingMessage } from "node:http";
import type { Store } from "@/application/ports/rows";
import type { TrackingDeps } from "@/application/tracking/tracking-deps";
import type { Route } from "./match-route";

/** The store on whose own host something was asked; null on this deployment's host and on one nobody has set. */
export async function storeOfHost(
  { db, stores }: Pick<TrackingDeps, "db" | "stores">,
  req: Pick<IncomingMessage, "headers">,
): Promise<Store | null> {
  const host = hostNameOf(req.headers.host);
  if (host === null) return null;
  const all = await stores.list(db.read);
  return all.find(({ trackingHost }) => trackingHost === host) ?? null;
}

/** Whether a store's own host answers this: its tracking pages, and no console, hook or figure of ours. */
export function isOfStoreHost({ name }: Route): boolean {
  return SHOWN_THERE.has(name);
}

const SHOWN_THERE: ReadonlySet<Route["name"]> = new Set([
  "tracking_page",
  "page_act",
  "look_up",
  "embed",
  "embed_script",
  "typeface",
  "push_worker",
  "engagement",
  "short_link",
]);

/** Without the port, in lower case; null for an address in numbers, which is no store's. */
function hostNameOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  const name = header.replace(/:\d+$/, "").replace(/\.$/, "").toLowerCase();
  return /[a-z]/.test(name) && name.includes(".") ? name : null;
}
