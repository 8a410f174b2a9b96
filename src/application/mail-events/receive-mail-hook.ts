import { mailProviders } from "@/domain/messaging/mail/mail-providers";
import type { IncomingHook, ReceiveResult } from "../hooks/receive-hook";
import type { MailEventSource, MailHookReading } from "../ports/mail-events";
import type { Hook, Store } from "../ports/rows";
import type { MailHookDeps } from "./mail-hook-deps";

/**
 * Takes one webhook of a mail provider: verifies the raw bytes, stores it durably with the job that applies it, and only
 * then says yes. One that cannot be understood is kept with the reason; of a forged one nothing is kept but the count.
 */
export async function receiveMailHook(deps: MailHookDeps, incoming: IncomingHook): Promise<ReceiveResult> {
  const source = deps.findMailSource(incoming.source);
  if (source === undefined) return { outcome: "unknown_source" };
  const { read } = deps.db;
  const store = await (incoming.storeSlug === null
    ? deps.stores.findDefault(read)
    : deps.stores.findBySlug(read, incoming.storeSlug));
  if (store === null) return { outcome: "unknown_store" };
  const { values: settings } = await deps.mailSettings(store.id);
  if (mailProviders[source.id].needed.some((name) => !settings[name])) return { outcome: "no_secret" };
  try {
    const verdict = await source.verify(incoming, { settings, now: deps.clock.now() });
    if (!verdict.ok) {
      await noteRefusal(deps, { store, source, reason: verdict.reason });
      return { outcome: verdict.reason };
    }
    return await keep(deps, { incoming, source, store });
  } catch (error) {
    // Also a certificate that could not be fetched: the sender is to try again.
    deps.log.error("A mail provider's webhook could not be taken", {
      store: store.slug,
      source: source.id,
      error: String(error),
    });
    return { outcome: "unavailable" };
  }
}

interface Taken {
  readonly incoming: IncomingHook;
  readonly source: MailEventSource;
  readonly store: Store;
}

async function keep(deps: MailHookDeps, { incoming, source, store }: Taken): Promise<ReceiveResult> {
  const body = new TextDecoder().decode(incoming.body);
  const reading = readBody(source, incoming.body, body);
  if (reading.kind === "confirmation") {
    const why = await source.confirm(reading.url);
    if (why !== null) throw new Error(why);
  }
  const hook: Hook = {
    id: deps.ids.next(),
    storeId: store.id,
    source: source.id,
    ...standing(reading),
    headers: {},
    body,
    receivedAt: deps.clock.now(),
    doneAt: null,
  };
  const isNew = await deps.db.grouped(async (tx) => {
    const inserted = await deps.hooks.insert(tx, hook);
    if (inserted && hook.state === "received")
      await deps.queue.enqueue(tx, { name: "process_hook", subjectId: hook.id, storeId: store.id });
    await deps.stores.noteHeard(tx, store.id, source.id, { at: hook.receivedAt, refused: null });
    return inserted;
  });
  if (!isNew) return { outcome: "duplicate" };
  if (hook.state === "refused") return { outcome: "malformed", why: hook.why ?? "It was not understood." };
  return { outcome: hook.state === "ignored" ? "ignored" : "accepted" };
}

function readBody(source: MailEventSource, bytes: Uint8Array, body: string): MailHookReading {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { kind: "malformed", why: "The body is not JSON." };
  }
  return source.read(json, bytes);
}

function standing(reading: MailHookReading): Pick<Hook, "topic" | "dedupeKey" | "state" | "why"> {
  switch (reading.kind) {
    case "events":
      return { topic: reading.topic, dedupeKey: reading.dedupeKey, state: "received", why: null };
    case "confirmation":
      return {
        topic: reading.topic,
        dedupeKey: reading.dedupeKey,
        state: "ignored",
        why: "The subscription is confirmed.",
      };
    case "ignored":
      return { topic: reading.topic, dedupeKey: null, state: "ignored", why: reading.why };
    case "malformed":
      return { topic: "", dedupeKey: null, state: "refused", why: reading.why };
  }
}

async function noteRefusal(
  deps: MailHookDeps,
  { store, source, reason }: { store: Store; source: MailEventSource; reason: string },
): Promise<void> {
  const refused =
    reason === "missing_signature" ? "It carried no signature." : "Its signature did not match the settings.";
  await deps.db.grouped((tx) =>
    deps.stores.noteHeard(tx, store.id, source.id, { at: deps.clock.now(), refused }),
  );
}
