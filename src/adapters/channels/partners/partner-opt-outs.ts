import type { OptOut, PartnerOptOuts, ToldOptOut } from "@/application/ports/partner-opt-outs";
import type { Clock } from "@/application/ports/system";
import { smsProviderOf } from "@/domain/messaging/channels/sms-providers";
import { guardedPost } from "../guarded-post";
import { klaviyoHeaders, klaviyoUrl } from "../klaviyo/request";
import { openSettings } from "../open-settings";
import { PROVIDER_TIMEOUT_MS } from "../provider-access";
import { retryAfterMs } from "../retry-after";

type SettingsDeps = Parameters<typeof openSettings>[0];

export interface OptOutDeps extends SettingsDeps {
  readonly clock: Clock;
  readonly allowedHosts: readonly string[];
  /** Elsewhere in tests. */
  readonly apiUrl?: string;
}

interface Call {
  readonly method?: "PATCH";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Attentive (`POST /subscriptions/unsubscribe`), Postscript (`PATCH /api/v2/compliance/unsubscribe`, texts alone) and
 * Klaviyo (`POST /api/profile-subscription-bulk-delete-jobs`). Twilio hears STOP by itself.
 */
export function createPartnerOptOuts(deps: OptOutDeps): PartnerOptOuts {
  return {
    async tell(storeId, optOut) {
      const calls: Call[] = [];
      const sms = await openSettings(deps, storeId, "sms");
      const provider = sms === null || sms.isSandbox ? null : smsProviderOf(sms.values);
      const apiKey = sms?.values.apiKey ?? "";
      if (provider === "attentive") calls.push(toAttentive(apiKey, optOut, deps.apiUrl));
      if (provider === "postscript" && optOut.channel === "sms")
        calls.push(toPostscript(apiKey, optOut, deps.apiUrl));
      const klaviyo = await openSettings(deps, storeId, "klaviyo");
      if (klaviyo !== null && !klaviyo.isSandbox)
        calls.push(toKlaviyo(klaviyo.values.apiKey ?? "", optOut, deps.apiUrl));
      if (calls.length === 0) return { kind: "nobody_to_tell" };
      // Twice is no harm: whoever is unsubscribed already stays so.
      const answers = await Promise.all(calls.map((call) => post(deps, call)));
      return answers.find(({ kind }) => kind === "later") ?? { kind: "told" };
    },
  };
}

function toAttentive(
  apiKey: string,
  { channel, address }: OptOut,
  apiUrl = "https://api.attentivemobile.com/v1",
): Call {
  return {
    url: `${apiUrl}/subscriptions/unsubscribe`,
    headers: { Authorization: `Bearer ${apiKey}`, "Content-Type": "application/json" },
    // Without a list of subscriptions all of them end, news of orders by mail among them.
    body: JSON.stringify(
      channel === "sms"
        ? { user: { phone: address } }
        : { user: { email: address }, subscriptions: [{ type: "MARKETING", channel: "EMAIL" }] },
    ),
  };
}

function toPostscript(apiKey: string, { address }: OptOut, apiUrl = "https://api.postscript.io"): Call {
  return {
    method: "PATCH",
    url: `${apiUrl}/api/v2/compliance/unsubscribe`,
    headers: { Authorization: `Bearer ${apiKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({ phone_number: address }),
  };
}

function toKlaviyo(apiKey: string, { channel, address }: OptOut, apiUrl?: string): Call {
  const who = channel === "sms" ? { phone_number: address } : { email: address };
  const subscriptions = { [channel]: { marketing: { consent: "UNSUBSCRIBED" } } };
  return {
    url: `${klaviyoUrl(apiUrl)}/api/profile-subscription-bulk-delete-jobs`,
    headers: klaviyoHeaders(apiKey),
    body: JSON.stringify({
      data: {
        type: "profile-subscription-bulk-delete-job",
        attributes: { profiles: { data: [{ type: "profile", attributes: { ...who, subscriptions } }] } },
      },
    }),
  };
}

async function post({ clock, allowedHosts }: OptOutDeps, call: Call): Promise<ToldOptOut> {
  const answer = await guardedPost({ ...call, timeoutMs: PROVIDER_TIMEOUT_MS, allowedHosts });
  if (answer.kind === "refused") return { kind: "nobody_to_tell" };
  if (answer.kind !== "answered") return { kind: "later", afterMs: null, why: answer.why };
  const { status, headers } = answer;
  if (status < 300) return { kind: "told" };
  // Also while the key is wrong: a wish of a person's is not dropped for that.
  const afterMs = retryAfterMs(headers["retry-after"], clock.now());
  return { kind: "later", afterMs, why: `It answered ${status}` };
}
