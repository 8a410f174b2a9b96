import { z } from "zod";
import { channelIds } from "../messaging/channels/channel";
import { conditionSchema } from "./condition";
import { touchpointIds } from "./touchpoint";

/** What a send node is set to. */
export const sendConfigSchema = z.object({
  touchpoint: z.enum(touchpointIds),
  channel: z.enum(channelIds),
  /** Empty until a text has been written for it. */
  template: z.string(),
  /** Which parcels one message tells about: the run's own, all of its fulfilment, or all of the order it is true of. */
  covers: z.enum(["parcel", "fulfilment", "order"]),
  /** Skip it when this holds: asked on reaching the node and again right before sending (D21). */
  unless: conditionSchema.nullable(),
  /** Facts the text cannot do without (D15), how long to wait for them, and the text without them. */
  requires: z.array(z.string()),
  waitUpToMs: z.number().int().nonnegative(),
  fallbackTemplate: z.string().nullable(),
  /** "same_day": it dies at the end of the local day it is about (D22). */
  validFor: z.enum(["same_day", "always"]),
  promise: z.enum(["update_within_24h", "return_resolved_within_48h"]).nullable(),
});
export type SendConfig = z.infer<typeof sendConfigSchema>;
