import type { Logger } from "@/application/ports/system";

/** A log that nobody reads. */
export const silentLog: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
