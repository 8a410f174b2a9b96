import { refusalOf, selfServiceKind } from "@/domain/self-service/registry";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import { riskHoldsOf } from "@/domain/self-service/risk";
import type { Refusal } from "@/domain/self-service/self-service-kind";
import { defaultSelfService } from "@/domain/self-service/self-service-settings";
import type { Wish } from "@/domain/self-service/wish";
import type { Instant } from "@/domain/shared/instant";
import type { Tx } from "../ports/database";
import type { Store } from "../ports/rows";
import { pageContext } from "../tracking/page-context";
import { daysOffered } from "./act-view";
import { noteStep } from "./note-step";
import { prepareLetters, writeAboutRequest } from "./request-letter";
import { openRequestTask } from "./request-task";
import type { SelfServiceDeps } from "./self-service-deps";
import { loadOrderAndRequests, type OrderAndRequests, situationOf } from "./situation";

/** A photo that was checked and freed of what it tells about its place. */
export interface Photo {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface RequestInput {
  readonly store: Store;
  readonly orderId: string;
  readonly wish: Wish;
  readonly isVerified: boolean;
  readonly photos: readonly Photo[];
  readonly now: Instant;
}

export type MadeRequest =
  | { readonly kind: "made"; readonly request: SelfServiceRequest }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "not_verified" }
  /** A day that is not offered. */
  | { readonly kind: "wrong_day" }
  | { readonly kind: "not_found" };

/**
 * Takes a shopper's request (R62–R64): the policy is asked again with the facts as they are now, what a platform can do
 * goes to it, everything else and everything risky becomes a task for an agent. The contact on file is told of what is
 * to change.
 */
export async function makeRequest(deps: SelfServiceDeps, input: RequestInput): Promise<MadeRequest> {
  const { store, orderId, wish, photos } = input;
  if (selfServiceKind(wish.kind).needsCode && !input.isVerified) return { kind: "not_verified" };
  await prepareLetters(deps, {
    store,
    request: { kind: wish.kind, state: "requested", answer: null, orderId },
  });
  const kept = await keepPhotos(deps, photos);
  return deps.db.transaction(async (tx): Promise<MadeRequest> => {
    const found = await loadOrderAndRequests(deps, tx, { store, orderId });
    if (found === null) return { kind: "not_found" };
    const refusal = refusalOf(selfServiceKind(wish.kind), situationOf(store, found, input.now));
    if (refusal !== null) return { kind: "refused", refusal };
    if (wish.kind === "reschedule" && !isOffered(input, found, wish.day)) return { kind: "wrong_day" };
    const request = await saveRequest(deps, tx, { ...input, found });
    for (const { id, mediaType, sizeBytes, sealedKey } of kept)
      await deps.selfService.addAttachment(tx, {
        id,
        storeId: store.id,
        orderId,
        requestId: request.id,
        mediaType,
        sizeBytes,
        sealedKey,
        addedAt: input.now,
      });
    await noteStep(deps, tx, {
      storeId: store.id,
      orderId,
      kind: wish.kind,
      step: "requested",
      at: input.now,
    });
    return { kind: "made", request };
  });
}

interface SaveInput extends RequestInput {
  readonly found: OrderAndRequests;
}

async function saveRequest(deps: SelfServiceDeps, tx: Tx, input: SaveInput): Promise<SelfServiceRequest> {
  const { store, wish, found, now } = input;
  const { settings } = situationOf(store, found, now);
  const { highValueMinor } = store;
  const holds = NO_RISK.has(wish.kind) ? [] : riskHoldsOf({ ...found, settings, highValueMinor, wish });
  const base: SelfServiceRequest = {
    id: deps.ids.next(),
    storeId: store.id,
    orderId: found.order.id,
    kind: wish.kind,
    state: "requested",
    wish,
    isVerified: input.isVerified,
    holds,
    taskId: null,
    platformNote: null,
    answer: null,
    settledBy: null,
    settledByName: null,
    requestedAt: now,
    settledAt: null,
    revision: 1,
  };
  const canPerform = PERFORMED.has(wish.kind) && holds.length === 0 && found.order.externalId !== null;
  if (canPerform && (await deps.platforms.of(tx, store.id)) !== null) {
    await deps.selfService.insert(tx, base);
    await deps.queue.enqueue(tx, { name: "perform_request", subjectId: base.id, storeId: store.id });
    return base;
  }
  const request = { ...base, taskId: await openRequestTask(deps, tx, { request: base, at: now }) };
  await deps.selfService.insert(tx, request);
  if (wish.kind !== "contact") await writeAboutRequest(deps, tx, { store, request });
  return request;
}

function isOffered({ store, now }: RequestInput, { order }: OrderAndRequests, day: string): boolean {
  const page = pageContext({ store, order, tier: 1, now });
  const { rescheduleDays } = store.selfService ?? defaultSelfService;
  return daysOffered(page, rescheduleDays).some(({ value }) => value === day);
}

/** What a shop platform can do by itself. */
const PERFORMED: ReadonlySet<Wish["kind"]> = new Set(["change_address", "refund"]);
/** Nothing is done by these that anybody could gain from. */
const NO_RISK: ReadonlySet<Wish["kind"]> = new Set(["contact", "report_problem", "reschedule"]);

/** Files first: a file without a row is cleared away, a row without a file would be a broken picture. */
function keepPhotos(deps: SelfServiceDeps, photos: readonly Photo[]) {
  return Promise.all(
    photos.map(async ({ mediaType, bytes }) => {
      const id = deps.ids.next();
      const { key } = await deps.attachments.keep(id, bytes);
      return { id, mediaType, sizeBytes: bytes.length, sealedKey: deps.secrets.seal(key) };
    }),
  );
}
