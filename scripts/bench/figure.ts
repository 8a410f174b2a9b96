/** One figure of a bench, measured beside its baseline in the same run. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  /** The same work done by the baseline; null where there is none to compare with. */
  readonly baseline: string | null;
  /** null: nothing was promised, it is only told. */
  readonly target: string | null;
  /** null: not measured, `measured` says why. */
  readonly isMet: boolean | null;
}

export interface BenchSettings {
  /** The short version: fewer rounds and smaller numbers. */
  readonly isQuick: boolean;
  /** A server built by `npm run build`. */
  readonly serverFile: string;
  /** An empty folder for this bench, gone when it ends. */
  readonly folder: string;
}

export interface Bench {
  readonly name: string;
  /** It measures no server on a core of its own. Absent: it does. */
  readonly usesAllCores?: boolean;
  /** A bench that takes longer than this is given up. */
  readonly boundMs: number;
  run(settings: BenchSettings): Promise<readonly Figure[]>;
}

/** 12,345 or 0.123: three digits that matter. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return "-";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", { minimumFractionDigits: 0, maximumFractionDigits: digits });
}
