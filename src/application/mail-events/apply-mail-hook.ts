import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { MailEventSource, MailHookReading } from "../ports/mail-events";
import { RetryLater } from "../ports/queue";
import type { Hook, Store } from "../ports/rows";
import { applyMailEvent } from "./apply-mail-event";

/** Applies the events of a stored webhook, all in the caller's transaction with the hook's new state. */
export async function applyMailHook(
  deps: Deps,
  tx: Tx,
  { hook, store, source }: { hook: Hook; store: Store; source: MailEventSource },
): Promise<void> {
  const at = deps.clock.now();
  const reading = readAgain(source, hook);
  if (reading === null || reading.kind !== "events") {
    const why =
      reading !== null && "why" in reading ? reading.why : "There is nothing left in it to work on.";
    await deps.hooks.setState(tx, hook.id, reading?.kind === "malformed" ? "parked" : "ignored", why, at);
    return;
  }
  const about = { store, provider: source.id, hookId: hook.id, receivedAt: hook.receivedAt };
  let isOurs = false;
  let leadsToAll = true;
  for (const event of reading.events) {
    const result = await applyMailEvent(deps, tx, { ...about, event });
    // The provider was quicker than our own note of having handed it over.
    if (result === "too_early")
      throw new RetryLater(at + LOOK_AGAIN_MS, "Its message is still being handed over.");
    if (result !== "not_ours") isOurs = true;
    if (result !== "applied") leadsToAll = false;
  }
  // It is kept as it came only where an erasure would find it by each event it tells of.
  if (isOurs && !leadsToAll) await deps.hooks.empty(tx, hook.id);
  const why = isOurs ? null : "It is about mail that this store did not send through Milepost.";
  await deps.hooks.setState(tx, hook.id, isOurs ? "done" : "ignored", why, at);
}

/** Null: it was emptied, or never was JSON. */
function readAgain(source: MailEventSource, { body }: Hook): MailHookReading | null {
  try {
    return source.read(JSON.parse(body), new TextEncoder().encode(body));
  } catch {
    return null;
  }
}

const LOOK_AGAIN_MS = 5_000;
