import type { Instant } from "@/domain/shared/instant";
import type { SimulatedHook } from "../story/story";
import type { Answer } from "./post-hook";

export interface Tally {
  sent: number;
  accepted: number;
  duplicate: number;
  ignored: number;
  refused: number;
  /** Sent again because nobody was there or the server was busy. */
  retried: number;
}

export interface Refusal {
  readonly hook: SimulatedHook;
  readonly status: number;
  readonly why: string;
}

export type PlayResult =
  | { readonly kind: "played" }
  /** A no that holds for every hook (a wrong secret, an unknown store): there is no use in going on. */
  | { readonly kind: "turned_away"; readonly refusal: Refusal }
  | { readonly kind: "unreachable"; readonly why: string };

export interface Playing {
  /** In order of time. */
  readonly hooks: Iterable<SimulatedHook>;
  readonly now: () => Instant;
  readonly sleep: (ms: number) => Promise<void>;
  readonly send: (hook: SimulatedHook) => Promise<Answer>;
  /** Counted while it plays, for whoever shows it. */
  readonly tally: Tally;
  readonly onRefusal: (refusal: Refusal) => void;
  /** Requests under way at once, at most. */
  readonly concurrency: number;
  /** How long a server may be away before the play is given up. Not before it was there once. */
  readonly patienceMs: number;
}

export function newTally(): Tally {
  return { sent: 0, accepted: 0, duplicate: 0, ignored: 0, refused: 0, retried: 0 };
}

/** Sends each hook at its time, or as soon as there is room after it. Resolves when all are answered. */
export async function playHooks(playing: Playing): Promise<PlayResult> {
  const { hooks, now, sleep, concurrency } = playing;
  const underWay = new Set<Promise<void>>();
  let end: PlayResult | null = null;
  for (const hook of hooks) {
    if (hook.at > now()) await sleep(hook.at - now());
    if (underWay.size >= concurrency) await Promise.race(underWay);
    if (end !== null) break;
    const sending = deliver(playing, hook).then((result) => {
      underWay.delete(sending);
      if (result.kind !== "played") end ??= result;
    });
    underWay.add(sending);
    // The first answer tells whether there is any use in going on.
    if (playing.tally.sent <= 1) await sending;
  }
  await Promise.all(underWay);
  return end ?? { kind: "played" };
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** Refusals of this one hook are counted; those of all hooks end the play. */
async function deliver(playing: Playing, hook: SimulatedHook): Promise<PlayResult> {
  const { send, sleep, now, tally, patienceMs } = playing;
  tally.sent += 1;
  const isFirst = tally.sent === 1;
  const triedSince = now();
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    const answer = await send(hook);
    if (answer.kind === "refused") return refuse(playing, { hook, status: answer.status, why: answer.why });
    if (answer.kind !== "try_again") {
      tally[answer.kind] += 1;
      return { kind: "played" };
    }
    if (isFirst || now() - triedSince > patienceMs) return { kind: "unreachable", why: answer.why };
    tally.retried += 1;
    await sleep(pauseMs);
  }
}

function refuse({ tally, onRefusal }: Playing, refusal: Refusal): PlayResult {
  tally.refused += 1;
  onRefusal(refusal);
  const isForAll = refusal.status === 401 || refusal.status === 404 || refusal.status === 405;
  return isForAll ? { kind: "turned_away", refusal } : { kind: "played" };
}
