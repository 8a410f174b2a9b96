import { pino } from "pino";
import type { Logger } from "@/application/ports/system";

type Level = "debug" | "info" | "warn" | "error";

/** Structured lines on standard error: standard output is for the one line that says where to open Milepost. */
export function createLogger(level: Level): Logger {
  const log = withoutSourceMaps(() => openPino(level));
  return {
    info: (what, values) => log.info(values ?? {}, what),
    warn: (what, values) => log.warn(values ?? {}, what),
    error: (what, values) => log.error(values ?? {}, what),
  };
}

function openPino(level: Level) {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}

/**
 * pino asks who opens it, for which Node takes the whole server's source map apart: 30 MB that stay. They are read when
 * an error is told of, and not before.
 */
function withoutSourceMaps<T>(work: () => T): T {
  const areOn = process.sourceMapsEnabled;
  process.setSourceMapsEnabled(false);
  try {
    return work();
  } finally {
    process.setSourceMapsEnabled(areOn);
  }
}
