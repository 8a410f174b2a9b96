import type { CanonicalEvent } from "@/domain/event/canonical-event";
import { applyEvent } from "../events/apply-event";
import { applyMailHook } from "../mail-events/apply-mail-hook";
import type { Hook, Store } from "../ports/rows";
import type { Source } from "../ports/source";
import type { ReceiveDeps } from "./receive-hook";

/**
 * Understands a stored hook and applies each of its events, all in one transaction with the hook's new state. A hook
 * that cannot be understood is parked with the reason, where a person can replay it once the mapping is mended.
 */
export async function processHook(deps: ReceiveDeps, hookId: string): Promise<void> {
  await deps.db.grouped(async (tx) => {
    const hook = await deps.hooks.find(tx, hookId);
    if (hook === null || hook.state !== "received") return;
    const store = await deps.stores.find(tx, hook.storeId);
    const source = deps.findSource(hook.source);
    const mailSource = deps.findMailSource?.(hook.source);
    if (store !== null && mailSource !== undefined)
      return applyMailHook(deps, tx, { hook, store, source: mailSource });
    if (store === null || source === undefined) {
      const why =
        store === null ? "Its store is not there any more." : `Milepost knows no source "${hook.source}".`;
      await deps.hooks.setState(tx, hookId, "parked", why, deps.clock.now());
      return;
    }
    const read = normalise(source, hook, store);
    if ("why" in read) {
      await deps.hooks.setState(tx, hookId, "parked", read.why, deps.clock.now());
      return;
    }
    for (const event of read.events) {
      const stored = {
        id: deps.ids.next(),
        storeId: store.id,
        hookId,
        source: source.id,
        event,
        orderId: null,
        shipmentId: null,
        receivedAt: hook.receivedAt,
      };
      await applyEvent(deps, tx, { store, stored, now: deps.clock.now() });
    }
    const [state, why] = read.events.length > 0 ? (["done", null] as const) : nothingInIt;
    await deps.hooks.setState(tx, hookId, state, why, deps.clock.now());
  });
}

/** An erasure looks through ignored hooks too: a body that no event points to must not be forgotten. */
const nothingInIt = ["ignored", "It holds no fact that Milepost works with."] as const;

/** Takes a parked, refused or finished hook up again, as if it had just come. Its facts are still applied once. */
export async function replayHook(deps: ReceiveDeps, hookId: string): Promise<"replayed" | "not_found"> {
  const hook = await deps.hooks.find(deps.db.read, hookId);
  if (hook === null) return "not_found";
  await deps.db.transaction(async (tx) => {
    await deps.hooks.setState(tx, hook.id, "received", null, deps.clock.now());
    await deps.queue.enqueue(tx, { name: "process_hook", subjectId: hook.id, storeId: hook.storeId });
  });
  return "replayed";
}

function normalise(
  source: Source,
  hook: Hook,
  store: Store,
): { events: readonly CanonicalEvent[] } | { why: string } {
  try {
    const json: unknown = JSON.parse(hook.body);
    const topic = hook.topic === "" ? topicOf(source, hook, json) : hook.topic;
    const payload = source.payload(topic).parse(json);
    const context = {
      topic,
      receivedAt: hook.receivedAt,
      storeZone: store.zone,
      statusOverrides: store.statusOverrides,
    };
    return { events: source.normalise(payload, context) };
  } catch (error) {
    return {
      why: `It could not be understood: ${error instanceof Error ? error.message.slice(0, 500) : String(error)}`,
    };
  }
}

/** A hook refused at the door has no topic yet; after a mended mapping it may have one. */
function topicOf(source: Source, hook: Hook, json: unknown): string {
  const identified = source.identify(
    { body: new TextEncoder().encode(hook.body), headers: hook.headers },
    json,
  );
  if (identified.kind === "malformed") throw new Error(identified.why);
  return identified.topic;
}
