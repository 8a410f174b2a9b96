import type { HookTab } from "@/domain/event/hook-tab";
import { mailProviders } from "@/domain/messaging/mail/mail-providers";
import { AppError } from "../app-error";
import type { HookBrief } from "../ports/hook-queries";
import type { Cursor, Page } from "../ports/page";
import type { Hook, Store } from "../ports/rows";
import type { Source } from "../ports/source";
import type { ReadDeps } from "../read-deps";

const HOOKS_PER_PAGE = 50;

/** A hook in the list. */
export interface HookRow extends Pick<HookBrief, "id" | "topic" | "state" | "why" | "receivedAt" | "doneAt"> {
  /** What people call its source. */
  readonly source: string;
}

type Sources = readonly Pick<Source, "id" | "label">[];

/** One page of a store's hooks in one state, newest first. */
export async function listHooks(
  deps: ReadDeps,
  {
    store,
    sources,
    tab,
    after,
  }: {
    readonly store: Store;
    readonly sources: Sources;
    readonly tab: HookTab;
    readonly after: Cursor | null;
  },
): Promise<Page<HookRow>> {
  const page = { state: tab, after, limit: HOOKS_PER_PAGE };
  const { rows, next } = await deps.queries.hooks.list(deps.db.read, store.id, page);
  return { rows: rows.map((row) => hookRow(row, sources)), next };
}

/** How many hooks wait for a person, or for the worker. Those done are not counted: there may be millions. */
export async function countHooks(
  deps: ReadDeps,
  store: Store,
): Promise<Readonly<Record<"parked" | "refused" | "received" | "codes", number>>> {
  const { hooks } = deps.queries;
  const counts = await hooks.counts(deps.db.read, store.id, ["parked", "refused", "received"]);
  const codes = await hooks.unknownCodes(deps.db.read, store.id);
  const of = (tab: HookTab) => counts.find(({ state }) => state === tab)?.hooks ?? 0;
  return {
    parked: of("parked"),
    refused: of("refused"),
    received: of("received"),
    codes: codes.filter(({ mark }) => mark === null).length,
  };
}

/** One hook with what was sent. Throws AppError `not_found` when the store has no such hook. */
export async function openHook(
  deps: ReadDeps,
  { store, sources, hookId }: { readonly store: Store; readonly sources: Sources; readonly hookId: string },
): Promise<HookRow & Pick<Hook, "headers" | "body">> {
  const hook = await deps.queries.hooks.find(deps.db.read, store.id, hookId);
  if (hook === null) throw new AppError("not_found", "This store has no such hook.");
  return { ...hookRow(hook, sources), headers: hook.headers, body: hook.body };
}

function hookRow(hook: HookBrief, sources: Sources): HookRow {
  const { id, topic, state, why, receivedAt, doneAt } = hook;
  const named = [...sources, ...Object.values(mailProviders)].find((one) => one.id === hook.source);
  const source = named?.label ?? hook.source;
  return { id, source, topic, state, why, receivedAt, doneAt };
}
