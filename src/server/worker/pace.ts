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

/** The line before one account. */
interface AccountLine {
  turn(perSecond: number | null, priority: number): Promise<void>;
  rest(forMs: number): void;
  /** Whoever waits gives up. */
  clear(): void;
}

export interface StoppablePace extends Pace {
  /** Whoever waits gives up, to be taken up again by the next process. */
  stop(): void;
}

/** One account after the other lets its messages go, evenly. */
export function createPace(clock: Clock): StoppablePace {
  const lines = new Map<string, AccountLine>();
  let isStopped = false;

  const later = (ms: number) =>
    new RetryLater(clock.now() + Math.max(0, Math.round(ms)), "The provider takes no more just now.");

  const lineOf = (account: string): AccountLine => {
    const known = lines.get(account);
    if (known !== undefined) return known;
    const made = createLine(later);
    lines.set(account, made);
    return made;
  };

  return {
    async turn({ account, perSecond, priority }) {
      if (isStopped) throw later(0);
      await lineOf(account).turn(perSecond, priority);
    },
    rest: (account, forMs) => lineOf(account).rest(forMs),
    stop() {
      isStopped = true;
      for (const line of lines.values()) line.clear();
    },
  };
}

function createLine(later: (ms: number) => RetryLater): AccountLine {
  const waiting: Waiting[] = [];
  /** When the next may go, on the monotonic clock. */
  let freeAt = 0;
  let intervalMs = 0;
  let timer: NodeJS.Timeout | null = null;

  const take = (now: number) => {
    freeAt = Math.max(freeAt, now - MADE_UP_MS) + intervalMs;
  };
  const giveUpAll = (ms: number) => {
    for (const { giveUp } of waiting.splice(0)) giveUp(later(ms));
  };
  const schedule = () => {
    if (timer !== null || waiting.length === 0) return;
    timer = setTimeout(release, Math.min(Math.max(0, freeAt - performance.now()), LONGEST_WAIT_MS));
  };

  function release(): void {
    timer = null;
    const now = performance.now();
    if (now >= freeAt) {
      take(now);
      waiting.shift()?.go();
    } else if (freeAt - now > LONGEST_WAIT_MS) {
      giveUpAll(freeAt - now);
    }
    schedule();
  }

  return {
    async turn(perSecond, priority) {
      intervalMs = perSecond === null ? 0 : 1000 / (perSecond * SHARE_TAKEN);
      const now = performance.now();
      if (now >= freeAt && waiting.length === 0) return take(now);
      if (freeAt - now > LONGEST_WAIT_MS) throw later(freeAt - now);
      await new Promise<void>((go, giveUp) => {
        const behind = waiting.findIndex((other) => other.priority > priority);
        waiting.splice(behind === -1 ? waiting.length : behind, 0, { priority, go, giveUp });
        schedule();
      });
    },
    rest(forMs) {
      freeAt = Math.max(freeAt, performance.now() + forMs);
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (waiting.length > 0) release();
    },
    clear() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      giveUpAll(0);
    },
  };
}
