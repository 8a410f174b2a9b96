import type { Visit } from "@/application/tracking/record-visits";
import { MINUTE_MS } from "@/domain/shared/instant";

/** Takes note of page visits without anybody waiting for it. */
export interface VisitRecorder {
  note(visit: Visit): void;
  /** Writes what is noted and takes no more. */
  close(): Promise<void>;
}

interface VisitRecorderDeps {
  save(visits: readonly Visit[]): Promise<void>;
  /** Told of visits that are not recorded: their number, and the error if there was one. */
  onDropped(count: number, error: unknown): void;
}

/** Long enough to share one commit, short enough to be on the agent's screen at once. */
const GATHER_MS = 300;
/** Beyond this many in one gathering the answer to shoppers matters more than the count. */
const MOST_GATHERED = 2000;

/** An order opened again within the same minute by the same kind of visitor is one visit. */
export function createVisitRecorder({ save, onDropped }: VisitRecorderDeps): VisitRecorder {
  let gathered: Visit[] = [];
  let timer: NodeJS.Timeout | undefined;
  let saving: Promise<void> = Promise.resolve();
  let minute = 0;
  const seen = new Set<string>();

  const flush = () => {
    timer = undefined;
    const visits = gathered;
    gathered = [];
    saving = saving.then(() => save(visits)).catch((error: unknown) => onDropped(visits.length, error));
  };

  return {
    note(visit) {
      const current = Math.floor(visit.at / MINUTE_MS);
      if (current !== minute) seen.clear();
      minute = current;
      const key = `${visit.isHuman} ${visit.orderId}`;
      if (seen.has(key)) return;
      if (gathered.length >= MOST_GATHERED) {
        onDropped(1, null);
        return;
      }
      seen.add(key);
      gathered.push(visit);
      timer ??= setTimeout(flush, GATHER_MS).unref();
    },
    async close() {
      clearTimeout(timer);
      if (gathered.length > 0) flush();
      await saving;
    },
  };
}
