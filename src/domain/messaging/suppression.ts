import type { MessageClass } from "./channels/channel";

/** Why an address must not be written to. */
export const suppressionKinds = ["bounce", "invalid_address", "complaint", "opt_out", "manual"] as const;
export type SuppressionKind = (typeof suppressionKinds)[number];

/** What a block stops: one class of messages, or every one. */
export type SuppressedClass = MessageClass | "all";

/** Whether a block stops messages of a class. */
export function isStopped(block: { readonly class?: SuppressedClass }, messageClass: MessageClass): boolean {
  const { class: stopped = "all" } = block;
  return stopped === "all" || stopped === messageClass;
}

/** A wish of the person's own: nobody else may take it back for them. */
export function isOwnWish(kind: SuppressionKind): boolean {
  return kind === "complaint" || kind === "opt_out";
}

/** The kind of block that a refusal of one address means; Twilio's 21610: its owner wrote STOP. */
export function kindOfRefusal(channel: string, words: string): SuppressionKind {
  if (channel === "email") return "bounce";
  return /\b21610\b/.test(words) ? "opt_out" : "invalid_address";
}

/** The kinds that a later block of `kind` replaces; a fact about the address never hides what its owner asked for. */
export function replacedKinds(kind: SuppressionKind): readonly SuppressionKind[] {
  const from = strength[kind];
  return suppressionKinds.filter((one) => strength[one] <= from);
}

const strength: Readonly<Record<SuppressionKind, number>> = {
  manual: 0,
  invalid_address: 1,
  bounce: 1,
  opt_out: 2,
  complaint: 3,
};
