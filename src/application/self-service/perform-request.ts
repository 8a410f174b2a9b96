import type { SelfServiceRequest } from "@/domain/self-service/request";
import { settled } from "@/domain/self-service/request";
import { HOUR_MS } from "@/domain/shared/instant";
import { RetryLater } from "../ports/queue";
import type { Store } from "../ports/rows";
import type { PlatformOutcome, ShopPlatform } from "../ports/shop-platform";
import { noteStep } from "./note-step";
import { prepareLetters, writeAboutRequest } from "./request-letter";
import { openRequestTask } from "./request-task";
import type { SelfServiceDeps } from "./self-service-deps";

/** A platform that is away for longer is not waited for: a person sees to it. */
const PATIENCE_MS = HOUR_MS;

/**
 * Has the shop platform do what a shopper asked for. Done there is done; everything else (a request that waits there, a
 * refusal, a lost connection) becomes a task with what the platform said. Throws `RetryLater` while it is busy.
 */
export async function performRequest(
  deps: SelfServiceDeps,
  requestId: string,
  storeId: Store["id"],
): Promise<void> {
  const request = await deps.selfService.find(deps.db.read, storeId, requestId);
  const store = await deps.stores.find(deps.db.read, storeId);
  if (request === null || store === null || request.state !== "requested" || request.taskId !== null) return;
  const platform = await deps.platforms.of(deps.db.read, storeId);
  const outcome = await ask(deps, platform, request);
  if (outcome.kind === "later" && deps.clock.now() - request.requestedAt < PATIENCE_MS)
    throw new RetryLater(deps.clock.now() + outcome.afterMs, outcome.note);
  await (outcome.kind === "done" ? finish : handOver)(deps, { store, request, note: outcome.note });
}

async function ask(
  deps: SelfServiceDeps,
  platform: ShopPlatform | null,
  { wish, storeId, orderId }: SelfServiceRequest,
): Promise<PlatformOutcome> {
  const order = await deps.orders.find(deps.db.read, storeId, orderId);
  const orderExternalId = order?.externalId ?? null;
  if (platform === null || orderExternalId === null) return refused("The shop is not connected any more.");
  switch (wish?.kind) {
    case "change_address":
      return platform.changeAddress({ orderExternalId, address: wish });
    case "refund":
      return platform.requestReturn({ orderExternalId, note: wish.note });
    default:
      return refused("The shop platform cannot do this.");
  }
}

function refused(note: string): PlatformOutcome {
  return { kind: "refused", note };
}

interface Performed {
  readonly store: Store;
  readonly request: SelfServiceRequest;
  readonly note: string;
}

async function finish(deps: SelfServiceDeps, { store, request, note }: Performed): Promise<void> {
  await prepareLetters(deps, { store, request: { ...request, state: "done", answer: null } });
  const at = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const ended = {
      state: "done",
      by: "platform",
      name: null,
      answer: null,
      platformNote: note,
      at,
    } as const;
    const done = settled(request, ended);
    if (done === null || !(await deps.selfService.update(tx, done, request.revision))) return;
    await noteStep(deps, tx, {
      storeId: store.id,
      orderId: request.orderId,
      kind: request.kind,
      step: "done",
      at,
    });
    await writeAboutRequest(deps, tx, { store, request: done });
  });
}

async function handOver(deps: SelfServiceDeps, { store, request, note }: Performed): Promise<void> {
  await prepareLetters(deps, { store, request });
  const at = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const noted = { ...request, platformNote: note, revision: request.revision + 1 };
    const taskId = await openRequestTask(deps, tx, { request: noted, at });
    if (!(await deps.selfService.update(tx, { ...noted, taskId }, request.revision)))
      throw new RetryLater(at, "The request was changed meanwhile.");
    await writeAboutRequest(deps, tx, { store, request: noted });
  });
}
