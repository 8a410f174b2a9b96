import { z } from "zod";
import type { PartnerEvent } from "@/domain/messaging/partner-event";

const schema = z.object({
  data: z.array(
    z.object({
      topic: z.string(),
      payload: z.object({
        data: z.object({
          relationships: z
            .object({ profile: z.object({ data: z.object({ id: z.string() }).nullish() }).optional() })
            .optional(),
        }),
      }),
    }),
  ),
  meta: z.object({ klaviyo_webhook_id: z.string() }),
});

/**
 * A system webhook of Klaviyo, which may tell of many events. None of them says what a person has agreed to, so the
 * profiles they are about are read anew. Null: it is no webhook of theirs, or another's than its header says.
 */
export function readKlaviyo(told: unknown, webhookId: string): PartnerEvent[] | null {
  const { data: read } = schema.safeParse(told);
  if (read === undefined || read.meta.klaviyo_webhook_id !== webhookId) return null;
  const ids = read.data.flatMap(({ payload }) => payload.data.relationships?.profile?.data?.id ?? []);
  return [...new Set(ids)].map((profileId) => ({ kind: "profile_changed", profileId }));
}
