import type { Instant } from "../shared/instant";
import type { SuppressedClass, SuppressionKind } from "./suppression";

/** What a STOP by text ends in a store: texts, offers by e-mail as well, or e-mail about orders, too. */
export const stopReaches = ["texts", "texts_and_offers", "texts_and_mail"] as const;
export type StopReach = (typeof stopReaches)[number];

/**
 * Of stores in which nobody has chosen. All texts, as 47 CFR 64.1200(a)(10) has it of one wish for all of them, and no
 * advertising elsewhere either; news of an order by e-mail is not what a text was answered about.
 */
export const defaultStopReach: StopReach = "texts_and_offers";

/** Why a number is blocked whose owner wrote it. */
export const STOPPED = "STOP";

/** One thing that ends. That of e-mail is kept with the number: it follows its owner to every order and address. */
interface EndedByStop {
  readonly channel: "sms" | "email";
  readonly class: SuppressedClass;
}

/** What a STOP by text ends where it reaches so far: per channel and class of messages. */
export function endedByStop(reach: StopReach): readonly EndedByStop[] {
  const texts = { channel: "sms", class: "all" } as const;
  switch (reach) {
    case "texts":
      return [texts];
    case "texts_and_offers":
      return [texts, { channel: "email", class: "marketing" }];
    case "texts_and_mail":
      return [texts, { channel: "email", class: "all" }];
  }
}

/** Whether somebody's own wish has ended it already. */
export function hasEnded(
  blocks: readonly {
    readonly channel: string;
    readonly kind: SuppressionKind;
    readonly class: SuppressedClass;
  }[],
  ended: EndedByStop,
): boolean {
  return blocks.some(
    ({ channel, kind, class: stopped }) =>
      channel === ended.channel &&
      (kind === "opt_out" || kind === "complaint") &&
      (stopped === "all" || stopped === ended.class),
  );
}

/** Why a message did not go, as the ledger keeps it: the reason, and of a STOP when it was written and what it ended. */
export function blockValues(block: {
  readonly reason: string;
  readonly class?: SuppressedClass;
  readonly at?: Instant;
}): Readonly<Record<string, string | number>> {
  const { reason: why, class: ended = "all", at } = block;
  return why === STOPPED && at !== undefined ? { why, stopped_at: at, ended } : { why };
}
