import type { JourneyDraft } from "@/domain/journey/edit/draft";

/** What the server says to a draft. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly revision: number; readonly at: number }
  | ({ readonly kind: "conflict" } & Conflict);

export interface Conflict {
  readonly theirs: {
    readonly content: unknown;
    readonly revision: number;
    readonly by: string | null;
    readonly at: number | null;
  };
  /** What both started from; null when the server no longer has it. */
  readonly base: unknown;
}

export type SaveState =
  | { readonly kind: "saved"; readonly at: number | null }
  | { readonly kind: "saving" }
  /** The server cannot be reached: kept on this device and sent as soon as it can. */
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "conflict"; readonly conflict: Conflict };

/** What survives a reload: the draft, and what of the server it was made from. */
export interface KeptDraft {
  readonly revision: number;
  readonly base: unknown;
  readonly mine: unknown;
}

export interface DraftSyncDeps {
  save(input: { readonly expectedRevision: number; readonly content: unknown }): Promise<SaveAnswer>;
  /** Keeps a copy on this device; null: what the server has is all there is. */
  keep(copy: KeptDraft | null): void;
  /** The draft as it is sent and kept. */
  stored(draft: JourneyDraft): unknown;
  /** Calls back after so many ms; returns a way to call it off. */
  after(ms: number, act: () => void): () => void;
  /** A sentence when the server refused; null when it could not be reached. */
  refusalOf(error: unknown): string | null;
}

export interface DraftSync {
  state(): SaveState;
  revision(): number;
  subscribe(listener: () => void): () => void;
  /** There is something new to save. */
  changed(draft: JourneyDraft): void;
  /** Saves what waits at once. */
  flush(): void;
  /** The server's draft is now `base`: it was taken over, merged into ours, or published. `present` goes on from it. */
  rebase(server: { readonly revision: number; readonly base: JourneyDraft }, present: JourneyDraft): void;
}

/** A change waits this long for the next one; with the way there and back it is saved within 300 ms. */
const PAUSE_MS = 60;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];

/**
 * Keeps the server's draft equal to the one on the screen: each change is kept on this device at once and sent a moment
 * later, one at a time and in order; what cannot be sent is sent again. Stops at a conflict until `rebase` settles it.
 */
export function createDraftSync(
  deps: DraftSyncDeps,
  from: { readonly revision: number; readonly draft: JourneyDraft; readonly at: number | null },
): DraftSync {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: "saved", at: from.at };
  let revision = from.revision;
  let base = from.draft;
  let present = from.draft;
  let sending = false;
  let failures = 0;
  let callOff: () => void = () => undefined;

  const tell = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const keep = () =>
    deps.keep(present === base ? null : { revision, base: deps.stored(base), mine: deps.stored(present) });
  const sendSoon = (ms: number) => {
    callOff();
    callOff = deps.after(ms, () => void send());
  };
  const settle = (answer: SaveAnswer, sent: JourneyDraft) => {
    failures = 0;
    if (answer.kind === "conflict") {
      tell({ kind: "conflict", conflict: answer });
      return;
    }
    revision = answer.revision;
    base = sent;
    keep();
    if (present === sent) tell({ kind: "saved", at: answer.at });
    else sendSoon(0);
  };
  const send = async () => {
    callOff();
    if (sending || present === base || state.kind === "conflict") return;
    sending = true;
    const sent = present;
    const expectedRevision = revision;
    try {
      const answer = await deps.save({ expectedRevision, content: deps.stored(sent) });
      sending = false;
      // Settled by somebody else in the meantime: what was sent is no news any more.
      if (revision !== expectedRevision) sendSoon(0);
      else settle(answer, sent);
    } catch (error) {
      sending = false;
      const why = deps.refusalOf(error);
      tell(why === null ? { kind: "offline" } : { kind: "refused", why });
      sendSoon(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
      failures += 1;
    }
  };
  const goOn = (ms: number) => {
    if (present === base) {
      callOff();
      if (!sending) tell({ kind: "saved", at: null });
      return;
    }
    if (state.kind !== "offline") tell({ kind: "saving" });
    sendSoon(ms);
  };
  return {
    state: () => state,
    revision: () => revision,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: (draft) => {
      if (draft === present) return;
      present = draft;
      keep();
      if (state.kind === "conflict") return;
      goOn(PAUSE_MS);
    },
    flush: () => void send(),
    rebase: (server, draft) => {
      revision = server.revision;
      base = server.base;
      present = draft;
      keep();
      goOn(0);
    },
  };
}
