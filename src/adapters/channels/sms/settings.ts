import type { ChannelSettingsStore } from "@/application/ports/channel-settings";
import type { Transactor } from "@/application/ports/database";
import type { Secrets } from "@/application/ports/system";
import type { StoreId } from "@/domain/access/store-id";
import { isBadNumber, type TwilioAccount } from "./send";
import { isSignedByTwilio, type SignedForm } from "./signature";

export interface TwilioSettings {
  /** Null while none is set. */
  account(storeId: StoreId): Promise<(TwilioAccount & { readonly isSandbox: boolean }) | null>;
  /** Whether a form was posted by the provider of this store. */
  isGenuine(storeId: StoreId, form: Omit<SignedForm, "authToken">, signature: string): Promise<boolean>;
  /** Whether a number is not to be written to any more because of this error. */
  isBadNumber(code: number): boolean;
}

interface SettingsDeps {
  readonly db: Pick<Transactor, "read">;
  readonly channelSettings: ChannelSettingsStore;
  readonly secrets: Secrets;
}

/** The account a store sends texts with, opened; a changed one holds from the next text on. */
export function createTwilioSettings({ db, channelSettings, secrets }: SettingsDeps): TwilioSettings {
  const settings: TwilioSettings = {
    isBadNumber,
    async isGenuine(storeId, form, signature) {
      const account = await settings.account(storeId);
      if (account === null) return false;
      return isSignedByTwilio({ ...form, authToken: account.authToken }, signature);
    },
    async account(storeId) {
      const set = await channelSettings.find(db.read, storeId, "sms");
      if (set === null || set.sealed === null) return null;
      const authToken = secretIn(secrets.open(set.sealed), "authToken");
      const { accountSid = "", from = "" } = set.plain;
      return authToken === "" ? null : { accountSid, from, authToken, isSandbox: set.isSandbox };
    },
  };
  return settings;
}

/** One of the secrets that were sealed together; empty when it is not among them. */
export function secretIn(opened: string, name: string): string {
  const value: unknown = JSON.parse(opened);
  if (typeof value !== "object" || value === null || !(name in value)) return "";
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : "";
}
