/** Stands where a journey would: a provider refuses the key, and a channel's messages wait. */
export const PAUSED_CHANNEL = "paused_channel";
