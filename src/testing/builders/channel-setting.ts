import type { ChannelSettings } from "@/application/ports/channel-settings";

type Set = Pick<ChannelSettings, "storeId" | "channel" | "plain" | "sealed" | "updatedAt">;

/** A channel that is set and in force, and by which nothing has been sent yet. */
export function aChannelSetting(set: Set & Partial<ChannelSettings>): ChannelSettings {
  return {
    isSandbox: false,
    lastSuccessAt: null,
    lastErrorAt: null,
    lastError: null,
    pausedAt: null,
    pausedWhy: null,
    ...set,
  };
}
