import { pino } from "pino";
import type { Logger } from "@/application/ports/system";

/** Structured lines on standard error: standard output is for the one line that says where to open Milepost. */
export function createLogger(level: "debug" | "info" | "warn" | "error"): Logger {
  const log = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
  return {
    info: (what, values) => log.info(values ?? {}, what),
    warn: (what, values) => log.warn(values ?? {}, what),
    error: (what, values) => log.error(values ?? {}, what),
  };
}
