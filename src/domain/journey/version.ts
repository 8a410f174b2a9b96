import { z } from "zod";
import type { StoreId } from "../access/store-id";
import { messageTemplateSchema } from "../messaging/template";
import type { Instant } from "../shared/instant";
import { journeyEventTypes } from "./journey-event";
import { journeyNodeSchema } from "./nodes/registry";

/**
 * The content of a journey: graph, message templates and settings in one value, so that a version can never be pinned
 * by halves (D25). This is the one schema of editor, API, storage and engine (D37).
 */
export const journeyContentSchema = z.object({
  scope: z.enum(["order", "shipment"]),
  /** Id of the trigger node. */
  start: z.string(),
  nodes: z.record(z.string(), journeyNodeSchema),
  messages: z.record(z.string(), messageTemplateSchema),
  /** Any of these ends a run where it stands, with the event as the reason. */
  exitOn: z.array(z.enum(journeyEventTypes)),
});
export type JourneyContent = z.infer<typeof journeyContentSchema>;

/** An immutable published journey. The executor loads nothing else (D24). */
export interface JourneyVersion extends JourneyContent {
  readonly id: string;
  readonly storeId: StoreId;
  readonly journeyId: string;
  readonly number: number;
  readonly publishedAt: Instant;
}

/** What a version consists of, without whose it is and when it was published. */
export function contentOfVersion({ scope, start, nodes, messages, exitOn }: JourneyContent): JourneyContent {
  return { scope, start, nodes, messages, exitOn };
}
