import type { BlockFact } from "@/domain/journey/facts";
import { STOPPED } from "@/domain/messaging/stop-by-text";
import { isStopped } from "@/domain/messaging/suppression";
import type { Instant } from "@/domain/shared/instant";

/** What a person wants to hear no more, as the agent reads it. */
export interface EndedByWish {
  /** "Wrote STOP: no texts, no offers by e-mail." */
  readonly words: string;
  readonly at: Instant | null;
}

/** What the person behind an order has ended themselves; null: nothing. */
export function endedByWish(blocked: readonly BlockFact[]): EndedByWish | null {
  const wishes = blocked.filter(({ kind }) => kind === "opt_out");
  const [first] = wishes.filter(({ reason }) => reason === STOPPED).concat(wishes);
  if (first === undefined) return null;
  const has = (channel: string, about: "transactional" | "marketing") =>
    wishes.some((one) => one.channel === channel && isStopped(one, about));
  const ended = channels.flatMap(({ id, all, offers }) =>
    has(id, "transactional") ? [all] : has(id, "marketing") ? [offers] : [],
  );
  if (ended.length === 0) return null;
  const how = first.reason === STOPPED ? "Wrote STOP" : first.reason;
  return { words: `${how}: ${ended.join(", ")}.`, at: first.at ?? null };
}

const channels = [
  { id: "sms", all: "no texts", offers: "no offers by text" },
  { id: "email", all: "no e-mail", offers: "no offers by e-mail" },
] as const;
