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
  | "stopped";

/**
 * Weighs one statement: the newest wins, and a yes from a file never lifts what a person has ended themselves (R88, R90).
 * `blocks` are those of the address that the statement is about.
 */
export function weighConsent(
  { channel, class: about, state, at }: Pick<ImportedConsent, "channel" | "class" | "state" | "at">,
  known: readonly Consent[],
  blocks: readonly {
    readonly channel: string;
    readonly kind: SuppressionKind;
    readonly class: SuppressedClass;
  }[],
): ConsentWeight {
  const ended = blocks.some(
    (block) => block.channel === channel && isOwnWish(block.kind) && isStopped(block, about),
  );
  if (state === "granted" && ended) return "stopped";
  const last = known.find((one) => one.channel === channel && one.class === about);
  if (last === undefined || last.state === "unknown") return "recorded";
  if (last.state === state) return "known";
  return last.at < at ? "recorded" : "newer_stands";
}
