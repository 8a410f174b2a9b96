import type { ChannelDescriptor } from "./channel";

/** Mail about an order is expected by whoever placed it (R38); the mail server is the installation's. */
export const email: ChannelDescriptor<"email"> = {
  id: "email",
  label: "E-mail",
  by: "e-mail",
  address: "email",
  consent: "not_refused",
  hasQuietHours: false,
  config: null,
  settings: [],
  rate: { perSecond: null, places: null },
  limits: { text: 100_000, title: 250 },
};
