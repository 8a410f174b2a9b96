import type { SelfServiceStep } from "@/domain/self-service/step";
import { DAY_MS } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import { broughtBy } from "../tracking/brought-by";

type NoteDeps = Pick<Deps, "selfService" | "pageActivity" | "ids">;
type Step = Omit<SelfServiceStep, "id">;

/**
 * Writes down one step for the order's timeline; what begins and what was asked for is counted for the page too. What is
 * finished was begun: a code may be good for a second request, and some requests need none.
 */
export async function noteStep(deps: NoteDeps, tx: Tx, step: Step): Promise<void> {
  const isBegun = step.step !== "requested" || (await wasBegun(deps, tx, step));
  await deps.selfService.noteStep(tx, { id: deps.ids.next(), ...step });
  const finished = isBegun ? (["self_service_finished"] as const) : BOTH;
  const kinds = step.step === "started" ? STARTED : step.step === "requested" ? finished : [];
  if (kinds.length === 0) return;
  const { storeId, orderId, at } = step;
  const brought = await broughtBy(deps, tx, { storeId, orderId, at });
  for (const kind of kinds)
    await deps.pageActivity.noteMoment(tx, { storeId, orderId, at, kind, ...brought });
}

const STARTED = ["self_service_started"] as const;
const BOTH = ["self_service_started", "self_service_finished"] as const;

/** Whether this kind was begun within a day, and not asked for since. */
async function wasBegun(
  { selfService }: NoteDeps,
  tx: Tx,
  { storeId, orderId, kind, at }: Step,
): Promise<boolean> {
  const steps = await selfService.stepsOfOrder(tx, storeId, orderId);
  const last = steps.findLast(
    (one) => one.kind === kind && (one.step === "started" || one.step === "requested"),
  );
  return last?.step === "started" && at - last.at <= DAY_MS;
}
