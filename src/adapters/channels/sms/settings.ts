import type { ChannelSettingsStore } from "@/application/ports/channel-settings";
import type { Transactor } from "@/application/ports/database";
import type { Secrets } from "@/application/ports/system";
import type { StoreId } from "@/domain/access/store-id";
import { smsProviderOf } from "@/domain/messaging/channels/sms-providers";
import { openSettings } from "../open-settings";
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
      const set = await openSettings({ db, channelSettings, secrets }, storeId, "sms");
      if (set === null || smsProviderOf(set.values) !== "twilio") return null;
      const { accountSid = "", from = "", authToken = "" } = set.values;
      return authToken === "" ? null : { accountSid, from, authToken, isSandbox: set.isSandbox };
    },
  };
  return settings;
}
