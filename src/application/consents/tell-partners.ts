import { z } from "zod";
import type { StoreId } from "@/domain/access/store-id";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { OptOut, PartnerOptOuts } from "../ports/partner-opt-outs";

const schema = z.object({ channel: z.enum(["email", "sms"]), address: z.string() });

/**
 * Asks for the partners to be told of a wish, in the transaction that honours it here. Nothing for a store without
 * partners; the address is sealed, since jobs are kept where addresses are not.
 */
export async function tellPartners(
  { queue, secrets, channelSettings }: Pick<Deps, "queue" | "secrets" | "channelSettings">,
  tx: Tx,
  { storeId, channel, address }: OptOut & { readonly storeId: StoreId },
): Promise<void> {
  const set = await channelSettings.list(tx, storeId);
  const hasPartner = set.some(
    ({ channel: set, plain: { provider = "" } }) =>
      set === "klaviyo" || (set === "sms" && ["attentive", "postscript"].includes(provider)),
  );
  if (!hasPartner) return;
  const subjectId = secrets.seal(JSON.stringify({ channel, address }));
  await queue.enqueue(tx, { name: "tell_opt_out", subjectId, storeId });
}

/** Throws an error, so that it is tried again, while nobody answers there or the key is wrong. */
export async function passOnOptOut(
  { secrets, partnerOptOuts }: Pick<Deps, "secrets"> & { readonly partnerOptOuts: PartnerOptOuts },
  { storeId, subject }: { readonly storeId: StoreId; readonly subject: string },
): Promise<void> {
  const optOut = schema.parse(JSON.parse(secrets.open(subject)));
  const told = await partnerOptOuts.tell(storeId, optOut);
  if (told.kind === "later") throw new Error(told.why);
}
