import type { PageMoment } from "@/application/ports/page-activity";
import type { Visit } from "@/application/tracking/record-visits";
import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { type BatchDeps, createBatch } from "./batch";

/** Takes note of what people do on the pages without anybody waiting for it. */
export interface VisitRecorder {
  note(visit: Visit): void;
  /** A click, a form begun or finished, an opt-in: by a person, which the caller has seen to. */
  noteMoment(moment: PageMoment): void;
  /** Writes what is noted and takes no more. */
  close(): Promise<void>;
}

interface VisitRecorderDeps extends BatchDeps<Visit> {
  saveMoments(moments: readonly PageMoment[]): Promise<void>;
}

/** An order opened again within the same minute by the same kind of visitor is one visit; so is the same thing done. */
export function createVisitRecorder({ save, saveMoments, onDropped }: VisitRecorderDeps): VisitRecorder {
  const visits = createBatch<Visit>({ save, onDropped });
  const moments = createBatch<PageMoment>({ save: saveMoments, onDropped });
  const isNews = createMinuteFilter();
  return {
    note(visit) {
      if (isNews(`${visit.isHuman} ${visit.orderId}`, visit.at)) visits.note(visit);
    },
    noteMoment(moment) {
      if (isNews(`${moment.kind} ${moment.orderId}`, moment.at)) moments.note(moment);
    },
    async close() {
      await Promise.all([visits.close(), moments.close()]);
    },
  };
}

function createMinuteFilter(): (key: string, at: Instant) => boolean {
  let minute = 0;
  const seen = new Set<string>();
  return (key, at) => {
    const current = Math.floor(at / MINUTE_MS);
    if (current !== minute) seen.clear();
    minute = current;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
