import type { SelfServiceRequest } from "@/domain/self-service/request";
import { settled } from "@/domain/self-service/request";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { AuditLog } from "../ports/accounts";
import type { EmailRenderer } from "../ports/email-renderer";
import type { Store } from "../ports/rows";
import { type Actor, audit } from "../settings/account-deps";
import { noteStep } from "./note-step";
import { prepareLetters, writeAboutRequest } from "./request-letter";
import { closeRequestTask } from "./request-task";

interface SettleDeps extends Deps {
  readonly renderer: EmailRenderer;
  readonly audit: AuditLog;
}

export interface SettleInput {
  readonly store: Store;
  readonly actor: Actor;
  readonly requestId: string;
  readonly outcome: "done" | "refused";
  /** A sentence for the customer; null for none. */
  readonly answer: string | null;
}

/**
 * A person says how a request ended. The customer is told in their language with the person's sentence, the page shows
 * it, its task is closed. Throws AppError `not_found`, and `conflict` when it was settled before.
 */
export async function settleRequest(deps: SettleDeps, input: SettleInput): Promise<SelfServiceRequest> {
  const { store, actor, requestId, outcome, answer } = input;
  const request = await deps.selfService.find(deps.db.read, store.id, requestId);
  if (request === null) throw new AppError("not_found", "There is no such request.");
  await prepareLetters(deps, { store, request: { ...request, state: outcome, answer } });
  const at = deps.clock.now();
  const name = actor.userName ?? "Somebody";
  return deps.db.transaction(async (tx) => {
    const ended = settled(request, { state: outcome, by: "agent", name, answer, at });
    if (ended === null || !(await deps.selfService.update(tx, ended, request.revision)))
      throw new AppError("conflict", "This request was settled meanwhile.");
    await closeRequestTask(deps, tx, { request, name, userId: actor.userId, at });
    const { orderId, kind } = request;
    await noteStep(deps, tx, { storeId: store.id, orderId, kind, step: outcome, at });
    await writeAboutRequest(deps, tx, { store, request: ended });
    await audit(deps, tx, actor, {
      action: outcome === "done" ? "request.done" : "request.refuse",
      subject: kind,
      about: { kind: "order", id: orderId },
      details: { requestId },
    });
    return ended;
  });
}

/** The shopper takes a request back, from the page where it was made. False when it was settled meanwhile. */
export async function withdrawRequest(
  deps: Deps,
  {
    store,
    request,
    at,
  }: { readonly store: Store; readonly request: SelfServiceRequest; readonly at: Instant },
): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const ended = settled(request, { state: "withdrawn", by: "shopper", name: null, answer: null, at });
    if (ended === null || !(await deps.selfService.update(tx, ended, request.revision))) return false;
    await closeRequestTask(deps, tx, { request, name: "The customer", userId: null, at });
    const { orderId, kind } = request;
    await noteStep(deps, tx, { storeId: store.id, orderId, kind, step: "withdrawn", at });
    return true;
  });
}
