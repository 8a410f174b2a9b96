import type { StoreId } from "@/domain/access/store-id";
import { mailProviderIds } from "@/domain/messaging/mail/mail-provider";
import type { Deps } from "../deps";
import type { Reader } from "../ports/database";
import type { MailSettings } from "../ports/mail-events";

/** A store that has set nothing sends over any mail server. */
export async function readMailSettings(
  deps: Pick<Deps, "channelSettings" | "secrets">,
  db: Reader,
  storeId: StoreId,
): Promise<MailSettings> {
  const row = await deps.channelSettings.find(db, storeId, "email");
  if (row === null) return { provider: "smtp", values: {} };
  const sealed = row.sealed === null ? {} : textsIn(JSON.parse(deps.secrets.open(row.sealed)));
  const provider = mailProviderIds.find((id) => id === row.plain.provider) ?? "smtp";
  return { provider, values: { ...row.plain, ...sealed } };
}

function textsIn(value: unknown): Record<string, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.flatMap(([name, one]) => (typeof one === "string" ? [[name, one]] : [])));
}
