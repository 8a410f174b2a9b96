/** The revision of the interface that requests are written for: it holds for two years. */
const REVISION = "2026-07-15";

export function klaviyoUrl(apiUrl = "https://a.klaviyo.com"): string {
  return apiUrl;
}

export function klaviyoHeaders(apiKey: string): Readonly<Record<string, string>> {
  return {
    Authorization: `Klaviyo-API-Key ${apiKey}`,
    revision: REVISION,
    "Content-Type": "application/vnd.api+json",
    Accept: "application/vnd.api+json",
  };
}
