import type { PartnerEvent } from "@/domain/messaging/partner-event";
import { isStopped } from "@/domain/messaging/suppression";
import { assertNever } from "@/domain/shared/assert-never";
import { receiveText } from "../conversations/receive-text";
import type { ReplyDeps } from "../conversations/reply-deps";
import { takeText } from "../messages/take-text";
import type { Block } from "../ports/customers";
import type { Tx } from "../ports/database";
import type { Store } from "../ports/rows";
import { profileSubject } from "./read-back-consents";
import { endByStop, resumeByStart } from "./stop-by-text";

/**
 * Honours at once what a partner tells of a person's will: an opt-out blocks the address, an opt-in lifts such a block (and
 * no other, and none that is newer) and is kept as consent with its source, a text is read as one of our own (R90, R91).
 */
export async function applyPartnerEvent(
  deps: ReplyDeps,
  {
    store,
    partner,
    event,
  }: { readonly store: Store; readonly partner: string; readonly event: PartnerEvent },
): Promise<void> {
  switch (event.kind) {
    case "opted_out": {
      const { channel, address, at, class: stopped } = event;
      const about = { storeId: store.id, channel, address, kind: "opt_out", at } as const;
      const reason = `Opted out at ${partner}`;
      return deps.db.transaction(async (tx) => {
        // Where the partner hears the stop words, this is what a STOP by text looks like.
        if (channel === "sms" && (stopped ?? "all") === "all")
          await endByStop(deps, tx, { store, number: address, reason, at });
        await deps.customers.block(tx, {
          ...about,
          reason,
          ...(stopped === undefined ? {} : { class: stopped }),
        });
      });
    }
    case "opted_in":
      return deps.db.transaction((tx) => optIn(deps, tx, { store, partner, event }));
    case "text": {
      const { from, text, providerId, at } = event;
      const { intent } = await takeText(deps, { store, from, text, at, providerId });
      if (intent === "other") await receiveText(deps, { store, from, text, providerId, at });
      return;
    }
    case "profile_changed":
      return deps.db.transaction((tx) =>
        deps.queue.enqueue(tx, {
          name: "read_profile",
          subjectId: profileSubject(event),
          storeId: store.id,
        }),
      );
    default:
      return assertNever(event);
  }
}

type OptedIn = PartnerEvent & { readonly kind: "opted_in" };

async function optIn(
  deps: ReplyDeps,
  tx: Tx,
  {
    store,
    partner,
    event,
  }: {
    readonly store: Store;
    readonly partner: string;
    readonly event: OptedIn;
  },
): Promise<void> {
  const { customers, clock } = deps;
  const { channel, address, person, class: about, at } = event;
  const blocks = await customers.blocked(tx, store.id, [address]);
  const ended = blocks.filter((one) => one.channel === channel && one.kind === "opt_out");
  // They come out of order: a wish to hear nothing that is newer than the opt-in stands.
  if (ended.some((one) => one.at > at)) return;
  await liftEnded(deps, tx, { store, event, ended });
  const { email, phone, externalId } = person;
  if (email === null && externalId === null) return;
  const consents = [{ channel, class: about, state: "granted", source: partner, at } as const];
  await customers.merge(tx, store.id, { email, phone, externalId, consents }, clock.now());
}

/** A yes to advertising is one to news, too, and to all that a STOP had ended; a yes to news is no more than that. */
async function liftEnded(
  deps: ReplyDeps,
  tx: Tx,
  { store, event, ended }: { store: Store; event: OptedIn; ended: readonly (Block & { address: string })[] },
): Promise<void> {
  const { channel, address, class: about, at } = event;
  const isAll = about === "marketing";
  for (const one of ended.filter((block) => isAll || isStopped(block, about))) {
    await deps.customers.unblock(tx, { storeId: store.id, channel, address, class: one.class });
    if (!isAll && one.class === "all")
      await deps.customers.block(tx, { ...one, storeId: store.id, class: "marketing" });
  }
  if (isAll && channel === "sms") await resumeByStart(deps, tx, { store, number: address, until: at });
}
