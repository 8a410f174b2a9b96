import { z } from "zod";

/** Where hooks can stand, those first that wait for a person. */
export const hookTabs = ["parked", "refused", "ignored", "received", "done"] as const;
export const hookTabSchema = z.enum(hookTabs);
export type HookTab = z.infer<typeof hookTabSchema>;
