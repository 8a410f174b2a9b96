import { z } from "zod";
import { defaultStopReach, type StopReach, stopReaches } from "../messaging/stop-by-text";

/** What people's wishes end, and what their reading tells. */
export const consentSettingsSchema = z.object({
  stopReach: z.enum(stopReaches),
  tracksOpens: z.boolean(),
});
export type ConsentSettings = z.infer<typeof consentSettingsSchema>;

/** As a store has it set, with the defaults of one that was never asked. */
export function consentSettingsOf({
  stopReach = defaultStopReach,
  tracksOpens = true,
}: {
  readonly stopReach?: StopReach;
  readonly tracksOpens?: boolean;
}): ConsentSettings {
  return { stopReach, tracksOpens };
}
