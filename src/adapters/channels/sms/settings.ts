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
      const secret: unknown = JSON.parse(secrets.open(set.sealed));
      const authToken = textOf(secret, "authToken");
      const { accountSid = "", from = "" } = set.plain;
      return authToken === "" ? null : { accountSid, from, authToken, isSandbox: set.isSandbox };
    },
  };
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== "object" || value === null || !(name in value)) return "";
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : "";
}
