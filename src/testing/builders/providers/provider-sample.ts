import { readFileSync } from "node:fs";
import { asStoreId } from "@/domain/access/store-id";

/** When everything in the samples happens. */
export const sampleNow = Date.parse("2026-11-14T14:21:40Z");
export const storeId = asStoreId("store-1");
export const messageId = "9afca57b-d157-578b-adde-b9506322b16f";
export const phone = "+15035550142";
export const email = "dana.whitfield@example.com";
export const text = "Ash & Ember: #1042 is out for delivery.";

export const providerSample = (path: string): string =>
  readFileSync(`src/adapters/channels/samples/${path}`, "utf8");
export const sample = (path: string): Record<string, unknown> => JSON.parse(providerSample(path));

/** How a provider at this host is reached. */
export const access = (host: string, timeoutMs: number) => ({
  now: sampleNow,
  allowedHosts: [host],
  apiUrl: `http://${host}`,
  timeoutMs,
});
