import { z } from "zod";
import { customerPatchSchema } from "@/domain/order/customer";
import type { Deps } from "../deps";
import type { Passwords } from "../ports/accounts";
import type { Store } from "../ports/rows";
import type { Applied } from "./apply-event";
import { ingestEvents } from "./ingest-events";

/** A moment as programs write it: milliseconds since 1970, or ISO 8601 with its offset. */
const instantSchema = z.union([
  z.number().int(),
  z.iso
    .datetime({
      offset: true,
      error: "Write milliseconds since 1970, or a moment like 2026-03-09T09:14:00Z.",
    })
    .transform((text) => Date.parse(text)),
]);

/** A support ticket of any help desk (R148). The order is found by its number or by the shop's id. */
export const ticketSchema = z.object({
  externalId: z.string().min(1).max(200),
  order: z.object({
    externalId: z.string().max(200).nullish(),
    number: z.string().max(200).nullish(),
  }),
  customer: customerPatchSchema.omit({ consents: true, tags: true }).optional(),
  subject: z.string().max(1000),
  text: z.string().max(100_000).optional(),
  openedAt: instantSchema,
  closedAt: instantSchema.nullish(),
  /** Whether it asks where the order is. */
  isWismo: z.boolean(),
});
export type Ticket = z.infer<typeof ticketSchema>;

/** Records a ticket, or what changed about it: the same ticket told again in the same words changes nothing. */
export async function recordTicket(
  deps: Deps & { readonly passwords: Pick<Passwords, "digest"> },
  { store, ticket }: { readonly store: Store; readonly ticket: Ticket },
): Promise<Applied> {
  const { order, ...told } = ticket;
  const version = deps.passwords.digest(JSON.stringify(ticket)).slice(0, 32);
  const [outcome] = await ingestEvents(deps, {
    store,
    source: "api",
    events: [
      {
        type: "ticket",
        key: `ticket:${ticket.externalId}:${version}`,
        occurredAt: ticket.closedAt ?? ticket.openedAt,
        ref: order,
        ticket: told,
      },
    ],
  });
  return outcome ?? "duplicate";
}
