import { z } from "zod";
import type { ProfileAnswer, ProfileConsents } from "@/application/ports/profile-consents";
import type { Clock } from "@/application/ports/system";
import type { Consent } from "@/domain/order/consent";
import { guardedPost } from "../guarded-post";
import { type OpenedSettings, openSettings } from "../open-settings";
import { PROVIDER_TIMEOUT_MS } from "../provider-access";
import { readJson } from "../provider-outcome";
import { retryAfterMs } from "../retry-after";
import { klaviyoHeaders, klaviyoUrl } from "./request";

type SettingsDeps = Parameters<typeof openSettings>[0];

export interface ProfileDeps extends SettingsDeps {
  readonly clock: Clock;
  readonly allowedHosts: readonly string[];
  /** Elsewhere in tests. */
  readonly apiUrl?: string;
}

/** Reads profiles with what they are subscribed to (`GET /api/profiles`, `additional-fields[profile]=subscriptions`). */
export function createProfileConsents(deps: ProfileDeps): ProfileConsents {
  return {
    async read(storeId, asked) {
      const set = await openSettings(deps, storeId, "klaviyo");
      if (set === null || set.isSandbox) return { kind: "unknown" };
      const path = "profileId" in asked ? `/${encodeURIComponent(asked.profileId)}` : "";
      const query = new URLSearchParams({ "additional-fields[profile]": "subscriptions" });
      if ("email" in asked) query.set("filter", `equals(email,${JSON.stringify(asked.email)})`);
      return ask(deps, set, `/api/profiles${path}?${query}`);
    },
  };
}

/** A shop may keep whatever it likes with a person. */
const LARGEST_PROFILE_BYTES = 1024 * 1024;

async function ask(deps: ProfileDeps, { values }: OpenedSettings, path: string): Promise<ProfileAnswer> {
  const { clock, allowedHosts, apiUrl } = deps;
  const now = clock.now();
  const answer = await guardedPost({
    method: "GET",
    url: `${klaviyoUrl(apiUrl)}${path}`,
    headers: klaviyoHeaders(values.apiKey ?? ""),
    body: "",
    timeoutMs: PROVIDER_TIMEOUT_MS,
    allowedHosts,
    answerBytes: LARGEST_PROFILE_BYTES,
  });
  if (answer.kind === "refused") return { kind: "unknown" };
  if (answer.kind !== "answered") return { kind: "later", afterMs: null, why: answer.why };
  const { status, headers, body } = answer;
  if (status === 429 || status >= 500)
    return {
      kind: "later",
      afterMs: retryAfterMs(headers["retry-after"], now),
      why: `It answered ${status}`,
    };
  if (status !== 200) return { kind: "unknown" };
  return profileIn(readJson(body), now);
}

const statement = z.object({
  consent: z.string().nullish(),
  consent_timestamp: z.string().nullish(),
  last_updated: z.string().nullish(),
});
const byClass = z.object({ marketing: statement.nullish(), transactional: statement.nullish() });
const profile = z.object({
  attributes: z.object({
    email: z.string().nullish(),
    phone_number: z.string().nullish(),
    subscriptions: z.object({ email: byClass.nullish(), sms: byClass.nullish() }).nullish(),
  }),
});
const schema = z.object({ data: z.union([profile, z.array(profile)]) });

const states: Readonly<Record<string, Consent["state"]>> = { SUBSCRIBED: "granted", UNSUBSCRIBED: "refused" };

function profileIn(told: unknown, now: number): ProfileAnswer {
  const { data: read } = schema.safeParse(told);
  const [found] = read === undefined ? [] : [read.data].flat();
  if (found === undefined) return { kind: "unknown" };
  const { email = null, phone_number: phone = null, subscriptions } = found.attributes;
  const consents = (["email", "sms"] as const).flatMap((channel) =>
    (["marketing", "transactional"] as const).flatMap((about): Consent[] => {
      const { consent, last_updated, consent_timestamp } = subscriptions?.[channel]?.[about] ?? {};
      const state = states[consent ?? ""];
      if (state === undefined) return [];
      const at = Date.parse(last_updated ?? consent_timestamp ?? "");
      return [
        { channel, class: about, state, source: "klaviyo", at: Number.isNaN(at) ? now : Math.min(at, now) },
      ];
    }),
  );
  return { kind: "found", email, phone, consents };
}
