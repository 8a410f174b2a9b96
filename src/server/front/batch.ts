/** Gathers what is noted one by one and writes it in one go, so that nobody waits for it. */
export interface Batch<T> {
  note(one: T): void;
  /** Writes what is noted and takes no more. */
  close(): Promise<void>;
}

export interface BatchDeps<T> {
  save(gathered: readonly T[]): Promise<void>;
  /** Told of what is not written: how many, and the error if there was one. */
  onDropped(count: number, error: unknown): void;
}

/** Long enough to share one commit, short enough to be on the agent's screen at once. */
const GATHER_MS = 300;
/** Beyond this many in one gathering the answer to shoppers matters more than the count. */
const MOST_GATHERED = 2000;

export function createBatch<T>({ save, onDropped }: BatchDeps<T>): Batch<T> {
  let gathered: T[] = [];
  let timer: NodeJS.Timeout | undefined;
  let saving: Promise<void> = Promise.resolve();
  const flush = () => {
    timer = undefined;
    const noted = gathered;
    gathered = [];
    saving = saving.then(() => save(noted)).catch((error: unknown) => onDropped(noted.length, error));
  };
  return {
    note(one) {
      if (gathered.length >= MOST_GATHERED) {
        onDropped(1, null);
        return;
      }
      gathered.push(one);
      timer ??= setTimeout(flush, GATHER_MS).unref();
    },
    async close() {
      clearTimeout(timer);
      if (gathered.length > 0) flush();
      await saving;
    },
  };
}
