import type { PartnerHooks } from "@/application/ports/partner-hooks";
import { smsProviderOf } from "@/domain/messaging/channels/sms-providers";
import { type OpenedSettings, openSettings } from "../open-settings";
import { type HookPartner, hookPartners, readPartnerHook } from "./partner-hook";

/** Reads partners' webhooks with the secret that each store has set. */
export function createPartnerHooks(deps: Parameters<typeof openSettings>[0]): PartnerHooks {
  return {
    isPartner: (source) => partnerNamed(source) !== undefined,
    async read(storeId, { partner: name, ...hook }) {
      const partner = partnerNamed(name);
      if (partner === undefined) return { kind: "not_genuine" };
      const set = await openSettings(deps, storeId, partner === "klaviyo" ? "klaviyo" : "sms");
      return readPartnerHook(partner, { ...hook, secret: secretOf(set, partner) });
    },
  };
}

function partnerNamed(source: string): HookPartner | undefined {
  return hookPartners.find((one) => one === source);
}

/** Of another provider than the one that sends the store's texts, nothing is believed. */
function secretOf(set: OpenedSettings | null, partner: HookPartner): string {
  if (set === null || (partner !== "klaviyo" && smsProviderOf(set.values) !== partner)) return "";
  return set.values.hookSecret ?? "";
}
