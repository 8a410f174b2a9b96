import type { IncomingHook, ReceiveResult } from "@/application/hooks/receive-hook";
import { type Exchange, type HeaderList, refuseMethod, sendJson } from "./exchange";
import type { Metrics } from "./metrics";
import { readBody } from "./read-body";

export interface HookRouteDeps {
  /** Verifies, stores durably and says what came of it. Rejecting counts as `unavailable`: the sender tries again. */
  receiveHook(incoming: IncomingHook): Promise<ReceiveResult>;
  readonly metrics: Metrics;
  /** Told when `receiveHook` rejects. */
  onFault(exchange: Exchange, error: unknown): void;
}

/** No known sender comes near it; AfterShip's longest recorded hooks stay below 200 kB. */
const hookLimitBytes = 1024 * 1024;

/** POST /api/hooks/{source}[/{store}]. Answers only once the hook is on disk, or says why it is not. */
export async function answerHook(
  deps: HookRouteDeps,
  exchange: Exchange,
  target: { readonly source: string; readonly storeSlug: string | null },
): Promise<void> {
  const { req, res } = exchange;
  if (req.method !== "POST") {
    refuseMethod(exchange, "POST");
    return;
  }
  const read = await readBody(req, res, hookLimitBytes);
  if (read.kind === "aborted") return;
  if (read.kind === "too_large") {
    deps.metrics.add("milepost_hooks_total", { source: target.source, outcome: "too_large" });
    sendJson(exchange, 413, { outcome: "too_large", message: "A hook may hold up to 1 MiB." }, [
      "Connection",
      "close",
    ]);
    return;
  }
  const answer = await received(deps, exchange, {
    ...target,
    body: read.bytes,
    headers: flatHeaders(exchange),
  });
  const source = answer.outcome === "unknown_source" ? "unknown" : target.source;
  deps.metrics.add("milepost_hooks_total", { source, outcome: answer.outcome });
  if (answer.outcome === "duplicate") deps.metrics.add("milepost_dedupe_hits_total", { key: "hook" });
  const { status, message, headers } = inHttp(answer);
  sendJson(exchange, status, { outcome: answer.outcome, message }, headers);
}

async function received(
  deps: HookRouteDeps,
  exchange: Exchange,
  incoming: IncomingHook,
): Promise<ReceiveResult> {
  try {
    return await deps.receiveHook(incoming);
  } catch (error) {
    deps.onFault(exchange, error);
    return { outcome: "unavailable" };
  }
}

function inHttp(answer: ReceiveResult): { status: number; message: string; headers?: HeaderList } {
  switch (answer.outcome) {
    case "accepted":
      return { status: 200, message: "Stored. It is worked on next." };
    case "duplicate":
      return { status: 200, message: "Heard before. Nothing more happens." };
    case "ignored":
      return { status: 200, message: "Stored. Hooks of this topic change nothing." };
    case "missing_signature":
      return { status: 401, message: "The signature header is missing." };
    case "bad_signature":
      return { status: 401, message: "The signature does not fit the body. Check the secret on both sides." };
    case "no_secret":
      return { status: 401, message: "This source has no secret yet. Set it on the settings screen." };
    case "malformed":
      return { status: 400, message: answer.why };
    case "unknown_source":
      return { status: 404, message: "There is no such source. The path is /api/hooks/{source}/{store}." };
    case "unknown_store":
      return { status: 404, message: "There is no such store, or it does not take hooks from this source." };
    case "unavailable":
      return { status: 503, message: "It could not be stored. Send it again.", headers: RETRY_SOON };
  }
}

const RETRY_SOON: HeaderList = ["Retry-After", "5"];

/** Node has lower-cased the names already; only lists (Set-Cookie, X-Forwarded-For) need joining. */
function flatHeaders({ req }: Exchange): Readonly<Record<string, string | undefined>> {
  const { headers } = req;
  const flat: Record<string, string | undefined> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    flat[name] = typeof value === "string" ? value : value?.join(", ");
  }
  return flat;
}
