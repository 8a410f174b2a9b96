import { AppError } from "../app-error";
import type { Cursor } from "../ports/page";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";

/**
 * Takes one hook of the store up again, as if it had just come. What it says is applied once, however often it is
 * replayed. Throws AppError `not_found`.
 */
export async function replayHookOf(
  deps: ReadDeps,
  { store, hookId }: { readonly store: Store; readonly hookId: string },
): Promise<void> {
  const hook = await deps.queries.hooks.find(deps.db.read, store.id, hookId);
  if (hook === null) throw new AppError("not_found", "This store has no such hook.");
  await takeUp(deps, store, [hook.id]);
}

/** Takes up every hook that is parked now; one that is parked again is not taken up twice. Returns how many. */
export async function replayParked(deps: ReadDeps, store: Store): Promise<number> {
  let replayed = 0;
  let after: Cursor | null = null;
  for (;;) {
    const page: readonly Cursor[] = await deps.queries.hooks.parked(deps.db.read, store.id, {
      after,
      limit: TOGETHER,
    });
    await takeUp(
      deps,
      store,
      page.map(({ id }) => id),
    );
    replayed += page.length;
    after = page.at(-1) ?? null;
    if (after === null || page.length < TOGETHER) return replayed;
  }
}

/** Puts hooks back to the worker, together in one transaction. */
export async function takeUp(deps: ReadDeps, store: Store, hookIds: readonly string[]): Promise<void> {
  if (hookIds.length === 0) return;
  await deps.db.transaction(async (tx) => {
    for (const id of hookIds) {
      await deps.hooks.setState(tx, id, "received", null, deps.clock.now());
      await deps.queue.enqueue(tx, { name: "process_hook", subjectId: id, storeId: store.id });
    }
  });
}

const TOGETHER = 200;
