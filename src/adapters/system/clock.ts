import type { Clock } from "@/application/ports/system";

export const systemClock: Clock = { now: () => Date.now() };
