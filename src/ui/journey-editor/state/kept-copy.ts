import { z } from "zod";
import type { KeptDraft } from "./draft-sync";

const keptSchema = z.object({ revision: z.number(), base: z.unknown(), mine: z.unknown() });

/** The copy of a draft this device keeps until the server has it. */
export interface KeptCopy {
  read(): KeptDraft | null;
  write(copy: KeptDraft | null): void;
}

export function keptCopyOf(store: string, journeyId: string): KeptCopy {
  const key = `milepost-draft ${store} ${journeyId}`;
  return {
    read: () => {
      try {
        const text = localStorage.getItem(key);
        return text === null ? null : keptSchema.parse(JSON.parse(text));
      } catch {
        // Storage is switched off, or something else wrote there: then nothing was kept.
        return null;
      }
    },
    write: (copy) => {
      try {
        if (copy === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(copy));
      } catch {
        // Full or switched off: the server's copy is the only one then.
      }
    },
  };
}
