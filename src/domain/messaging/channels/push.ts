import type { ChannelDescriptor } from "./channel";

/** Notifications in browsers that subscribed on the tracking page; the installation's own keys sign them (RFC 8292). */
export const push: ChannelDescriptor<"push"> = {
  id: "push",
  label: "Notification",
  by: "notification",
  address: "subscriptions",
  consent: "asked",
  hasQuietHours: true,
  config: null,
  settings: [],
  rate: { perSecond: null, places: 16 },
  limits: { text: 120, title: 50 },
};
