import type { ChannelSettingsStore } from "@/application/ports/channel-settings";
import type { Transactor } from "@/application/ports/database";
import type { Secrets } from "@/application/ports/system";
import type { StoreId } from "@/domain/access/store-id";
import type { TwilioAccount } from "./send";

export interface TwilioSettings {
  /** Null while none is set. */
  account(storeId: StoreId): Promise<(TwilioAccount & { readonly isSandbox: boolean }) | null>;
}

interface SettingsDeps {
  readonly db: Pick<Transactor, "read">;
  readonly channelSettings: ChannelSettingsStore;
  readonly secrets: Secrets;
}

/** The account a store sends texts with, opened; a changed one holds from the next text on. */
export function createTwilioSettings({ db, channelSettings, secrets }: SettingsDeps): TwilioSettings {
  return {
    async account(storeId) {
      const set = await channelSettings.find(db.read, storeId, "sms");
      if (set === null || set.sealed === null) return null;
      const authToken = secretIn(secrets.open(set.sealed), "authToken");
      const { accountSid = "", from = "" } = set.plain;
      return authToken === "" ? null : { accountSid, from, authToken, isSandbox: set.isSandbox };
    },
  };
}

/** One of the secrets that were sealed together; empty when it is not among them. */
export function secretIn(opened: string, name: string): string {
  const value: unknown = JSON.parse(opened);
  if (typeof value !== "object" || value === null || !(name in value)) return "";
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : "";
}
