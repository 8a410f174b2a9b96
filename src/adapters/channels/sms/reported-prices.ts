import { z } from "zod";
import type { ReportedPrices } from "@/application/ports/reported-prices";
import { guardedPost } from "../guarded-post";
import { PROVIDER_TIMEOUT_MS } from "../provider-access";
import { readJson } from "../provider-outcome";
import type { TwilioSettings } from "./settings";

export interface PriceDeps {
  readonly twilio: Pick<TwilioSettings, "account">;
  readonly allowedHosts: readonly string[];
  /** Elsewhere in tests. */
  readonly apiUrl?: string;
}

const schema = z.object({
  /** What the account pays, as a negative number: "-0.0083". */
  price: z.string().nullable(),
  price_unit: z.string().nullable(),
  num_segments: z.string().nullable(),
});

/** Twilio tells the price of a text with the text itself, some time after it was sent. */
export function createReportedPrices({
  twilio,
  allowedHosts,
  apiUrl = "https://api.twilio.com",
}: PriceDeps): ReportedPrices {
  return {
    async read(storeId, providerId) {
      const account = await twilio.account(storeId);
      if (account === null || !/^[A-Za-z0-9]{2,64}$/.test(providerId)) return null;
      const { accountSid, authToken } = account;
      const answer = await guardedPost({
        method: "GET",
        url: `${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages/${providerId}.json`,
        headers: {
          Authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
          Accept: "application/json",
        },
        body: "",
        timeoutMs: PROVIDER_TIMEOUT_MS,
        allowedHosts,
      });
      if (answer.kind !== "answered" || answer.status !== 200) return null;
      const { data } = schema.safeParse(readJson(answer.body));
      const amount = Math.abs(Number(data?.price ?? Number.NaN));
      if (data === undefined || Number.isNaN(amount)) return null;
      const currency = data.price_unit?.toUpperCase() ?? "USD";
      return { parts: Number(data.num_segments) || 1, micros: Math.round(amount * 1e6), currency };
    },
  };
}
