import type { Deps } from "../deps";
import type { MailEventSource } from "../ports/mail-events";
import type { Hook, HookState, Store } from "../ports/rows";
import type { RawHook, Source } from "../ports/source";
import { quickShape } from "./quick-shape";

export interface IncomingHook extends RawHook {
  readonly source: string;
  /** Null = the default store. */
  readonly storeSlug: string | null;
}

export type ReceiveResult =
  | { readonly outcome: "accepted" | "duplicate" | "ignored" }
  | {
      readonly outcome:
        | "missing_signature"
        | "bad_signature"
        | "unknown_source"
        | "unknown_store"
        | "no_secret";
    }
  | { readonly outcome: "malformed"; readonly why: string }
  | { readonly outcome: "unavailable" };

export interface ReceiveDeps extends Deps {
  readonly findSource: (id: string) => Source | undefined;
  /** Mail providers, whose webhooks are kept among the others; absent: none are known. */
  readonly findMailSource?: (id: string) => MailEventSource | undefined;
  /** The secret of a store's source, opened; null when none is set. */
  readonly sourceSecret: (store: Store, source: Source) => Promise<string | null>;
}

const utf8 = new TextDecoder();

/**
 * Takes one hook: verifies the raw bytes, stores them durably with the job to work on them, and only then says yes (D8).
 * What cannot be understood is kept with its reason. Refused signatures are counted, and their bodies never kept.
 */
export async function receiveHook(deps: ReceiveDeps, incoming: IncomingHook): Promise<ReceiveResult> {
  const source = deps.findSource(incoming.source);
  if (source === undefined) return { outcome: "unknown_source" };
  const { read } = deps.db;
  const store =
    incoming.storeSlug === null
      ? await deps.stores.findDefault(read)
      : await deps.stores.findBySlug(read, incoming.storeSlug);
  if (store === null) return { outcome: "unknown_store" };
  if (source.isPing?.(incoming) === true) return { outcome: "ignored" };
  const secret = await deps.sourceSecret(store, source);
  if (secret === null) return { outcome: "no_secret" };
  const verdict = source.verify(incoming, secret);
  if (!verdict.ok) {
    await noteRefusal(deps, store, source.id, verdict.reason);
    return { outcome: verdict.reason };
  }
  try {
    return await keep(deps, { incoming, source, store });
  } catch (error) {
    deps.log.error("A hook could not be stored", {
      store: store.slug,
      source: source.id,
      error: String(error),
    });
    return { outcome: "unavailable" };
  }
}

async function keep(
  deps: ReceiveDeps,
  { incoming, source, store }: { incoming: IncomingHook; source: Source; store: Store },
): Promise<ReceiveResult> {
  const body = utf8.decode(incoming.body);
  const read = readBody(source, incoming, body);
  const hook: Hook = {
    id: deps.ids.next(),
    storeId: store.id,
    source: source.id,
    topic: read.topic,
    dedupeKey: read.dedupeKey,
    headers: keptHeaders(incoming.headers),
    body,
    state: read.state,
    why: read.why,
    receivedAt: deps.clock.now(),
    doneAt: null,
  };
  const isNew = await deps.db.grouped(async (tx) => {
    const inserted = await deps.hooks.insert(tx, hook);
    if (inserted && hook.state === "received") {
      await deps.queue.enqueue(tx, { name: "process_hook", subjectId: hook.id, storeId: store.id });
    }
    await deps.stores.noteHeard(tx, store.id, source.id, { at: hook.receivedAt, refused: null });
    return inserted;
  });
  if (!isNew) return { outcome: "duplicate" };
  if (hook.state === "refused")
    return { outcome: "malformed", why: hook.why ?? "The body was not understood." };
  return { outcome: hook.state === "ignored" ? "ignored" : "accepted" };
}

interface ReadBody {
  readonly topic: string;
  readonly dedupeKey: string | null;
  readonly state: Extract<HookState, "received" | "ignored" | "refused">;
  readonly why: string | null;
}

function readBody(source: Source, incoming: IncomingHook, body: string): ReadBody {
  const json = parseJson(body);
  if (json === undefined)
    return { topic: "", dedupeKey: null, state: "refused", why: "The body is not JSON." };
  const identified = source.identify(incoming, json);
  if (identified.kind === "malformed")
    return { topic: "", dedupeKey: null, state: "refused", why: identified.why };
  if (identified.kind === "ignored")
    return { topic: identified.topic, dedupeKey: null, state: "ignored", why: identified.why };
  const { topic, dedupeKey } = identified;
  const payload = source.payload(topic);
  if (quickShape(payload)(json)) return { topic, dedupeKey, state: "received", why: null };
  const parsed = payload.safeParse(json);
  if (parsed.success) return { topic, dedupeKey, state: "received", why: null };
  const [first] = parsed.error.issues;
  const where = first === undefined || first.path.length === 0 ? "the body" : first.path.join(".");
  return {
    topic,
    dedupeKey: null,
    state: "refused",
    why: `It does not have the shape of ${source.label} "${topic}": ${where}: ${first?.message ?? "unknown"}`,
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** What a replay needs and a person may want to see; never credentials. */
function keptHeaders(headers: RawHook["headers"]): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined && KEPT.test(name)) kept[name] = value;
  }
  return kept;
}

const KEPT = /^(content-type$|user-agent$|(x-)?(shopify|aftership|wc)-(?!.*(hmac|signature|token|secret)))/;

async function noteRefusal(deps: ReceiveDeps, store: Store, source: string, reason: string): Promise<void> {
  const refused =
    reason === "missing_signature" ? "It carried no signature." : "Its signature did not match the secret.";
  await deps.db.grouped((tx) =>
    deps.stores.noteHeard(tx, store.id, source, { at: deps.clock.now(), refused }),
  );
}
