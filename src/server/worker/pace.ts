import type { Pace } from "@/application/ports/pace";
import { RetryLater } from "@/application/ports/queue";
import type { Clock } from "@/application/ports/system";

/** A little less than is allowed: requests do not arrive as evenly as they leave. */
const SHARE_TAKEN = 0.95;
/** A turn that came late is made up for by so much: less than the share that is not taken. */
const MADE_UP_MS = 40;
/** Who would have to wait for longer makes room for others. */
const LONGEST_WAIT_MS = 30_000;

interface Waiting {
  readonly priority: number;
  readonly go: () => void;
  readonly giveUp: (error: RetryLater) => void;
}

interface Account {
  /** When the next may go, on the monotonic clock. */
  freeAt: number;
  intervalMs: number;
  readonly waiting: Waiting[];
  timer: NodeJS.Timeout | null;
}

export interface StoppablePace extends Pace {
  /** Whoever waits gives up, to be taken up again by the next process. */
  stop(): void;
}

/** One account after the other lets its messages go, evenly. */
export function createPace(clock: Clock): StoppablePace {
  const accounts = new Map<string, Account>();
  let isStopped = false;

  const later = (ms: number) =>
    new RetryLater(clock.now() + Math.max(0, Math.round(ms)), "The provider takes no more just now.");

  function release(one: Account): void {
    one.timer = null;
    const now = performance.now();
    if (now >= one.freeAt) {
      one.freeAt = afterTurn(one, now);
      one.waiting.shift()?.go();
    } else if (one.freeAt - now > LONGEST_WAIT_MS) {
      for (const { giveUp } of one.waiting.splice(0)) giveUp(later(one.freeAt - now));
    }
    schedule(one);
  }

  function schedule(one: Account): void {
    if (one.timer !== null || one.waiting.length === 0) return;
    const ms = Math.min(Math.max(0, one.freeAt - performance.now()), LONGEST_WAIT_MS);
    one.timer = setTimeout(() => release(one), ms);
  }

  function wake(one: Account): void {
    if (one.timer !== null) clearTimeout(one.timer);
    one.timer = null;
    if (one.waiting.length > 0) release(one);
  }

  const accountOf = (name: string): Account => {
    const known = accounts.get(name);
    if (known !== undefined) return known;
    const made: Account = { freeAt: 0, intervalMs: 0, waiting: [], timer: null };
    accounts.set(name, made);
    return made;
  };

  return {
    async turn({ account, perSecond, priority }) {
      if (isStopped) throw later(0);
      const one = accountOf(account);
      one.intervalMs = perSecond === null ? 0 : 1000 / (perSecond * SHARE_TAKEN);
      const now = performance.now();
      const wait = one.freeAt - now;
      if (wait <= 0 && one.waiting.length === 0) {
        one.freeAt = afterTurn(one, now);
        return;
      }
      if (wait > LONGEST_WAIT_MS) throw later(wait);
      await new Promise<void>((go, giveUp) => {
        const behind = one.waiting.findIndex((other) => other.priority > priority);
        one.waiting.splice(behind === -1 ? one.waiting.length : behind, 0, { priority, go, giveUp });
        schedule(one);
      });
    },
    rest(account, forMs) {
      const one = accountOf(account);
      one.freeAt = Math.max(one.freeAt, performance.now() + forMs);
      wake(one);
    },
    stop() {
      isStopped = true;
      for (const one of accounts.values()) {
        if (one.timer !== null) clearTimeout(one.timer);
        for (const { giveUp } of one.waiting.splice(0)) giveUp(later(0));
      }
    },
  };
}

function afterTurn({ freeAt, intervalMs }: Account, now: number): number {
  return Math.max(freeAt, now - MADE_UP_MS) + intervalMs;
}
