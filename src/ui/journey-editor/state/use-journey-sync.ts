import { useMutation, useQuery } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { JourneyEditing } from "@/application/journeys/edit-journey";
import { type JourneyDraft, sameDraft, storable } from "@/domain/journey/edit/draft";
import { readDraft } from "@/domain/journey/edit/read-draft";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { createDraftSync, type DraftSync, type SaveState } from "./draft-sync";
import type { EditorStore } from "./editor-state";
import { keptCopyOf } from "./kept-copy";

export interface JourneySyncOptions {
  readonly first: JourneyEditing;
  readonly draft: JourneyDraft;
  /** The draft is to become another one: kept on this device, or changed by somebody else. */
  readonly onTakeOver: (draft: JourneyDraft, says: string) => void;
  readonly editor: EditorStore;
}

export interface JourneySync {
  readonly sync: DraftSync;
  readonly state: SaveState;
  /** What the server says of the journey, a few seconds old at most. */
  readonly server: JourneyEditing;
  readonly refresh: () => Promise<unknown>;
}

const LOOK_AGAIN_MS = 10_000;

/** Keeps the draft on the screen, on the server and on this device the same. */
export function useJourneySync(options: JourneySyncOptions): JourneySync {
  const { first, draft, editor } = options;
  const api = useApi();
  const { store } = useConsoleStore();
  const { mutateAsync } = useMutation(
    api.journeys.saveDraft.mutationOptions({ meta: { silent: true }, networkMode: "always", retry: false }),
  );
  const latest = useRef({ options });
  useEffect(() => {
    latest.current = { options };
  });
  const [sync] = useState(() =>
    createDraftSync(
      {
        save: (input) =>
          mutateAsync({
            store,
            journeyId: first.id,
            expectedRevision: input.expectedRevision,
            content: Object.fromEntries(Object.entries(input.content ?? {})),
          }),
        keep: (copy) => keptCopyOf(store, first.id).write(copy),
        stored: storable,
        after: (ms, act) => {
          const timer = setTimeout(act, ms);
          return () => clearTimeout(timer);
        },
        refusalOf,
      },
      { revision: first.draft.revision, draft, at: first.draft.savedAt },
    ),
  );
  const query = useQuery({
    ...api.journeys.edit.queryOptions({ store, journeyId: first.id }),
    initialData: first,
    refetchInterval: LOOK_AGAIN_MS,
    refetchOnWindowFocus: true,
  });
  useSaveChanges(sync, editor);
  useBringBack(sync, latest, { store, journeyId: first.id });
  useSendWhenPossible(sync);
  useTakeOver(sync, query.data, latest);
  const state = useSyncExternalStore(sync.subscribe, sync.state, sync.state);
  return { sync, state, server: query.data, refresh: query.refetch };
}

interface Latest {
  readonly current: { readonly options: JourneySyncOptions };
}

/** Stands before all that changes the draft, so that nothing is missed. */
function useSaveChanges(sync: DraftSync, editor: EditorStore): void {
  useEffect(() => {
    const stop = editor.subscribe(() => sync.changed(editor.get().history.present));
    return () => {
      stop();
      sync.flush();
    };
  }, [sync, editor]);
}

/** What this device kept when the page was left before it was saved goes on where it stood. */
function useBringBack(
  sync: DraftSync,
  latest: Latest,
  { store, journeyId }: { readonly store: string; readonly journeyId: string },
): void {
  useEffect(() => {
    const kept = keptCopyOf(store, journeyId).read();
    if (kept === null) return;
    const mine = readDraft(kept.mine);
    const base = readDraft(kept.base);
    if (mine.kind === "refused" || base.kind === "refused") return;
    const { options } = latest.current;
    if (sameDraft(mine.draft, options.draft)) {
      keptCopyOf(store, journeyId).write(null);
      return;
    }
    sync.rebase({ revision: kept.revision, base: base.draft }, base.draft);
    options.onTakeOver(mine.draft, "Brought back what was kept on this device");
  }, [sync, latest, store, journeyId]);
}

function useSendWhenPossible(sync: DraftSync): void {
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden") sync.flush();
    };
    window.addEventListener("online", sync.flush);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("online", sync.flush);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [sync]);
}

/** What somebody else saved meanwhile is taken over at once while nothing of ours waits; else the server tells of a conflict. */
function useTakeOver(sync: DraftSync, server: JourneyEditing, latest: Latest): void {
  const { revision, content, savedAt, savedBy } = server.draft;
  const published = server.live?.number ?? null;
  const says =
    savedAt === null && published !== null
      ? `The draft starts again from version ${published}`
      : `Took over what ${savedBy ?? "somebody else"} changed`;
  useEffect(() => {
    if (revision <= sync.revision() || sync.state().kind !== "saved") return;
    const theirs = readDraft(content);
    if (theirs.kind === "refused") return;
    const { options } = latest.current;
    const { present } = options.editor.get().history;
    if (sameDraft(theirs.draft, present)) {
      sync.rebase({ revision, base: present }, present);
      return;
    }
    sync.rebase({ revision, base: theirs.draft }, theirs.draft);
    options.onTakeOver(theirs.draft, says);
  }, [sync, latest, revision, content, says]);
}

/** The server's own sentence where it refused; null where it could not be reached. */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof TRPCClientError)) return null;
  const shape: unknown = error.data;
  const isShaped = typeof shape === "object" && shape !== null && "httpStatus" in shape;
  const status = isShaped ? Number(shape.httpStatus) : 0;
  return status >= 400 && status < 500 && status !== 408 && status !== 429 ? error.message : null;
}
