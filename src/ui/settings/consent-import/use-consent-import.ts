"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ConsentLine } from "@/domain/consent-import/newest-consents";
import type { ConsentTable } from "@/domain/consent-import/read-consent-file";
import type { ConsentDefaults } from "@/domain/consent-import/read-consent-row";
import type { ConsentWeight } from "@/domain/consent-import/weigh-consent";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { type LeftOut, readLines } from "./read-lines";

/** As many as the server takes in one transaction. */
const BATCH = 200;

export interface Weighed extends ConsentLine {
  readonly weight: ConsentWeight;
}

export interface ConsentReport {
  readonly weighed: readonly Weighed[];
  readonly leftOut: LeftOut;
}

export interface Progress {
  readonly what: "Reading" | "Checking" | "Importing";
  readonly done: number;
  readonly of: number;
}

interface Asked {
  readonly file: string;
  readonly begunAt: number;
  readonly lines: readonly ConsentLine[];
  readonly isRehearsal: boolean;
}

/** Reads a list here, has the server weigh it batch by batch, and then write it down. */
export function useConsentImport(country: string | null) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [progress, setProgress] = useState<Progress | null>(null);
  const isStopped = useRef(false);
  const { mutateAsync } = useMutation(api.consents.import.mutationOptions());

  async function send({ lines, isRehearsal, ...named }: Asked): Promise<Weighed[]> {
    const weighed: Weighed[] = [];
    const what = isRehearsal ? "Checking" : "Importing";
    for (let start = 0; start < lines.length && !isStopped.current; start += BATCH) {
      setProgress({ what, done: start, of: lines.length });
      const batch = lines.slice(start, start + BATCH);
      const consents = batch.map(({ consent }) => consent);
      const weights = await mutateAsync({ store, ...named, isRehearsal, consents });
      for (const [index, line] of batch.entries())
        weighed.push({ ...line, weight: weights[index] ?? "known" });
    }
    return weighed;
  }

  async function underProgress<T>(work: () => Promise<T>): Promise<T> {
    isStopped.current = false;
    try {
      return await work();
    } finally {
      setProgress(null);
    }
  }

  return {
    progress,
    stop() {
      isStopped.current = true;
    },
    /** Null: it was stopped. */
    check: (file: string, table: ConsentTable, defaults: ConsentDefaults): Promise<ConsentReport | null> =>
      underProgress(async () => {
        const onRead = (done: number) => setProgress({ what: "Reading", done, of: table.rows.length });
        const { lines, leftOut } = await readLines({ table, defaults, country, onRead });
        const weighed = await send({ file, begunAt: Date.now(), lines, isRehearsal: true });
        return isStopped.current ? null : { weighed, leftOut };
      }),
    /** How many were written down; fewer than there are when it was stopped. */
    apply: (file: string, lines: readonly ConsentLine[]): Promise<number> =>
      underProgress(async () => {
        const weighed = await send({ file, begunAt: Date.now(), lines, isRehearsal: false });
        return weighed.filter(({ weight }) => weight === "recorded").length;
      }),
  };
}
