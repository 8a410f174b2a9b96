/** Rights to hand a message over, so many at a time. Whoever leaves makes room for whoever has waited longest. */
export interface HandOverPlaces {
  /** Resolves to what gives the place back. */
  enter(): Promise<() => void>;
  /** Whether any place is taken. */
  areTaken(): boolean;
  /**
   * Whether commits come in the order they were asked for. Then a place may be left as soon as the outcome has been
   * handed to the database: whoever enters is marked as being sent in the same commit or a later one.
   */
  readonly areCommitsInOrder: boolean;
  /** Runs one hand-over and counts it among those under way. */
  during<T>(handOver: () => Promise<T>): Promise<T>;
  /** "soon" while others are being handed over: what they have to write is about to come, and can share the commit. */
  when(): "now" | "soon";
}

/**
 * As many places as the mail server has connections: that many messages, and no more, are in doubt after a crash (D3),
 * however many stand ready.
 */
export function createHandOverPlaces(count: number, areCommitsInOrder: boolean): HandOverPlaces {
  let free = count;
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    areCommitsInOrder,
    areTaken: () => free < count,
    when: () => (underWay > 0 ? "soon" : "now"),
    async during(handOver) {
      underWay += 1;
      try {
        return await handOver();
      } finally {
        underWay -= 1;
      }
    },
    async enter() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return leave;
    },
  };
}
