import type { StatusMark } from "@/domain/shipment/status";
import { AppError } from "../app-error";
import type { ReadDeps } from "../read-deps";
import { type AccountDeps, type Actor, audit } from "../settings/account-deps";
import { takeUp } from "./replay-hooks";

export interface CodeMapping {
  readonly vocabulary: string;
  readonly code: string;
  readonly mark: StatusMark;
}

/**
 * Says what a carrier's code means in this store from now on, and takes up the hooks that carried it, so that the
 * parcels they told of catch up (R40, R41). Returns how many hooks. Throws AppError `not_found` for a code that is not
 * on the review list.
 */
export async function mapStatusCode(
  deps: ReadDeps & Pick<AccountDeps, "audit">,
  actor: Actor,
  { vocabulary, code, mark }: CodeMapping,
): Promise<{ readonly replayed: number }> {
  const { storeId } = actor;
  const codes = await deps.queries.hooks.unknownCodes(deps.db.read, storeId);
  if (!codes.some((one) => one.vocabulary === vocabulary && one.code === code))
    throw new AppError("not_found", "This code is not on the review list.");
  const store = await deps.db.transaction(async (tx) => {
    const before = await deps.stores.find(tx, storeId);
    if (before === null) throw new AppError("not_found", "This store is not there any more.");
    const statusOverrides = { ...before.statusOverrides, [`${vocabulary}:${code}`]: mark };
    const after = { ...before, statusOverrides };
    await deps.stores.save(tx, after);
    await deps.events.mapCode(tx, storeId, { vocabulary, code, mark, at: deps.clock.now() });
    await audit(deps, tx, actor, {
      action: "status_code.map",
      subject: `${vocabulary}:${code}`,
      details: { ...mark },
    });
    return after;
  });
  const wanted = { vocabulary, code, limit: MOST_REPLAYED };
  const events = await deps.queries.hooks.eventsWithCode(deps.db.read, storeId, wanted);
  const hookIds = [...new Set(events.flatMap(({ hookId }) => hookId ?? []))];
  for (let start = 0; start < hookIds.length; start += TOGETHER)
    await takeUp(deps, store, hookIds.slice(start, start + TOGETHER));
  return { replayed: hookIds.length };
}

const TOGETHER = 200;
/** The oldest go first; every later hook of a parcel tells of the earlier scans again. */
const MOST_REPLAYED = 5_000;
