import { isOwnWish, isStopped, type SuppressedClass, type SuppressionKind } from "../messaging/suppression";
import type { Consent } from "../order/consent";
import type { ImportedConsent } from "./imported-consent";

/** What an imported statement is worth beside what is known of the person. */
export type ConsentWeight =
  | "recorded"
  /** They have said the same here, or the line was imported before. */
  | "known"
  /** They have said something else later. */
  | "newer_stands"
  /** They wrote STOP, unsubscribed or complained: nobody takes that back for them. */
  | "stopped"
  /** The shop knows another number of theirs, and a yes to texts is one for the number it was given for. */
  | "other_number";

interface KnownPerson {
  readonly consents: readonly Consent[];
  /** Those of the address that the statement is about. */
  readonly blocks: readonly {
    readonly channel: string;
    readonly kind: SuppressionKind;
    readonly class: SuppressedClass;
  }[];
  /** The number the shop has told of, E.164; null for none. */
  readonly phone: string | null;
}

/**
 * Weighs one statement: the newest wins, and a yes from a file never lifts what a person has ended themselves (R88, R90).
 * That the shop has never asked somebody counts by its date as well.
 */
export function weighConsent(
  { channel, class: about, state, at, phone }: ImportedConsent,
  known: KnownPerson,
): ConsentWeight {
  const ended = known.blocks.some(
    (block) => block.channel === channel && isOwnWish(block.kind) && isStopped(block, about),
  );
  if (state === "granted" && ended) return "stopped";
  if (state === "granted" && channel === "sms" && known.phone !== null && known.phone !== phone)
    return "other_number";
  const last = known.consents.find((one) => one.channel === channel && one.class === about);
  if (last === undefined) return "recorded";
  if (last.state === state) return "known";
  return last.at < at ? "recorded" : "newer_stands";
}
