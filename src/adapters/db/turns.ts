/** A greedy caller lets the event loop turn after this long: requests are answered while a backlog is worked off. */
const LONGEST_STRETCH_MS = 4;

/** Runs callbacks one after the other, in order, and lets the event loop turn in between when they have had it for long. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  let loopTurnedAt = performance.now();

  async function breathe(): Promise<void> {
    if (performance.now() - loopTurnedAt < LONGEST_STRETCH_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    loopTurnedAt = performance.now();
  }

  return async (work) => {
    const before = tail;
    let endTurn: () => void = () => undefined;
    tail = new Promise<void>((resolve) => {
      endTurn = resolve;
    });
    await before;
    await breathe();
    try {
      return await work();
    } finally {
      endTurn();
    }
  };
}
