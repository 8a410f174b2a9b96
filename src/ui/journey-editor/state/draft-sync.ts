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
const PAUSE_MS = 20;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];

/** What the sync knows at a moment. */
interface Desk {
  state: SaveState;
  revision: number;
  /** What the server has. */
  base: JourneyDraft;
  /** What is on the screen. */
  present: JourneyDraft;
  isSending: boolean;
  failures: number;
  callOff: () => void;
  readonly listeners: Set<() => void>;
}

/**
 * Keeps the server's draft equal to the one on the screen: each change is kept on this device at once and sent a moment
 * later, one at a time and in order; what cannot be sent is sent again. Stops at a conflict until `rebase` settles it.
 */
export function createDraftSync(
  deps: DraftSyncDeps,
  from: { readonly revision: number; readonly draft: JourneyDraft; readonly at: number | null },
): DraftSync {
  const desk: Desk = {
    state: { kind: "saved", at: from.at },
    revision: from.revision,
    base: from.draft,
    present: from.draft,
    isSending: false,
    failures: 0,
    callOff: () => undefined,
    listeners: new Set(),
  };
  return {
    state: () => desk.state,
    revision: () => desk.revision,
    subscribe: (listener) => {
      desk.listeners.add(listener);
      return () => desk.listeners.delete(listener);
    },
    changed: (draft) => {
      if (draft === desk.present) return;
      desk.present = draft;
      keep(deps, desk);
      if (desk.state.kind !== "conflict") goOn(deps, desk, PAUSE_MS);
    },
    flush: () => void send(deps, desk),
    rebase: ({ revision, base }, present) => {
      Object.assign(desk, { revision, base, present });
      keep(deps, desk);
      goOn(deps, desk, 0);
    },
  };
}

function tell(desk: Desk, state: SaveState): void {
  desk.state = state;
  for (const listener of desk.listeners) listener();
}

function keep(deps: DraftSyncDeps, { present, base, revision }: Desk): void {
  deps.keep(present === base ? null : { revision, base: deps.stored(base), mine: deps.stored(present) });
}

function goOn(deps: DraftSyncDeps, desk: Desk, ms: number): void {
  if (desk.present === desk.base) {
    desk.callOff();
    if (!desk.isSending) tell(desk, { kind: "saved", at: null });
    return;
  }
  if (desk.state.kind !== "offline") tell(desk, { kind: "saving" });
  sendSoon(deps, desk, ms);
}

function sendSoon(deps: DraftSyncDeps, desk: Desk, ms: number): void {
  desk.callOff();
  desk.callOff = deps.after(ms, () => void send(deps, desk));
}

async function send(deps: DraftSyncDeps, desk: Desk): Promise<void> {
  desk.callOff();
  const { present, revision } = desk;
  if (desk.isSending || present === desk.base || desk.state.kind === "conflict") return;
  desk.isSending = true;
  try {
    const answer = await deps.save({ expectedRevision: revision, content: deps.stored(present) });
    desk.isSending = false;
    // Settled by somebody else in the meantime: what was sent is no news any more.
    if (desk.revision === revision) settle(deps, desk, { answer, sent: present });
    else sendSoon(deps, desk, 0);
  } catch (error) {
    desk.isSending = false;
    const why = deps.refusalOf(error);
    tell(desk, why === null ? { kind: "offline" } : { kind: "refused", why });
    sendSoon(deps, desk, RETRY_MS[Math.min(desk.failures, RETRY_MS.length - 1)] ?? 0);
    desk.failures += 1;
  }
}

function settle(
  deps: DraftSyncDeps,
  desk: Desk,
  { answer, sent }: { readonly answer: SaveAnswer; readonly sent: JourneyDraft },
): void {
  desk.failures = 0;
  if (answer.kind === "conflict") {
    tell(desk, { kind: "conflict", conflict: answer });
    return;
  }
  desk.revision = answer.revision;
  desk.base = sent;
  keep(deps, desk);
  if (desk.present === sent) tell(desk, { kind: "saved", at: answer.at });
  else sendSoon(deps, desk, 0);
}
