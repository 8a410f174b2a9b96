import type { ChannelSettingsStore } from "@/application/ports/channel-settings";
import type { Transactor } from "@/application/ports/database";
import type { Secrets } from "@/application/ports/system";
import type { StoreId } from "@/domain/access/store-id";
import type { ChannelId } from "@/domain/messaging/channels/channel";

export interface OpenedSettings {
  /** Plain and secret values, by the names of the channel's form. */
  readonly values: Readonly<Record<string, string>>;
  readonly isSandbox: boolean;
}

interface SettingsDeps {
  readonly db: Pick<Transactor, "read">;
  readonly channelSettings: Pick<ChannelSettingsStore, "find">;
  readonly secrets: Pick<Secrets, "open">;
}

/** What a channel of a store is set to, its secrets opened. Null while none are set. */
export async function openSettings(
  { db, channelSettings, secrets }: SettingsDeps,
  storeId: StoreId,
  channel: ChannelId,
): Promise<OpenedSettings | null> {
  const set = await channelSettings.find(db.read, storeId, channel);
  if (set === null || set.sealed === null) return null;
  const opened: unknown = JSON.parse(secrets.open(set.sealed));
  const entries = typeof opened === "object" && opened !== null ? Object.entries(opened) : [];
  const secret = entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return { values: { ...set.plain, ...Object.fromEntries(secret) }, isSandbox: set.isSandbox };
}
