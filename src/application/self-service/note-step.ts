import type { SelfServiceStep } from "@/domain/self-service/step";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";

/** Writes down one step for the order's timeline; what begins and what was asked for is counted for the page too. */
export async function noteStep(
  deps: Pick<Deps, "selfService" | "pageActivity" | "ids">,
  tx: Tx,
  step: Omit<SelfServiceStep, "id">,
): Promise<void> {
  await deps.selfService.noteStep(tx, { id: deps.ids.next(), ...step });
  const kind = MOMENTS[step.step];
  const { storeId, orderId, at } = step;
  if (kind !== undefined) await deps.pageActivity.noteMoment(tx, { storeId, orderId, at, kind, via: null });
}

const MOMENTS: Partial<Record<SelfServiceStep["step"], "self_service_started" | "self_service_finished">> = {
  started: "self_service_started",
  requested: "self_service_finished",
};
